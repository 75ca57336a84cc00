import * as z from 'zod';
import { personIdSchema } from '../../core/ids';
import { dateSchema } from '../../core/instant';
import { labelEach } from '../../labels/label';

/** Something that could be done: raised in a conversation, chosen or not. */
export const optionSchema = z.object(
  labelEach('confidential', { text: z.string().min(1).max(1000), helps: z.string().min(1).max(1000).optional() }),
);

export interface Option extends z.infer<typeof optionSchema> {}

/** What somebody says they will do, and by when. */
export const commitmentSchema = z.object(
  labelEach('confidential', { text: z.string().min(1).max(1000), who: personIdSchema, byWhen: dateSchema }),
);

export interface Commitment extends z.infer<typeof commitmentSchema> {}
