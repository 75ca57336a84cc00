import * as z from 'zod';
import { type Sentence, says } from '../core/sentence';
import { labelEach } from '../labels/label';
import { defineProcess } from '../process/define-process';
import type { EventOf } from '../process/event';
import type { Process } from '../process/process';
import { leave, membersNow } from './members';
import {
  carriedSchema,
  contactSchema,
  emptyPartnership,
  type PartnershipFacts,
  type PartnershipProposal,
  type PartnershipSchema,
  partnershipFactsSchema,
  partnershipProposalSchema,
  partnershipSchema,
} from './partnership';
import { type SubstituteEvent, substituteEvents, substituteRules } from './substitute';

const nothing = z.object({});
const signatureSchema = z.object(labelEach('operational', { version: z.int().min(1) }));
const endingSchema = z.object(
  labelEach('confidential', { reason: z.enum(['completed', 'new-coach', 'other-mode', 'other-policy', 'left', 'other']).optional() }),
);

export interface PartnershipProposed extends EventOf<'partnership.proposed', typeof partnershipProposalSchema> {}
export interface AgreementSigned extends EventOf<'agreement.signed', typeof signatureSchema> {}
export interface PartnershipDeclined extends EventOf<'partnership.declined', typeof nothing> {}
export interface ContactRecorded extends EventOf<'contact.recorded', typeof contactSchema> {}
export interface WorkCarriedOver extends EventOf<'work.carried-over', typeof carriedSchema> {}
export interface MemberLeft extends EventOf<'member.left', typeof nothing> {}
export interface PartnershipSuspended extends EventOf<'partnership.suspended', typeof nothing> {}
export interface PartnershipResumed extends EventOf<'partnership.resumed', typeof nothing> {}
export interface PartnershipEnded extends EventOf<'partnership.ended', typeof endingSchema> {}

export type PartnershipEvent =
  | PartnershipProposed
  | AgreementSigned
  | PartnershipDeclined
  | ContactRecorded
  | WorkCarriedOver
  | MemberLeft
  | PartnershipSuspended
  | PartnershipResumed
  | PartnershipEnded
  | SubstituteEvent;

export type PartnershipState = 'none' | 'proposed' | 'active' | 'suspended' | 'ended' | 'declined';

/** Everybody who must sign, and has not yet when one more signs. */
function unsigned(record: Signed, by: string): readonly string[] {
  const yes = new Set([...record.signatures.map((signature) => signature.by), by]);
  const all = [
    ...membersNow(record.people, 'teacher'),
    ...membersNow(record.people, 'coach'),
    ...(record.leader === null ? [] : [record.leader]),
  ];
  return all.filter((person) => !yes.has(person));
}

interface Signed {
  readonly people: readonly { readonly person: string; readonly part: string; readonly until?: string | undefined }[];
  readonly leader: string | null;
  readonly signatures: readonly { readonly by: string }[];
}

/** What became of an asking is the same in a suspension: who is asked does not learn of it. */
const substituting = {
  'substitute.agreed': { allow: ['agrees-once', 'asked-in-time', 'coach-is-not-evaluator'] },
  'substitute.declined': {},
  'substitute.ended': {},
} as const;

