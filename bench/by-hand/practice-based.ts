import {
  actionPlanAgreed,
  actionPlanDrafted,
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
  isIn,
  isMet,
  measurementRecorded,
  move,
  noteTaken,
  sessionHeld,
  teacherWorks,
  visiting,
  works,
} from './cycle';
import { around, closing, leaving, resting } from './envelope';

const isFedBack = ({ feedbacks }: Context, id: string) => feedbacks.some(({ observation }) => observation === id);
const isToBeFedBack = (context: Context) => context.focusedObservations.some(({ id }) => !isFedBack(context, id));

const isAgreedOn = (context: Context) =>
  eachAgreed(context, (id) => context.actionPlans.some(({ goal, stage }) => goal === id && stage === 'agreed'));

const hasNextDates = ({ visits }: Context) => visits.some(({ stage, debriefOn }) => stage === 'planned' && debriefOn !== undefined);

const happening = chart.createStateConfig({
  on: {
    ...sessionHeld,
    ...artifactAdded,
    ...noteTaken,
    ...goalDrafted,
    ...actionPlanDrafted,
    ...measurementRecorded,
    ...visiting,
    'needs.assessed': { guard: works, actions: add('needsAssessments') },
    'goal.achieved': {
      guard: (asked) => teacherWorks(asked) && isIn(asked.context.goals, asked, 'agreed') && isMet(asked.context, asked.event.item),
      actions: move('goals', 'met'),
    },
    'practice.observed': {
      guard: (asked) => works(asked) && isIn(asked.context.visits, asked, 'planned') && agreed(asked.context).length > 0,
      actions: [add('focusedObservations'), move('visits', 'done')],
    },
    ...closing({ met: aGoalIsMet }),
  },
}).on;

/** Practice-Based Coaching by hand. */
export const machine = chart.createMachine({
  id: 'cycle',
  initial: 'none',
  context: empty(
    ...(['sessions', 'artifacts', 'notes', 'goals', 'measurements', 'actionPlans'] as const),
    ...(['visits', 'focusedObservations', 'needsAssessments', 'feedbacks'] as const),
  ),
  states: {
    ...around({ name: 'practice-based', phases: ['needs', 'planning', 'observing', 'reflecting'] }, happening),
    active: {
      initial: 'needs',
      on: { ...happening, ...leaving },
      states: {
        needs: {
          on: {
            ...resting('needs'),
            'phase.finished': {
              guard: (asked) => works(asked) && asked.context.needsAssessments.length > 0,
              target: 'planning',
            },
          },
        },
        planning: {
          on: {
            ...resting('planning'),
            ...goalAgreed(['practice'], ({ context }) => context.needsAssessments.length > 0),
            ...actionPlanAgreed,
            'phase.finished': { guard: (asked) => works(asked) && isAgreedOn(asked.context), target: 'observing' },
          },
        },
        observing: {
          on: {
            ...resting('observing'),
            'phase.finished': { guard: (asked) => works(asked) && isToBeFedBack(asked.context), target: 'reflecting' },
            'phase.reopened': { guard: works, target: 'planning' },
          },
        },
        reflecting: {
          on: {
            ...resting('reflecting'),
            'feedback.given': {
              guard: ({ context, event }) =>
                works({ context, event }) && has(context.focusedObservations, event.observation) && !isFedBack(context, event.observation),
              actions: add('feedbacks'),
            },
            'phase.finished': {
              guard: ({ context, event }) =>
                works({ context, event }) &&
                !isToBeFedBack(context) &&
                !agreed(context).some(({ id }) => isMet(context, id)) &&
                hasNextDates(context),
              target: 'planning',
            },
          },
        },
      },
    },
  },
});
