import * as z from 'zod';
import { personIdSchema } from '../../core/ids';
import { dateSchema } from '../../core/instant';
import { label, labelEach } from '../../labels/label';
import { sessionSchema } from './session';

/** A session that is planned. When and how long is operational; what about is not. */
export const appointmentSchema = z.object({
  ...labelEach('operational', {
    kind: sessionSchema.shape.kind,
    on: dateSchema,
    /** The time of day at the school, such as `14:30`. */
    startsAt: z
      .string()
      .regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/)
      .optional(),
    /** How long it is to take. */
    minutes: z.int().min(1).max(480).optional(),
  }),
  about: label('confidential', z.string().min(1).max(2000).optional()),
});

export interface Appointment extends z.infer<typeof appointmentSchema> {}

/** Why an appointment may have been missed. `coverage`: somebody’s class was taken over. */
export const missedReasons = ['illness', 'coverage', 'testing', 'event', 'weather', 'forgotten', 'other'] as const;

/** Who was missing at an appointment and why. That it was missed is operational; this is not. */
export const missedSchema = z.object(
  labelEach('confidential', {
    missing: z.array(personIdSchema).min(1).max(60).optional(),
    why: z.enum(missedReasons).optional(),
  }),
);
