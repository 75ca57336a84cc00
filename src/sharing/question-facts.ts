import { holdsAt } from '../people/assignment';
import { type KnownOfSharing, partnershipKnown } from './consent-facts';
import type { QuestionFacts } from './question';

/**
 * Answers what the rules of a leader's question may know: the partnership, and whether who asks leads the teacher now.
 *
 * @param asked - Who asks, in which relationship, about whom: of the event that is asked.
 * @param known - The partnership, its policy, the assignments and the moment.
 * @returns The facts, for `decide` and `nextSteps`.
 * @example
 * const partnership = { id: 'p1', policy: { id: 'strict', version: 1 }, people: [] };
 * const known = { partnership, active: true, policy: strict, assignments: [], at: '2026-09-14T08:00:00Z' };
 * questionFacts({ teacher: 'ben', by: 'pia', as: 'principal' }, known).leads; // => false
 */
export function questionFacts(
  asked: { readonly teacher: string; readonly by: string; readonly as: 'principal' | 'coach-lead' },
  known: KnownOfSharing,
): QuestionFacts {
  const { teacher, by, as } = asked;
  const leads = known.assignments.some((each) => each.person === by && each.as === as && each.of === teacher && holdsAt(each, known.at));
  return { partnership: partnershipKnown(known), leads };
}
