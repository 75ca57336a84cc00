import * as z from 'zod';
import { idSchema } from '../core/ids';
import { instantSchema } from '../core/instant';
import { type Sentence, says } from '../core/sentence';
import { label, labelEach } from '../labels/label';
import { purposes, relationships } from '../labels/label-kind';
import { consentable } from '../privacy/evidence';
import { defineProcess } from '../process/define-process';
import type { EventOf } from '../process/event';
import type { Process } from '../process/process';
import {
  actRules,
  daysAfter,
  ofPartnership,
  ofPartnershipKnown,
  partnershipKnownSchema,
  partnershipProblem,
  readerSchema,
  timeProblem,
} from './act';

/** What is asked for, or given: whose, to whom, which labels of which records, until when. */
export const consentScopeSchema = z.object({
  ...ofPartnership,
  ...labelEach('operational', {
    reader: readerSchema,
    labels: z.array(z.enum(consentable)).min(1).max(consentable.length),
    /** The records, by id: one at least, and none that is still to come. */
    streams: z.array(idSchema).min(1).max(40),
    until: instantSchema,
  }),
  /** What the owner was told that they consent to, or wrote themselves. */
  statement: label('confidential', z.string().min(1).max(2000).optional()),
});

export interface ConsentScope extends z.infer<typeof consentScopeSchema> {}

const statementSchema = z.object(labelEach('confidential', { statement: z.string().min(1).max(2000).optional() }));
const nothing = z.object({});

/** The record of a consent. */
export const consentSchema = z.object({
  scope: label('operational', consentScopeSchema.nullable()),
  /** What its owner wrote to it. */
  statement: label('confidential', z.string().nullable()),
  /** When it was given; `null` before. */
  from: label('operational', instantSchema.nullable()),
  /** When it was withdrawn; `null` where it was not. */
  withdrawnAt: label('operational', instantSchema.nullable()),
});

export type ConsentSchema = typeof consentSchema;

/** The record of a consent. */
export interface ConsentRecord extends z.infer<ConsentSchema> {}

/** What the rules of a consent may know from outside. `consentFacts` reads it off evidence. */
export const consentFactsSchema = z.object(
  labelEach('operational', {
    partnership: partnershipKnownSchema,
    /** What the policy leaves to the owner's consent. */
    open: z.array(z.object(labelEach('operational', { as: z.enum(relationships), for: z.enum(purposes), label: z.enum(consentable) }))),
    /** The records of the partnership that there are, by id. */
    streams: z.array(idSchema),
    /** Whether the one who would read stands in that relationship to the owner now. */
    readerProved: z.boolean(),
    /** Whether the one who would read evaluates the owner, under a policy that shows no such person more for a consent. */
    readerEvaluates: z.boolean(),
    /** Whether a consent under this policy is in writing. */
    inWriting: z.boolean(),
  }),
);

export interface ConsentFacts extends z.infer<typeof consentFactsSchema> {}

export interface ConsentAsked extends EventOf<'consent.asked', typeof consentScopeSchema> {}
export interface ConsentGiven extends EventOf<'consent.given', typeof consentScopeSchema> {}
export interface ConsentAgreed extends EventOf<'consent.agreed', typeof statementSchema> {}
export interface ConsentRefused extends EventOf<'consent.refused', typeof nothing> {}
export interface ConsentWithdrawn extends EventOf<'consent.withdrawn', typeof nothing> {}

export type ConsentEvent = ConsentAsked | ConsentGiven | ConsentAgreed | ConsentRefused | ConsentWithdrawn;

export type ConsentState = 'none' | 'asked' | 'given' | 'refused' | 'withdrawn';

const asking = ['in-active-partnership', 'reader-is-proved', 'reader-does-not-evaluate'] as const;

/** Whether anybody asks for it, refuses it or takes it back: to everybody else it is not given. */
const notGiven = { label: 'confidential', seenAs: 'not-given' } as const;

/**
 * A consent: a teacher lets one person read some of what a policy leaves to consent, of records that there are, until a moment. A coach may ask for it; the
 * teacher gives it, refuses it, and takes it back at once, and no reasons are asked. That it was asked for, refused or withdrawn looks to everybody else as
 * if there were none.
 *
 * @see GDPR art. 7(3): withdrawing is as easy as giving
 */
