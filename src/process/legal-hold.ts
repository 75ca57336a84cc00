import type { Instant } from '../core/instant';
import { holdsAt } from '../people/assignment';

/** A duty to keep: what it covers is not erased while it lasts. It changes nothing in who may see it. */
export interface LegalHold {
  readonly id: string;
  /** The streams that it covers. Without streams and people it covers everything. */
  readonly streams?: readonly string[] | undefined;
  /** The people whose it covers: what is about them, and what they wrote. */
  readonly people?: readonly string[] | undefined;
  readonly from: Instant;
  /** The first moment at which it no longer holds; open where it is absent. */
  readonly until?: Instant | undefined;
}

/** Whether a hold covers, at a moment, what is in a stream and is about or by some people. */
export function isHeld(holds: readonly LegalHold[], at: Instant, stream: string, people: Iterable<string>): boolean {
  const of = new Set(people);
  return holds.some(
    (hold) =>
      holdsAt(hold, at) &&
      ((hold.streams === undefined && hold.people === undefined) ||
        hold.streams?.includes(stream) === true ||
        hold.people?.some((person) => of.has(person)) === true),
  );
}
