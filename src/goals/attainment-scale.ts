import * as z from 'zod';
import { idSchema } from '../core/ids';
import { dateSchema } from '../core/instant';
import { label, labelEach } from '../labels/label';

const levelSchema = z.string().min(1).max(1000);

/** The levels of a scale by name, with the number that each stands for. */
export const attainmentLevels = { muchLess: -2, less: -1, expected: 0, more: 1, muchMore: 2 } as const;

export type AttainmentLevel = keyof typeof attainmentLevels;

/**
 * The fields of a goal attainment scale: what each of five levels of one goal would look like, written down before anything is tried.
 * The expected level may stand alone at first; what a scale still lacks is for `attainmentScaleCheck` to say.
 */
export const attainmentScaleSchema = z.object({
  ...labelEach('confidential', {
    /** The id of the goal. */
    goal: idSchema,
    /** The one thing that all levels speak of. */
    measure: z.string().min(1).max(2000),
    /** How much the goal counts beside the same person's others; 1 where none is given. */
    weight: z.number().min(0).max(1e6).optional(),
    /** The level at which things stood when the scale was written. */
    baseline: z.int().min(-2).max(2).optional(),
  }),
  levels: label(
    'confidential',
    z.object(
      labelEach('confidential', {
        muchLess: levelSchema.optional(),
        less: levelSchema.optional(),
        expected: levelSchema,
        more: levelSchema.optional(),
        muchMore: levelSchema.optional(),
      }),
    ),
  ),
});

export interface AttainmentScale extends z.infer<typeof attainmentScaleSchema> {}

/**
 * The fields of one rating on a goal attainment scale. Who rated is stamped where it is kept: ratings of teacher and coach stand side by side, and
 * nobody averages them.
 */
export const attainmentRatingSchema = z.object(
  labelEach('confidential', {
    /** The id of the goal. */
    goal: idSchema,
    /** The day that it was rated. */
    on: dateSchema,
    /** From -2, much less than expected, to 2, much more. */
    level: z.int().min(-2).max(2),
    note: z.string().min(1).max(2000).optional(),
  }),
);

export interface AttainmentRating extends z.infer<typeof attainmentRatingSchema> {}
