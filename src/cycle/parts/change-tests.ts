import * as z from 'zod';
import { idSchema } from '../../core/ids';
import { compareInstants, dateSchema } from '../../core/instant';
import { says } from '../../core/sentence';
import { itemsOf, label } from '../../labels/label';
import { itemOf } from '../../process/item-of';
import { agreedGoals } from '../goal-of';
import { actSchema, changeTestSchema, predictionSchema, runningSchema, studySchema, testDataSchema } from '../items/change-test';
import { definePart } from '../part';
import { happening, isToCome, stillToCome } from '../work/happening';

const carnegie = 'https://pdfslide.us/amp/documents/coaching-pdsa-cycles-carnegie-foundation-for-the-theory-nfi-orms-testing.html';
const workbook = 'https://fdocuments.net/document/continuous-improvement-coaching-facilitators-workbook.html';

const nothing = z.object({});

/** The id of the test that something is about. */
const ofTest = label('confidential', idSchema.optional());

/** A test to go on with: planned, or run already and entered before its phase began. */
function isAhead({ stage }: { readonly stage: string }): boolean {
  return stage === 'planned' || stage === 'run';
}

/** Tests of change: planned, predicted, run, measured, studied, acted on. */
export const changeTests = definePart({
  fields: {
    tests: itemsOf(
      'confidential',
      changeTestSchema.extend({
        ranOn: label('confidential', dateSchema.optional()),
        deviations: label('confidential', z.string().min(1).max(2000).optional()),
      }),
      ['planned', 'run', 'studied', 'decided', 'dropped'],
    ),
    predictions: itemsOf('confidential', predictionSchema.extend({ test: ofTest })),
    testData: itemsOf('confidential', testDataSchema.extend({ test: ofTest })),
    studies: itemsOf('confidential', studySchema.extend({ test: ofTest })),
    acts: itemsOf('confidential', actSchema.extend({ test: ofTest })),
  },
  empty: { tests: [], predictions: [], testData: [], studies: [], acts: [] },
  events: {
    'test.planned': {
      payload: changeTestSchema,
      by: ['teacher', 'coach'],
      append: 'tests',
      follows: { field: 'goal', items: 'goals' },
      check: (event, { record }) => {
        if (!record.goals.some(({ id }) => id === event.goal))
          return says('no-such-aim', 'Expected a test for a goal of this cycle, found none of that id.');
        return event.after === undefined || record.tests.some(({ id }) => id === event.after)
          ? undefined
          : says('no-such-test', 'Expected to go on from a test of this cycle, found none of that id.');
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
      check: (event, { record, item }) => {
        const predicted = record.predictions.some(
          ({ test, at }) => test === item && compareInstants(at, event.at) <= 0 && isToCome(event.on, at),
        );
        return predicted || item === undefined
          ? stillToCome(event.on, event.recordedAt)
          : says(
              'run-before-prediction',
              'A test is run on a written prediction: expected it to have been run after that was written, found it before.',
            );
      },
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
  },
  rules: {
    'has-aim': {
      source: carnegie,
      reads: ['goals'],
      madeBy: ['goal.agreed'],
      test: ({ goals }) =>
        agreedGoals(goals).length > 0 ? undefined : says('has-aim', 'A change is tested for an aim: expected an agreed one, found none.'),
    },
    'has-test': {
      source: carnegie,
      reads: ['tests'],
      madeBy: ['test.planned'],
      test: ({ tests }) => (tests.some(isAhead) ? undefined : says('has-test', 'Expected a planned test of a change, found none.')),
    },
    'has-prediction': {
      source: carnegie,
      reads: ['tests', 'predictions'],
      madeBy: ['prediction.written'],
      test: ({ tests, predictions }, { item }) =>
        tests
          .filter((test) => (item === undefined ? isAhead(test) : test.id === item))
          .some(({ id }) => predictions.some(({ test }) => test === id))
          ? undefined
          : says('has-prediction', 'A test is run on a written prediction: expected one for it, found none.'),
    },
    'has-run-test': {
      source: carnegie,
      reads: ['tests'],
      madeBy: ['test.run'],
      test: ({ tests }) =>
        tests.some(({ stage }) => stage === 'run') ? undefined : says('has-run-test', 'Expected a test that was run, found none.'),
    },
    'has-test-data': {
      source: workbook,
      reads: ['testData'],
      madeBy: ['test.measured'],
      test: ({ testData }, { item }) =>
        testData.some(({ test }) => test === item)
          ? undefined
          : says('has-test-data', 'A test is studied on data of its measure: none has been recorded.'),
    },
    'has-study': {
      source: workbook,
      reads: ['tests', 'studies'],
      madeBy: ['test.studied'],
      test: ({ tests, studies }, { item }) =>
        tests
          .filter(({ id, stage }) => (item === undefined ? stage === 'studied' : id === item))
          .some(({ id }) => studies.some(({ test }) => test === id))
          ? undefined
          : says('has-study', 'What to do next is decided on what was learned: expected a study of the test, found none.'),
    },
    'has-decision': {
      source: workbook,
      reads: ['tests'],
      madeBy: ['act.decided'],
      test: ({ tests }) =>
        tests.some(({ stage }) => stage === 'decided') && !tests.some(({ stage }) => stage === 'studied')
          ? undefined
          : says('has-decision', 'Expected a decision on what was tested: adopt, adapt, abandon or scale up; found none.'),
    },
  },
  needs: {
    'test.planned': ['has-goal'],
    'test.run': ['has-prediction'],
    'test.studied': ['has-test-data'],
    'act.decided': ['has-study'],
  },
  warnings: {
    'test-goes-on': {
      source: carnegie,
      test: ({ tests = [], acts = [] }) => {
        const last = acts.at(-1);
        const goesOn = last?.decision === 'adapt' || last?.decision === 'scale-up';
        const taken = tests.some(({ stage }) => stage !== 'decided' && stage !== 'dropped');
        return goesOn && !taken
          ? says('test-goes-on', 'A change that is adapted or scaled up is tested again, or else adopted or abandoned: found no next test.')
          : undefined;
      },
    },
  },
  due: { tests: { planned: { on: 'on' } } },
});
