import * as z from 'zod';
import { idSchema, personIdSchema } from '../core/ids';
import type { Instant } from '../core/instant';
import { type Sentence, says } from '../core/sentence';
import { labelEach } from '../labels/label';
import { purposes, relationships } from '../labels/label-kind';
import type { RuleSpec } from '../process/definition';

/** Who may read something: one person, in one relationship, for one purpose. */
export const readerSchema = z.object(
  labelEach('operational', { person: personIdSchema, as: z.enum(relationships), for: z.enum(purposes) }),
);

export interface Reader extends z.infer<typeof readerSchema> {}

const policyReferenceSchema = z.object(labelEach('operational', { id: idSchema, version: z.int().min(1) }));

/** Whose partnership an act of sharing belongs to. It is held against what is known of it: a payload proves nothing. */
export const ofPartnership = labelEach('operational', {
  partnership: idSchema,
  policy: policyReferenceSchema,
  teacher: personIdSchema,
  coaches: z.array(personIdSchema).max(10),
});

type OfPartnership = z.infer<z.ZodObject<typeof ofPartnership>>;

/** What the rules of an act know of the partnership that it belongs to; `null` where there is none. */
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

const dayLength = 86_400_000;

/** A moment so many days after another. */
export function daysAfter(at: Instant, days: number): Instant {
  return new Date(Date.parse(at) + days * dayLength).toISOString();
}

/** Why a time for which something is opened is none: it ends, later than it begins, and within a year. */
export function timeProblem(at: Instant, until: Instant): Sentence | undefined {
  const days = (Date.parse(until) - Date.parse(at)) / dayLength;
  return days > 0 && days <= longestDays
    ? undefined
    : says('share-ends', 'Whatever is opened ends: expected a moment to come within {days} days, found another.', { days: longestDays });
}

/** Why people and policy of an act are not those of its partnership. */
export function partnershipProblem(event: OfPartnership, known: PartnershipKnown): Sentence | undefined {
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

/** What rules read of an act that opens something for a while: its scope, `null` before there is one. */
interface Scoped {
  readonly scope: { readonly partnership: string; readonly until: Instant } | null;
}

/** What rules of such an act know. */
interface KnownToAct {
  readonly partnership: PartnershipKnown;
  readonly readerProved: boolean;
}

type ActRule<Reads extends keyof Scoped> = RuleSpec<Scoped, Reads, KnownToAct>;

const inActivePartnership: ActRule<'scope'> = {
  reads: ['scope'],
  test: ({ scope }, { facts: { partnership } }) =>
    partnership?.active === true && (scope === null || scope.partnership === partnership.id)
      ? undefined
      : says('in-active-partnership', 'Expected an active partnership that this belongs to, found none.'),
};

const readerIsProved: ActRule<never> = {
  reads: [],
  test: (_read, { facts }) =>
    facts.readerProved
      ? undefined
      : says('reader-is-proved', 'Expected somebody who stands in that relationship to the teacher now, found nobody.'),
};

const stillToCome: ActRule<'scope'> = {
  reads: ['scope'],
  test: ({ scope }, { at }) => (scope === null ? undefined : timeProblem(at, scope.until)),
};

/** The rules of every act that opens something to one person for a while. */
export const actRules = { 'in-active-partnership': inActivePartnership, 'reader-is-proved': readerIsProved, 'still-to-come': stillToCome };

/** An example of whose an act is, as who asks would say it. */
export function ofPartnershipKnown(by: string, known: PartnershipKnown, part: 'teacher' | 'coach' | 'leader'): OfPartnership {
  return {
    partnership: known?.id ?? 'partnership',
    policy: known?.policy ?? { id: 'strict', version: 1 },
    teacher: part === 'teacher' ? by : (known?.teachers[0] ?? 'teacher'),
    coaches: [...(known?.coaches ?? (part === 'coach' ? [by] : ['coach']))],
  };
}
