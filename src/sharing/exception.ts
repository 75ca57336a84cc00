import * as z from 'zod';
import { personIdSchema } from '../core/ids';
import { instantSchema } from '../core/instant';
import { type Sentence, says } from '../core/sentence';
import { label, labelEach } from '../labels/label';
import { defineProcess } from '../process/define-process';
import type { EventOf } from '../process/event';
import type { Process } from '../process/process';
import {
  daysAfter,
  ofPartnership,
  ofPartnershipKnown,
  type PartnershipKnown,
  partnershipKnownSchema,
  partnershipProblem,
  timeProblem,
} from './act';

/**
 * Why something of coaching may be told to somebody who is designated for it, without the teacher. The list is closed; that teaching is poor is no reason.
 *
 * @see New York 8 NYCRR 100.2(dd), in a district's words: health or safety of students or staff, and crime (greatneck.k12.ny.us)
 */
export const exceptionReasons = ['imminent-harm', 'child-abuse-report', 'statutory-report', 'court-order', 'illegal-conduct'] as const;

export const exceptionMadeSchema = z.object({
  ...ofPartnership,
  ...labelEach('operational', {
    reason: z.enum(exceptionReasons),
    /** Who is designated to be told. */
    recipient: z.object(
      labelEach('operational', { person: personIdSchema, as: z.enum(['principal', 'coach-lead', 'program-lead', 'data-steward']) }),
    ),
    until: instantSchema,
  }),
  ...labelEach('shareable', {
    /** By which law, order or rule. */
    authority: z.string().min(1).max(200),
    /** What is told: no more than is needed, in words that stand for themselves. */
    told: z.string().min(1).max(2000),
  }),
  /** Why no less would do. */
  necessity: label('confidential', z.string().min(1).max(1000)),
  /** Whether the teacher is told at once, or may not be told yet; then by what that is barred. */
  teacherIs: label('confidential', z.enum(['told', 'not-to-be-told-yet'])),
  barredBy: label('confidential', z.string().min(1).max(200).optional()),
});

export interface ExceptionMadePayload extends z.infer<typeof exceptionMadeSchema> {}

const nothing = z.object({});

/** The record of an exception. */
export const exceptionSchema = z.object({
  made: label('operational', exceptionMadeSchema.nullable()),
  toldAt: label('confidential', instantSchema.nullable()),
});

export type ExceptionSchema = typeof exceptionSchema;

/** The record of an exception. */
export interface ExceptionRecord extends z.infer<ExceptionSchema> {}

/** What the rules of an exception may know from outside. */
export const exceptionFactsSchema = z.object(
  labelEach('operational', {
    partnership: partnershipKnownSchema,
    /** Whether who is to be told is designated for it, by the program's own list. */
    designated: z.boolean(),
    /** Whether who is to be told evaluates the teacher, under a policy that shows no such person more, in any hat. */
    recipientEvaluates: z.boolean(),
  }),
);

export interface ExceptionFacts extends z.infer<typeof exceptionFactsSchema> {}

export interface ExceptionMade extends EventOf<'exception.made', typeof exceptionMadeSchema> {}
export interface ExceptionTold extends EventOf<'exception.told', typeof nothing> {}

export type ExceptionEvent = ExceptionMade | ExceptionTold;

export type ExceptionState = 'none' | 'barred' | 'told';

/**
 * An exception: something of coaching is told to one designated person, for safeguarding, for one of a closed list of reasons, by an authority that is named, and no more than is
 * needed. The teacher is told, at once or as soon as nothing bars it. It unlocks nothing else, and is nothing that an evaluator reads, in any hat: where whoever is designated
 * evaluates the teacher, the district designates somebody else.
 *
 * Nothing tells the teacher by itself what is barred: only a person knows when a bar falls, and an order may outlast any date. After ten school days it is due, by `deadlines`
 * as the coach sees them, and stays due until somebody asks for `exception.told`. To remind of it every day, or to ask for it as `system`, is the app's.
 */
export const exception: Process<ExceptionSchema, ExceptionEvent, ExceptionState, ExceptionFacts> = defineProcess({
  kind: 'exception',
  version: 1,
  record: exceptionSchema,
  empty: { made: null, toldAt: null },
  facts: exceptionFactsSchema,
  parties: {
    // Whom it is about has no part in it before they are told.
    teacher: ({ made, toldAt }) => (toldAt === null ? null : (made?.teacher ?? null)),
    coach: ({ made }) => made?.coaches ?? null,
  },
  owners: 'teacher',
  partnership: ({ made }) => made?.partnership ?? null,
  policy: ({ made }) => made?.policy ?? null,
  named: ({ made }) => (made === null ? null : { ...made.recipient, for: 'safeguarding', until: made.until }),
  rules: {
    'is-designated': {
      reads: [],
      test: (_read, { facts }) =>
        facts.designated ? undefined : says('is-designated', 'Expected somebody who is designated to be told of this, found another.'),
    },
    'recipient-does-not-evaluate': {
      reads: [],
      test: (_read, { facts }) =>
        facts.recipientEvaluates
          ? says(
              'exception-for-who-evaluates',
              'An exception tells nobody who evaluates the teacher, in any hat: expected another who is designated.',
            )
          : undefined,
    },
  },
  events: {
    'exception.made': {
      payload: exceptionMadeSchema,
      by: ['coach'],
      told: 'confidential',
      write: (draft, event) => {
        const { id: _id, type: _type, by: _by, at: _at, recordedAt, ...made } = event;
        draft.made = { ...made, coaches: [...made.coaches] };
        draft.toldAt = event.teacherIs === 'told' ? recordedAt : null;
      },
      check: (event, { facts }) => exceptionProblem(event, event.at, facts.partnership),
      example: ({ by, at, facts: { partnership } }) => ({
        ...ofPartnershipKnown(by, partnership, 'coach'),
        reason: 'imminent-harm' as const,
        recipient: { person: 'reader', as: 'principal' as const },
        until: daysAfter(at, 30),
        authority: 'The district’s rule on safety in shops',
        told: 'The guard of the saw in the shop is missing.',
        necessity: 'The next class is tomorrow.',
        teacherIs: 'told' as const,
      }),
    },
    'exception.told': {
      payload: nothing,
      by: ['coach', 'system'],
      told: 'confidential',
      write: (draft, event) => {
        draft.toldAt = event.recordedAt;
      },
    },
  },
  chart: {
    initial: 'none',
    states: {
      none: {
        label: 'confidential',
        seenAs: 'not-made',
        on: {
          'exception.made': {
            allow: ['is-designated', 'recipient-does-not-evaluate'],
            to: { payload: 'teacherIs', is: { told: 'told', 'not-to-be-told-yet': 'barred' } },
          },
        },
      },
      barred: { label: 'confidential', seenAs: 'made', due: { schoolDays: 10 }, on: { 'exception.told': { to: 'told' } } },
      told: { label: 'confidential', seenAs: 'made', final: true },
    },
  },
});

function exceptionProblem(event: ExceptionMadePayload, at: string, known: PartnershipKnown): Sentence | undefined {
  if ((event.teacherIs === 'told') !== (event.barredBy === undefined))
    return says('exception-barred-by', 'Expected by what it is barred to tell the teacher, where it is and there alone; found otherwise.');
  if (event.recipient.person === event.teacher)
    return says('exception-to-another', 'Expected another person to be told, found the teacher.');
  return partnershipProblem(event, known) ?? timeProblem(at, event.until);
}
