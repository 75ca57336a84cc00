import {
  add,
  aGoalIsMet,
  agreed,
  artifactAdded,
  type Context,
  chart,
  eachAgreed,
  empty,
  goalAgreed,
  goalDrafted,
  has,
  measurementRecorded,
  noteTaken,
  realityRecorded,
  sessionHeld,
  works,
} from './cycle';
import { around, closing, leaving, resting } from './envelope';

type Wave = 'before' | 'after';

/** The last assessment of a goal in a wave. */
const assessmentOf = ({ measurements, assessments }: Context, goal: string, wave: Wave) =>
  assessments.findLast((each) => each.wave === wave && measurements.some(({ id, goal: of }) => id === each.measurement && of === goal));

const isAssessed = (context: Context, wave: Wave) => eachAgreed(context, (goal) => assessmentOf(context, goal, wave) !== undefined);

/** Before and after by one rubric, and nobody after who was not there before. */
const isComparable = (context: Context) =>
  agreed(context).every(({ id }) => {
    const [before, after] = [assessmentOf(context, id, 'before'), assessmentOf(context, id, 'after')];
    if (before === undefined || after === undefined) return true;
    const counted = (measurement: string) => context.measurements.find((each) => each.id === measurement)?.of;
    return (
      before.rubric === after.rubric &&
      before.rubricVersion === after.rubricVersion &&
      (counted(after.measurement) ?? 0) <= (counted(before.measurement) ?? Number.POSITIVE_INFINITY)
    );
  });

const isLookedBackOn = (context: Context) => eachAgreed(context, (id) => context.exitInterviews.some(({ goal }) => goal === id));

const isPlannedOn = (context: Context) =>
  eachAgreed(context, (id) => {
    const after = context.measurements.find((each) => each.id === assessmentOf(context, id, 'after')?.measurement);
    return (after?.of !== undefined && after.reached === after.of) || context.notYetPlans.some(({ goal }) => goal === id);
  });

const happening = chart.createStateConfig({
  on: {
    ...sessionHeld,
    ...realityRecorded,
    ...artifactAdded,
    ...noteTaken,
    ...goalDrafted,
    ...measurementRecorded,
    'time-on-task.observed': { guard: works, actions: add('observations') },
    'standards.linked': {
      guard: (asked) => works(asked) && has(asked.context.goals, asked.event.goal),
      actions: add('standardsLinks'),
    },
    'assessment.given': {
      guard: (asked) => works(asked) && has(asked.context.measurements, asked.event.measurement),
      actions: add('assessments'),
    },
    'exit-interview.held': {
      guard: (asked) => works(asked) && has(asked.context.goals, asked.event.goal) && isAssessed(asked.context, 'after'),
      actions: add('exitInterviews'),
    },
    ...closing({
      reached: (context) =>
        isAssessed(context, 'before') &&
        isAssessed(context, 'after') &&
        isComparable(context) &&
        isLookedBackOn(context) &&
        isPlannedOn(context),
      met: aGoalIsMet,
    }),
  },
}).on;

/** Student-Centered Coaching by hand. */
export const machine = chart.createMachine({
  id: 'cycle',
  initial: 'none',
  context: empty(
    ...(['sessions', 'realities', 'artifacts', 'observations', 'notes', 'goals', 'measurements'] as const),
    ...(['standardsLinks', 'learningTargets', 'assessments', 'exitInterviews', 'notYetPlans'] as const),
  ),
  states: {
    ...around({ name: 'student-centered', phases: ['goal', 'targets', 'before', 'deliver', 'after', 'exit'] }, happening),
    active: {
      initial: 'goal',
      on: { ...happening, ...leaving },
      states: {
        goal: {
          on: {
            ...resting('goal'),
            ...goalAgreed(['students'], ({ context, event }) => context.standardsLinks.some(({ goal }) => goal === event.item)),
            'phase.finished': { guard: (asked) => works(asked) && agreed(asked.context).length > 0, target: 'targets' },
          },
        },
        targets: {
          on: {
            ...resting('targets'),
            'targets.unpacked': {
              guard: (asked) => works(asked) && has(asked.context.goals, asked.event.goal),
              actions: add('learningTargets'),
            },
            'phase.finished': {
              guard: ({ context, event }) =>
                works({ context, event }) && eachAgreed(context, (id) => context.learningTargets.some(({ goal }) => goal === id)),
              target: 'before',
            },
            'phase.reopened': { guard: works, target: 'goal' },
          },
        },
        before: {
          on: {
            ...resting('before'),
            'phase.finished': { guard: (asked) => works(asked) && isAssessed(asked.context, 'before'), target: 'deliver' },
            'phase.reopened': { guard: works, target: 'targets' },
          },
        },
        deliver: {
          on: {
            ...resting('deliver'),
            'phase.finished': { guard: works, target: 'after' },
            'phase.reopened': { guard: works, target: 'targets' },
          },
        },
        after: {
          on: {
            ...resting('after'),
            'phase.finished': {
              guard: (asked) => works(asked) && isAssessed(asked.context, 'after') && isComparable(asked.context),
              target: 'exit',
            },
            'phase.reopened': { guard: works, target: 'deliver' },
          },
        },
        exit: {
          on: {
            ...resting('exit'),
            'not-yet.planned': {
              guard: (asked) => works(asked) && has(asked.context.goals, asked.event.goal) && isAssessed(asked.context, 'after'),
              actions: add('notYetPlans'),
            },
            'phase.reopened': { guard: works, target: 'deliver' },
          },
        },
      },
    },
  },
});
