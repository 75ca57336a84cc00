import type * as z from 'zod';
import { CoachingError } from '../core/error';
import { isId } from '../core/ids';
import type { Instant } from '../core/instant';
import type { Missing } from '../core/result';
import type { LabelledObject } from '../labels/label';
import type { Stated } from '../labels/labelled';
import { type Erased, eraseItems, eraseStream } from '../process/erase';
import { isErasure } from '../process/erasure';
import type { EventStamp } from '../process/event';
import type { LegalHold } from '../process/legal-hold';
import type { Entry, Process } from '../process/process';
import { toStored } from '../process/stored';
import { expectId, invalid } from './expect';
import { logOf } from './log-of';
import { stamped } from './stamp';
import { stateOf } from './state-of';
import type { Store } from './store';

export interface EraseOptions {
  /** The id of the entry that says so. Of the same id again nothing more is erased. */
  readonly id: string;
  /** Who erases: a person, or `system`. */
  readonly by: string;
  /** Tells the moment, in UTC. */
  readonly clock: () => Instant;
  /** The legal holds that there are. */
  readonly holds?: readonly LegalHold[] | undefined;
  /**
   * How often it is tried while others write to the same stream.
   *
   * @defaultValue 100
   */
  readonly attempts?: number | undefined;
}

/** What was erased; or why nothing was. `repeated`: it was erased before under this id, and nothing was done now. */
export type ErasedFrom<Schema extends LabelledObject, State extends string> =
  | {
      readonly ok: true;
      readonly repeated: boolean;
      readonly state: Stated<z.output<Schema>, State>;
      /** The items that are gone, by id. Of a stream erased before there are none to name. */
      readonly items: readonly string[];
    }
  | Missing<'nothing-to-erase' | 'on-hold'>;

/**
 * Erases items of a stored process, or all that its stream holds: from its log and its state, both or neither. What was erased does not come
 * back: its events' ids are taken, and whoever decided on the state before starts again from the one after.
 *
 * Whoever may ask for this is the app's to say. What was copied elsewhere, into other streams, reports and backups, is not reached from here.
 *
 * @param store - The tenant's store.
 * @param process - The process.
 * @param stream - The stream's id.
 * @param what - The items' ids, or `'all'`.
 * @param options - Who erases, the clock, and the legal holds.
 * @returns `{ ok: true, state, items, repeated }`, or that there is nothing to erase, or that a hold forbids it.
 * @throws {CoachingError} `store/invalid` where an id is not one, or the stored state cannot be read; `input/invalid` as
 *   `eraseItems` does; `store/conflict` where others wrote at every attempt; and whatever the database throws.
 * @example
 * const clock = () => '2031-09-01T00:00:00Z';
 * (await eraseFrom(memoryStores()('district-a'), impact, 'c1', ['g1'], { id: 'x1', by: 'system', clock })).ok; // => false
 */
export async function eraseFrom<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  store: Store,
  process: Process<Schema, Event, State, Facts>,
  stream: string,
  what: readonly string[] | 'all',
  options: EraseOptions,
): Promise<ErasedFrom<Schema, State>> {
  expectId(stream, 'the id of a stream');
  const { id, by, clock, holds, attempts = 100 } = options;
  if (!isId(id)) invalid('the id of an event: 1 to 128 letters, digits and ._:@-');
  if (!Number.isInteger(attempts) || attempts < 1) invalid('a number of attempts: a whole number from 1');
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { entry: kept, state: stored } = await store.load(stream, id);
    const own = stored === null || stored.kind === process.kind;
    if (own && kept !== null && isErasure(kept.event) && kept.event.type !== 'erased.entry') {
      const items = kept.event.type === 'erased.items' ? kept.event.items : [];
      return { ok: true, repeated: true, state: await stateOf(store, process, stream), items };
    }
    const log = own ? await logOf(store, process, stream) : [];
    const { recordedAt } = stamped({}, clock, log.at(-1)?.event.recordedAt ?? null) as { readonly recordedAt: Instant };
    const erasing = { id, by, recordedAt, holds };
    const erased: Erased<Schema, Event, State, Facts> =
      what === 'all' ? eraseStream(process, log, erasing) : eraseItems(process, log, what, erasing);
    if (!erased.ok) return erased;
    const { state, items } = erased;
    if (await store.erase(erased.tombstones as readonly Entry[], erased.entry as Entry, toStored(process, state)))
      return { ok: true, repeated: false, state, items };
  }
  const message = `Expected to write to the stream within ${attempts} attempts, found that others wrote each time.`;
  throw new CoachingError('store/conflict', { stream, attempts }, message);
}
