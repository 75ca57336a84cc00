import { assign } from 'xstate';
import { mapRegions } from '../../src/cycle/items/conversation-map';
import {
  add,
  chart,
  coachWorks,
  commitmentMade,
  commitmentSettled,
  empty,
  goalAgreed,
  goalDrafted,
  has,
  hasCome,
  noteTaken,
  sessionHeld,
  teacherWorks,
  works,
} from './cycle';
import { around, closing, entering, leaving, resting } from './envelope';

const phases = ['planning', 'event', 'reflecting', 'problem-resolving'];

const happening = chart.createStateConfig({
  on: {
    ...sessionHeld,
    ...noteTaken,
    ...goalDrafted,
    ...goalAgreed(['students', 'practice', 'system']),
    ...commitmentMade,
    ...commitmentSettled,
    'region.touched': {
      guard: (asked) => works(asked) && (mapRegions[asked.event.map] as readonly string[]).includes(asked.event.region),
      actions: add('regions'),
    },
    'ending.reached': { guard: works, actions: add('endings') },
    'data.asked-for': { guard: teacherWorks, actions: add('dataAsked') },
    'data.collected': {
      guard: (asked) => coachWorks(asked) && has(asked.context.dataAsked, asked.event.asked) && hasCome(asked),
      actions: add('dataCollected'),
    },
    'function.shifted': { guard: coachWorks, actions: [add('functionShifts'), assign(({ event }) => ({ supportFunction: event.to }))] },
    'evaluating.declared': {
      guard: (asked) => coachWorks(asked) && asked.event.facts.partnership?.policy.id === 'supervisory',
      actions: assign({ supportFunction: 'evaluating' }),
    },
    'advice.given': {
      guard: (asked) => coachWorks(asked) && asked.context.supportFunction !== null && asked.context.supportFunction !== 'coaching',
      actions: add('advice'),
    },
    ...closing({}),
  },
}).on;

/** Cognitive Coaching by hand. */
export const machine = chart.createMachine({
  id: 'cycle',
  initial: 'none',
  context: empty(
    ...(['sessions', 'notes', 'goals', 'commitments', 'regions', 'endings'] as const),
    ...(['dataAsked', 'dataCollected', 'functionShifts', 'advice'] as const),
  ),
  states: {
    ...around({ name: 'cognitive', phases, policies: ['strict', 'supervisory'] }, happening, commitmentSettled),
    active: {
      initial: 'planning',
      on: { ...happening, ...leaving, ...entering(phases) },
      states: {
        planning: { on: resting('planning') },
        event: { on: resting('event') },
        reflecting: { on: resting('reflecting') },
        'problem-resolving': { on: resting('problem-resolving') },
      },
    },
  },
});
