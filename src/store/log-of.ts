import type { LabelledObject } from '../labels/label';
import type { EventStamp } from '../process/event';
import type { Entry, Process } from '../process/process';
import type { Page, Store } from './store';

/**
 * Answers the log of a process in a store, as `replay` and `restsOn` take it.
 *
 * @param store - The tenant's store.
 * @param process - The process.
 * @param stream - The stream's id.
 * @param page - `after`: the revision that the page before ended with; `limit`: how many at most, all where it is not given.
 * @returns The entries in order; `[]` where the store has no such stream.
 * @throws {CoachingError} `store/invalid` where the id is not one.
 * @example
 * await logOf(memoryStores()('district-a'), impact, 'c1'); // => []
 */
export async function logOf<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  store: Store,
  _process: Process<Schema, Event, State, Facts>,
  stream: string,
  page: Page<number> = {},
): Promise<readonly Entry<Event, State, Facts>[]> {
  // What a log holds was decided by the process; `replay` says where an entry is not one of its own.
  return (await store.read(stream, page)) as readonly Entry<Event, State, Facts>[];
}