/** A partnership: who works together, under which agreement and policy. Cycles belong to one, and nothing of these changes in it. */
export const partnership: Process<PartnershipSchema, PartnershipEvent, PartnershipState, PartnershipFacts> = defineProcess({
  kind: 'partnership',
  version: 1,
  record: partnershipSchema,
  empty: emptyPartnership,
  facts: partnershipFactsSchema,
  parties: {
    teacher: (record) => membersNow(record.people, 'teacher'),
    coach: (record) => membersNow(record.people, 'coach'),
    principal: (record) => record.leader,
    // Who is asked says yes or no, and has no part before that: they may know what who leads coaches may know.
    'coach-lead': (record) => record.substitutes.filter(({ stage }) => stage === 'asked').map(({ person }) => person),
  },
  owners: 'teacher',
  partnership: (_record, id) => id,
  policy: (record) => record.policy,
  rules: {
    'may-propose': {
      reads: [],
      test: (_read, { facts }) =>
        facts.mayPropose
          ? undefined
          : says('may-propose', 'The program says who may begin a partnership: expected one of them, found another.'),
    },
    'coach-is-not-evaluator': {
      reads: [],
      test: (_read, { facts }) =>
        facts.coachEvaluates
          ? says('coach-is-not-evaluator', 'Who coaches a teacher does not evaluate that teacher: found a coach who does.')
          : undefined,
    },
    'coach-is-evaluator': {
      reads: [],
      test: (_read, { facts }) =>
        facts.coachEvaluates
          ? undefined
          : says('coach-is-evaluator', 'Expected a coach who has become an evaluator of the teacher, found none.'),
    },
    'signs-once': {
      reads: ['signatures'],
      test: ({ signatures }, { by }) =>
        signatures.some((signature) => signature.by === by)
          ? says('signs-once', 'Expected the signature of another, found that you have signed.')
          : undefined,
    },
    'goes-on': {
      reads: ['continues'],
      test: ({ continues }) =>
        continues === null
          ? says('goes-on', 'Work is carried over from an earlier partnership: expected one that goes on from it, found a first one.')
          : undefined,
    },
    'others-go-on': {
      reads: ['people'],
      test: ({ people }, { by }) => {
        // A substitute goes again.
        const lasting = people.filter(({ plannedUntil }) => plannedUntil === undefined);
        const left = (part: string) => membersNow(lasting, part).filter((person) => person !== by).length;
        const others = left('coach') > 0 || (left('teacher') > 1 && people.every(({ part }) => part === 'teacher'));
        return left('teacher') > 0 && others
          ? undefined
          : says('others-go-on', 'Nobody would be left to work with: end the partnership instead.');
      },
    },
    ...substituteRules,
  },
  events: {
    'partnership.proposed': {
      payload: partnershipProposalSchema,
      by: ['teacher', 'coach', 'principal'],
      write: (draft, event) => {
        const member = (part: 'teacher' | 'coach') => (person: string) => ({ person, part, from: event.recordedAt });
        draft.people = [...event.teachers.map(member('teacher')), ...event.coaches.map(member('coach'))];
        draft.leader = event.leader ?? null;
        draft.enrolment = event.enrolment;
        draft.agreement = event.agreement;
        draft.policy = event.policy;
        draft.continues = event.continues ?? null;
      },
      check: (event, { facts }) => proposalProblem(event, facts),
      example: ({ by, facts }) => ({
        teachers: [by === 'coach' ? 'teacher' : by],
        coaches: [by === 'coach' ? by : 'coach'],
        ...(facts.leaderSigns ? { leader: 'leader' } : {}),
        enrolment: 'voluntary' as const,
        agreement: { version: 1, terms: ['We meet once a week. What we say stays between us.'] },
        policy: { id: 'strict', version: 1 },
      }),
    },
    'agreement.signed': {
      payload: signatureSchema,
      by: ['teacher', 'coach', 'principal'],
      append: 'signatures',
      check: (event, { record }) =>
        event.version === record.agreement?.version
          ? undefined
          : says('agreement.signed/version', 'Expected the version of the agreement that is there, found another.'),
      example: ({ record }) => ({ version: record.agreement?.version ?? 1 }),
    },
    'partnership.declined': {
      payload: nothing,
      by: ['teacher', 'coach'],
      write: (draft, event) => leave(draft, event, (each) => each.part === 'coach'),
    },
    'contact.recorded': {
      payload: contactSchema,
      by: ['teacher', 'coach'],
      append: 'contacts',
      when: { happening: { enteredWithinDays: 14 } },
    },
    'work.carried-over': { payload: carriedSchema, by: ['teacher'], append: 'carried' },
    'member.left': {
      payload: nothing,
      by: ['teacher', 'coach'],
      write: (draft, event) => {
        leave(draft, event, (each) => each.person === event.by);
        for (const each of draft.substitutes)
          if (each.person === event.by && each.stage === 'active') Object.assign(each, { stage: 'ended', since: event.recordedAt });
      },
    },
    ...substituteEvents,
    'partnership.suspended': { payload: nothing, by: ['system'] },
    'partnership.resumed': { payload: nothing, by: ['teacher', 'coach', 'system'] },
    // The teacher goes on reading what is theirs; the coach reads nothing from that moment.
    'partnership.ended': {
      payload: endingSchema,
      by: ['teacher', 'coach', 'system'],
      write: (draft, event) => leave(draft, event, (each) => each.part === 'coach'),
    },
  },
  chart: {
    initial: 'none',
    states: {
      none: {
        label: 'operational',
        seenAs: 'not-started',
        on: { 'partnership.proposed': { allow: ['may-propose', 'coach-is-not-evaluator'], to: 'proposed' } },
      },
      proposed: {
        label: 'confidential',
        seenAs: 'in-progress',
        due: { schoolDays: 10 },
        on: {
          'agreement.signed': {
            allow: ['signs-once', 'coach-is-not-evaluator'],
            to: { record: (record, { by }) => (unsigned(record, by).length === 0 ? 'active' : 'proposed'), oneOf: ['proposed', 'active'] },
          },
          'partnership.declined': { to: 'declined' },
        },
      },
      active: {
        label: 'confidential',
        seenAs: 'in-progress',
        on: {
          'contact.recorded': { allow: ['in-their-time', 'coach-is-not-evaluator'] },
          'work.carried-over': { allow: ['goes-on', 'coach-is-not-evaluator'] },
          'member.left': { allow: ['others-go-on'] },
          'partnership.suspended': { allow: ['coach-is-evaluator'], to: 'suspended' },
          'partnership.ended': { allow: ['in-their-time'], to: 'ended' },
          'substitute.asked': { allow: ['in-their-time', 'coach-is-not-evaluator'] },
          ...substituting,
        },
      },
      suspended: {
        label: 'confidential',
        seenAs: 'in-progress',
        on: {
          'partnership.resumed': { allow: ['in-their-time', 'coach-is-not-evaluator'], to: 'active' },
          'partnership.ended': { allow: ['in-their-time'], to: 'ended' },
          ...substituting,
        },
      },
      ended: { label: 'confidential', seenAs: 'finished', final: true },
      declined: { label: 'confidential', seenAs: 'finished', final: true },
    },
  },
  due: { substitutes: { asked: { on: 'until' }, active: { on: 'until' } } },
  watch: [{ when: (facts) => facts.coachEvaluates, calls: 'partnership.suspended' }],
});

function proposalProblem(event: PartnershipProposal, facts: PartnershipFacts): Sentence | undefined {
  const all = [...event.teachers, ...event.coaches, ...(event.leader === undefined ? [] : [event.leader])];
  if (new Set(all).size < all.length)
    return says('partnership.proposed/one-part', 'Expected each person in one part, found one in two: nobody coaches themselves.');
  if (event.coaches.length === 0 && event.teachers.length < 2)
    return says('partnership.proposed/alone', 'Expected a coach, or peers who work with each other; found one person alone.');
  if (facts.leaderSigns && event.leader === undefined)
    return says('partnership.proposed/leader', 'This policy asks for the signature of a leader: expected who that is, found nobody.');
  return undefined;
}
