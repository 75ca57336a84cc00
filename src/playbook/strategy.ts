import * as z from 'zod';
import { idSchema } from '../core/ids';
import { label, labelEach } from '../labels/label';

/** One step of a strategy's checklist. */
export const checklistStepSchema = z.object(
  labelEach('confidential', {
    /** What marks refer to; it stays when the words change. */
    key: idSchema,
    text: z.string().min(1).max(500),
  }),
);

/** A teaching strategy, as a playbook keeps it or as a teacher and a coach adapt it. A changed one has a higher version. */
export const strategySchema = z.object({
  ...labelEach('shareable', {
    /** What names the strategy through all its versions. */
    key: idSchema,
    name: z.string().min(1).max(200),
    version: z.int().min(1),
  }),
  checklist: label('confidential', z.array(checklistStepSchema)),
});

export interface Strategy extends z.infer<typeof strategySchema> {}
