import * as z from 'zod';
import { idSchema } from '../core/ids';
import { instantSchema } from '../core/instant';

const stamp = { id: idSchema, by: idSchema, at: instantSchema, recordedAt: instantSchema, item: idSchema };

/** The kernel's own events. What a correction says is checked by the event that entered the item, so it is only held to be an object here. */
export const correctionSchemas = {
  'item.corrected': z.strictObject({
    ...stamp,
    type: z.literal('item.corrected'),
    to: z.custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value)),
    happenedAt: instantSchema.optional(),
  }),
  'item.struck': z.strictObject({ ...stamp, type: z.literal('item.struck') }),
};
