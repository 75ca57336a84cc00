import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { impact } from '../../src/cycle/models/impact';
import type { Stated } from '../../src/labels/labelled';
import type { Consent } from '../../src/privacy/evidence';
import { californiaVoluntary } from '../../src/privacy/policies/california-voluntary';
import { piic } from '../../src/privacy/policies/piic';
import { viewFor } from '../../src/privacy/view-for';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import { consent } from '../../src/sharing/consent';
import { consentFact, consentFacts } from '../../src/sharing/consent-facts';
import { checkProcess } from '../../src/testing/check-process';
import { given } from '../../src/testing/given';
import { accepted, proposed, known as toldKnown } from '../cycle/impact-story';
import { at, knownUnder, later, until, viewer } from './known';

const pia = { person: 'pia', as: 'principal', for: 'operations' } as const;
const scope = {
  partnership: 'p1',
  policy: { id: 'strict', version: 1 },
  teacher: 'ben',
  coaches: ['cho'],
  reader: { ...pia },
  labels: ['shareable' as const],
  streams: ['c1'],
  until,
};
const facts = consentFacts(scope, knownUnder(), ['c1', 'c2']);
const given_ = { ...scope, type: 'consent.given', by: 'ben' } as const;
const asked = { ...scope, type: 'consent.asked', by: 'cho' } as const;
const told = (...events: object[]) => given(consent, facts, ...(events as never[]));

/** A cycle of Ben's, with a topic. */
const { state: cycle } = given(impact, toldKnown, { ...proposed('impact'), topic: 'Questioning' }, accepted('ben'));
const topicTo = (person: string, consents: readonly Consent[], now = later, as: 'principal' | 'evaluator' = 'principal') =>
  (
    viewFor(impact, { ...cycle, id: 'c1' }, viewer(person, as, as === 'principal' ? 'operations' : 'evaluation', consents, now) as never)
      .data as {
      topic?: string;
    }
  ).topic;
const factOf = (state: Stated) => consentFact(state as never) as Consent;

describe('a consent', () => {
  it('is given by the teacher, and opens what the policy leaves to consent, to that person alone', () => {
    const { state } = told(given_ as never);
    expect(state.state).toBe('given');
    const fact = factOf(state);
    expect(topicTo('pia', [])).toBeUndefined();
    expect(topicTo('pia', [fact])).toBe('Questioning');
    expect(topicTo('max', [fact])).toBeUndefined();
  });

  it('holds from the moment that it was given to its end, and not a moment longer', () => {
    const fact = factOf(told(given_ as never).state);
    expect(topicTo('pia', [fact], '2026-09-14T07:59:59.999Z')).toBeUndefined();
    expect(topicTo('pia', [fact], '2026-10-14T07:59:59.999Z')).toBe('Questioning');
    expect(topicTo('pia', [fact], until)).toBeUndefined();
  });

  it('is withdrawn at once', () => {
    const { state } = told(given_ as never, { type: 'consent.withdrawn', by: 'ben', at: later, recordedAt: later } as never);
    expect(topicTo('pia', [factOf(state)], later)).toBeUndefined();
    expect(topicTo('pia', [factOf(state)], '2026-09-20T08:00:00Z')).toBe('Questioning');
  });

  it('is for records that there are: another cycle stays closed', () => {
    const { state } = told({ ...given_, streams: ['c2'] } as never);
    expect(topicTo('pia', [factOf(state)])).toBeUndefined();
  });

  it('does not widen what an evaluator sees, in any hat', () => {
    const fact = { ...factOf(told(given_ as never).state), person: 'max' };
    expect(topicTo('max', [fact])).toBeUndefined();
    expect(topicTo('max', [{ ...fact, as: 'evaluator', for: 'evaluation' }], later, 'evaluator')).toBeUndefined();
  });

  it('may be asked for by the coach, and is agreed to or refused without reasons', () => {
    told(asked as never)
      .when({ type: 'consent.agreed', by: 'ben' } as never)
      .thenState('given');
    const { state } = told(asked as never, { type: 'consent.refused', by: 'ben' } as never);
    expect(state.state).toBe('refused');
    expect(consentFact(state as never)).toBeUndefined();
  });

  it.each<[string, object, string]>([
    ['somebody who is not the owner', { by: 'cho' }, 'not-open-to-you'],
    ['a colleague for the owner', { by: 'dan' }, 'not-open-to-you'],
    ['what is never', { labels: ['confidential'] }, 'check'],
    ['a purpose that the policy has not', { reader: { ...pia, for: 'evaluation' } }, 'check'],
    ['no record, and so all to come', { streams: [] }, 'not-open-to-you'],
    ['a record that is still to come', { streams: ['c1', 'c2027-not-there-yet'] }, 'check'],
    ['a record twice', { streams: ['c1', 'c1'] }, 'check'],
    ['no end', { until: at }, 'check'],
    ['ten years', { until: '2036-09-14T08:00:00Z' }, 'check'],
    ['another policy', { policy: { id: 'knight', version: 1 } }, 'check'],
    ['another partnership', { partnership: 'p2' }, 'check'],
    ['oneself', { reader: { ...pia, person: 'ben' } }, 'check'],
    ['a day before today', { at: '2026-09-01T08:00:00Z' }, 'not-open-to-you'],
  ])('of %s is refused', (_what, change, code) => {
    const stamp = { id: 'e1', at, recordedAt: at };
    const decided = decide(consent, initial(consent, 'k1'), { ...stamp, ...given_, ...change } as never, facts);
    expect(decided.ok ? 'accepted' : decided.refusals[0]?.code).toBe(code);
  });

  it('to somebody who is not what they are said to be is refused', () => {
    const other = { ...scope, reader: { ...pia, person: 'eve' } };
    given(consent, consentFacts(other, knownUnder(), ['c1', 'c2']))
      .when({ ...other, type: 'consent.given', by: 'ben' } as never)
      .thenRefused('reader-is-proved');
  });

  it('to somebody who evaluates its owner, in whatever hat, is refused: it would open nothing', () => {
    const max = { ...scope, reader: { ...pia, person: 'max' } };
    const refusing = consentFacts(max, knownUnder(), ['c1', 'c2']);
    given(consent, refusing)
      .when({ ...max, type: 'consent.given', by: 'ben' } as never)
      .thenRefused('reader-does-not-evaluate');
    given(consent, facts, asked as never)
      .when({ type: 'consent.agreed', by: 'ben' } as never, { ...facts, readerEvaluates: true })
      .thenRefused('reader-does-not-evaluate');
  });

  it('before there is any record is refused', () => {
    given(consent, consentFacts(scope, knownUnder(), []))
      .when(given_ as never)
      .thenRefused('has-records');
  });

  it('under a policy that leaves nothing to consent is refused', () => {
    const under = { ...scope, policy: { id: 'piic', version: 1 } };
    given(consent, consentFacts(under, knownUnder(piic), ['c1', 'c2']))
      .when({ ...under, type: 'consent.given', by: 'ben' } as never)
      .thenRefused('check');
  });

  it('under a policy that asks for writing is in writing', () => {
    const under = { ...scope, policy: { id: 'us-ca-voluntary', version: 1 } };
    const writing = consentFacts(under, knownUnder(californiaVoluntary), ['c1', 'c2']);
    given(consent, writing)
      .when({ ...under, type: 'consent.given', by: 'ben' } as never)
      .thenRefused('check')
      .when({ ...under, type: 'consent.given', by: 'ben', statement: 'She may know.' } as never)
      .thenState('given');
  });
});