export const consent: Process<ConsentSchema, ConsentEvent, ConsentState, ConsentFacts> = defineProcess({
  kind: 'consent',
  version: 1,
  record: consentSchema,
  empty: { scope: null, statement: null, from: null, withdrawnAt: null },
  facts: consentFactsSchema,
  parties: {
    teacher: ({ scope }) => scope?.teacher ?? null,
    coach: ({ scope }) => scope?.coaches ?? null,
  },
  owners: 'teacher',
  partnership: ({ scope }) => scope?.partnership ?? null,
  policy: ({ scope }) => scope?.policy ?? null,
  named: ({ scope }, state) => (state === 'given' && scope !== null ? { ...scope.reader, until: scope.until } : null),
  rules: {
    ...actRules,
    'has-records': {
      reads: [],
      test: (_read, { facts }) =>
        facts.streams.length === 0
          ? says('consent-has-records', 'Expected a record that there is to consent to, found none yet.')
          : undefined,
    },
    'reader-does-not-evaluate': {
      reads: [],
      test: (_read, { facts }) =>
        facts.readerEvaluates
          ? says('consent-for-who-evaluates', 'No consent opens anything to who evaluates a teacher, in any hat: expected somebody else.')
          : undefined,
    },
  },
  events: {
    'consent.asked': {
      payload: consentScopeSchema,
      by: ['coach'],
      write: (draft, event) => keep(draft, event),
      check: (event, { facts }) => scopeProblem(event, event.at, facts),
      example: ({ by, at, facts }) => exampleOf(by, at, facts, 'coach'),
    },
    'consent.given': {
      payload: consentScopeSchema,
      by: ['teacher'],
      write: (draft, event) => {
        keep(draft, event);
        draft.statement = event.statement ?? null;
        draft.from = event.recordedAt;
      },
      check: (event, { facts }) => scopeProblem(event, event.at, facts) ?? writingProblem(event.statement, facts),
      example: ({ by, at, facts }) => exampleOf(by, at, facts, 'teacher'),
    },
    'consent.agreed': {
      payload: statementSchema,
      by: ['teacher'],
      write: (draft, event) => {
        draft.statement = event.statement ?? null;
        draft.from = event.recordedAt;
      },
      check: (event, { facts }) => writingProblem(event.statement, facts),
      example: () => ({ statement: 'I agree to this.' }),
    },
    'consent.refused': { payload: nothing, by: ['teacher'], told: 'confidential' },
    'consent.withdrawn': {
      payload: nothing,
      by: ['teacher'],
      told: 'confidential',
      write: (draft, event) => {
        draft.withdrawnAt = event.recordedAt;
      },
    },
  },
  chart: {
    initial: 'none',
    states: {
      none: {
        ...notGiven,
        on: {
          'consent.asked': { allow: ['has-records', ...asking], to: 'asked' },
          'consent.given': { allow: ['has-records', ...asking], to: 'given' },
        },
      },
      asked: {
        ...notGiven,
        on: {
          'consent.agreed': { allow: [...asking, 'still-to-come'], to: 'given' },
          'consent.refused': { to: 'refused' },
        },
      },
      given: { label: 'confidential', seenAs: 'given', on: { 'consent.withdrawn': { to: 'withdrawn' } } },
      refused: { ...notGiven, final: true },
      withdrawn: { ...notGiven, final: true },
    },
  },
});

function keep(draft: ConsentRecord, event: ConsentScope): void {
  const { partnership, policy, teacher, coaches, reader, labels, streams, until } = event;
  draft.scope = { partnership, policy, teacher, coaches, reader, labels: [...labels], streams: [...streams], until };
}

function scopeProblem(event: ConsentScope, at: string, facts: ConsentFacts): Sentence | undefined {
  const { reader, labels, streams, until } = event;
  if (reader.person === event.teacher) return says('consent-to-oneself', 'Expected another person to read it, found its owner.');
  const left = (each: (typeof labels)[number]) =>
    facts.open.some((cell) => cell.as === reader.as && cell.for === reader.for && cell.label === each);
  if (!labels.every(left))
    return says('consent-to-never', 'Expected what the policy leaves to consent, found what no consent opens or what needs none.');
  if (new Set(streams).size < streams.length || new Set(labels).size < labels.length)
    return says('consent-twice', 'Expected each record and each label once, found one twice.');
  if (!streams.every((stream) => facts.streams.includes(stream)))
    return says('consent-to-come', 'Expected records of the partnership that there are, found one that is still to come or another’s.');
  return partnershipProblem(event, facts.partnership) ?? timeProblem(at, until);
}

function writingProblem(statement: string | undefined, { inWriting }: ConsentFacts): Sentence | undefined {
  return inWriting && statement === undefined
    ? says('consent-in-writing', 'Under this policy a consent is in writing: expected the owner’s statement, found none.')
    : undefined;
}

function exampleOf(by: string, at: string, { partnership, open, streams }: ConsentFacts, part: 'teacher' | 'coach') {
  const [cell] = open;
  return {
    ...ofPartnershipKnown(by, partnership, part),
    reader: { person: 'reader', as: cell?.as ?? ('principal' as const), for: cell?.for ?? ('operations' as const) },
    labels: [cell?.label ?? ('shareable' as const)],
    streams: [streams[0] ?? 'cycle'],
    until: daysAfter(at, 30),
    statement: 'Agreed.',
  };
}
