import * as z from 'zod';
import { idSchema } from '../../core/ids';
import { labelEach } from '../../labels/label';

/** Something that went well, in words, and the goal that it belongs to, where there is one. */
export const successSchema = z.object(labelEach('confidential', { text: z.string().min(1).max(2000), goal: idSchema.optional() }));

export interface Success extends z.infer<typeof successSchema> {}

/** How a success was celebrated, in the teacher's words. */
export const celebratedSchema = z.object(labelEach('confidential', { how: z.string().min(1).max(2000) }));
