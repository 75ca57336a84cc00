import * as z from 'zod';
import { idSchema } from '../core/ids';
import { dateSchema } from '../core/instant';
import { label, labelEach } from '../labels/label';

/** By what a class was looked at. */
export const evidenceMethods = ['video', 'observation', 'student-interview', 'student-work', 'assessment', 'other'] as const;

export type EvidenceMethod = (typeof evidenceMethods)[number];

/**
 * The fields of what was seen of a class: a picture of reality. What is said of single students, by pseudonym, is seen only by who may
 * see them, and so names their class.
 */
export const classEvidenceSchema = z.object({
  class: label('operational', idSchema.optional()),
  ...labelEach('confidential', {
    method: z.enum(evidenceMethods),
    /** The day that it is of. */
    on: dateSchema,
    /** What was seen, in words that name no student. */
    summary: z.string().min(1).max(5000),
    /** The id of the artifact that shows it. */
    artifact: idSchema.optional(),
  }),
  ofStudents: label(
    'confidential+student',
    z
      .array(
        z.object(
          labelEach('confidential+student', {
            /** A pseudonym. */
            student: idSchema,
            words: z.string().min(1).max(1000),
          }),
        ),
      )
      .max(500)
      .optional(),
  ),
});

export interface ClassEvidence extends z.infer<typeof classEvidenceSchema> {}