describe('that a consent was refused, withdrawn or only asked for', () => {
  const views = (...events: object[]) => {
    const { state } = given(consent, facts, ...(events as never[]));
    return (['pia', 'max', 'eve'] as const).flatMap((person) =>
      (['principal', 'evaluator'] as const).map((as) =>
        JSON.stringify(
          viewFor(consent, state as never, viewer(person, as, as === 'principal' ? 'operations' : 'evaluation') as never).data,
        ),
      ),
    );
  };

  it('is the same to everybody else, to the byte, as that there is none', () => {
    const none = views(asked);
    expect(views(asked, { type: 'consent.refused', by: 'ben' })).toEqual(none);
    expect(views(given_, { type: 'consent.withdrawn', by: 'ben' })).toEqual(none);
    expect(none.every((each) => each === '{}')).toBe(true);
  });

  it('and who may read by it is told that there is one, until when, and not what was written to it', () => {
    const { state } = told({ ...given_, statement: 'Only this month.' } as never);
    const { data } = viewFor(consent, state as never, viewer('pia', 'principal', 'operations') as never);
    expect(data).toMatchObject({ state: 'given', scope: { until } });
    expect(JSON.stringify(data)).not.toContain('Only this month');
  });
});

describe('to who evaluates by another’s hand or by another id', () => {
  const from = '2026-08-01T00:00:00Z';
  const decided = (known: object) => {
    const event = { id: 'e1', at, recordedAt: at, ...given_ } as never;
    const done = decide(consent, initial(consent, 'k1'), event, consentFacts(scope, { ...knownUnder(), ...known }, ['c1', 'c2']));
    return done.ok ? 'given' : (done.refusals[0]?.rule ?? done.refusals[0]?.code);
  };

  it('is none, where the app says that the reader is one', () => {
    expect(decided({})).toBe('given');
    expect(
      decided({
        samePerson: [
          ['pia', 'p-2'],
          ['p-2', 'eve'],
        ],
      }),
    ).toBe('reader-does-not-evaluate');
    expect(decided({ samePerson: [['pia', 'p-2']] })).toBe('given');
    expect(decided({ delegates: [{ person: 'pia', actsFor: 'eve', from }] })).toBe('reader-does-not-evaluate');
    expect(decided({ delegates: [{ person: 'pia', actsFor: 'eve', from, until: at }] })).toBe('given');
    expect(decided({ delegates: [{ person: 'eve', actsFor: 'pia', from }] })).toBe('reader-does-not-evaluate');
  });

  it('is none to oneself by another id', () => {
    expect(consentFacts(scope, { ...knownUnder(), samePerson: [['ben', 'pia']] }, []).readerProved).toBe(false);
  });
});

describe('laws', () => {
  const refusing = { ...facts, readerProved: false };
  const evaluating = { ...facts, readerEvaluates: true };
  const empty = { ...facts, streams: [] };
  const over = { ...facts, partnership: facts.partnership && { ...facts.partnership, active: false } };
  const world = {
    people: ['ben', 'cho'],
    facts: fc.constantFrom(facts, refusing, evaluating, over, empty),
    factsVariants: [facts, refusing, evaluating, over, empty],
    length: 8,
  };
  test.each(checkProcess(consent, world, { walks: 25 }))('$name', ({ run }) => run());
});
