import type * as z from 'zod';
import { CoachingError } from '../core/error';
import type { LabelledObject } from '../labels/label';
import type { Stated } from '../labels/labelled';
import { calling } from './calling';
import { copyJson, sameJson } from './copy-json';
import { decide } from './decide';
import type { EventStamp } from './event';
import { initial } from './initial';
import { migrateEvent, migrateState } from './migrate';
import type { AnyRecord, Compiled, Entry, Process } from './process';
import { corrected, writeInto } from './write';

/**
 * Answers what state a log leads to: a fold of what was written, from the empty record. It asks no rule, for an entry keeps
 * where it led; the log stays untouched.
 *
 * @param process - The process. Entries of older versions are migrated by its named steps.
 * @param id - The stream's id.
 * @param log - Its entries, in order, from revision 1.
 * @param options - `verify`: also decide each again, on the facts that it keeps.
 * @returns The state after the log; for an empty log the state at revision 0.
 * @throws {CoachingError} `log/broken` where an entry is missing, another stream's, or unknown; `log/not-verified` where a kept
 *   decision does not hold.
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

/** The state of a log, and what `seen` is shown of each entry with the record as it stood before. */
export function fold(
  compiled: Compiled,
  id: string,
  log: readonly Entry[],
  seen?: (entry: Entry, record: AnyRecord, event: EventStamp & AnyRecord) => void,
): Stated {
  let record = copyJson(compiled.empty) as Record<string, unknown>;
  let state = compiled.initial;
  let since: string | null = null;
  let recordedAt: string | null = null;
  let revision = 0;
  for (const entry of log) {
    revision += 1;
    const old = entry.version < compiled.version;
    const event = (
      old
        ? calling(compiled.kind, 'migrations', () => migrateEvent(compiled, entry.version, entry.event as unknown as AnyRecord))
        : entry.event
    ) as EventStamp & AnyRecord;
    const from = old ? migrateState(compiled, entry.version, entry.from) : entry.from;
    const to = old ? migrateState(compiled, entry.version, entry.to) : entry.to;
    if (entry.revision !== revision) broken(compiled, revision, `expected revision ${revision}, found another`);
    if (entry.stream !== id) broken(compiled, revision, 'expected an entry of this stream, found one of another');
    if (entry.version > compiled.version)
      broken(compiled, revision, `expected version ${compiled.version} or older, found ${entry.version}`);
    if (from !== state || !compiled.states.has(to))
      broken(compiled, revision, 'expected it to go on from the state before, to a state of this process');
    seen?.(entry, record, event);
    if (event.type === 'item.corrected' || event.type === 'item.struck')
      record = corrected(compiled, record, event) as Record<string, unknown>;
    else {
      const spec = compiled.events.get(event.type);
      if (spec === undefined) broken(compiled, revision, 'expected an event of this process');
      else writeInto(compiled, spec, record, event, state);
    }
    if (to !== state || since === null) since = event.recordedAt;
    state = to;
    recordedAt = event.recordedAt;
  }
  return { kind: compiled.kind, id, revision, state, since, recordedAt, record };
}

function verify<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  id: string,
  log: readonly Entry<Event, State, Facts>[],
): void {
  const { compiled } = process;
  let state = initial(process, id);
  for (const entry of log) {
    const event = migrateEvent(compiled, entry.version, entry.event as unknown as AnyRecord) as unknown as Event;
    const again = decide(process, state, event, entry.facts);
    if (!again.ok || again.state.state !== migrateState(compiled, entry.version, entry.to) || !sameJson(again.entry.event, event)) {
      const message = `Expected the decision of revision ${entry.revision} to hold when it is made again, found that it does not.`;
      throw new CoachingError('log/not-verified', { kind: compiled.kind, revision: entry.revision }, message);
    }
    state = again.state;
  }
}

function broken(compiled: Compiled, revision: number, why: string): never {
  throw new CoachingError('log/broken', { kind: compiled.kind, revision, why }, `Log of ${compiled.kind}, entry ${revision}: ${why}.`);
}
