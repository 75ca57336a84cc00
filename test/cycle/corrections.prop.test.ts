import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { CycleFacts } from '../../src/cycle/cycle';
import type { CycleEvent } from '../../src/cycle/cycle-event';
import { impact } from '../../src/cycle/models/impact';
import { goalProgress } from '../../src/goals/goal-progress';
import { viewFor } from '../../src/privacy/view-for';
import type { Entry } from '../../src/process/process';
import { replay } from '../../src/process/replay';
import { anyWalk } from '../../src/testing/any-walk';
import { runWalk } from '../../src/testing/run-walk';
import { ben, cho, eve, pia } from '../process/evidence';
import type { ImpactCycle } from './any-cycle';
import { draftedBy, goalAgreed, halfWay, known, measured, reviewed, stepsOf, type ToldOfCycle } from './impact-story';

type CycleEntry = Entry<CycleEvent, ImpactCycle['state'], CycleFacts>;

/** Where walks begin: in Identify with two goals, in Improve with measurements of the one, after a review that wants another strategy. */
const beginnings: readonly (readonly ToldOfCycle[])[] = [
  [...goalAgreed, draftedBy('cho', 'later')],
  [...halfWay, measured(60, 'second'), measured(40, 'third')],
  [...halfWay, draftedBy('ben', 'later'), reviewed('change-strategy')],
];
const walks = fc.oneof(
  ...beginnings.map((told) =>
    anyWalk(impact, { people: ['ben', 'cho'], facts: fc.constant(known), given: stepsOf(told), length: 20, hostile: 70 }),
  ),
);

/** A log in which everything that was corrected was entered rightly at once. */
function enteredRightly(log: readonly CycleEntry[]): readonly CycleEntry[] {
  const right = new Map<string, { readonly to: object; readonly at: string | undefined }>();
  for (const { event } of log)
    if (event.type === 'item.corrected') right.set(event.item, { to: event.to, at: event.happenedAt ?? right.get(event.item)?.at });
  const kept = log.filter(({ event }) => event.type !== 'item.corrected');
  return kept.map((entry, n) => {
    const found = impact.compiled.events.get(entry.event.type)?.append === undefined ? undefined : right.get(entry.event.id);
    if (found === undefined) return { ...entry, revision: n + 1 };
    const { id, type, by, at, recordedAt, item, owner } = entry.event;
    const about = { ...(item === undefined ? {} : { item }), ...(owner === undefined ? {} : { owner }) };
    return { ...entry, revision: n + 1, event: { ...found.to, id, type, by, at: found.at ?? at, recordedAt, ...about } as CycleEvent };
  });
}

const progressOf = ({ record }: ImpactCycle) =>
  record.goals.map((goal) =>
    goalProgress(
      goal,
      record.measurements.filter((each) => each.goal === goal.id),
    ),
  );

describe('laws', () => {
  test.prop([walks], { numRuns: 60 })('what was corrected reads, for everybody, as if it had been entered rightly at once', (walk) => {
    const { states, entries } = runWalk(impact, 'c1', walk);
    fc.pre(entries.some(({ event }) => event.type === 'item.corrected'));
    // The store keeps ids apart; a hostile walk may not.
    fc.pre(new Set(entries.map(({ event }) => event.id)).size === entries.length);
    const found = states.at(-1) as ImpactCycle;
    const right = replay(impact, 'c1', enteredRightly(entries as readonly CycleEntry[]));
    expect(right.record).toEqual(found.record);
    for (const viewer of [ben, cho, pia, eve]) expect(viewFor(impact, right, viewer).data).toEqual(viewFor(impact, found, viewer).data);
    expect(progressOf(right)).toEqual(progressOf(found));
  });

  test.prop([fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 6 })], {
    numRuns: 40,
  })('a series whose measurements were corrected shows the progress of the right ones, and a review goes by it', (values) => {
    const wrong = values.map(([value], n) => measured(value, `m${n}`));
    const right = values.map(([, value], n) => measured(value, `m${n}`));
    const corrections = right.map(
      ({ id, goal, on, value }): ToldOfCycle => ({ type: 'item.corrected', by: 'cho', item: id, to: { goal, on, value } }),
    );
    const ended = (events: readonly ToldOfCycle[]) => runWalk(impact, 'c1', { steps: stepsOf(events) }).states.at(-1) as ImpactCycle;
    const [corrected, entered] = [ended([...halfWay, ...wrong, ...corrections]), ended([...halfWay, ...right])];
    expect(progressOf(corrected)).toEqual(progressOf(entered));
    const decided = (events: readonly ToldOfCycle[]) => ended([...events, reviewed('new-goal')]).state;
    expect(decided([...halfWay, ...wrong, ...corrections])).toBe(decided([...halfWay, ...right]));
  });
});
