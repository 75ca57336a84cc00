import { sameJson } from '../process/copy-json';
import { migrateEvent } from '../process/migrate';
import type { AnyRecord, Compiled, Entry } from '../process/process';

/**
 * Whether what was handed in is the event that an entry keeps: the same but for the times that the store gave it. An entry of
 * an older version is compared as it was and as it would be now.
 */
export function isSameEvent(compiled: Compiled, asked: AnyRecord, entry: Entry, record: AnyRecord): boolean {
  const kept = entry.event as unknown as AnyRecord;
  const said = withoutStoreTimes(asked, asked);
  const is = (event: AnyRecord) => sameJson(said, withoutStoreTimes(event, asked));
  return is(kept) || (entry.version < compiled.version && is(migrateEvent(compiled, entry.version, kept, record)));
}

function withoutStoreTimes(event: AnyRecord, asked: AnyRecord): AnyRecord {
  const { recordedAt: _, at, ...rest } = event;
  return (asked.at ?? undefined) === undefined ? rest : { ...rest, at };
}
