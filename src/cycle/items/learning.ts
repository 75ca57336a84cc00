import * as z from 'zod';
import { idSchema } from '../../core/ids';
import { dateSchema } from '../../core/instant';
import { labelEach } from '../../labels/label';
import { checklistStepSchema } from '../../playbook/strategy';

const wordsSchema = z.string().min(1).max(2000);

/** The steps of a strategy as this teacher will use it. */
export const checklistSchema = z.object(
  labelEach('confidential', {
    /** The id of the strategy in this cycle. */
    strategy: idSchema,
    steps: z.array(checklistStepSchema).min(1).max(60),
  }),
);

export interface Checklist extends z.infer<typeof checklistSchema> {}

/** The ways to see a strategy modeled. There are at least these five, so one may say another in words. */
export const modelingModes = ['with-class', 'without-students', 'co-teaching', 'visit-colleague', 'video', 'other'] as const;

/** How and when a teacher will see a strategy modeled. */
export const modelingSchema = z.object(
  labelEach('confidential', {
    strategy: idSchema,
    mode: z.enum(modelingModes),
    /** Where the mode is `other`: which. */
    otherwise: wordsSchema.optional(),
    on: dateSchema,
  }),
);

export interface Modeling extends z.infer<typeof modelingSchema> {}

/** When a teacher will try a strategy in class. */
export const implementationSchema = z.object(
  labelEach('confidential', {
    strategy: idSchema,
    on: dateSchema,
    class: idSchema.optional(),
  }),
);

export interface Implementation extends z.infer<typeof implementationSchema> {}

/** What was seen of one step of a checklist when the strategy was tried. */
export const checklistMarkSchema = z.object(
  labelEach('confidential', { step: idSchema, mark: z.enum(['met', 'not-met', 'not-applicable']) }),
);
