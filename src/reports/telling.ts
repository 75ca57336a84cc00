import { CoachingError } from '../core/error';
import type { Instant } from '../core/instant';
import type { LabelledObject } from '../labels/label';
import type { Label } from '../labels/label-kind';
import type { Owned, Stated } from '../labels/labelled';
import type { EventStamp } from '../process/event';
import { fold } from '../process/fold';
import { migrateState } from '../process/migrate';
import type { AnyRecord, Compiled, CompiledEvent, Entry } from '../process/process';
import { findItem, itemsIn, ownerOf } from '../process/who-is-who';

/** What an author said of an item, once: as it was entered, or in a correction. */
interface Word {
  readonly value: AnyRecord;
  readonly at: Instant;
}

/** All that the author of one item said of it, the last word last. It grows while a log is read. */
export interface Thread {
  readonly item: string;
  readonly label: Label;
  readonly payload: LabelledObject;
  readonly of: Owned;
  /** What it is about beside itself, where its event is about another item. */
  readonly about: About | undefined;
  readonly words: Word[];
  struck: boolean;
}

/** That an event is about an item that was there before. */
export interface About {
  readonly item: string;
  readonly label: Label;
  readonly of: Owned;
  readonly spec: CompiledEvent;
  readonly thread: Thread | undefined;
}

/** What one entry of a log tells: a word on an item, that one is struck, something about one, or about the record as a whole. */
export type Telling = { readonly revision: number; readonly event: Asked; readonly to: string } & (
  | { readonly kind: 'word'; readonly thread: Thread; readonly nth: number }
  | { readonly kind: 'strike'; readonly thread: Thread }
  | { readonly kind: 'about'; readonly about: About }
  | { readonly kind: 'whole'; readonly spec: CompiledEvent }
);

/** What each entry of a log tells, up to a state, with the items found as the kernel finds them. */
export function tellingsOf(compiled: Compiled, state: Stated, log: readonly Entry[]): readonly Telling[] {
  const { kind } = compiled;
  if (log.length < state.revision) {
    const why = 'expected the log to reach the state';
    throw new CoachingError('log/broken', { kind, revision: log.length + 1, why }, `Log of ${kind}: ${why}.`);
  }
  const tellings: Telling[] = [];
  const threads = new Map<string, Thread>();
  fold(compiled, state.id, log.slice(0, state.revision), ({ revision, version, to }, record, event) => {
    const told = toldBy(compiled, threads, record, event);
    if (told !== undefined) tellings.push({ revision, event, to: migrateState(compiled, version, to), ...told } as Telling);
  });
  return tellings;
}

type Told<T = Telling> = T extends Telling ? Omit<T, 'revision' | 'event' | 'to'> : never;

type Asked = EventStamp & AnyRecord;

type Threads = Map<string, Thread>;

/** Nothing where it is about an item that is not there: that is nobody's to be told of. */
function toldBy(compiled: Compiled, threads: Threads, record: AnyRecord, event: Asked): Told | undefined {
  if (event.type === 'item.corrected' || event.type === 'item.struck') return putRight(compiled, threads, record, event);
  const spec = compiled.events.get(event.type);
  if (spec === undefined) return undefined;
  const about = aboutOf(compiled, threads, record, spec, event.item);
  if (spec.about !== undefined && about === undefined) return undefined;
  const list = compiled.lists.get(spec.append ?? '');
  if (list === undefined) return about === undefined ? { kind: 'whole', spec } : { kind: 'about', about };
  const of = { owner: ownerOf(compiled, spec, record, event), by: event.by };
  const words = [{ value: event, at: event.at }];
  const thread: Thread = { item: event.id, label: list.label, payload: spec.payload, of, about, words, struck: false };
  const key = keyOf(list.name, event.id);
  // Of two items of one id, which no store keeps, a correction means the first.
  if (!threads.has(key)) threads.set(key, thread);
  return { kind: 'word', thread, nth: 0 };
}

function putRight(compiled: Compiled, threads: Threads, record: AnyRecord, event: Asked): Told | undefined {
  const found = findItem(compiled, record, event.item);
  const key = found === undefined ? '' : keyOf(found.list, found.item.id);
  const thread = threads.get(key);
  if (thread === undefined) return undefined;
  if (event.type === 'item.struck') {
    thread.struck = true;
    threads.delete(key);
    return { kind: 'strike', thread };
  }
  const at = (event.happenedAt as Instant | undefined) ?? (thread.words.at(-1) as Word).at;
  return { kind: 'word', thread, nth: thread.words.push({ value: event.to as AnyRecord, at }) - 1 };
}

function aboutOf(compiled: Compiled, threads: Threads, record: AnyRecord, spec: CompiledEvent, id: string | undefined): About | undefined {
  const list = compiled.lists.get(spec.about?.items ?? '');
  const item = list === undefined ? undefined : itemsIn(record, list.name).find((each) => each.id === id);
  if (list === undefined || item === undefined) return undefined;
  const { owner, by } = item;
  return { item: item.id, label: list.label, of: { owner, by }, spec, thread: threads.get(keyOf(list.name, item.id)) };
}

function keyOf(list: string, id: string): string {
  return `${list} ${id}`;
}
