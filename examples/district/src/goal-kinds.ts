import type { Goal } from 'coaching-cycles/goals';

/** A goal that a script sets, and how a measurement on the way to it looks. */
export interface GoalKind {
  readonly goal: Goal;
  readonly topic: string;
  /** What is measured when so much of the way is behind, from 0 to 1. */
  readonly measured: (way: number) => { readonly value: number } | { readonly reached: number; readonly of: number };
}

const students = 24;

/** Invented goals, one of each kind that the library measures. */
export const goalKinds: readonly GoalKind[] = [
  {
    topic: 'Student talk',
    goal: {
      text: 'Students explain how they got to an answer.',
      about: 'students',
      measure: 'Students who explain, in a sweep over the class',
      unit: 'percent of students',
      target: { kind: 'increase', baseline: 35, target: 75 },
      why: 'Who can explain an answer can mend it.',
      easy: true,
      emotional: 5,
      domain: 'cognitive-engagement',
    },
    measured: (way) => ({ value: Math.round(35 + 40 * way) }),
  },
  {
    topic: 'Getting started',
    goal: {
      text: 'The class begins to work soon after the bell.',
      about: 'students',
      measure: 'Minutes from the bell until all students work',
      unit: 'minutes',
      target: { kind: 'decrease', baseline: 9, target: 3 },
      why: 'Six minutes a day are a week of lessons in a year.',
      easy: true,
      emotional: 4,
      domain: 'behavior',
    },
    measured: (way) => ({ value: Math.round((9 - 6 * way) * 2) / 2 }),
  },
  {
    topic: 'Writing with reasons',
    goal: {
      text: 'Students give a reason in each paragraph.',
      about: 'students',
      measure: 'Students at 3 or above on the reasons rubric',
      unit: 'students',
      target: { kind: 'mastery', share: 0.75, cut: 3 },
      why: 'A reason is what another student can answer to.',
      easy: true,
      emotional: 4,
      domain: 'achievement',
    },
    measured: (way) => ({ reached: Math.min(students, Math.round(students * (0.25 + 0.5 * way))), of: students }),
  },
  {
    topic: 'Time to think',
    goal: {
      text: 'Students have time to think before one of them answers.',
      about: 'students',
      measure: 'Seconds between a question and the first answer',
      unit: 'seconds',
      target: { kind: 'range', low: 3, high: 6, baseline: 1 },
      why: 'More students think along when nobody answers at once.',
      easy: true,
      emotional: 4,
      domain: 'cognitive-engagement',
    },
    measured: (way) => ({ value: Math.round((1 + 1.98 * way) * 10) / 10 }),
  },
];
