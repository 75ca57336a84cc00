import * as z from 'zod';
import { idSchema, personIdSchema } from '../core/ids';
import { instantSchema } from '../core/instant';
import { labelEach } from '../labels/label';
import { purposes, relationships } from '../labels/label-kind';

/** What is kept of a look, as confidential as coaching: how often somebody looks tells how often somebody is coached. `whoLooked` lists receipts, and for their owner alone. */
export const receiptSchema = z.object(
  labelEach('confidential', {
    outcome: z.enum(['shown', 'denied']),
    kind: z.string().min(1),
    stream: idSchema,
    person: personIdSchema,
    as: z.enum(relationships),
    for: z.enum(purposes),
    at: instantSchema,
    /** The policy that the record is under; absent where the look was denied. */
    policy: z.object(labelEach('confidential', { id: idSchema, version: z.int().min(1) })).optional(),
    /** The fields that were open, whether or not they held anything. */
    fields: z.array(z.string()),
  }),
);
