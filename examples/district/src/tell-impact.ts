import type { GoalKind } from './goal-kinds';
import type { Pair } from './pairs';
import type { Scribe } from './scribe';
import { tellProposal } from './tell-beginning';

/** What is particular to one telling of an Impact Cycle. */
export interface ImpactTold {
  readonly partnership: string;
  readonly start: number;
  readonly kind: GoalKind;
  /** The class that the evidence is of, where the teacher has one. */
  readonly schoolClass: string | undefined;
  /** Answers a number from 0 to 1. */
  readonly random: () => number;
  /** How it turns out. */
  readonly turn: 'met' | 'new-strategy' | 'pause' | 'partly' | 'withdrawn';
  /** Whether this is the one in which things go wrong as well. */
  readonly mishaps: boolean;
}

const think = [
  { key: 'pose', text: 'Pose one question and write it on the board.' },
  { key: 'wait', text: 'Wait until every student has had time to think.' },
  { key: 'pair', text: 'Let pairs compare before anybody answers.' },
];
const start = [
  { key: 'board', text: 'A task stands on the board before the bell.' },
  { key: 'door', text: 'Greet at the door and point to it.' },
];

/** What should never have been written down. */
export const hearsay = 'I hear that a student’s parents are parting.';

/** The id of the note that holds it. */
export function hearsayOf(partnership: string): string {
  return `${partnership}-hearsay`;
}

/** One Impact Cycle from proposal to close, over about eight weeks of the script. */
export function tellImpact(scribe: Scribe, pair: Pair, told: ImpactTold): void {
  const { teacher, coach } = pair;
  const { partnership, start: first, kind, schoolClass, mishaps, turn } = told;
  const inClass = schoolClass === undefined ? {} : { class: schoolClass };
  const meeting = (minutes: number, about: string) =>
    scribe.ask({ type: 'session.held', by: coach, kind: 'meeting', minutes, attended: [teacher, coach], about });

  scribe.on(first);
  tellProposal(scribe, pair, partnership, 'impact', kind.topic);
  meeting(30, 'What the teacher would like to look at.');
  const goal = scribe.ask({
    type: 'goal.drafted',
    by: teacher,
    ...kind.goal,
    startsOn: scribe.date(first + 6),
    dueOn: scribe.date(first + 38),
  });
  if (mishaps) {
    scribe.ask({ type: 'goal.agreed', by: teacher, item: goal }, { meant: 'refused' });
    scribe.ask({ type: 'phase.finished', by: coach }, { meant: 'refused' });
  }

  scribe.on(first + 4);
  scribe.ask({ type: 'session.held', by: coach, kind: 'visit', minutes: 45, attended: [teacher, coach] }, mishaps ? { daysLate: 3 } : {});
  scribe.ask({
    type: 'reality.recorded',
    by: coach,
    method: 'observation',
    on: scribe.date(first + 4),
    summary: `What the class shows now, in ${kind.goal.unit}: see the first measurement.`,
    ...inClass,
  });
  scribe.ask({
    type: 'time-on-task.observed',
    by: coach,
    method: 'momentary-sweep',
    observedOn: scribe.date(first + 4),
    sweeps: [15, 17, 16, 18, 19, 17].map((onTask) => ({ onTask, offTask: 24 - onTask })),
  });
  scribe.ask({
    type: 'note.taken',
    by: teacher,
    note: 'I saw the same in the video.',
    ownNote: 'I was nervous with somebody in the room.',
  });

  scribe.on(first + 6);
  if (mishaps) scribe.ask({ type: 'goal.agreed', by: coach, item: goal }, { meant: 'refused' });
  scribe.ask({ type: 'goal.agreed', by: teacher, item: goal });
  if (mishaps) scribe.again();
  measure(scribe, told, coach, goal, first + 6, 0);

  if (turn === 'withdrawn') {
    scribe.on(first + 9);
    scribe.ask({ type: 'cycle.withdrawn', by: teacher });
    return;
  }

  let strategy = scribe.ask({
    type: 'strategy.chosen',
    by: teacher,
    key: 'think-pair-share',
    name: 'Think, pair, share',
    version: 1,
    checklist: [],
    goal,
  });
  scribe.ask({ type: 'phase.finished', by: teacher });
  if (mishaps)
    scribe.ask(
      { type: 'strategy.chosen', by: teacher, key: 'late', name: 'Another one', version: 1, checklist: [], goal },
      { meant: 'refused' },
    );

  learn(scribe, pair, strategy, first + 10, think);
  if (mishaps && pair.evaluator !== undefined) scribe.look(pair.evaluator);

  scribe.on(first + 16);
  tried(scribe, pair, first + 16, think);
  measure(scribe, told, coach, goal, first + 16, 0.2);
  measure(scribe, told, coach, goal, first + 21, 0.35);
  if (turn === 'pause') {
    scribe.ask({ type: 'cycle.paused', by: teacher, until: scribe.date(first + 26) });
    scribe.on(first + 26);
    scribe.ask({ type: 'cycle.resumed', by: teacher });
  }
  if (mishaps) {
    scribe.on(first + 23);
    mistyped(scribe, coach, goal, scribe.date(first + 23), kind);
  }
  meeting(30, 'How far the class has come.');
  const review = { type: 'review.held', by: coach, item: goal, direction: 'The goal still matters.', gathers: 'coach' } as const;

  if (turn === 'new-strategy') {
    scribe.ask({
      ...review,
      progress: 'Little has changed in the last two weeks.',
      decision: 'change-strategy',
      improvement: 'Something that starts before the lesson does.',
      nextOn: scribe.date(first + 28),
    });
    scribe.on(first + 26);
    strategy = scribe.ask({
      type: 'strategy.chosen',
      by: teacher,
      key: 'start-on-the-board',
      name: 'A start on the board',
      version: 1,
      checklist: [],
      goal,
    });
    scribe.ask({ type: 'phase.finished', by: teacher });
    learn(scribe, pair, strategy, first + 27, start);
    tried(scribe, pair, first + 29, start);
  } else {
    scribe.ask({
      ...review,
      progress: 'A third of the way is behind the class.',
      decision: 'revise-use',
      improvement: 'Wait longer before pairs compare.',
      nextOn: scribe.date(first + 28),
    });
    scribe.on(first + 26);
    scribe.ask({
      type: 'checklist.agreed',
      by: teacher,
      strategy,
      steps: think.map((step) => (step.key === 'wait' ? { ...step, text: 'Wait ten seconds, and count them.' } : step)),
    });
    scribe.ask({ type: 'implementation.planned', by: teacher, strategy, on: scribe.date(first + 28) });
    scribe.ask({ type: 'phase.finished', by: teacher });
    tried(scribe, pair, first + 28, think);
  }

  measure(scribe, told, coach, goal, first + 28, 0.6);
  measure(scribe, told, teacher, goal, first + 32, 0.8);
  meeting(25, 'What to do until the last measurement.');
  if (mishaps) scribe.ask({ type: 'note.taken', id: hearsayOf(partnership), by: coach, note: hearsay });
  scribe.ask({
    ...review,
    progress: 'Most of the way is behind the class.',
    decision: 'keep-going',
    nextOn: scribe.date(first + 36),
  });
  measure(scribe, told, coach, goal, first + 36, turn === 'partly' ? 0.85 : 1.04);
  meeting(20, 'What was learned.');
  scribe.ask({ type: 'note.taken', by: teacher, note: 'Waiting was the hard part.', ownNote: 'I would do this again with another class.' });
  scribe.ask({ type: 'cycle.closed', by: teacher, outcome: turn === 'partly' ? 'partly' : 'met' });
  if (mishaps)
    scribe.ask(
      {
        type: 'review.held',
        by: coach,
        item: goal,
        direction: 'Late.',
        progress: 'Late.',
        decision: 'extend',
        nextOn: scribe.date(first + 40),
        gathers: 'coach',
      },
      { meant: 'refused' },
    );
}

