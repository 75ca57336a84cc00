import * as z from 'zod';
import { personIdSchema } from '../../core/ids';
import { label, labelEach } from '../../labels/label';

/**
 * The fields of a session: time that a coach and a teacher spent together. Who was there and how long is operational; what about is not.
 */
export const sessionSchema = z.object({
  ...labelEach('operational', {
    kind: z.enum(['meeting', 'visit']),
    minutes: z.int().min(1).max(480),
    attended: z.array(personIdSchema).min(1).max(60),
  }),
  about: label('confidential', z.string().min(1).max(2000).optional()),
});

export interface Session extends z.infer<typeof sessionSchema> {}
