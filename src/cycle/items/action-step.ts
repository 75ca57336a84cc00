import * as z from 'zod';
import { dateSchema } from '../../core/instant';
import { labelEach } from '../../labels/label';

const wordsSchema = z.string().min(1).max(2000);

/** One action step: what the teacher will do, and how. */
export const actionStepSchema = z.object(
  labelEach('confidential', {
    what: wordsSchema,
    how: wordsSchema,
    /** The day by which it is done. */
    byWhen: dateSchema,
    /**
     * Who found the gap, on the ladder of support: 1, the teacher; 2, the teacher with scaffolded questions; 3, with data or a video that
     * the coach showed; 4, the coach.
     */
    support: z.int().min(1).max(4).optional(),
  }),
);

export interface ActionStep extends z.infer<typeof actionStepSchema> {}

/** Practice of a step before it is used in class. */
export const rehearsalSchema = z.object(labelEach('confidential', { rounds: z.int().min(1).max(100), words: wordsSchema.optional() }));

export interface Rehearsal extends z.infer<typeof rehearsalSchema> {}
