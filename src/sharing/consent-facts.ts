import type { Instant } from '../core/instant';
import type { Policy } from '../labels/label-kind';
import type { Stated } from '../labels/labelled';
import { type Assignment, holdsAt } from '../people/assignment';
import { evaluatesThrough, idsOf, type StandsFor } from '../people/stands-for';
import { type Consent, consentable, hasPart, type PartnershipFact } from '../privacy/evidence';
import type { PartnershipKnown, Reader } from './act';
import type { ConsentFacts, ConsentRecord, ConsentState } from './consent';

/** What is known when something is shared. Who acts for an evaluator, or is one by another id, counts as one where the app says so. */
export interface KnownOfSharing extends StandsFor {
  /** The partnership, as viewers are proved by it. */
  readonly partnership: PartnershipFact;
  /** Whether the partnership is active: not suspended, and not over. */
  readonly active: boolean;
  readonly policy: Policy;
  readonly assignments: readonly Assignment[];
  readonly at: Instant;
}

/**
 * Answers what the rules of a consent may know: the partnership and its records, what its policy leaves to consent, whether who would read stands in that
 * relationship to the owner, and whether they evaluate the owner, to whom no consent opens anything.
 *
 * @param scope - Whose consent it is, and who would read: of the event that is asked, or of the record.
 * @param known - The partnership, its policy, the assignments and the moment.
 * @param streams - The records of the partnership that there are now, by id: to what is still to come, nobody consents. `[]` where there is none yet.
 * @returns The facts, for `decide` and `nextSteps`.
 * @example
 * const people = [{ person: 'ben', part: 'teacher', from: '2026-08-01T00:00:00Z' }];
 * const partnership = { id: 'p1', policy: { id: 'strict', version: 1 }, people };
 * const known = { partnership, active: true, policy: strict, assignments: [], at: '2026-09-14T08:00:00Z' };
 * const facts = consentFacts({ teacher: 'ben', reader: { person: 'pia', as: 'principal', for: 'operations' } }, known, ['c1']);
 * facts.readerProved; // => false
 * facts.streams; // => ['c1']
 */
export function consentFacts(
  scope: { readonly teacher: string; readonly reader: Reader },
  known: KnownOfSharing,
  streams: readonly string[],
): ConsentFacts {
  const { policy } = known;
  const open = Object.entries(policy.table).flatMap(([as, rows]) =>
    Object.entries(rows).flatMap(([purpose, row]) =>
      consentable.filter((label) => row[label] === 'consent').map((label) => ({ as, for: purpose, label }) as ConsentFacts['open'][number]),
    ),
  );
  return {
    partnership: partnershipKnown(known),
    open,
    streams: [...streams],
    readerProved: readerProved(scope.teacher, scope.reader, known),
    readerEvaluates: policy.confidential && evaluatesThrough(known.assignments, scope.reader.person, [scope.teacher], known.at, known),
    inWriting: policy.consent === 'written',
  };
}

/** The partnership, as far as rules of sharing know it. */
export function partnershipKnown({ partnership, active, at }: KnownOfSharing): NonNullable<PartnershipKnown> {
  const now = (part: 'teacher' | 'coach') => [
    ...new Set(partnership.people.map(({ person }) => person).filter((person) => hasPart(partnership, person, part, at))),
  ];
  const { id, version } = partnership.policy;
  return { id: partnership.id, active, teachers: now('teacher'), coaches: now('coach'), policy: { id, version } };
}

/** Whether somebody stands in a relationship to a teacher now. Nobody does to themselves, by whatever id. */
export function readerProved(owner: string, { person, as }: Reader, { partnership, assignments, at, samePerson }: KnownOfSharing): boolean {
  if (idsOf(owner, samePerson).has(person)) return false;
  if (as === 'peer' || as === 'teacher') return as === 'peer' && hasPart(partnership, person, 'teacher', at);
  if (as === 'coach') return hasPart(partnership, person, 'coach', at);
  return assignments.some((each) => each.person === person && each.as === as && each.of === owner && holdsAt(each, at));
}

/**
 * Answers what a viewer's evidence knows of a consent: that it holds from when it was given until its end, or until it was withdrawn.
 *
 * @param state - The state of a consent.
 * @returns The consent for `evidence.consents`, or `undefined` where none was ever given.
 * @example
 * consentFact(initial(consent, 'k1')); // => undefined
 */
export function consentFact(state: Stated<ConsentRecord, ConsentState>): Consent | undefined {
  const { scope, from, withdrawnAt } = state.record;
  if (scope === null || from === null) return undefined;
  const { teacher: owner, partnership, reader, labels, streams, until } = scope;
  const end = withdrawnAt !== null && Date.parse(withdrawnAt) < Date.parse(until) ? withdrawnAt : until;
  return { id: state.id, owner, partnership, ...reader, labels, streams, from, until: end };
}
