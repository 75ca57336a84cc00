import {
  add,
  type Context,
  chart,
  commitmentMade,
  commitmentSettled,
  empty,
  hasCome,
  isIn,
  move,
  noteTaken,
  sessionHeld,
  teacherWorks,
  works,
} from './cycle';
import { around, closing, leaving, resting } from './envelope';

const some = ({ peerVisits }: Context, ...stages: readonly string[]) =>
  peerVisits.some(({ stage }) => stage !== undefined && stages.includes(stage));

const isObserved = ({ peerVisits }: Context, teacher: string) =>
  peerVisits.some(({ observed, stage }) => observed === teacher && (stage === 'held' || stage === 'talked-over'));

const happening = chart.createStateConfig({
  on: {
    ...sessionHeld,
    ...noteTaken,
    ...commitmentMade,
    ...commitmentSettled,
    'peer-visit.held': {
      guard: (asked) => works(asked) && isIn(asked.context.peerVisits, asked, 'planned') && hasCome(asked),
      actions: move('peerVisits', 'held'),
    },
    'peer-visit.talked-over': {
      guard: (asked) => works(asked) && isIn(asked.context.peerVisits, asked, 'held'),
      actions: move('peerVisits', 'talked-over'),
    },
    'peer-feedback.given': {
      guard: ({ context, event }) =>
        teacherWorks({ context, event }) &&
        isIn(context.peerVisits, { event }, 'held', 'talked-over') &&
        context.peerVisits.some(({ id, observer }) => id === event.item && observer === event.by),
      actions: add('peerFeedback'),
    },
    ...closing({ reached: (context) => context.teachers.every((teacher) => isObserved(context, teacher)) }),
  },
}).on;

/** Peer coaching by hand. */
export const machine = chart.createMachine({
  id: 'cycle',
  initial: 'none',
  context: empty('sessions', 'notes', 'commitments', 'peerVisits', 'peerFeedback'),
  states: {
    ...around(
      { name: 'peer-coaching', phases: ['pre-conference', 'observe', 'post-conference'], teachers: 2 },
      happening,
      commitmentSettled,
    ),
    active: {
      initial: 'pre-conference',
      on: { ...happening, ...leaving },
      states: {
        'pre-conference': {
          on: {
            ...resting('pre-conference'),
            'peer-visit.planned': {
              guard: ({ context, event }) =>
                works({ context, event }) &&
                context.teachers.length > 1 &&
                event.observed !== event.observer &&
                context.teachers.includes(event.observed) &&
                context.teachers.includes(event.observer),
              actions: add('peerVisits', 'planned'),
            },
            'peer-visit.dropped': {
              guard: (asked) => works(asked) && isIn(asked.context.peerVisits, asked, 'planned'),
              actions: move('peerVisits', 'dropped'),
            },
            'phase.finished': { guard: (asked) => works(asked) && some(asked.context, 'planned', 'held'), target: 'observe' },
          },
        },
        observe: {
          on: {
            ...resting('observe'),
            'phase.finished': { guard: (asked) => works(asked) && some(asked.context, 'held'), target: 'post-conference' },
            'phase.reopened': { guard: works, target: 'pre-conference' },
          },
        },
        'post-conference': {
          on: {
            ...resting('post-conference'),
            'phase.finished': {
              guard: (asked) => works(asked) && some(asked.context, 'talked-over') && !some(asked.context, 'held'),
              target: 'pre-conference',
            },
            'phase.reopened': { guard: works, target: 'observe' },
          },
        },
      },
    },
  },
});
