import { type KnownOfSharing, partnershipKnown } from './consent-facts';
import type { ExceptionFacts } from './exception';

/**
 * Answers what the rules of an exception may know: the partnership, and whether who is to be told is designated for it.
 *
 * @param designated - Whether the program's own list designates who is to be told, for this reason. The library keeps no such list.
 * @param known - The partnership, its policy, the assignments and the moment.
 * @returns The facts, for `decide` and `nextSteps`.
 * @example
 * const partnership = { id: 'p1', policy: { id: 'strict', version: 1 }, people: [] };
 * const known = { partnership, active: true, policy: strict, assignments: [], at: '2026-09-14T08:00:00Z' };
 * exceptionFacts(true, known).designated; // => true
 */
export function exceptionFacts(designated: boolean, known: KnownOfSharing): ExceptionFacts {
  return { partnership: partnershipKnown(known), designated };
}
