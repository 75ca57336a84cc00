import * as z from 'zod';
import { dateSchema } from '../../core/instant';
import { labelEach } from '../../labels/label';

/**
 * What a review decides. Where the goal is met: `new-goal`, or `extend` to go on with it. Where it is not, the five ways to invent
 * improvements: `keep-going`, `revise-use` of the strategy, `change-strategy`, `change-measure`, `change-goal`.
 */
export const reviewDecisions = [
  'new-goal',
  'extend',
  'keep-going',
  'revise-use',
  'change-strategy',
  'change-measure',
  'change-goal',
] as const;

export type ReviewDecision = (typeof reviewDecisions)[number];

const wordsSchema = z.string().min(1).max(2000);

/** A review in its four parts: confirm direction, review progress, invent improvements, plan next actions. */
export const reviewSchema = z.object(
  labelEach('confidential', {
    /** Confirm direction: whether the goal still matters, in words. */
    direction: wordsSchema,
    /** Review progress: what the data show, in words. */
    progress: wordsSchema,
    /** Invent improvements: what is decided. */
    decision: z.enum(reviewDecisions),
    improvement: wordsSchema.optional(),
    /** Plan next actions: the next meeting. */
    nextOn: dateSchema,
    /** Plan next actions: who gathers the data until then. */
    gathers: z.enum(['teacher', 'coach', 'both', 'students']),
  }),
);

export interface Review extends z.infer<typeof reviewSchema> {}
