import type * as z from 'zod';
import type { LabelledObject } from '../labels/label';
import type { Stated } from '../labels/labelled';
import type { EventStamp } from './event';
import { fold } from './fold';
import type { Entry, Process } from './process';
import { verify } from './verify';

/**
 * Answers what state a log leads to: a fold of what was written, from the empty record. It asks no rule, for an entry keeps
 * where it led; the log stays untouched. What was erased is not there, and what it led to is.
 *
 * @param process - The process. Entries of older versions are migrated by its named steps.
 * @param id - The stream's id.
 * @param log - Its entries, in order, from revision 1.
 * @param options - `verify`: also decide each again, on the facts that it keeps. {@link verify} names those for which nobody can.
 * @returns The state after the log; for an empty log the state at revision 0.
 * @throws {CoachingError} `log/broken` where an entry is missing, another stream's, or unknown; `log/not-verified` where a kept
 *   decision does not hold, and nothing was erased before it.
 * @example
 * replay(impact, 'c1', []).revision; // => 0
 */
export function replay<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  id: string,
  log: readonly Entry<Event, State, Facts>[],
  options: { readonly verify?: boolean } = {},
): Stated<z.output<Schema>, State> {
  const folded = fold(process.compiled, id, log as readonly Entry[]);
  if (options.verify === true) verify(process, id, log);
  return folded as Stated<z.output<Schema>, State>;
}
