import * as z from 'zod';
import { idSchema } from '../core/ids';
import { dateSchema } from '../core/instant';
import { label, labelEach } from '../labels/label';

/** Where the app keeps the thing itself, and by what it is known again. */
const kept = {
  /** The app's own address of it. This library never holds the bytes. */
  address: z.string().min(1).max(2000),
  /** SHA-256 of the bytes, in 64 hexadecimal digits. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  title: z.string().min(1).max(300).optional(),
};

/**
 * The fields of an artifact: a video, an audio, a document, a transcript or a picture that a record refers to. One that shows or tells
 * of students is seen only by who may see those students, and so names their class.
 */
export const artifactSchema = z.object({
  class: label('operational', idSchema.optional()),
  ...labelEach('confidential', {
    kind: z.enum(['video', 'audio', 'document', 'transcript', 'picture']),
    /** The last day on which the app keeps it. */
    keepUntil: dateSchema.optional(),
  }),
  held: label(
    'confidential',
    z.discriminatedUnion('shows', [
      z.object({ shows: label('confidential', z.literal('students')), ...labelEach('confidential+student', kept) }),
      z.object({ shows: label('confidential', z.literal('no-students')), ...labelEach('confidential', kept) }),
    ]),
  ),
});

export interface Artifact extends z.infer<typeof artifactSchema> {}
