import * as z from 'zod';
import { compareInstants } from '../core/instant';
import { type Sentence, says } from '../core/sentence';
import { labelEach } from '../labels/label';
import type { EventSpec, Frozen, RuleSpec } from '../process/definition';
import type { EventOf } from '../process/event';
import { itemOf } from '../process/item-of';
import { isOver, leave, membersNow } from './members';
import { type Partnership, type PartnershipFacts, type Substitute, substituteSchema } from './partnership';

const nothing = z.object({});
const agreeingSchema = z.object(labelEach('operational', { version: z.int().min(1) }));

export interface SubstituteAsked extends EventOf<'substitute.asked', typeof substituteSchema> {}
export interface SubstituteAgreed extends EventOf<'substitute.agreed', typeof agreeingSchema> {}
export interface SubstituteDeclined extends EventOf<'substitute.declined', typeof nothing> {}
export interface SubstituteEnded extends EventOf<'substitute.ended', typeof nothing> {}

export type SubstituteEvent = SubstituteAsked | SubstituteAgreed | SubstituteDeclined | SubstituteEnded;

type Spec<Type extends string, Payload extends typeof substituteSchema | typeof agreeingSchema | typeof nothing> = EventSpec<
  Partnership,
  PartnershipFacts,
  'teacher' | 'coach' | 'coach-lead',
  Type,
  Payload
>;

const asked: Spec<'substitute.asked', typeof substituteSchema> = {
  payload: substituteSchema,
  by: ['teacher', 'coach'],
  append: 'substitutes',
  // It is everybody's to agree to, whoever asked.
  owner: 'team',
  write: (draft, event) => {
    itemOf(draft.substitutes, event.id).agreedBy = [event.by];
  },
  check: (event, { record, item }) =>
    item === undefined
      ? askingProblem(event, record)
      : says('substitute-stays', 'What others were asked to agree to stays as it was: end it, and ask anew.'),
  example: ({ record, at }) => ({
    person: freeName(record),
    insteadOf: membersNow(record.people, 'coach')[0] ?? 'coach',
    until: new Date(Date.parse(at) + fortnight).toISOString(),
  }),
};

/** Whether, with one more who says yes, every teacher and who is asked have. */
function isLastYes(
  { people, substitutes }: Frozen<Partnership>,
  { by, item }: { readonly by: string; readonly item?: string | undefined },
): boolean {
  const asking = substitutes.find(({ id }) => id === item);
  if (asking === undefined) return false;
  const yes = [...asking.agreedBy, by];
  return [...membersNow(people, 'teacher'), asking.person].every((each) => yes.includes(each));
}

const agreed: Spec<'substitute.agreed', typeof agreeingSchema> = {
  payload: agreeingSchema,
  by: ['teacher', 'coach-lead'],
  about: {
    items: 'substitutes',
    from: ['asked'],
    to: { record: (record, event) => (isLastYes(record, event) ? 'active' : 'asked'), oneOf: ['asked', 'active'] },
  },
  write: (draft, event) => {
    const substitute = itemOf(draft.substitutes, event.item);
    substitute.agreedBy.push(event.by);
    if (substitute.stage !== 'active') return;
    const { person, until } = substitute;
    // Nobody corrects whom and until when the others agreed to.
    draft.people.push({ person, part: 'coach', from: event.recordedAt, plannedUntil: until });
  },
  check: ({ version }, { record }) =>
    version === record.agreement?.version
      ? undefined
      : says('substitute-agreement', 'Expected the version of the agreement that a substitute works under, found another.'),
  example: ({ record }) => ({ version: record.agreement?.version ?? 1 }),
};

const declined: Spec<'substitute.declined', typeof nothing> = {
  payload: nothing,
  by: ['teacher', 'coach-lead'],
  told: 'confidential',
  about: { items: 'substitutes', from: ['asked'], to: 'ended' },
};

const ended: Spec<'substitute.ended', typeof nothing> = {
  payload: nothing,
  by: ['teacher', 'coach', 'system'],
  // Where only one that was declined were not told of, that would tell.
  told: 'confidential',
  about: { items: 'substitutes', from: ['asked', 'active'], to: 'ended' },
  write: (draft, event) => {
    const { person } = itemOf(draft.substitutes, event.item);
    leave(draft, event, (each) => each.person === person && each.plannedUntil !== undefined);
  },
};

/**
 * Somebody stands in for a coach for a while. All teachers agree, for who reads what is theirs is theirs to decide, and so does who is
 * asked. It ends at its moment by itself; that it was declined looks like any other asking that is over.
 */
export const substituteEvents = {
  'substitute.asked': asked,
  'substitute.agreed': agreed,
  'substitute.declined': declined,
  'substitute.ended': ended,
};

type Rule<Reads extends keyof Partnership> = RuleSpec<Partnership, Reads, PartnershipFacts>;

const inTheirTime: Rule<'people'> = {
  reads: ['people'],
  test: ({ people }, { by, at }) => {
    const parts = people.filter(({ person, until }) => person === by && until === undefined);
    return parts.length > 0 && parts.every((each) => isOver(each, at))
      ? says('in-their-time', 'Expected a part that still lasts, found that of a substitute whose time is over.')
      : undefined;
  },
};

const agreesOnce: Rule<'substitutes'> = {
  reads: ['substitutes'],
  test: ({ substitutes }, { by, item }) =>
    substitutes.find(({ id }) => id === item)?.agreedBy.includes(by) === true
      ? says('agrees-once', 'Expected a yes of another, found that you have said it.')
      : undefined,
};

const askedInTime: Rule<'substitutes'> = {
  reads: ['substitutes'],
  test: ({ substitutes }, { at, item }) => {
    const until = substitutes.find(({ id }) => id === item)?.until;
    return until !== undefined && compareInstants(at, until) >= 0
      ? says('asked-in-time', 'Expected a time that is still to come, found one that is over: ask anew.')
      : undefined;
  },
};

export const substituteRules = { 'in-their-time': inTheirTime, 'agrees-once': agreesOnce, 'asked-in-time': askedInTime };

const fortnight = 14 * 86_400_000;

function askingProblem(event: Substitute & { readonly recordedAt: string }, record: Frozen<Partnership>): Sentence | undefined {
  const { people } = record;
  if (compareInstants(event.until, event.recordedAt) <= 0)
    return says('substitute-until', 'Expected an end that is still to come, found one that is past.');
  const coaches = people.filter(({ plannedUntil }) => plannedUntil === undefined);
  if (!membersNow(coaches, 'coach').includes(event.insteadOf))
    return says('substitute-for', 'A substitute stands in for a coach of the partnership: expected one of them, found another.');
  return takenIn(record).includes(event.person)
    ? says('substitute-is-new', 'Expected somebody who has no part in the partnership and is not asked already, found another.')
    : undefined;
}

/** Who has a part in it, or is asked to. */
function takenIn({ people, leader, substitutes }: Frozen<Partnership>): readonly (string | null)[] {
  const open = substitutes.filter(({ stage }) => stage !== 'ended').map(({ person }) => person);
  return [...membersNow(people, 'teacher'), ...membersNow(people, 'coach'), leader, ...open];
}

/** A name for the example that nobody in it has. */
function freeName(record: Frozen<Partnership>): string {
  const taken = takenIn(record);
  return ['substitute', ...taken.map((_, n) => `substitute-${n + 2}`)].find((name) => !taken.includes(name)) ?? 'substitute';
}
