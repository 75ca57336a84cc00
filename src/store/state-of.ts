import type * as z from 'zod';
import { CoachingError } from '../core/error';
import type { LabelledObject } from '../labels/label';
import type { Stated } from '../labels/labelled';
import type { EventStamp } from '../process/event';
import { initial } from '../process/initial';
import type { Process } from '../process/process';
import { fromStored, type Stored } from '../process/stored';
import { expectId } from './expect';
import type { Page, Store } from './store';

/**
 * Answers the state of a process in a store.
 *
 * @param store - The tenant's store.
 * @param process - The process.
 * @param stream - The stream's id.
 * @returns Its state; at revision 0 where the store has no such stream, or has one of another kind.
 * @throws {CoachingError} `store/invalid` where the id is not one, or the stored state is newer than the process or cannot be read.
 * @example
 * (await stateOf(memoryStores()('district-a'), impact, 'c1')).revision; // => 0
 */
export async function stateOf<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  store: Store,
  process: Process<Schema, Event, State, Facts>,
  stream: string,
): Promise<Stated<z.output<Schema>, State>> {
  expectId(stream, 'the id of a stream');
  const { state } = await store.load(stream);
  return state === null || state.kind !== process.kind ? initial(process, stream) : restored(process, state);
}

/**
 * Answers the states of all streams of a process, a page at a time.
 *
 * @param store - The tenant's store.
 * @param process - The process.
 * @param page - `after`: the id that the page before ended with; `limit`: how many at most, 100 where it is not given.
 * @returns States in order of their ids; `[]` after the last.
 * @throws {CoachingError} `store/invalid` where a stored state is newer than the process or cannot be read.
 * @example
 * await statesOf(memoryStores()('district-a'), impact); // => []
 */
export async function statesOf<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  store: Store,
  process: Process<Schema, Event, State, Facts>,
  page: Page<string> = {},
): Promise<readonly Stated<z.output<Schema>, State>[]> {
  const stored = await store.list(process.kind, page);
  return stored.map((state) => restored(process, state));
}

/** A stored state, read back; a store that holds what its own process cannot read is broken, or newer than the library. */
export function restored<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  stored: Stored,
): Stated<z.output<Schema>, State> {
  const loaded = fromStored(process, stored);
  if (loaded.ok) return loaded.state;
  const expected = `a stored state that ${process.kind} can read (${loaded.reason})`;
  throw new CoachingError('store/invalid', { expected }, loaded.message);
}
