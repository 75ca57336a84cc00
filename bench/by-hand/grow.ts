import {
  add,
  chart,
  commitmentMade,
  commitmentSettled,
  empty,
  goalAgreed,
  goalDrafted,
  isIn,
  move,
  noteTaken,
  realityRecorded,
  sessionHeld,
  teacherWorks,
  works,
} from './cycle';
import { around, closing, entering, leaving, resting } from './envelope';

const phases = ['goal', 'reality', 'options', 'will'];

const happening = chart.createStateConfig({
  on: {
    ...sessionHeld,
    ...noteTaken,
    ...goalDrafted,
    ...goalAgreed(['students', 'practice', 'system']),
    ...realityRecorded,
    ...commitmentMade,
    ...commitmentSettled,
    'option.raised': { guard: works, actions: add('options', 'raised') },
    'option.chosen': {
      guard: (asked) => teacherWorks(asked) && isIn(asked.context.options, asked, 'raised'),
      actions: move('options', 'chosen'),
    },
    ...closing({ ready: ({ commitments }) => commitments.some(({ stage }) => stage === 'made' || stage === 'kept') }),
  },
}).on;

/** GROW by hand. */
export const machine = chart.createMachine({
  id: 'cycle',
  initial: 'none',
  context: empty('sessions', 'notes', 'goals', 'realities', 'options', 'commitments'),
  states: {
    ...around({ name: 'grow', phases }, happening, commitmentSettled),
    active: {
      initial: 'goal',
      on: { ...happening, ...leaving, ...entering(phases) },
      states: {
        goal: { on: resting('goal') },
        reality: { on: resting('reality') },
        options: { on: resting('options') },
        will: { on: resting('will') },
      },
    },
  },
});
