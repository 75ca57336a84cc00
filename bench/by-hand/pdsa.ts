import { compareInstants } from '../../src/core/instant';
import { isToCome } from '../../src/cycle/work/happening';
import {
  add,
  aGoalIsMet,
  agreed,
  artifactAdded,
  type Context,
  chart,
  empty,
  goalAgreed,
  goalDrafted,
  has,
  hasCome,
  isIn,
  measurementRecorded,
  move,
  noteTaken,
  realityRecorded,
  type Sent,
  sessionHeld,
  works,
} from './cycle';
import { around, closing, leaving, resting } from './envelope';

const ahead = ({ tests }: Context) => tests.filter(({ stage }) => stage === 'planned' || stage === 'run');
const isPredicted = ({ predictions }: Context, test: string | undefined) => predictions.some(({ item }) => item === test);
/** The day that a test was run on had not passed everywhere when its prediction was written. */
const isRunAsPredicted = ({ predictions }: Context, { item, at, on }: Sent<'test.run'>) =>
  predictions.some((each) => each.item === item && compareInstants(each.at, at) <= 0 && isToCome(on, each.at));
const isStudied = ({ studies }: Context, test: string | undefined) => studies.some(({ item }) => item === test);
const isDecided = ({ tests }: Context) => tests.some(({ stage }) => stage === 'decided') && !tests.some(({ stage }) => stage === 'studied');

const happening = chart.createStateConfig({
  on: {
    ...sessionHeld,
    ...realityRecorded,
    ...artifactAdded,
    ...noteTaken,
    ...goalDrafted,
    ...measurementRecorded,
    'test.run': {
      guard: (asked) =>
        works(asked) && isIn(asked.context.tests, asked, 'planned') && isRunAsPredicted(asked.context, asked.event) && hasCome(asked),
      actions: move('tests', 'run'),
    },
    'test.measured': {
      guard: (asked) => works(asked) && isIn(asked.context.tests, asked, 'run', 'studied') && hasCome(asked),
      actions: add('testData'),
    },
    ...closing({ reached: isDecided, met: aGoalIsMet }),
  },
}).on;

/** PDSA by hand. */
export const machine = chart.createMachine({
  id: 'cycle',
  initial: 'none',
  context: empty(
    ...(['sessions', 'realities', 'artifacts', 'notes', 'goals', 'measurements'] as const),
    ...(['tests', 'predictions', 'testData', 'studies', 'acts'] as const),
  ),
  states: {
    ...around({ name: 'pdsa', phases: ['aim', 'plan', 'do', 'study', 'act'] }, happening),
    active: {
      initial: 'aim',
      on: { ...happening, ...leaving },
      states: {
        aim: {
          on: {
            ...resting('aim'),
            ...goalAgreed(['system', 'practice', 'students']),
            'phase.finished': { guard: (asked) => works(asked) && agreed(asked.context).length > 0, target: 'plan' },
          },
        },
        plan: {
          on: {
            ...resting('plan'),
            'test.planned': {
              guard: (asked) =>
                works(asked) &&
                agreed(asked.context).length > 0 &&
                has(asked.context.goals, asked.event.goal) &&
                (asked.event.after === undefined || has(asked.context.tests, asked.event.after)),
              actions: add('tests', 'planned'),
            },
            'prediction.written': {
              guard: (asked) => works(asked) && isIn(asked.context.tests, asked, 'planned'),
              actions: add('predictions'),
            },
            'test.dropped': {
              guard: (asked) => works(asked) && isIn(asked.context.tests, asked, 'planned'),
              actions: move('tests', 'dropped'),
            },
            'phase.finished': {
              guard: (asked) => works(asked) && ahead(asked.context).some(({ id }) => isPredicted(asked.context, id)),
              target: 'do',
            },
            'phase.reopened': { guard: works, target: 'aim' },
          },
        },
        do: {
          on: {
            ...resting('do'),
            'phase.finished': {
              guard: (asked) => works(asked) && asked.context.tests.some(({ stage }) => stage === 'run'),
              target: 'study',
            },
            'phase.reopened': { guard: works, target: 'plan' },
          },
        },
        study: {
          on: {
            ...resting('study'),
            'test.studied': {
              guard: (asked) =>
                works(asked) &&
                isIn(asked.context.tests, asked, 'run') &&
                asked.context.testData.some(({ item }) => item === asked.event.item),
              actions: [add('studies'), move('tests', 'studied')],
            },
            'phase.finished': {
              guard: (asked) =>
                works(asked) && asked.context.tests.some(({ id, stage }) => stage === 'studied' && isStudied(asked.context, id)),
              target: 'act',
            },
            'phase.reopened': { guard: works, target: 'do' },
          },
        },
        act: {
          on: {
            ...resting('act'),
            'act.decided': {
              guard: (asked) =>
                works(asked) && isIn(asked.context.tests, asked, 'run', 'studied') && isStudied(asked.context, asked.event.item),
              actions: [add('acts'), move('tests', 'decided')],
            },
            'phase.finished': { guard: (asked) => works(asked) && isDecided(asked.context), target: 'plan' },
            'phase.reopened': { guard: works, target: 'study' },
          },
        },
      },
    },
  },
});
