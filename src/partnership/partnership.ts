import * as z from 'zod';
import { idSchema, personIdSchema } from '../core/ids';
import { instantSchema } from '../core/instant';
import { itemsOf, label, labelEach } from '../labels/label';

/** How somebody came to be coached. It is shown as it is, and never as something kinder. */
export const enrolments = ['voluntary', 'assigned', 'referred'] as const;

export type Enrolment = (typeof enrolments)[number];

/** Somebody in a partnership, in one part, in `[from, until)`. */
export const memberSchema = z.object(
  labelEach('operational', {
    person: personIdSchema,
    part: z.enum(['teacher', 'coach']),
    from: instantSchema,
    until: instantSchema.optional(),
    /** Of a substitute: the moment at which it ends by itself. */
    plannedUntil: instantSchema.optional(),
  }),
);

/** Who is asked to stand in for a coach, until when. */
export const substituteSchema = z.object(
  labelEach('operational', { person: personIdSchema, insteadOf: personIdSchema, until: instantSchema }),
);

export interface Substitute extends z.infer<typeof substituteSchema> {}

/** What is promised and expected: it says how they work together, nothing about the teaching. */
export const agreementSchema = z.object(
  labelEach('operational', {
    version: z.int().min(1),
    terms: z.array(z.string().min(1).max(1000)).min(1).max(40),
  }),
);

export interface Agreement extends z.infer<typeof agreementSchema> {}

/** Time together outside of any cycle: a visit, a resource handed over, a conversation. */
export const contactSchema = z.object({
  ...labelEach('operational', { kind: z.enum(['visit', 'resource', 'conversation']), minutes: z.int().min(0).max(480) }),
  about: label('confidential', z.string().min(1).max(2000).optional()),
});

export interface Contact extends z.infer<typeof contactSchema> {}

/** What a teacher chose to take along from an earlier partnership: a copy, in the teacher's own words or as it was. */
export const carriedSchema = z.object(
  labelEach('confidential', {
    kind: z.enum(['goal', 'strategy', 'note', 'other']),
    text: z.string().min(1).max(5000),
    /** The cycle or partnership that it comes from. */
    from: idSchema,
    /** The item there that it is a copy of, where it is one: an erasure finds it by that. */
    original: idSchema.optional(),
  }),
);

export interface Carried extends z.infer<typeof carriedSchema> {}

const policySchema = z.object(labelEach('operational', { id: idSchema, version: z.int().min(1) }));

/** The record of a partnership. */
export const partnershipSchema = z.object({
  people: label('operational', z.array(memberSchema)),
  /** Who leads the school and signs too; `null` where nobody must. */
  leader: label('operational', personIdSchema.nullable()),
  enrolment: label('confidential', z.enum(enrolments).nullable()),
  agreement: label('operational', agreementSchema.nullable()),
  policy: label('operational', policySchema.nullable()),
  /** The partnership that this one goes on from. */
  continues: label('operational', idSchema.nullable()),
  signatures: itemsOf('operational', z.object(labelEach('operational', { version: z.int().min(1) }))),
  contacts: itemsOf('operational', contactSchema),
  /** Who declined is not kept, nor that anybody did: what is over is over. */
  substitutes: itemsOf('operational', substituteSchema.extend({ agreedBy: label('operational', z.array(personIdSchema)) }), [
    'asked',
    'active',
    'ended',
  ]),
  carried: itemsOf('confidential', carriedSchema),
});

export type PartnershipSchema = typeof partnershipSchema;

/** The record of a partnership. */
export interface Partnership extends z.infer<PartnershipSchema> {}

/** A partnership before it is proposed. */
export const emptyPartnership: Partnership = {
  people: [],
  leader: null,
  enrolment: null,
  agreement: null,
  policy: null,
  continues: null,
  signatures: [],
  contacts: [],
  substitutes: [],
  carried: [],
};

/** What the rules of a partnership may know from outside. */
export const partnershipFactsSchema = z.object(
  labelEach('operational', {
    /** Whether who asks may propose a partnership of these people: the program's own rules say so. */
    mayPropose: z.boolean(),
    /** Whether the policy asks for the signature of a leader. */
    leaderSigns: z.boolean(),
    /** Whether a coach of it may not coach one of its teachers, by `conflictsOfRole`: who evaluates the teacher, above all. */
    coachEvaluates: z.boolean(),
  }),
);

export interface PartnershipFacts extends z.infer<typeof partnershipFactsSchema> {}

/** What a proposal says. People and policy are written once. */
export const partnershipProposalSchema = z.object({
  ...labelEach('operational', {
    teachers: z.array(personIdSchema).min(1).max(60),
    /** None where peers work with each other. */
    coaches: z.array(personIdSchema).max(10),
    leader: personIdSchema.optional(),
    agreement: agreementSchema,
    policy: policySchema,
    continues: idSchema.optional(),
  }),
  enrolment: label('confidential', z.enum(enrolments)),
});

export interface PartnershipProposal extends z.infer<typeof partnershipProposalSchema> {}
