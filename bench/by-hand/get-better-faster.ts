import { compareInstants } from '../../src/core/instant';
import {
  add,
  artifactAdded,
  type Context,
  chart,
  commitmentMade,
  commitmentSettled,
  empty,
  isIn,
  move,
  noteTaken,
  sessionHeld,
  teacherWorks,
  visiting,
  works,
} from './cycle';
import { around, closing, leaving, resting } from './envelope';

const open = ({ actionSteps }: Context) => actionSteps.filter(({ stage }) => stage === 'named' || stage === 'practiced');

const isSeenSince = ({ focusedObservations }: Context, then: string | undefined) =>
  focusedObservations.some(({ at }) => then === undefined || compareInstants(at, then) > 0);

/** A week, and the hours by which the last day ends later elsewhere. */
const week = (7 * 24 + 14) * 60 * 60 * 1000;

const happening = chart.createStateConfig({
  on: {
    ...sessionHeld,
    ...artifactAdded,
    ...noteTaken,
    ...visiting,
    ...commitmentSettled,
    'practice.observed': {
      guard: (asked) => works(asked) && isIn(asked.context.visits, asked, 'planned'),
      actions: [add('focusedObservations'), move('visits', 'done')],
    },
    'step.drafted': { guard: works, actions: add('actionSteps', 'drafted') },
    'step.practiced': {
      guard: (asked) => works(asked) && isIn(asked.context.actionSteps, asked, 'named', 'practiced'),
      actions: [add('rehearsals'), move('actionSteps', 'practiced')],
    },
    'step.mastered': {
      guard: ({ context, event }) =>
        works({ context, event }) &&
        isIn(context.actionSteps, { event }, 'practiced') &&
        isSeenSince(context, context.actionSteps.find(({ id }) => id === event.item)?.at),
      actions: move('actionSteps', 'mastered'),
    },
    'step.set-aside': {
      guard: (asked) => works(asked) && isIn(asked.context.actionSteps, asked, 'drafted', 'named', 'practiced'),
      actions: move('actionSteps', 'set-aside'),
    },
    ...closing({}),
  },
}).on;

/** Get Better Faster by hand. */
export const machine = chart.createMachine({
  id: 'cycle',
  initial: 'none',
  context: empty(
    ...(['sessions', 'artifacts', 'notes', 'visits', 'focusedObservations'] as const),
    ...(['actionSteps', 'rehearsals', 'commitments'] as const),
  ),
  states: {
    ...around({ name: 'get-better-faster', phases: ['observe', 'name', 'do'], policies: ['supervisory'] }, happening, commitmentSettled),
    active: {
      initial: 'observe',
      on: { ...happening, ...leaving },
      states: {
        observe: {
          on: {
            ...resting('observe'),
            'phase.finished': {
              guard: ({ context, event }) =>
                works({ context, event }) && isSeenSince(context, context.actionSteps.findLast(({ stage }) => stage !== 'drafted')?.at),
              target: 'name',
            },
          },
        },
        name: {
          on: {
            ...resting('name'),
            'step.named': {
              guard: ({ context, event }) => {
                const step = context.actionSteps.find(({ id }) => id === event.item);
                return (
                  teacherWorks({ context, event }) &&
                  step?.stage === 'drafted' &&
                  open(context).length === 0 &&
                  Date.parse(step.byWhen) - Date.parse(event.at) <= week
                );
              },
              actions: move('actionSteps', 'named'),
            },
            'phase.finished': { guard: (asked) => works(asked) && open(asked.context).length > 0, target: 'do' },
          },
        },
        do: {
          on: {
            ...resting('do'),
            ...commitmentMade,
            'phase.finished': {
              guard: ({ context, event }) =>
                works({ context, event }) &&
                open(context).length > 0 &&
                open(context).every(({ stage }) => stage === 'practiced') &&
                context.visits.some(({ stage }) => stage === 'planned'),
              target: 'observe',
            },
            'phase.reopened': { guard: works, target: 'name' },
          },
        },
      },
    },
  },
});
