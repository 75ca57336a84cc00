import * as z from 'zod';
import { idSchema } from '../../core/ids';
import { labelEach } from '../../labels/label';

/** What a teacher chose to take along from an earlier cycle. It has the fields of what a partnership carries over. */
export const carriedSchema = z.object(
  labelEach('confidential', {
    kind: z.enum(['goal', 'strategy', 'note', 'other']),
    text: z.string().min(1).max(5000),
    /** The cycle or partnership that it comes from. */
    from: idSchema,
    /** The item there that it is a copy of, where it is one: an erasure finds it by that. */
    original: idSchema.optional(),
  }),
);
