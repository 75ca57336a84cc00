import * as z from 'zod';
import { idSchema } from '../core/ids';
import { dateSchema } from '../core/instant';
import { labelEach } from '../labels/label';

/**
 * The fields of one measurement of a goal: a `value` in the goal's unit or, for a mastery goal, how many `reached` the cut
 * `of` how many. Which of the two a goal needs is for `measurementProblem` to say.
 */
export const measurementSchema = z.object(
  labelEach('confidential', {
    /** The id of the goal. */
    goal: idSchema,
    /** The day that it was measured. */
    on: dateSchema,
    /** In the goal's unit. */
    value: z.number().optional(),
    reached: z.int().min(0).optional(),
    of: z.int().min(1).optional(),
    note: z.string().min(1).max(2000).optional(),
  }),
);

export interface Measurement extends z.infer<typeof measurementSchema> {}
