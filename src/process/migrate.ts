import type { AnyRecord, Compiled } from './process';
import { findItem } from './who-is-who';

/** A record and a state's name of an older version, brought to this one by the process's named steps. */
export function migrateRecord(
  compiled: Compiled,
  version: number,
  state: string,
  record: AnyRecord,
): { readonly state: string; readonly record: AnyRecord } {
  return compiled.migrations
    .slice(version - 1)
    .reduce((before, step) => ({ state: renamed(step.states, before.state), record: step.record?.(before.record) ?? before.record }), {
      state,
      record,
    });
}

/** An event of an older version, brought to this one by the same steps. The record as it stood before says what a correction is of. */
export function migrateEvent(compiled: Compiled, version: number, event: AnyRecord, record: AnyRecord): AnyRecord {
  const list = event.type === 'item.corrected' ? findItem(compiled, record, event.item as string)?.list : undefined;
  return compiled.migrations.slice(version - 1).reduce((before, step) => step.event?.(before, list) ?? before, event);
}

/** A state's name of an older version, as it is called now. */
export function migrateState(compiled: Compiled, version: number, state: string): string {
  return compiled.migrations.slice(version - 1).reduce((before, step) => renamed(step.states, before), state);
}

function renamed(names: Readonly<Record<string, string>> | undefined, state: string): string {
  return names !== undefined && Object.hasOwn(names, state) ? (names[state] as string) : state;
}
