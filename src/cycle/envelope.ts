import * as z from 'zod';
import { personIdSchema } from '../core/ids';
import { dateSchema } from '../core/instant';
import { either } from '../core/listing';
import { type Sentence, says } from '../core/sentence';
import { label, labelEach } from '../labels/label';
import type { EventOf } from '../process/event';
import { type Cycle, type CycleFacts, closingReasons, type Proposal, proposalSchema } from './cycle';
import { cycleEvents, cycleRules } from './declare';
import { isMet } from './goal-of';
import { type LifeEvent, lifeEvents, lifeRules } from './life/life';
import { missingFor } from './missing-for';
import type { Model } from './model';

const nothing = z.object({});

export const pauseSchema = z.object(labelEach('confidential', { until: dateSchema.optional() }));

/** How a cycle ends, and why where it was abandoned. */
export const closingSchema = z.object(
  labelEach('confidential', {
    outcome: z.enum(['met', 'partly', 'not-met', 'abandoned']),
    reason: z.enum(closingReasons).optional(),
  }),
);

/** Peers may propose without a coach. Its type is that of any proposal. */
const ofPeersSchema = proposalSchema.extend({
  coaches: label('operational', z.array(personIdSchema).max(10)),
}) as unknown as typeof proposalSchema;

export interface CycleProposed extends EventOf<'cycle.proposed', typeof proposalSchema> {}
export interface CycleAccepted extends EventOf<'cycle.accepted', typeof nothing> {}
export interface CycleDeclined extends EventOf<'cycle.declined', typeof nothing> {}
export interface CyclePaused extends EventOf<'cycle.paused', typeof pauseSchema> {}
export interface CycleResumed extends EventOf<'cycle.resumed', typeof nothing> {}
export interface CycleSuspended extends EventOf<'cycle.suspended', typeof nothing> {}
export interface CycleWithdrawn extends EventOf<'cycle.withdrawn', typeof nothing> {}
export interface TeacherLeft extends EventOf<'teacher.left', typeof nothing> {}
export interface CycleClosed extends EventOf<'cycle.closed', typeof closingSchema> {}
export interface CycleEnded extends EventOf<'cycle.ended', typeof nothing> {}

export type EnvelopeEvent =
  | CycleProposed
  | CycleAccepted
  | CycleDeclined
  | CyclePaused
  | CycleResumed
  | CycleSuspended
  | CycleWithdrawn
  | TeacherLeft
  | CycleClosed
  | CycleEnded
  | LifeEvent;

/** What every model has: how a cycle begins, rests and ends, and what life brings. */
export const envelopeEvents = (model: Model) => ({
  ...lifeEvents,
  ...cycleEvents({
    'cycle.proposed': {
      payload: model.atLeast?.coaches === 0 ? ofPeersSchema : proposalSchema,
      by: ['teacher', 'coach'],
      write: (draft, event) => {
        draft.partnership = event.partnership;
        draft.teachers = [...event.teachers];
        draft.coaches = [...event.coaches];
        draft.policy = event.policy;
        draft.model = event.model;
        draft.continues = event.continues ?? null;
        draft.topic = event.topic ?? null;
        draft.acceptedBy = [event.by];
      },
      check: (event, { facts }) => proposalProblem(model, event, facts),
      example: ({ facts }) => proposalOf(model, facts),
    },
    'cycle.accepted': {
      payload: nothing,
      by: ['teacher', 'coach'],
      write: (draft, event) => {
        draft.acceptedBy.push(event.by);
      },
    },
    'cycle.declined': { payload: nothing, by: ['teacher', 'coach'] },
    'cycle.paused': {
      payload: pauseSchema,
      by: ['teacher', 'coach'],
      write: (draft, event, left) => {
        keepPhase(draft, event, left);
        draft.pausedUntil = event.until ?? null;
      },
    },
    'cycle.resumed': {
      payload: nothing,
      by: ['teacher', 'coach'],
      write: (draft) => {
        draft.resumeAt = null;
        draft.pausedUntil = null;
      },
    },
    'cycle.suspended': { payload: nothing, by: ['system'], write: keepPhase },
    'cycle.withdrawn': { payload: nothing, by: ['teacher'] },
    'teacher.left': {
      payload: nothing,
      by: ['teacher'],
      write: (draft, event) => {
        draft.teachers = draft.teachers.filter((teacher) => teacher !== event.by);
      },
    },
    'cycle.closed': {
      payload: closingSchema,
      by: ['teacher', 'coach'],
      write: (draft, event) => {
        draft.closingReason = event.reason ?? null;
      },
      check: (event, asking) =>
        closingProblem(model, event, asking.record) ?? (event.outcome === 'abandoned' ? undefined : missingFor(model, asking)),
      example: () => ({ outcome: 'abandoned' as const }),
    },
    'cycle.ended': { payload: nothing, by: ['system'] },
  }),
});

