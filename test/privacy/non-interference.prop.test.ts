import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { Labelled } from '../../src/labels/labelled';
import { makeCalendar } from '../../src/people/school-calendar';
import { asViewer } from '../../src/privacy/as-viewer';
import { explain } from '../../src/privacy/explain';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { deadlines } from '../../src/process/deadlines';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import { nextSteps } from '../../src/process/next-steps';
import { anyValue } from '../../src/testing/any-value';
import { anyTeam, hats, now, people, teamEvidence, wide } from './any-team';
import { oracleView } from './oracle';
import { team } from './team-process';
import { twins } from './twin';

const labelled = team as unknown as Labelled;
const made = makeCalendar({ timeZone: 'America/Chicago', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
if (!made.ok) throw new Error(made.message);
const { calendar } = made;

const { lookOf, viewerOf, twinFor, trapped } = twins(team, { evidence: teamEvidence, at: now, known: ['teachers', 'coach'] });

/** Mostly those who have a part, for they are told most. */
const anybody = fc.oneof(fc.constantFrom('ben', 'dan', 'cho'), fc.constantFrom(...people));
const stamp = { id: 'asked', at: '2026-09-20T08:00:00Z', recordedAt: '2026-09-20T08:00:00Z' };
const facts = { allowed: true };

type Told = ReturnType<typeof decide<typeof team.record, never, never, never>>;

describe('laws', () => {
  test.prop([anybody, anyTeam, anyTeam], { numRuns: 150 })(
    'no hat shows what is hidden from the person who wears it',
    (person, state, other) => {
      const twin = twinFor(person, state, other);
      for (const hat of hats) {
        const viewer = viewerOf(person, hat);
        expect(JSON.stringify(viewFor(team, twin, viewer))).toBe(JSON.stringify(viewFor(team, state, viewer)));
        expect(JSON.stringify(explain(team, twin, viewer))).toBe(JSON.stringify(explain(team, state, viewer)));
      }
    },
  );

  test.prop([anybody, anyTeam, anyTeam], { numRuns: 100 })(
    'no next step and no deadline tells of what is hidden',
    (person, state, other) => {
      const twin = twinFor(person, state, other);
      for (const hat of hats) {
        const viewer = viewerOf(person, hat);
        expect(JSON.stringify(nextSteps(team, twin, facts, viewer))).toBe(JSON.stringify(nextSteps(team, state, facts, viewer)));
        expect(JSON.stringify(deadlines(team, twin, viewer, calendar))).toBe(JSON.stringify(deadlines(team, state, viewer, calendar)));
      }
    },
  );

  test.prop([anybody, anyTeam, anyTeam, fc.gen()], { numRuns: 300 })('no refusal tells of what is hidden', (person, state, other, draw) => {
    const twin = twinFor(person, state, other, true);
    const known = draw(fc.option, fc.constantFrom(...hats.map((hat) => viewerOf(person, hat))));
    // Of a coach who evaluates the record alone knows nothing.
    fc.pre(person !== 'cap' || known !== null);
    const viewer = known ?? undefined;
    const types = [...team.compiled.events.keys()];
    const type = draw(fc.constantFrom, ...types);
    const items = ['notes', 'work', 'meetings'].flatMap((list) => [0, 1, 2].map((at) => `${list}-${at}`));
    const item = draw(fc.constantFrom, ...items);
    const payload = draw(payloadOf, type);
    const about = type === 'note.shut' ? { item } : {};
    const asked = [
      { ...stamp, type: 'team.moved', by: person },
      { ...stamp, type: 'focus.chosen', by: person, area: '', depth: 0 },
      { ...payload, ...stamp, ...about, type, by: person },
      { ...stamp, type: 'item.struck', item, by: person },
      { ...stamp, type: 'item.corrected', item, to: payload, by: person },
    ];
    for (const event of asked) {
      const [first, second] = [state, twin].map((each) => decide(team, each, event as never, facts, viewer)) as [Told, Told];
      const told = (decided: Told) => JSON.stringify(decided.ok ? { ok: true, to: decided.entry.to } : decided);
      // Where it leads may be told only as the state is.
      expect(told(second)).toBe(told(first));
    }
  });

  test.prop([anyTeam, anyTeam, fc.constantFrom(...hats)], { numRuns: 300 })(
    'an evaluator’s view is the same whatever is in the record beside the appraisal',
    (state, another, hat) => {
      const { teachers, coach, rating, grades } = state.record;
      const other = { ...state, record: { ...another.record, teachers, coach, rating, grades } };
      for (const person of ['eve', 'max', 'cap']) {
        const evaluating = asViewer(strict, { person, as: 'evaluator', for: hat.for, at: now }, teamEvidence);
        const { data } = viewFor(team, state, evaluating);
        expect(JSON.stringify(viewFor(team, other, evaluating).data)).toBe(JSON.stringify(data));
        expect(Object.keys(data).filter((field) => field !== 'rating' && field !== 'grades')).toEqual([]);
      }
    },
  );

  test.prop([anybody, anyTeam, fc.constantFrom(...hats)], { numRuns: 300 })(
    'a view is what a slow reading of the table gives',
    (person, state, hat) => {
      const { data } = viewFor(team, state, viewerOf(person, hat));
      expect(data).toEqual(oracleView(labelled, lookOf(person, hat), wide(state)));
    },
  );

  test.prop([anybody, anyTeam, fc.constantFrom(...hats)], { numRuns: 300 })(
    'a forbidden record is the same bytes as one that does not exist',
    (person, state, hat) => {
      const viewer = viewerOf(person, hat);
      const shown = viewFor(team, state, viewer);
      fc.pre(shown.receipt.outcome === 'denied');
      expect(JSON.stringify(shown)).toBe(JSON.stringify(viewFor(team, initial(team, 't1'), viewer)));
      if (!(hat.as === 'teacher' && state.record.teachers.includes(person)))
        expect(JSON.stringify(explain(team, state, viewer))).toBe(JSON.stringify(explain(team, initial(team, 't1'), viewer)));
    },
  );

  test.prop([anybody, anyTeam, fc.constantFrom(...hats)], { numRuns: 300 })('what is hidden is never even read', (person, state, hat) => {
    const guarded = trapped(person, state, hat, (field) => expect.unreachable(`${field} was read`));
    expect(viewFor(team, guarded, viewerOf(person, hat)).data).toEqual(viewFor(team, state, viewerOf(person, hat)).data);
  });

  test.prop([anybody, anyTeam, fc.constantFrom(...hats)], { numRuns: 100 })(
    'a view is frozen, shares nothing with the record, and looking changes nothing',
    (person, state, hat) => {
      const before = JSON.stringify(state);
      const { data } = viewFor(team, state, viewerOf(person, hat));
      const inRecord = new Set(objectsOf(state));
      for (const each of objectsOf(data)) expect([Object.isFrozen(each), inRecord.has(each)]).toEqual([true, false]);
      expect(JSON.stringify(state)).toBe(before);
    },
  );
});

function payloadOf(type: string): fc.Arbitrary<object> {
  const payload = team.compiled.events.get(type)?.payload;
  if (payload === undefined) throw new Error('no such event');
  return anyValue(payload, { ids: ['ben', 'dan', 'cho', 'k1'] });
}

function objectsOf(value: unknown): readonly object[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(objectsOf)] : [];
}
