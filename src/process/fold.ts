import { CoachingError } from '../core/error';
import type { Stated } from '../labels/labelled';
import { calling } from './calling';
import { copyJson } from './copy-json';
import { afterErasure, isErasure } from './erasure';
import type { EventStamp } from './event';
import { migrateEvent, migrateState } from './migrate';
import type { AnyRecord, Compiled, CompiledEvent, Entry } from './process';
import { corrected, writeInto, written } from './write';

type Asked = EventStamp & AnyRecord;

/** An entry as the process of today knows it. */
export interface Known {
  readonly event: Asked;
  readonly from: string;
  readonly to: string;
  /** What its event is declared as; nothing for the kernel's own. */
  readonly spec: CompiledEvent | undefined;
}

/** The state of a log, and what `seen` is shown of each entry that was not erased, with the record as it stood before. */
export function fold(
  compiled: Compiled,
  id: string,
  log: readonly Entry[],
  seen?: (entry: Entry, record: AnyRecord, event: Asked) => void,
): Stated {
  let record = copyJson(compiled.empty) as Record<string, unknown>;
  let standing = nothingYet(compiled, id);
  for (const entry of log) {
    const { event, to, spec } = known(compiled, standing, entry, record);
    if (isErasure(event)) record = afterErasure(compiled, record, event) as Record<string, unknown>;
    else {
      seen?.(entry, record, event);
      if (spec === undefined) record = corrected(compiled, record, event) as Record<string, unknown>;
      else writeInto(compiled, spec, record, event, standing.state);
    }
    standing = moved(standing, event, to);
  }
  return { ...standing, record };
}

/** The state after one entry more. The one handed in stays as it was. */
export function step(compiled: Compiled, state: Stated, entry: Entry): Stated {
  const { event, to, spec } = known(compiled, state, entry);
  return { ...moved(state, event, to), record: recordAfter(compiled, state, event, spec) };
}

/** The record after an event of the log. The one of the state stays as it was. */
export function recordAfter(compiled: Compiled, state: Stated, event: Asked, spec: CompiledEvent | undefined): AnyRecord {
  const record = state.record as AnyRecord;
  if (isErasure(event)) return afterErasure(compiled, copyJson(record) as Record<string, unknown>, event);
  return spec === undefined ? corrected(compiled, record, event) : written(compiled, spec, record, event, state.state);
}

/** The state before the first entry. */
export function nothingYet(compiled: Compiled, id: string): Stated {
  return { kind: compiled.kind, id, revision: 0, state: compiled.initial, since: null, recordedAt: null, record: compiled.empty };
}

/** An entry as it is called now, held to follow on a state. `record`: as it stood before, where the state does not hold it. */
export function known(
  compiled: Compiled,
  { id, revision: before, state, record: own }: Stated,
  entry: Entry,
  record: AnyRecord = own as AnyRecord,
): Known {
  const revision = before + 1;
  const old = entry.version < compiled.version;
  const event = (
    old
      ? calling(compiled.kind, 'migrations', () => migrateEvent(compiled, entry.version, entry.event as unknown as AnyRecord, record))
      : entry.event
  ) as Asked;
  const from = old ? migrateState(compiled, entry.version, entry.from) : entry.from;
  const to = old ? migrateState(compiled, entry.version, entry.to) : entry.to;
  if (entry.revision !== revision) broken(compiled, revision, `expected revision ${revision}, found another`);
  if (entry.stream !== id) broken(compiled, revision, 'expected an entry of this stream, found one of another');
  if (entry.version > compiled.version) broken(compiled, revision, `expected version ${compiled.version} or older, found ${entry.version}`);
  if (from !== state || !compiled.states.has(to))
    broken(compiled, revision, 'expected it to go on from the state before, to a state of this process');
  const spec = compiled.events.get(event.type);
  if (spec === undefined && event.type !== 'item.corrected' && event.type !== 'item.struck' && !isErasure(event))
    broken(compiled, revision, 'expected an event of this process');
  return { event, from, to, spec };
}

/** A state after an entry, all but its record. */
export function moved(state: Stated, { recordedAt }: EventStamp, to: string): Stated {
  const { kind, id, revision, since, record } = state;
  return {
    kind,
    id,
    revision: revision + 1,
    state: to,
    since: to !== state.state || since === null ? recordedAt : since,
    recordedAt,
    record,
  };
}

function broken(compiled: Compiled, revision: number, why: string): never {
  throw new CoachingError('log/broken', { kind: compiled.kind, revision, why }, `Log of ${compiled.kind}, entry ${revision}: ${why}.`);
}
