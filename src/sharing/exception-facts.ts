import { evaluatesThrough } from '../people/stands-for';
import { type KnownOfSharing, partnershipKnown } from './consent-facts';
import type { ExceptionFacts } from './exception';

/**
 * Answers what the rules of an exception may know: the partnership, whether who is to be told is designated for it, and whether they evaluate the teacher, whom no
 * exception tells anything.
 *
 * @param scope - Whom it is about, and who is to be told: of the event that is asked.
 * @param designated - Whether the program's own list designates who is to be told, for this reason. The library keeps no such list.
 * @param known - The partnership, its policy, the assignments and the moment.
 * @returns The facts, for `decide` and `nextSteps`.
 * @example
 * const partnership = { id: 'p1', policy: { id: 'strict', version: 1 }, people: [] };
 * const max = { id: 'a1', person: 'max', as: 'evaluator', of: 'ben', from: '2026-08-01T00:00:00Z' };
 * const known = { partnership, active: true, policy: strict, assignments: [max], at: '2026-09-14T08:00:00Z' };
 * const facts = exceptionFacts({ teacher: 'ben', recipient: { person: 'max' } }, true, known);
 * facts.designated; // => true
 * facts.recipientEvaluates; // => true
 */
export function exceptionFacts(
  scope: { readonly teacher: string; readonly recipient: { readonly person: string } },
  designated: boolean,
  known: KnownOfSharing,
): ExceptionFacts {
  const { policy, assignments, at } = known;
  return {
    partnership: partnershipKnown(known),
    designated,
    recipientEvaluates: policy.confidential && evaluatesThrough(assignments, scope.recipient.person, [scope.teacher], at, known),
  };
}
