import * as z from 'zod';
import { idSchema } from '../../core/ids';
import { labelEach } from '../../labels/label';

const wordsSchema = z.string().min(1).max(2000);

/** The standards that a goal rests on, by the names that the state or the district gives them. */
export const standardsLinkSchema = z.object(
  labelEach('confidential', {
    /** The id of the goal. */
    goal: idSchema,
    /** As the state or the district names them. */
    standards: z.array(z.string().min(1).max(200)).min(1).max(20),
  }),
);

export interface StandardsLink extends z.infer<typeof standardsLinkSchema> {}

/** One learning target, in a student’s words. */
const learningTargetSchema = z.object(
  labelEach('confidential', {
    key: idSchema,
    /** Such as `I can say why my answer is right.` */
    text: z.string().min(1).max(500),
  }),
);

/** The learning targets that a goal is unpacked into. Those unpacked last are the goal’s. */
export const learningTargetsSchema = z.object(
  labelEach('confidential', {
    goal: idSchema,
    targets: z.array(learningTargetSchema).min(1).max(40),
  }),
);

export interface LearningTargets extends z.infer<typeof learningTargetsSchema> {}

/** When students are assessed: before they are taught what the goal asks for, or after. */
export const assessmentWaves = ['before', 'after'] as const;

/**
 * An assessment of a goal: which measurement of it is the one before or the one after, and by which rubric. What it came to is the
 * measurement’s to say; after, only students who were assessed before too are counted in it.
 */
export const assessmentSchema = z.object(
  labelEach('confidential', {
    /** The id of the measurement. */
    measurement: idSchema,
    wave: z.enum(assessmentWaves),
    /** What names the rubric through all its versions. The library ships none. */
    rubric: idSchema,
    rubricVersion: z.int().min(1),
  }),
);

export interface Assessment extends z.infer<typeof assessmentSchema> {}

/** What teacher and coach may do together while students are taught. */
export const sharedTeachingWays = [
  'co-planning',
  'modeling',
  'co-teaching',
  'noticing-and-naming',
  'observing',
  'sorting-evidence',
] as const;

/** One thing that teacher and coach did together for a goal. */
export const sharedTeachingSchema = z.object(
  labelEach('confidential', { goal: idSchema, how: z.enum(sharedTeachingWays), words: wordsSchema.optional() }),
);

export interface SharedTeaching extends z.infer<typeof sharedTeachingSchema> {}

/** What teacher and coach look back on at the end. */
export const exitInterviewSchema = z.object(
  labelEach('confidential', {
    goal: idSchema,
    studentsLearned: wordsSchema,
    teacherLearned: wordsSchema,
    reflection: wordsSchema.optional(),
  }),
);

export interface ExitInterview extends z.infer<typeof exitInterviewSchema> {}

/** What is planned for the students who have not reached the goal yet, in words that name none of them. */
export const notYetPlanSchema = z.object(labelEach('confidential', { goal: idSchema, plan: wordsSchema }));

export interface NotYetPlan extends z.infer<typeof notYetPlanSchema> {}
