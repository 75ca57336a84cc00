import * as z from 'zod';
import { idSchema } from '../core/ids';
import { dateSchema } from '../core/instant';
import { labelEach } from '../labels/label';

const textSchema = z.string().min(1).max(2000);

/**
 * Where a goal wants to get: a value to rise or to fall to from a baseline, a range to stay in, or a share of students (or
 * criteria) that is to reach a cut. Whether the numbers go together is for `targetProblem` to say.
 */
export const targetSchema = z.discriminatedUnion('kind', [
  z.object(labelEach('confidential', { kind: z.literal('increase'), baseline: z.number(), target: z.number() })),
  z.object(labelEach('confidential', { kind: z.literal('decrease'), baseline: z.number(), target: z.number() })),
  z.object(labelEach('confidential', { kind: z.literal('range'), low: z.number(), high: z.number(), baseline: z.number().optional() })),
  z.object(labelEach('confidential', { kind: z.literal('mastery'), share: z.number().min(0).max(1), cut: z.number() })),
]);

export type Target = z.infer<typeof targetSchema>;

/** The fields of a goal. Who owns it, who wrote it and when are stamped where it is kept. */
export const goalSchema = z.object(
  labelEach('confidential', {
    /** The goal in the teacher's words. */
    text: textSchema,
    /** Whom the goal speaks of. */
    about: z.enum(['students', 'practice', 'system']),
    /** What is measured. */
    measure: textSchema,
    /** In which unit, such as `percent of students` or `minutes`. */
    unit: z.string().min(1).max(100),
    target: targetSchema,
    startsOn: dateSchema.optional(),
    dueOn: dateSchema.optional(),
    /** What difference it would make. */
    why: textSchema.optional(),
    /** The teacher's own answer: is this the simplest way to that difference? */
    easy: z.boolean().optional(),
    /** The teacher's own answer: how much it matters to them, from 1 to 5. */
    emotional: z.int().min(1).max(5).optional(),
    /** Of a goal about students: which side of their learning. */
    domain: z.enum(['achievement', 'behavior', 'cognitive-engagement', 'emotional-engagement']).optional(),
    /** The id of the goal that this one replaces. */
    replaces: idSchema.optional(),
  }),
);

export interface Goal extends z.infer<typeof goalSchema> {}
