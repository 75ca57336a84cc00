import { describe, expect, test } from 'vitest';
import { impact } from '../../src/cycle/models/impact';
import { asViewer } from '../../src/privacy/as-viewer';
import type { Consent } from '../../src/privacy/evidence';
import { everyPolicy } from '../../src/privacy/policies/every-policy';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import { consent } from '../../src/sharing/consent';
import { consentFact, consentFacts } from '../../src/sharing/consent-facts';
import { exception, exceptionReasons } from '../../src/sharing/exception';
import { exceptionFacts } from '../../src/sharing/exception-facts';
import { exceptionRate } from '../../src/sharing/exception-rate';
import { given } from '../../src/testing/given';
import { accepted, known, proposed } from '../cycle/impact-story';
import { at, evidence, knownUnder, later, until } from '../sharing/known';

const { state: told } = given(impact, known, { ...proposed('impact'), topic: 'Questioning' }, accepted('ben'));
const cycle = { ...told, id: 'c1' };
const scope = {
  partnership: 'p1',
  policy: { id: 'strict', version: 1 },
  teacher: 'ben',
  coaches: ['cho'],
  reader: { person: 'pia', as: 'principal', for: 'operations' },
  labels: ['shareable'],
  streams: ['c1'],
  until,
} as const;
const { reader: _reader, labels: _labels, streams: _streams, ...whose } = scope;
const facts = consentFacts(scope, knownUnder(), ['c1', 'c2']);
const yes = { ...scope, type: 'consent.given', by: 'ben' } as const;
const story = (...events: object[]) => given(consent, facts, ...(events as never[])).state;
const topic = (consents: readonly Consent[], now: string, person = 'pia') =>
  (
    viewFor(impact, cycle, asViewer(strict, { person, as: 'principal', for: 'operations', at: now }, evidence(consents))).data as {
      readonly topic?: string;
    }
  ).topic;
const fact = (state: ReturnType<typeof story>): Consent => consentFact(state) as Consent;
const codeOf = (event: object) => {
  const decided = decide(consent, initial(consent, 'k1'), { id: 'e1', at, recordedAt: at, ...event } as never, facts);
  return decided.ok ? 'accepted' : decided.refusals[0]?.code;
};

