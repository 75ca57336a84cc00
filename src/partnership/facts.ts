import type { Instant } from '../core/instant';
import type { Stated } from '../labels/labelled';
import { conflictsOfRole, type KnownOfRoles } from '../privacy/conflicts-of-role';
import type { Correction } from '../process/event';
import { membersNow } from './members';
import type { Partnership, PartnershipProposal } from './partnership';
import type { PartnershipEvent, PartnershipState } from './partnership-process';

/** How a partnership stands, as far as its cycles ask. */
export type Standing = 'proposed' | 'active' | 'suspended' | 'ended';

const standings = {
  none: 'proposed',
  proposed: 'proposed',
  active: 'active',
  suspended: 'suspended',
  ended: 'ended',
  declined: 'ended',
} as const satisfies Record<PartnershipState, Standing>;

/** What a cycle's rules may know of the partnership that it belongs to. */
export interface FactsOfCycle {
  readonly partnership: {
    readonly id: string;
    readonly standing: Standing;
    readonly teachers: string[];
    readonly coaches: string[];
    readonly policy: { id: string; version: number };
  } | null;
  readonly coachEvaluates: boolean;
}

/** What is known when facts are read: the assignments, the moment, the policy of the partnership, and who acts for whom. A coach who may not coach by these is a conflict. */
export interface KnownNow extends KnownOfRoles {}

/**
 * Answers what a cycle's rules may know from outside, from its partnership and the assignments of a moment.
 *
 * @param state - The state of the partnership.
 * @param known - The assignments, the moment, and the policy.
 * @returns The facts, for `decide` and `nextSteps`.
 * @example
 * const known = { assignments: [], at: '2026-09-14T08:00:00Z', policy: strict };
 * cycleFacts(initial(partnership, 'p1'), known); // => { partnership: null, coachEvaluates: false }
 */
export function cycleFacts(state: Stated<Partnership, PartnershipState>, known: KnownNow): FactsOfCycle {
  const { people, policy } = state.record;
  if (policy === null) return { partnership: null, coachEvaluates: false };
  const teachers = [...membersNow(people, 'teacher', known.at)];
  const coaches = [...membersNow(people, 'coach', known.at)];
  return {
    partnership: { id: state.id, standing: standings[state.state], teachers, coaches, policy: { id: policy.id, version: policy.version } },
    coachEvaluates: conflictsOfRole({ coaches, teachers }, known).length > 0,
  };
}

/**
 * Answers whom a partnership's own facts are about when an event is asked for: the people of a proposal before it begins, then those who are in
 * it, and with them whom the event would bring in as a substitute.
 *
 * @param state - The state of the partnership.
 * @param event - What is asked for.
 * @param at - The moment.
 * @returns Its teachers and coaches, for {@link partnershipFacts}.
 * @example
 * const proposed = { type: 'partnership.proposed', teachers: ['ben'], coaches: ['cho'] };
 * partnershipPeople(initial(partnership, 'p1'), proposed, '2026-09-14T08:00:00Z'); // => { teachers: ['ben'], coaches: ['cho'] }
 */
export function partnershipPeople(
  { revision, record: { people, substitutes } }: Stated<Partnership>,
  event: PartnershipEvent | Correction,
  at: Instant,
): { readonly teachers: readonly string[]; readonly coaches: readonly string[] } {
  if (revision === 0) {
    const { teachers = [], coaches = [] }: Partial<PartnershipProposal> = event.type === 'partnership.proposed' ? event : {};
    return { teachers, coaches };
  }
  const asked = event.type === 'substitute.agreed' ? substitutes.find(({ id }) => id === event.item)?.person : undefined;
  const person = event.type === 'substitute.asked' ? event.person : asked;
  const coming = person === undefined ? [] : [person];
  return { teachers: membersNow(people, 'teacher', at), coaches: [...membersNow(people, 'coach', at), ...coming] };
}

/** What is known when a partnership is asked for something. */
export interface KnownOfPartnership extends KnownNow {
  /** Whether the program lets who asks propose a partnership. */
  readonly mayPropose: boolean;
  /** Whether a leader signs too. Default no. */
  readonly leaderSigns?: boolean;
}

/**
 * Answers what a partnership's own rules may know from outside.
 *
 * @param people - Its teachers and coaches, from {@link partnershipPeople}: of the proposal before it begins, then of its state, and who is asked to
 *   stand in for a coach.
 * @param known - The assignments, the moment, the policy, and the program's own answers.
 * @returns The facts, for `decide` and `nextSteps`.
 * @example
 * const known = { assignments: [], at: '2026-09-14T08:00:00Z', policy: strict, mayPropose: true };
 * partnershipFacts({ teachers: ['ben'], coaches: ['cho'] }, known); // => { mayPropose: true, leaderSigns: false, coachEvaluates: false }
 */
export function partnershipFacts(
  people: { readonly teachers: readonly string[]; readonly coaches: readonly string[] },
  known: KnownOfPartnership,
) {
  const { mayPropose, leaderSigns = false } = known;
  const conflict = conflictsOfRole(people, known).length > 0;
  return { mayPropose, leaderSigns, coachEvaluates: conflict };
}
