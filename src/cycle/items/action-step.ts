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

/** How many minutes the parts of a meeting take, by the protocol of six steps. What is left is for practice and for planning ahead. */
export const sixStepsMinutes = { praise: { from: 1, to: 2 }, probe: { from: 2, to: 6 }, step: { from: 1, to: 1 } } as const;

const minutesSchema = z.int().min(0).max(480).optional();

/** The meeting about what was seen: praise for what works, and the gap that the teacher comes to name. The step and its practice are entered by themselves. */
export const sixStepsSchema = z.object(
  labelEach('confidential', {
    /** What works, and what it does for students. */
    praise: wordsSchema,
    /** What the probing came to: the gap between what was meant and what was seen. */
    gap: wordsSchema,
    praiseMinutes: minutesSchema,
    probeMinutes: minutesSchema,
    stepMinutes: minutesSchema,
  }),
);

export interface SixSteps extends z.infer<typeof sixStepsSchema> {}

/** Practice of a step before it is used in class. */
export const rehearsalSchema = z.object(labelEach('confidential', { rounds: z.int().min(1).max(100), words: wordsSchema.optional() }));

export interface Rehearsal extends z.infer<typeof rehearsalSchema> {}
