import type { Instant } from '../core/instant';
import type { Policy } from '../labels/label-kind';
import type { Stated } from '../labels/labelled';
import type { Assignment } from '../people/assignment';
import { coachEvaluates } from '../privacy/evidence';
import type { Partnership } from './partnership';
import { membersNow, type PartnershipState } from './partnership-process';

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

/** What is known when facts are read. */
export interface KnownNow {
  readonly assignments: readonly Assignment[];
  readonly at: Instant;
  /** The policy that the partnership is under: where it keeps coaching and evaluation apart, a coach who evaluates is a conflict. */
  readonly policy: Pick<Policy, 'confidential'>;
}

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
  const teachers = [...membersNow(people, 'teacher')];
  const coaches = [...membersNow(people, 'coach')];
  return {
    partnership: { id: state.id, standing: standings[state.state], teachers, coaches, policy: { id: policy.id, version: policy.version } },
    coachEvaluates: known.policy.confidential && coachEvaluates(known.assignments, coaches, teachers, known.at),
  };
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
 * @param people - Its teachers and coaches: of the proposal before it begins, then of its state.
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
  const conflict = known.policy.confidential && coachEvaluates(known.assignments, people.coaches, people.teachers, known.at);
  return { mayPropose, leaderSigns, coachEvaluates: conflict };
}
