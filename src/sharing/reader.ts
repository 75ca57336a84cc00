import * as z from 'zod';
import { idSchema, personIdSchema } from '../core/ids';
import type { Instant } from '../core/instant';
import { type Sentence, says } from '../core/sentence';
import { labelEach } from '../labels/label';
import { purposes, relationships } from '../labels/label-kind';

/** Who may read something: one person, in one relationship, for one purpose. */
export const readerSchema = z.object(
  labelEach('operational', { person: personIdSchema, as: z.enum(relationships), for: z.enum(purposes) }),
);

export interface Reader extends z.infer<typeof readerSchema> {}

export const policyReferenceSchema = z.object(labelEach('operational', { id: idSchema, version: z.int().min(1) }));

/** What the rules of an act of sharing know of the partnership that it belongs to; `null` where there is none. */
export const partnershipKnownSchema = z
  .object(
    labelEach('operational', {
      id: idSchema,
      active: z.boolean(),
      teachers: z.array(personIdSchema),
      coaches: z.array(personIdSchema),
      policy: policyReferenceSchema,
    }),
  )
  .nullable();

export type PartnershipKnown = z.infer<typeof partnershipKnownSchema>;

/** The longest that anything is opened for at once: a school year. */
export const longestDays = 366;

/** Why a time for which something is opened is none: it ends, later than it begins, and within a year. */
export function timeProblem(at: Instant, until: Instant): Sentence | undefined {
  const days = (Date.parse(until) - Date.parse(at)) / 86_400_000;
  return days > 0 && days <= longestDays
    ? undefined
    : says('share-ends', 'Whatever is opened ends: expected a moment to come within {days} days, found another.', { days: longestDays });
}

/** Why a proposal's people and policy are not those of its partnership. */
export function partnershipProblem(
  event: {
    readonly partnership: string;
    readonly teacher: string;
    readonly coaches: readonly string[];
    readonly policy: { readonly id: string; readonly version: number };
  },
  known: PartnershipKnown,
): Sentence | undefined {
  const same =
    known !== null &&
    known.id === event.partnership &&
    known.teachers.includes(event.teacher) &&
    known.policy.id === event.policy.id &&
    known.policy.version === event.policy.version &&
    known.coaches.length === event.coaches.length &&
    known.coaches.every((coach) => event.coaches.includes(coach));
  return same
    ? undefined
    : says('share-of-partnership', 'Expected the teacher, the coaches and the policy of the partnership, found others.');
}
