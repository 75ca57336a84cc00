import * as z from 'zod';
import type { EventOf } from '../../process/event';
import { itemOf } from '../../process/item-of';
import { cycleEvents } from '../declare';
import { agreedGoals } from '../goal-of';
import { actSchema, changeTestSchema, predictionSchema, runningSchema, studySchema, testDataSchema } from '../items/change-test';
import { happening, stillToCome } from './happening';

const nothing = z.object({});

export interface TestPlanned extends EventOf<'test.planned', typeof changeTestSchema> {}
export interface PredictionWritten extends EventOf<'prediction.written', typeof predictionSchema> {}
export interface TestRun extends EventOf<'test.run', typeof runningSchema> {}
export interface TestDropped extends EventOf<'test.dropped', typeof nothing> {}
export interface TestMeasured extends EventOf<'test.measured', typeof testDataSchema> {}
export interface TestStudied extends EventOf<'test.studied', typeof studySchema> {}
export interface ActDecided extends EventOf<'act.decided', typeof actSchema> {}

/** Tests of change: planned, predicted, run, measured, studied, acted on. */
export const changeTestWork = cycleEvents({
  'test.planned': {
    payload: changeTestSchema,
    by: ['teacher', 'coach'],
    append: 'tests',
    follows: { field: 'goal', items: 'goals' },
    check: (event, { record }) => {
      if (!record.goals.some(({ id }) => id === event.goal)) return 'Expected a test for a goal of this cycle, found none of that id.';
      return event.after === undefined || record.tests.some(({ id }) => id === event.after)
        ? undefined
        : 'Expected to go on from a test of this cycle, found none of that id.';
    },
    example: ({ record }) => ({
      goal: agreedGoals(record.goals).at(-1)?.id ?? record.goals.at(-1)?.id ?? 'goal',
      changeIdea: 'Students write one sentence before anyone answers.',
      measure: 'How many students answer in whole sentences',
      scale: 'One lesson, one class',
      on: '2026-10-05',
    }),
  },
  'prediction.written': {
    payload: predictionSchema,
    by: ['teacher', 'coach'],
    append: 'predictions',
    about: { items: 'tests', from: ['planned'] },
    write: (draft, event) => {
      if (event.item !== undefined) itemOf(draft.predictions, event.id).test = event.item;
    },
  },
  'test.run': {
    payload: runningSchema,
    by: ['teacher', 'coach'],
    when: happening,
    about: { items: 'tests', from: ['planned'], to: 'run' },
    write: (draft, event) => {
      const test = itemOf(draft.tests, event.item);
      test.ranOn = event.on;
      if (event.deviations !== undefined) test.deviations = event.deviations;
    },
    check: (event) => stillToCome(event.on, event.recordedAt),
    example: ({ at }) => ({ on: at.slice(0, 10) }),
  },
  'test.dropped': { payload: nothing, by: ['teacher', 'coach'], about: { items: 'tests', from: ['planned'], to: 'dropped' } },
  'test.measured': {
    payload: testDataSchema,
    by: ['teacher', 'coach'],
    append: 'testData',
    when: happening,
    about: { items: 'tests', from: ['run', 'studied'] },
    write: (draft, event) => {
      if (event.item !== undefined) itemOf(draft.testData, event.id).test = event.item;
    },
    check: (event) => stillToCome(event.on, event.recordedAt),
    example: ({ at }) => ({ on: at.slice(0, 10), data: 'Eleven of 24 students.', value: 11 }),
  },
  'test.studied': {
    payload: studySchema,
    by: ['teacher', 'coach'],
    append: 'studies',
    about: { items: 'tests', from: ['run'], to: 'studied' },
    write: (draft, event) => {
      if (event.item !== undefined) itemOf(draft.studies, event.id).test = event.item;
    },
  },
  'act.decided': {
    payload: actSchema,
    by: ['teacher', 'coach'],
    append: 'acts',
    about: { items: 'tests', from: ['run', 'studied'], to: 'decided' },
    write: (draft, event) => {
      if (event.item !== undefined) itemOf(draft.acts, event.id).test = event.item;
    },
  },
});