type Steps = readonly { readonly key: string; readonly text: string }[];

function learn(scribe: Scribe, { teacher, coach }: Pair, strategy: string, day: number, steps: Steps): void {
  scribe.on(day);
  scribe.ask({ type: 'checklist.agreed', by: coach, strategy, steps: [...steps] });
  const modeling = scribe.ask({ type: 'modeling.planned', by: teacher, strategy, mode: 'co-teaching', on: scribe.date(day + 1) });
  scribe.on(day + 1);
  scribe.ask({ type: 'modeling.done', by: coach, item: modeling, words: 'We taught the first ten minutes together.' });
  scribe.ask({ type: 'session.held', by: coach, kind: 'visit', minutes: 45, attended: [teacher, coach] });
  scribe.ask({ type: 'implementation.planned', by: teacher, strategy, on: scribe.date(day + 2) });
  scribe.ask({ type: 'phase.finished', by: coach });
}

/** The lesson that was planned last is done. */
function tried(scribe: Scribe, { teacher }: Pair, day: number, steps: Steps): void {
  scribe.on(day);
  const planned = scribe.steps.findLast(
    (step) => step.process === 'impact' && step.event.type === 'implementation.planned' && step.meant === undefined,
  );
  if (planned?.process !== 'impact') return;
  const marks = steps.map(({ key }, n) => ({ step: key, mark: n === 1 ? ('not-met' as const) : ('met' as const) }));
  scribe.ask({ type: 'implementation.done', by: teacher, item: planned.event.id, words: 'Most of it went as planned.', marks });
}

function measure(scribe: Scribe, { kind, random }: ImpactTold, by: string, goal: string, day: number, way: number): void {
  scribe.on(day);
  const around = way === 0 || way > 1 ? way : Math.max(0, way + (random() - 0.5) * 0.16);
  scribe.ask({ type: 'measurement.recorded', by, goal, on: scribe.date(day), ...kind.measured(around) });
}

/** A number with a digit too many, and its correction the next minute. */
function mistyped(scribe: Scribe, coach: string, goal: string, on: string, { measured }: GoalKind): void {
  const right = measured(0.4);
  if (!('value' in right)) return;
  const item = scribe.ask({ type: 'measurement.recorded', by: coach, goal, on, value: right.value * 10 });
  scribe.ask({ type: 'item.corrected', by: coach, item, to: { goal, on, value: right.value } });
}