describe('consent and time', () => {
  test('13 a consent past its end opens nothing', () => {
    expect([topic([fact(story(yes))], later), topic([fact(story(yes))], until)]).toEqual(['Questioning', undefined]);
  });

  test('14 a consent that was taken back opens nothing, whatever was shown before', () => {
    const kept = asViewer(strict, { person: 'pia', as: 'principal', for: 'operations', at: later }, evidence([fact(story(yes))]));
    expect(viewFor(impact, cycle, kept).data).toMatchObject({ topic: 'Questioning' });
    const back = fact(story(yes, { type: 'consent.withdrawn', by: 'ben', at: later, recordedAt: later }));
    expect(topic([back], later)).toBeUndefined();
  });

  test('15 a viewer’s own clock opens nothing: a look has one moment, and the receipt says which', () => {
    const consents = [fact(story(yes))];
    const hat = { person: 'pia', as: 'principal', for: 'operations' } as const;
    for (const now of ['2026-09-14T07:59:59.999Z', '2027-01-01T00:00:00Z']) {
      const { data, receipt } = viewFor(impact, cycle, asViewer(strict, { ...hat, at: now }, evidence(consents)));
      expect([data, receipt.at]).toEqual([expect.not.objectContaining({ topic: 'Questioning' }), now]);
    }
    expect(() => asViewer(strict, { ...hat, at: 'yesterday' }, evidence(consents))).toThrow(
      expect.objectContaining({ code: 'privacy/viewer' }),
    );
  });

  test('16 a consent that is dated back opens nothing of before it was given', () => {
    expect(codeOf({ ...yes, at: '2026-09-01T08:00:00Z' })).not.toBe('accepted');
    expect(topic([fact(story(yes))], '2026-09-13T08:00:00Z')).toBeUndefined();
  });

  test('18 a consent by somebody who is not the owner is none', () => {
    for (const by of ['cho', 'pia', 'dan', 'system']) expect([by, codeOf({ ...yes, by })]).toEqual([by, 'not-open-to-you']);
  });

  test('19 a consent to everything, for ever, is none', () => {
    expect(codeOf({ ...yes, streams: [] })).not.toBe('accepted');
    expect(codeOf({ ...yes, streams: ['c2027-not-there-yet'] })).toBe('check');
    expect(codeOf({ ...yes, streams: ['c1', 'c3-of-another'] })).toBe('check');
    expect(codeOf({ ...yes, labels: [] })).not.toBe('accepted');
    expect(codeOf({ ...yes, until: '2036-09-14T08:00:00Z' })).toBe('check');
  });

  test('20 that a consent was refused looks like one that was never asked for', () => {
    const asked = { ...scope, type: 'consent.asked', by: 'cho' } as const;
    const seen = (state: ReturnType<typeof story>) =>
      (['pia', 'max', 'eve', 'zoe'] as const).map((person) =>
        JSON.stringify(viewFor(consent, state, asViewer(strict, { person, as: 'principal', for: 'operations', at: later }, evidence()))),
      );
    expect(seen(story(asked, { type: 'consent.refused', by: 'ben' }))).toEqual(seen(initial(consent, story(asked).id)));
  });

  test('21 a consent opens no cell that says never, under any policy', () => {
    for (const policy of everyPolicy)
      for (const { labels } of [{ labels: ['confidential'] }, { labels: ['shareable'] }, { labels: ['operational'] }] as const) {
        const under = { ...scope, labels, policy: { id: policy.id, version: policy.version }, statement: 'Yes.' };
        const decided = decide(
          consent,
          initial(consent, 'k1'),
          { id: 'e1', at, recordedAt: at, ...under, type: 'consent.given', by: 'ben' } as never,
          consentFacts(under, knownUnder(policy), ['c1', 'c2']),
        );
        expect([policy.id, labels, decided.ok]).toEqual([policy.id, labels, policy.table.principal?.operations?.[labels[0]] === 'consent']);
      }
  });

  test('22 a consent does not go over to another account, and one of another teacher’s opens nothing of this one', () => {
    const one = fact(story(yes));
    expect(topic([one], later, 'max')).toBeUndefined();
    expect(topic([{ ...one, owner: 'dan' }], later)).toBeUndefined();
  });

  test('11 an exception tells nobody who evaluates the teacher, in any hat, whoever designates them', () => {
    const made = {
      ...whose,
      type: 'exception.made',
      by: 'cho',
      reason: 'imminent-harm',
      authority: 'The district’s rule on safety in shops',
      told: 'The guard of the saw in the shop is missing.',
      necessity: 'The next class is tomorrow.',
      teacherIs: 'told',
    } as const;
    const to = (person: string) => {
      const event = { id: 'e1', at, recordedAt: at, ...made, recipient: { person, as: 'principal' } } as const;
      const decided = decide(exception, initial(exception, 'x1'), event as never, exceptionFacts(event, true, knownUnder()));
      return decided.ok ? 'accepted' : decided.refusals.map(({ rule }) => rule);
    };
    expect([to('pia'), to('max'), to('eve')]).toEqual(['accepted', ['recipient-does-not-evaluate'], ['recipient-does-not-evaluate']]);
  });

  test('22 a consent does not outlive its teacher’s time: it opens until the moment at which their part ends, and not at it', () => {
    const one = fact(story(yes));
    const ended = '2026-09-20T08:00:00Z';
    const opens = (now: string, until?: string) => {
      const all = evidence([one]);
      const partnerships = all.partnerships.map((each) => ({
        ...each,
        people: each.people.map((of) => (of.part === 'teacher' && until !== undefined ? { ...of, until } : of)),
      }));
      const pia = asViewer(strict, { person: 'pia', as: 'principal', for: 'operations', at: now }, { ...all, partnerships });
      return (viewFor(impact, cycle, pia).data as { readonly topic?: string }).topic;
    };
    expect([opens(later), opens('2026-09-20T07:59:59Z', ended), opens(ended, ended), opens(later, ended)]).toEqual([
      'Questioning',
      'Questioning',
      undefined,
      undefined,
    ]);
    const none = { ...evidence([one]), partnerships: [] };
    const pia = asViewer(strict, { person: 'pia', as: 'principal', for: 'operations', at: later }, none);
    expect((viewFor(impact, cycle, pia).data as { readonly topic?: string }).topic).toBeUndefined();
  });

  test('98 an exception is one of a closed list, and is told to the teacher', () => {
    expect(exceptionReasons).toEqual(['imminent-harm', 'child-abuse-report', 'statutory-report', 'court-order', 'illegal-conduct']);
    expect(exception.compiled.states.get('barred')?.due?.schoolDays).toBeGreaterThan(0);
  });

  test('98 an emergency that is one every week is a number that its teacher knows', () => {
    const made = {
      ...whose,
      type: 'exception.made',
      by: 'cho',
      reason: 'imminent-harm',
      recipient: { person: 'pia', as: 'principal' },
      authority: 'The district’s rule on safety in shops',
      told: 'The guard of the saw in the shop is missing.',
      necessity: 'The next class is tomorrow.',
      teacherIs: 'told',
    } as const;
    const weekly = ['07', '14', '21', '28'].map((day) => {
      const moment = `2026-09-${day}T08:00:00Z`;
      return given(exception, exceptionFacts(made, true, knownUnder()), { ...made, at: moment, recordedAt: moment } as never).state;
    });
    const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'own-data', at: until }, evidence());
    const { count, perWeek } = exceptionRate(weekly, ben, { from: '2026-09-07T00:00:00Z', until: '2026-10-05T00:00:00Z' });
    expect([count, perWeek]).toEqual([4, 1]);
  });
});
