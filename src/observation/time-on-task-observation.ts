import * as z from 'zod';
import { dateSchema } from '../core/instant';
import { label, labelEach } from '../labels/label';

/** What an observer counted in one sweep over the class. */
export const sweepSchema = z.object(labelEach('confidential', { onTask: z.int().min(0), offTask: z.int().min(0) }));

/**
 * The fields of a time-on-task observation by momentary sweeps: the observer looks at one student after the other, always in
 * the same order, and counts who is on task at that moment. The method is part of the record: series of different methods
 * are not to be compared.
 */
export const timeOnTaskSchema = z.object(
  labelEach('confidential', {
    method: z.literal('momentary-sweep'),
    observedOn: dateSchema,
    sweeps: label('confidential', z.array(sweepSchema).min(1)),
    note: z.string().min(1).max(2000).optional(),
  }),
);

export interface TimeOnTaskObservation extends z.infer<typeof timeOnTaskSchema> {}