/** The rules of the envelope. Those about the facts speak of who asks and of the partnership, never of the record. */
export const envelopeRules = (model: Model) => ({
  ...lifeRules,
  ...cycleRules({
    'in-partnership': {
      reads: ['partnership'],
      test: ({ partnership: own }, { by, facts: { partnership } }) =>
        partnership?.standing === 'active' &&
        (own === null || own === partnership.id) &&
        [...partnership.teachers, ...partnership.coaches].includes(by)
          ? undefined
          : says('in-partnership', 'A cycle belongs to an active partnership that who asks is part of: found none.'),
    },
    'policy-of-model': {
      reads: [],
      test: (_read, { facts: { partnership } }) =>
        partnership === null || model.policies.includes(partnership.policy.id)
          ? undefined
          : says('policy-of-model', '{model} runs under {policies}: found another policy.', {
              model: model.title,
              policies: either(model.policies),
            }),
    },
    'enough-teachers': {
      reads: [],
      test: (_read, { facts: { partnership } }) => {
        const least = model.atLeast?.teachers ?? 1;
        const found = partnership?.teachers.length ?? 0;
        return found >= least
          ? undefined
          : says('enough-teachers', '{model} is for {least} teachers or more: found {found}.', { model: model.title, least, found });
      },
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
    'partnership-is-over': {
      reads: [],
      test: (_read, { facts: { partnership } }) =>
        partnership?.standing === 'ended'
          ? undefined
          : says('partnership-is-over', 'Expected a partnership that has ended, found one that has not.'),
    },
    'said-yes-once': {
      reads: ['acceptedBy'],
      test: ({ acceptedBy }, { by }) =>
        acceptedBy.includes(by) ? says('said-yes-once', 'Expected a yes of another, found that you said it.') : undefined,
    },
    'only-teacher': {
      reads: ['teachers'],
      test: ({ teachers }) =>
        teachers.length === 1
          ? undefined
          : says('only-teacher', 'Others go on: expected to leave the team instead of ending its cycle.', { found: teachers.length }),
    },
    'has-colleagues': {
      reads: ['teachers'],
      test: ({ teachers }) =>
        teachers.length > 1
          ? undefined
          : says('has-colleagues', 'Expected colleagues who go on, found none: withdraw instead, no reason is asked.'),
    },
  }),
});

/** Whether, with one more who says yes, all teachers have, and a coach where there is one. */
export function allAccept(record: { readonly [K in 'teachers' | 'coaches' | 'acceptedBy']: readonly string[] }, by: string): boolean {
  const yes = new Set([...record.acceptedBy, by]);
  return (
    record.teachers.every((teacher) => yes.has(teacher)) && (record.coaches.length === 0 || record.coaches.some((coach) => yes.has(coach)))
  );
}

/** A phase is kept where one was left; from a pause to a suspension it stays as it was. */
function keepPhase(draft: Cycle, _event: object, left: { readonly state: string }): void {
  if (left.state.startsWith('active.')) draft.resumeAt = left.state.slice('active.'.length);
}

function proposalOf(model: Model, { partnership }: CycleFacts): Proposal {
  const { id, teachers, coaches, policy } = partnership ?? {
    id: 'partnership',
    teachers: ['teacher'],
    coaches: ['coach'],
    policy: { id: 'strict', version: 1 },
  };
  const { name, version } = model;
  return { partnership: id, teachers: [...teachers], coaches: [...coaches], policy: { ...policy }, model: { name, version } };
}

function proposalProblem(model: Model, event: Proposal, { partnership }: CycleFacts): Sentence | undefined {
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((each) => b.includes(each)) && b.every((each) => a.includes(each));
  const proves =
    partnership !== null &&
    partnership.id === event.partnership &&
    same(event.teachers, partnership.teachers) &&
    same(event.coaches, partnership.coaches) &&
    event.policy.id === partnership.policy.id &&
    event.policy.version === partnership.policy.version;
  if (!proves)
    return says(
      'cycle.proposed/partnership',
      'A proposal names its partnership, its people and its policy as the partnership has them: found others.',
    );
  if (event.model.name !== model.name || event.model.version !== model.version)
    return says('cycle.proposed/model', 'Expected the model {model} in version {version}, found another.', {
      model: model.name,
      version: model.version,
    });
  return undefined;
}

function closingProblem(
  model: Model,
  event: { readonly by: string; readonly outcome: string },
  record: Parameters<typeof isMet>[0] & { readonly teachers: readonly string[] },
): Sentence | undefined {
  if (event.outcome !== 'abandoned' && !record.teachers.includes(event.by))
    return says(
      'cycle.closed/by-teacher',
      'How far a goal came is for the teacher to say: expected abandoned, or a teacher who closes it.',
    );
  // Where a model measures nothing, met is the teacher's word.
  const work = [...model.anytime, ...Object.values(model.phases).flatMap((phase) => phase.work)];
  if (event.outcome !== 'met' || !work.includes('measurement.recorded')) return undefined;
  const met = record.goals.some((goal) => goal.stage === 'met' || (goal.stage === 'agreed' && isMet(record, goal.id)));
  return met ? undefined : says('cycle.closed/not-met', 'A cycle is met when a goal is, by its own measure: none has reached its target.');
}
