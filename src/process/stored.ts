import type * as z from 'zod';
import { isId } from '../core/ids';
import { type Instant, instantSchema } from '../core/instant';
import { type Missing, missing } from '../core/result';
import { says } from '../core/sentence';
import type { LabelledObject } from '../labels/label';
import type { Stated } from '../labels/labelled';
import type { EventStamp } from './event';
import { migrateRecord } from './migrate';
import type { AnyRecord, Process } from './process';

/** A state as it is stored: our own form, never XState's snapshot. */
export interface Stored {
  readonly kind: string;
  readonly version: number;
  readonly id: string;
  readonly state: string;
  readonly since: Instant | null;
  readonly record: unknown;
  readonly revision: number;
  readonly recordedAt: Instant | null;
}

/** A stored state, read; or why it cannot be. */
export type Loaded<Record, State extends string> =
  | { readonly ok: true; readonly state: Stated<Record, State>; readonly migratedFrom: number | null }
  | (Missing<'not-stored-form' | 'unknown-kind' | 'newer-than-library' | 'unknown-state' | 'invalid-record' | 'migration-failed'> & {
      readonly path?: string;
    });

/**
 * Puts a state into the form in which it is stored: plain JSON with its kind and version.
 *
 * @param process - The process.
 * @param state - Its state.
 * @returns The stored form.
 * @example
 * toStored(impact, initial(impact, 'c1')).version; // => 1
 */
export function toStored<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  state: Stated<z.output<Schema>, State>,
): Stored {
  const { id, revision, since, recordedAt, record } = state;
  return { kind: process.kind, version: process.version, id, state: state.state, since, record, revision, recordedAt };
}

/**
 * Reads a stored state back, bringing an older version to this one by the process's named steps. It never throws on what it
 * is handed.
 *
 * @param process - The process.
 * @param json - What was stored, parsed from JSON.
 * @returns `{ ok: true, state, migratedFrom }`, where `migratedFrom` is the older version or `null`; or a reason.
 * @example
 * fromStored(impact, { kind: 'something-else' }).ok; // => false
 */
export function fromStored<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  json: unknown,
): Loaded<z.output<Schema>, State> {
  const { compiled } = process;
  const { kind, version } = compiled;
  if (!isStored(json))
    return missing('not-stored-form', says('stored/not-stored-form', 'Expected the stored form of a process, found something else.'));
  if (json.kind !== compiled.kind)
    return missing('unknown-kind', says('stored/unknown-kind', 'Expected a stored {kind}, found another kind.', { kind }));
  if (json.version > compiled.version)
    return missing(
      'newer-than-library',
      says('stored/newer-than-library', 'Expected version {version} or older, found {found}.', { version, found: json.version }),
    );
  const migrated = attempt(() => migrateRecord(compiled, json.version, json.state, json.record as AnyRecord));
  if (migrated === undefined)
    return missing(
      'migration-failed',
      says('stored/migration-failed', 'Expected a {kind} of version {found} to migrate, found that a step threw.', {
        kind,
        found: json.version,
      }),
    );
  if (!compiled.states.has(migrated.state))
    return missing('unknown-state', says('stored/unknown-state', 'Expected a state of {kind}, found another name.', { kind }));
  const record = compiled.record.safeParse(migrated.record);
  if (!record.success) {
    const path = record.error.issues[0]?.path.map(String).join('.') ?? '';
    const where = path || says('stored/root', 'its root');
    const why = says('stored/invalid-record', 'Expected a record of {kind}, found something else at {where}.', { kind, where });
    return { ...missing('invalid-record', why), path };
  }
  const { id, revision, since, recordedAt } = json;
  const state = {
    kind: compiled.kind,
    id,
    revision,
    state: migrated.state as State,
    since,
    recordedAt,
    record: record.data as z.output<Schema>,
  };
  return { ok: true, state, migratedFrom: json.version < compiled.version ? json.version : null };
}

function isStored(json: unknown): json is Stored {
  if (typeof json !== 'object' || json === null) return false;
  const { kind, version, id, state, since, record, revision, recordedAt } = json as Partial<Stored>;
  const counts = (value: unknown, least: number) => Number.isSafeInteger(value) && (value as number) >= least;
  const moment = (value: unknown) => value === null || instantSchema.safeParse(value).success;
  const plain = typeof record === 'object' && record !== null;
  return (
    typeof kind === 'string' &&
    typeof state === 'string' &&
    isId(id) &&
    counts(version, 1) &&
    counts(revision, 0) &&
    moment(since) &&
    moment(recordedAt) &&
    plain
  );
}

function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
