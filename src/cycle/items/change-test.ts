import * as z from 'zod';
import { idSchema } from '../../core/ids';
import { dateSchema } from '../../core/instant';
import { labelEach } from '../../labels/label';

const wordsSchema = z.string().min(1).max(2000);

/** A test of one change idea, as it is planned. What it is expected to do is written beside it, before it is run. */
export const changeTestSchema = z.object(
  labelEach('confidential', {
    /** The id of the goal that is its aim. */
    goal: idSchema,
    changeIdea: wordsSchema,
    /** What is measured, to be held against the prediction. */
    measure: wordsSchema,
    /** With how many, how often: small first. */
    scale: wordsSchema,
    on: dateSchema,
    /** The id of the test that it adapts or scales up. */
    after: idSchema.optional(),
  }),
);

export interface ChangeTest extends z.infer<typeof changeTestSchema> {}

/** What is expected to happen, in writing. */
export const predictionSchema = z.object(labelEach('confidential', { prediction: wordsSchema }));

export interface Prediction extends z.infer<typeof predictionSchema> {}

/** How a test went, and where it differed from its plan. */
export const runningSchema = z.object(labelEach('confidential', { on: dateSchema, deviations: wordsSchema.optional() }));

/** Data of a test's measure: in words, with a number where it is one. */
export const testDataSchema = z.object(
  labelEach('confidential', { on: dateSchema, data: z.string().min(1).max(10_000), value: z.number().optional() }),
);

export interface TestData extends z.infer<typeof testDataSchema> {}

/** What the data say beside the prediction, and what was learned. */
export const studySchema = z.object(labelEach('confidential', { comparison: wordsSchema, learned: wordsSchema }));

export interface Study extends z.infer<typeof studySchema> {}

/** What follows of a test: the change is kept, changed, given up, or tried at a larger scale. */
export const testDecisions = ['adopt', 'adapt', 'abandon', 'scale-up'] as const;

/** What was decided on a test, and why. */
export const actSchema = z.object(labelEach('confidential', { decision: z.enum(testDecisions), why: wordsSchema.optional() }));

export interface Act extends z.infer<typeof actSchema> {}
