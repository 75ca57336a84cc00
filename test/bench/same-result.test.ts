import { describe, expect, test } from 'vitest';
import { begin, decideByHand, type Standing } from '../../bench/by-hand/decide';
import { schemas } from '../../bench/by-hand/event';
import { comparisons } from '../../bench/comparisons/all';
import { facts, story, stream } from '../../bench/story';
import { stateOf } from '../../bench/told';
import type { CycleFacts } from '../../src/cycle/cycle';
import { impact } from '../../src/cycle/models/impact';
import { sameJson } from '../../src/process/copy-json';
import { decide } from '../../src/process/decide';
import { initial } from '../../src/process/initial';
import type { StateOf } from '../../src/process/process';
import { objectsIn } from '../../src/testing/freeze-deep';

const all = comparisons.map((comparison) => [`${comparison.name}, against ${comparison.against}`, comparison] as const);

test.each(all)('%s: both sides come to the same', (_name, { results }) => {
  const [ours, theirs] = results();
  expect(theirs).toEqual(ours);
});

test('what is shown is not nothing, and frozen all through on both sides', () => {
  const views = all.filter(([name]) => name.startsWith('views'));
  expect(views.length).toBeGreaterThan(0);
  for (const [, { ours, theirs }] of views) {
    for (const shown of [ours(), theirs()] as readonly (readonly object[])[]) {
      expect(shown.map((view) => Object.keys(view).length > 0)).toEqual([true, true, true, false]);
      expect(shown.flatMap((view) => [...objectsIn(view)]).filter((each) => !Object.isFrozen(each))).toEqual([]);
    }
  }
});

const kept = { type: 'appointment.kept', kind: 'visit', minutes: 20, attended: ['ben', 'cho'] };
const review = { ...story.find(({ type }) => type === 'review.held'), type: 'review.held' };

describe('the chart by hand is the chart of the Impact Cycle', () => {
  interface Step {
    readonly state: StateOf<typeof impact>;
    readonly standing: Standing;
  }

  const steps: Step[] = [{ state: initial(impact, stream), standing: begin(stream) }];
  for (const event of story) {
    const { state, standing } = steps.at(-1) as Step;
    const [ours, theirs] = [decide(impact, state, event, facts), decideByHand(standing, event, facts)];
    if (ours.ok && theirs.ok) steps.push({ state: ours.state, standing: theirs.standing });
  }

  test('all of the story is accepted', () => expect(steps.length).toBe(story.length + 1));

  // What the story leaves out, so that every event is asked for.
  const untold = [
    { type: 'cycle.declined' },
    { type: 'cycle.suspended' },
    { type: 'cycle.withdrawn' },
    { type: 'cycle.ended' },
    { type: 'teacher.left' },
    { type: 'phase.reopened' },
    { type: 'goal.agreed', item: 'g3' },
    { type: 'coach.joined', person: 'sub' },
    { type: 'coach.left', person: 'cho' },
    { type: 'work.carried-over', kind: 'note', text: 'Cards help.', from: 'c0' },
    ...['u1', 'u3'].flatMap((item) => [
      { ...kept, item },
      { type: 'appointment.moved', kind: 'visit', on: '2026-11-02', item },
      { type: 'appointment.missed', missing: ['dan'], why: 'illness', item },
      { type: 'appointment.canceled', item },
    ]),
    { type: 'success.noted', text: 'Every pair talked.', goal: 'g1' },
    { type: 'success.celebrated', how: 'With cake.', item: 'w2' },
    { type: 'modeling.dropped', item: 'd1' },
    { type: 'implementation.dropped', item: 'i3' },
    ...['new-goal', 'change-strategy', 'change-measure', 'change-goal'].map((decision) => ({ ...review, decision })),
    ...['partly', 'not-met', 'abandoned'].map((outcome) => ({ type: 'cycle.closed', outcome })),
  ];
  const asks: readonly { readonly type: string }[] = [...story, ...untold];
  const usual = { ...facts, name: 'as usual' };
  const changed = {
    ...facts,
    partnership: { ...facts.partnership, coaches: ['sub'], teachers: ['ben', 'dan', 'cho'] },
    name: 'another coach',
  };
  const over = { partnership: { ...facts.partnership, standing: 'ended' }, coachEvaluates: true, name: 'a coach who evaluates' };

  test('every event is asked for', () => expect(new Set(asks.map(({ type }) => type))).toEqual(new Set(Object.keys(schemas))));

  test.each(['ben', 'dan', 'cho', 'zoe', 'system'])('at each step it accepts of %s what decide accepts, and it comes to the same', (by) => {
    let accepted = 0;
    for (const { state, standing } of steps) {
      const recordedAt = state.recordedAt ?? '2026-09-14T08:00:00Z';
      for (const ask of asks) {
        for (const { name, ...known } of [usual, changed, over]) {
          const event = { ...ask, id: 'e0', by, at: recordedAt, recordedAt };
          const ours = decide(impact, state, event as never, known as CycleFacts);
          const theirs = decideByHand(standing, event, known);
          const where = `${JSON.stringify(ask)} by ${by} in ${state.state} at ${state.revision}, ${name}`;
          if (theirs.ok !== ours.ok) expect.fail(`${where}: decide says ${ours.ok}`);
          if (!ours.ok || !theirs.ok) continue;
          accepted += 1;
          const came = stateOf(theirs.standing);
          if (!sameJson(came, ours.state)) expect(came, where).toEqual(ours.state);
        }
      }
    }
    expect(accepted > 0).toBe(by !== 'zoe');
  });
});
