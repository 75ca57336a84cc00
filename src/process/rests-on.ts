import type { LabelledObject } from '../labels/label';
import type { EventStamp } from './event';
import { fold } from './fold';
import { migrateState } from './migrate';
import type { Entry, Process } from './process';
import { findItem, itemsIn, partiesOf, readableTo } from './who-is-who';

/** An accepted event that rests on what was since changed. */
export interface Rests {
  readonly revision: number;
  /** The event's id. */
  readonly event: string;
  readonly type: string;
  /** The items that its rules read, and what became of them. */
  readonly on: readonly { readonly item: string; readonly list: string; readonly since: 'corrected' | 'struck' }[];
}

/**
 * Answers which accepted events rest on an item that was since corrected or struck: their rules read it, or they were about
 * it. They stand; a person decides what follows.
 *
 * @param process - The process.
 * @param log - The entries of one stream, in order, from revision 1.
 * @returns The events in order, each with the items; `[]` where nothing was corrected.
 * @throws {CoachingError} `log/broken` as {@link replay} does.
 * @example
 * restsOn(impact, []); // => []
 */
export function restsOn<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  log: readonly Entry<Event, State, Facts>[],
): readonly Rests[] {
  const { compiled } = process;
  const read: { readonly revision: number; readonly event: string; readonly type: string; readonly items: Map<string, string> }[] = [];
  const changed: { readonly revision: number; readonly item: string; readonly since: 'corrected' | 'struck' }[] = [];
  fold(compiled, log[0]?.stream ?? '', log as readonly Entry[], (entry, record, event) => {
    if (event.type === 'item.corrected' || event.type === 'item.struck') {
      changed.push({ revision: entry.revision, item: event.item as string, since: event.type === 'item.struck' ? 'struck' : 'corrected' });
      return;
    }
    const rules = compiled.states.get(migrateState(compiled, entry.version, entry.from))?.moves.get(event.type)?.allow ?? [];
    const readable = readableTo(compiled, record, event.by, partiesOf(compiled, record, event.by));
    const items = new Map<string, string>();
    for (const list of compiled.lists.keys())
      if (rules.some((rule) => rule.reads.includes(list))) for (const item of itemsIn(readable, list)) items.set(item.id, list);
    const about = findItem(compiled, record, event.item);
    if (about !== undefined) items.set(about.item.id, about.list);
    read.push({ revision: entry.revision, event: event.id, type: event.type, items });
  });
  return read.flatMap(({ revision, event, type, items }) => {
    const on = changed
      .filter((change) => change.revision > revision && items.has(change.item))
      .map(({ item, since }) => ({ item, list: items.get(item) as string, since }));
    const last = on.filter(({ item }, at) => on.findLastIndex((other) => other.item === item) === at);
    return last.length === 0 ? [] : [{ revision, event, type, on: last }];
  });
}
