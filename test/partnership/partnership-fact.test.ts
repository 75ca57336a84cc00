import { describe, expect, it } from 'vitest';
import { impact, impactModel } from '../../src/cycle/models/impact';
import { cycleFrom } from '../../src/partnership/cycle-from';
import { cycleFacts } from '../../src/partnership/facts';
import { partnershipFact } from '../../src/partnership/partnership-fact';
import { partnership } from '../../src/partnership/partnership-process';
import { asViewer, type Hat } from '../../src/privacy/as-viewer';
import type { Evidence } from '../../src/privacy/evidence';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { initial } from '../../src/process/initial';
import { given } from '../../src/testing/given';
import { assigned } from '../process/evidence';
import { ended, pair, proposed, stateOf, type ToldOfPartnership, team, visited } from './partnership-story';

const assignments = [assigned('pia', 'principal', 'ben'), assigned('eve', 'evaluator', 'ben')];

/** What a partnership proves, with the assignments around it. */
function evidenceOf(...events: readonly ToldOfPartnership[]): Evidence {
  const fact = partnershipFact(stateOf(...events));
  return { partnerships: fact === null ? [] : [fact], assignments, consents: [], classes: [] };
}

const teacher = (person: string) => ({ person, as: 'teacher', for: 'coaching' }) as const;
const coach = (person: string) => ({ person, as: 'coach', for: 'coaching' }) as const;
const seen = (hat: Omit<Hat, 'at'>, at: string, ...events: readonly ToldOfPartnership[]): object =>
  viewFor(partnership, stateOf(...events), asViewer(strict, { ...hat, at }, evidenceOf(...events))).data;

// A pair ends in the fourth minute.
const before = '2026-09-14T08:02:59.999Z';
const moment = '2026-09-14T08:03:00Z';
const later = '2027-01-01T00:00:00Z';

/** An Impact Cycle of Ben with Cho, with one note. */
const cycle = given(
  impact,
  cycleFacts(stateOf(...pair), { assignments, at: before, policy: strict }),
  { type: 'cycle.proposed', by: 'cho', ...cycleFrom(stateOf(...pair), impactModel, { topic: 'talk in math' }) },
  { type: 'cycle.accepted', by: 'ben' },
  { type: 'note.taken', by: 'cho', note: 'Pairs talk, the class does not.' },
).state;

describe('what a partnership proves', () => {
  it('is nothing before its first event', () => {
    expect(partnershipFact(initial(partnership, 'p1'))).toBe(null);
  });

  it('is who works in it, in which part, and since when', () => {
    expect(partnershipFact(stateOf(...pair))).toEqual({
      id: 'p1',
      policy: { id: 'strict', version: 1 },
      people: [
        { person: 'ben', part: 'teacher', from: '2026-09-14T08:00:00.000Z' },
        { person: 'cho', part: 'coach', from: '2026-09-14T08:00:00.000Z' },
      ],
    });
  });

  it('lets those who are to sign read what they sign', () => {
    for (const hat of [teacher('ben'), coach('cho')])
      expect(seen(hat, before, proposed('ben'))).toMatchObject({ state: 'proposed', agreement: { version: 1 }, enrolment: 'voluntary' });
  });

  it('does not let them read it a moment before', () => {
    expect(seen(teacher('ben'), '2026-09-14T07:59:59.999Z', proposed('ben'))).toEqual({});
  });

  it('shows a principal that they work together, not how it came about nor what about', () => {
    const shown = seen({ person: 'pia', as: 'principal', for: 'operations' }, before, ...pair, { ...visited, about: 'Seating.' });
    expect(shown).toMatchObject({ state: 'in-progress', people: [{ person: 'ben' }, { person: 'cho' }], contacts: [{ minutes: 20 }] });
    expect(shown).not.toHaveProperty('enrolment');
    expect(JSON.stringify(shown)).not.toContain('Seating');
  });

  it('shows an evaluator nothing', () => {
    expect(seen({ person: 'eve', as: 'evaluator', for: 'evaluation' }, before, ...pair)).toEqual({});
  });
});

describe('when a partnership has ended', () => {
  it('the coach reads it until that moment, and not from it on', () => {
    const over = [...pair, ended];
    expect(seen(coach('cho'), before, ...over)).toHaveProperty('agreement');
    expect(seen(coach('cho'), moment, ...over)).toEqual({});
    expect(seen(coach('cho'), later, ...over)).toEqual({});
  });

  it('the teacher still reads it', () => {
    expect(seen(teacher('ben'), later, ...pair, ended)).toMatchObject({ state: 'ended', agreement: { version: 1 } });
    expect(seen({ ...teacher('ben'), for: 'own-data' }, later, ...pair, ended)).toHaveProperty('signatures');
  });

  it('its cycles close with it: the coach reads none, the teacher all', () => {
    const evidence = evidenceOf(...pair, ended);
    const of = (hat: Omit<Hat, 'at'>, at: string): object => viewFor(impact, cycle, asViewer(strict, { ...hat, at }, evidence)).data;
    expect(of(coach('cho'), before)).toMatchObject({ topic: 'talk in math', notes: [{ by: 'cho' }] });
    expect(of(coach('cho'), moment)).toEqual({});
    expect(of(teacher('ben'), later)).toMatchObject({ state: 'active.identify', notes: [{ note: 'Pairs talk, the class does not.' }] });
  });

  it('a new coach reads nothing of it, though the new partnership goes on from it', () => {
    const old = partnershipFact(stateOf(...pair, ended));
    const next = partnershipFact({ ...stateOf({ ...proposed('ben'), by: 'old', coaches: ['old'], continues: 'p1' }), id: 'p2' });
    const evidence = { ...evidenceOf(), partnerships: [old, next].filter((each) => each !== null) };
    const viewer = asViewer(strict, { ...coach('old'), at: later }, evidence);
    expect(viewFor(impact, cycle, viewer).data).toEqual({});
    expect(viewFor(partnership, stateOf(...pair, ended), viewer).data).toEqual({});
  });
});

describe('a partnership that was declined', () => {
  it('is read by the teacher and no coach', () => {
    const declined: readonly ToldOfPartnership[] = [proposed('ben'), { type: 'partnership.declined', by: 'ben' }];
    expect(seen(teacher('ben'), later, ...declined)).toMatchObject({ state: 'declined' });
    expect(seen(coach('cho'), later, ...declined)).toEqual({});
  });

  // Of all that has ended only what was declined is seen as `finished`; `ended` is told by its own name.
  it('looks to a principal like one that has ended', () => {
    const principal = { person: 'pia', as: 'principal', for: 'operations' } as const;
    const states = [
      [...pair, ended],
      [proposed('ben'), { type: 'partnership.declined', by: 'ben' } as const],
    ].map((events) => (seen(principal, later, ...events) as { readonly state: string }).state);
    expect(new Set(states).size).toBe(1);
  });
});

describe('who leaves a team', () => {
  const left: readonly ToldOfPartnership[] = [...team, { type: 'member.left', by: 'dan' }];

  it('sees no more of what follows', () => {
    expect(seen(teacher('dan'), later, ...left)).toEqual({});
    expect(seen(teacher('ben'), later, ...left)).toHaveProperty('agreement');
  });

  it('still reads what is their own', () => {
    const own: ToldOfPartnership = { type: 'contact.recorded', by: 'dan', kind: 'visit', minutes: 15 };
    expect(seen({ ...teacher('dan'), for: 'own-data' }, later, ...team, own, { type: 'member.left', by: 'dan' })).toHaveProperty(
      'contacts',
    );
  });
});
