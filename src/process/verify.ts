import { CoachingError, isCoachingError } from '../core/error';
import type { LabelledObject } from '../labels/label';
import type { Stated } from '../labels/labelled';
import { sameJson } from './copy-json';
import { decide } from './decide';
import { isErasure } from './erasure';
import type { EventStamp } from './event';
import { known, nothingYet, step } from './fold';
import type { AnyRecord, Compiled, Entry, Process } from './process';

/** An entry whose decision nobody can make again. */
export interface NotVerifiable {
  readonly revision: number;
  /** It was erased itself, or it no longer holds without what was erased before it. */
  readonly why: 'erased' | 'rests-on-erased';
}

/**
 * Decides each entry of a log again, on the facts that it keeps, and answers which cannot be: what was erased, and what does not hold
 * without it. All others hold.
 *
 * @param process - The process.
 * @param id - The stream's id.
 * @param log - Its entries, in order, from revision 1.
 * @returns The entries that are not verifiable, in order; `[]` where every decision holds.
 * @throws {CoachingError} `log/broken` as {@link replay} does; `log/not-verified` where a decision does not hold and nothing was erased
 *   before it.
 * @example
 * verify(impact, 'c1', []); // => []
 */
export function verify<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  id: string,
  log: readonly Entry<Event, State, Facts>[],
): readonly NotVerifiable[] {
  const wide = process as unknown as Process; // the fold knows records and states as plain JSON only
  const { compiled } = wide;
  const not: NotVerifiable[] = [];
  let state = nothingYet(compiled, id);
  for (const entry of log as readonly Entry[]) {
    const { revision } = entry;
    const { event, to } = known(compiled, state, entry);
    const after = isErasure(event) ? undefined : decidedAgain(wide, state, event, to, entry.facts);
    if (after === undefined && !isErasure(event) && not.length === 0) notVerified(compiled, revision);
    if (isErasure(event)) {
      if (event.type === 'erased.entry') not.push({ revision, why: 'erased' });
    } else if (after === undefined) not.push({ revision, why: 'rests-on-erased' });
    state = after ?? step(compiled, state, entry);
  }
  return not;
}

/** The state that a decision leads to, where it holds; nothing where it does not. */
function decidedAgain(process: Process, state: Stated, event: EventStamp & AnyRecord, to: string, facts: unknown): Stated | undefined {
  try {
    const again = decide(process, state as Stated<never>, event, facts);
    return again.ok && again.state.state === to && sameJson(again.entry.event, event) ? (again.state as Stated) : undefined;
  } catch (thrown) {
    // A check or a recipe may look for what was erased.
    if (isCoachingError(thrown, 'kernel/rule-threw')) return undefined;
    throw thrown;
  }
}

function notVerified({ kind }: Compiled, revision: number): never {
  const message = `Expected the decision of revision ${revision} to hold when it is made again, found that it does not.`;
  throw new CoachingError('log/not-verified', { kind, revision }, message);
}
