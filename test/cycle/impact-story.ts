import { expect } from 'vitest';
import type { CycleFacts } from '../../src/cycle/cycle';
import type { CycleEvent } from '../../src/cycle/cycle-event';
import type { ReviewDecision } from '../../src/cycle/items/review';
import { impact } from '../../src/cycle/models/impact';
import type { Correction, EventStamp } from '../../src/process/event';
import type { Told } from '../../src/testing/given';
import { runWalk } from '../../src/testing/run-walk';
import { factsOf } from '../process/coached';

/** An event of a cycle, as a test tells it. */
export type ToldOfCycle<Event extends EventStamp = CycleEvent> = Told<Event | Correction>;

/** Cho coaches Ben. */
export const known = factsOf(['ben']);

/** Cho coaches Ben and Dan, as a team. */
export const teamKnown = factsOf(['ben', 'dan']);

/** What Cho proposes to these teachers. */
export const proposed = (model: string, teachers: readonly string[] = ['ben']) =>
  ({
    type: 'cycle.proposed',
    by: 'cho',
    partnership: 'p1',
    teachers: [...teachers],
    coaches: ['cho'],
    policy: { id: 'strict', version: 1 },
    model: { name: model, version: 1 },
    topic: 'talk in math',
  }) as const;

export const accepted = (by: string) => ({ type: 'cycle.accepted', by }) as const;

export const reality = {
  id: 'reality',
  type: 'reality.recorded',
  by: 'cho',
  method: 'observation',
  on: '2026-09-14',
  summary: 'Eight of 24 students explain their answers.',
} as const;

export const draftedBy = (by: string, id = 'goal') =>
  ({
    id,
    type: 'goal.drafted',
    by,
    text: 'Students explain how they got to an answer.',
    about: 'students',
    measure: 'Students who explain, in a sweep over the class',
    unit: 'percent of students',
    target: { kind: 'increase', baseline: 35, target: 75 },
  }) as const;

export const agreedBy = (by: string, item = 'goal') => ({ type: 'goal.agreed', by, item }) as const;

export const chosenBy = (by: string, goal = 'goal', id = 'strategy') =>
  ({ id, type: 'strategy.chosen', by, key: id, name: 'Turn and talk', version: 1, checklist: [], goal }) as const;

export const explained = {
  id: 'checklist',
  type: 'checklist.agreed',
  by: 'cho',
  strategy: 'strategy',
  steps: [{ key: 'pose', text: 'Pose one question and wait.' }],
} as const;

export const modelingPlanned = {
  id: 'modeling',
  type: 'modeling.planned',
  by: 'ben',
  strategy: 'strategy',
  mode: 'co-teaching',
  on: '2026-09-21',
} as const;

export const modeled = { type: 'modeling.done', by: 'cho', item: 'modeling' } as const;

export const tryPlanned = {
  id: 'try',
  type: 'implementation.planned',
  by: 'ben',
  strategy: 'strategy',
  on: '2026-09-28',
} as const;

export const tried = { type: 'implementation.done', by: 'ben', item: 'try', words: 'It took longer than planned.' } as const;

export const finishedBy = (by: string) => ({ type: 'phase.finished', by }) as const;

export const measured = (value: number, id = 'measured', goal = 'goal') =>
  ({ id, type: 'measurement.recorded', by: 'cho', goal, on: '2026-09-14', value }) as const;

/** A review in its four parts: direction, progress, improvement, next actions. */
export const reviewed = (decision: ReviewDecision, item = 'goal', id = 'review') =>
  ({
    id,
    type: 'review.held',
    by: 'cho',
    item,
    direction: 'The goal still matters.',
    progress: 'Half of the way.',
    decision,
    nextOn: '2026-10-19',
    gathers: 'coach',
  }) as const;

export const begun: readonly ToldOfCycle[] = [proposed('impact'), accepted('ben')];
export const goalAgreed: readonly ToldOfCycle[] = [...begun, reality, draftedBy('ben'), agreedBy('ben')];
export const learning: readonly ToldOfCycle[] = [...goalAgreed, chosenBy('ben'), finishedBy('ben')];
export const learned: readonly ToldOfCycle[] = [...learning, explained, modelingPlanned, modeled, tryPlanned];
export const improving: readonly ToldOfCycle[] = [...learned, finishedBy('cho')];
export const halfWay: readonly ToldOfCycle[] = [...improving, tried, measured(55)];
export const goalMet: readonly ToldOfCycle[] = [...improving, tried, measured(80)];

/** A team: Ben and Dan with Cho. */
export const teamBegun: readonly ToldOfCycle[] = [proposed('impact', ['ben', 'dan']), accepted('ben'), accepted('dan')];

/** The team in Improve, each with a goal of their own that was tried. */
export const teamImproving: readonly ToldOfCycle[] = [
  ...teamBegun,
  reality,
  ...['ben', 'dan'].flatMap((by): readonly ToldOfCycle[] => [
    draftedBy(by, `of-${by}`),
    agreedBy(by, `of-${by}`),
    chosenBy(by, `of-${by}`, `way-of-${by}`),
  ]),
  finishedBy('cho'),
  ...['ben', 'dan'].flatMap((by): readonly ToldOfCycle[] => [
    { ...explained, id: `steps-of-${by}`, by, strategy: `way-of-${by}` },
    { ...modelingPlanned, id: `seen-by-${by}`, by, strategy: `way-of-${by}` },
    { ...modeled, by, item: `seen-by-${by}` },
    { ...tryPlanned, id: `try-of-${by}`, by, strategy: `way-of-${by}` },
  ]),
  finishedBy('cho'),
  ...['ben', 'dan'].map((by): ToldOfCycle => ({ ...tried, by, item: `try-of-${by}` })),
];

/** What is told as steps of a walk; its events are a minute apart. */
export function stepsOf(events: readonly object[], facts: CycleFacts = known) {
  return events.map((event, n) => {
    const at = new Date(Date.UTC(2026, 8, 14, 8, n)).toISOString();
    return { event: { id: `g${n + 1}`, at, recordedAt: at, ...event }, facts };
  });
}

/** The log of what is told, all of which must be accepted. */
export function logOf(events: readonly ToldOfCycle[], facts: CycleFacts = known) {
  const { entries, refusals } = runWalk(impact, 'c1', { steps: stepsOf(events, facts) });
  expect(refusals).toEqual([]);
  return entries;
}
