import * as z from 'zod';
import { personIdSchema } from '../core/ids';
import { instantSchema } from '../core/instant';
import { type Sentence, says } from '../core/sentence';
import { label, labelEach } from '../labels/label';
import type { Policy, Relationship } from '../labels/label-kind';
import { defineProcess } from '../process/define-process';
import type { EventOf } from '../process/event';
import type { Process } from '../process/process';
import { daysAfter, longestDays, ofPartnership, ofPartnershipKnown, partnershipKnownSchema, partnershipProblem } from './act';

/** That a leader asked about one teacher. What they asked is not kept: a question may say something about the teacher. */
export const questionAskedSchema = z.object({ ...ofPartnership, ...labelEach('operational', { as: z.enum(['principal', 'coach-lead']) }) });

/** The record of a question. */
export const questionSchema = z.object({
  asked: label('operational', questionAskedSchema.extend({ person: label('operational', personIdSchema) }).nullable()),
  askedAt: label('operational', instantSchema.nullable()),
});

export type QuestionSchema = typeof questionSchema;

export const questionFactsSchema = z.object(
  labelEach('operational', {
    partnership: partnershipKnownSchema,
    /** Whether who asks leads the teacher in that relationship now. */
    leads: z.boolean(),
  }),
);

export interface QuestionFacts extends z.infer<typeof questionFactsSchema> {}

export interface QuestionAsked extends EventOf<'question.asked', typeof questionAskedSchema> {}

export type QuestionState = 'none' | 'answered';

/**
 * A leader's question about one teacher: it is kept that it was asked, and the teacher and the coach see it. The answer is `answerToLeader`'s, the same for every teacher.
 *
 * @see On not asking about a teacher, even positively: cultureofcoaching.blogspot.com/2014/10
 */
export const question: Process<QuestionSchema, QuestionAsked, QuestionState, QuestionFacts> = defineProcess({
  kind: 'question',
  version: 1,
  record: questionSchema,
  empty: { asked: null, askedAt: null },
  facts: questionFactsSchema,
  parties: {
    teacher: ({ asked }) => asked?.teacher ?? null,
    coach: ({ asked }) => asked?.coaches ?? null,
    principal: ({ asked }) => (asked?.as === 'principal' ? asked.person : null),
    'coach-lead': ({ asked }) => (asked?.as === 'coach-lead' ? asked.person : null),
  },
  owners: 'teacher',
  partnership: ({ asked }) => asked?.partnership ?? null,
  policy: ({ asked }) => asked?.policy ?? null,
  named: ({ asked, askedAt }) =>
    asked === null || askedAt === null
      ? null
      : {
          person: asked.person,
          as: asked.as,
          for: 'operations',
          until: daysAfter(askedAt, longestDays),
        },
  rules: {
    leads: {
      reads: [],
      test: (_read, { facts }) =>
        facts.leads ? undefined : says('question-by-leader', 'Expected somebody who leads the teacher, found another.'),
    },
  },
  events: {
    'question.asked': {
      payload: questionAskedSchema,
      by: ['principal', 'coach-lead'],
      write: (draft, event) => {
        const { partnership, policy, teacher, coaches, as, by } = event;
        draft.asked = { partnership, policy, teacher, coaches: [...coaches], as, person: by };
        draft.askedAt = event.recordedAt;
      },
      check: (event, { facts }) => partnershipProblem(event, facts.partnership),
      example: ({ by, facts: { partnership } }) => ({
        ...ofPartnershipKnown(by, partnership, 'leader'),
        as: 'principal' as const,
      }),
    },
  },
  chart: {
    initial: 'none',
    states: {
      none: { label: 'operational', seenAs: 'not-asked', on: { 'question.asked': { allow: ['leads'], to: 'answered' } } },
      answered: { label: 'operational', seenAs: 'answered', final: true },
    },
  },
});

/** What a leader is answered: no, and what can be given. */
export interface LeaderAnswer {
  readonly refusal: Sentence;
  /** What the policy lets this leader know of every teacher. */
  readonly given: readonly Sentence[];
}

/**
 * Answers a leader who asks about one teacher: a refusal, and what can be given instead. It is made of the policy alone, so that it is the same whoever is asked about,
 * and whether or not there is any coaching.
 *
 * @param policy - The policy that coaching is under.
 * @param as - In which relationship the leader asks.
 * @returns The refusal, and what may be known.
 * @example
 * answerToLeader(strict, 'principal').given.map(({ sentence }) => sentence); // => ['leader-given/times', 'leader-given/topic-by-consent', 'leader-given/own-walk']
 */
export function answerToLeader(policy: Policy, as: Extract<Relationship, 'principal' | 'coach-lead'>): LeaderAnswer {
  const row = policy.table[as]?.operations;
  const given: Sentence[] = [];
  if (row?.operational === 'allow')
    given.push(says('leader-given/times', 'That there is coaching, when, how long, and whether it is in progress or finished.'));
  if (row?.operational === 'consent')
    given.push(says('leader-given/times-by-consent', 'That there is coaching, where the teacher consents: ask the teacher.'));
  if (row?.shareable === 'allow') given.push(says('leader-given/topic', 'What it is about, in a few words.'));
  if (row?.shareable === 'consent')
    given.push(says('leader-given/topic-by-consent', 'What it is about, where the teacher consents: ask the teacher.'));
  given.push(says('leader-given/own-walk', 'What you see for yourself on your own visits to classes.'));
  return {
    refusal: says(
      'leader-refused',
      'What one teacher works on with a coach is not told, be it praise or concern: that is what makes coaching work.',
    ),
    given,
  };
}
