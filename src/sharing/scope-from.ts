import { type KnownOfSharing, partnershipKnown } from './consent-facts';

/** Whose partnership an act of sharing belongs to, as its first event says it. */
export interface SharingScope {
  readonly partnership: string;
  readonly policy: { id: string; version: number };
  readonly teacher: string;
  readonly coaches: string[];
}

/**
 * Makes what the first event of each act of sharing carries: the partnership, its policy and its coaches now. `cycleFrom` does the same for a cycle.
 *
 * @param known - The partnership, its policy, the assignments and the moment.
 * @param teacher - The teacher whose it is. Whether they are one of the partnership is for the act's own check to say.
 * @returns The four fields, to be spread into `consent.given`, `share.proposed`, `question.asked`, `exception.made` and their kin.
 * @example
 * const people = [{ person: 'ben', part: 'teacher', from: '2026-08-01T00:00:00Z' }, { person: 'cho', part: 'coach', from: '2026-08-01T00:00:00Z' }];
 * const partnership = { id: 'p1', policy: { id: 'strict', version: 1 }, people };
 * const known = { partnership, active: true, policy: strict, assignments: [], at: '2026-09-14T08:00:00Z' };
 * scopeFrom(known, 'ben'); // => { partnership: 'p1', policy: { id: 'strict', version: 1 }, teacher: 'ben', coaches: ['cho'] }
 */
export function scopeFrom(known: KnownOfSharing, teacher: string): SharingScope {
  const { id: partnership, policy, coaches } = partnershipKnown(known);
  return { partnership, policy, teacher, coaches };
}
