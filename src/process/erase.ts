import type * as z from 'zod';
import { CoachingError } from '../core/error';
import { isId, reservedIds } from '../core/ids';
import { compareInstants, type Instant, instantSchema } from '../core/instant';
import { type Missing, missing } from '../core/result';
import { says } from '../core/sentence';
import type { LabelledObject } from '../labels/label';
import type { Stated } from '../labels/labelled';
import { changes, isErasure } from './erasure';
import type { EntryErased, EventStamp, ItemsErased, StreamErased, Wrote } from './event';
import { fold, type Known, known, moved, nothingYet, recordAfter, step } from './fold';
import { isHeld, type LegalHold } from './legal-hold';
import type { AnyRecord, Compiled, Entry, Process } from './process';
import { followedBy, ownerOf } from './who-is-who';

/** Who erases, when, and under which new id the log says so. */
export interface Erasing {
  readonly id: string;
  /** A person, or `system` for the app's own clock. */
  readonly by: string;
  readonly recordedAt: Instant;
  /** What must be kept for now. */
  readonly holds?: readonly LegalHold[] | undefined;
}

/** What an erasure leads to, for a store's `erase`; or why nothing is erased. */
export type Erased<Schema extends LabelledObject, Event, State extends string, Facts> =
  | {
      readonly ok: true;
      /** The state without what was erased, one revision on. */
      readonly state: Stated<z.output<Schema>, State>;
      /** What the log says of it: who erased, when, and which items by id. */
      readonly entry: Entry<Event, State, Facts>;
      /** What is left of the entries that told of it, each at its revision. */
      readonly tombstones: readonly Entry<Event, State, Facts>[];
      /** The whole log as it is then. */
      readonly log: readonly Entry<Event, State, Facts>[];
      /** The items that are gone: those named, and what hung on them. All of the record where a stream is erased. */
      readonly items: readonly string[];
    }
  | Missing<'nothing-to-erase' | 'on-hold'>;

/**
 * Erases items of a process: answers the log in which nothing tells of them any more, and the state that it leads to.
 *
 * What hangs on an item goes with it: what followed it, such as the measurements of a goal, and what was appended by an event that was about
 * it. Their entries, corrections and strikes become tombstones: an id, when it was entered, the state it led to, and what it did to what
 * is still there. What else happened stays: a cycle that was closed on an erased review is closed. Items that were struck are erased too: the log
 * still holds them.
 *
 * @param process - The process.
 * @param log - All entries of one stream, in order, from revision 1.
 * @param items - The items' ids. What the log has no longer, or never had, is passed over.
 * @param erasing - Who erases, when, the id of the entry that says so, and the legal holds that there are.
 * @returns `{ ok: true, state, entry, tombstones, log, items }`, or that there is nothing to erase, or that a hold forbids it.
 * @throws {CoachingError} `log/broken` as `replay` does; `input/invalid` where the id is not one or is in the log already, where `by`
 *   is nobody, or where the moment is none or before the last entry.
 * @example
 * const cleaner = { id: 'x1', by: 'system', recordedAt: '2031-09-01T00:00:00Z' };
 * eraseItems(impact, [], ['g1'], cleaner).reason; // => 'nothing-to-erase'
 */
export function eraseItems<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  log: readonly Entry<Event, State, Facts>[],
  items: readonly string[],
  erasing: Erasing,
): Erased<Schema, Event, State, Facts> {
  const { compiled } = process;
  const plain = log as readonly Entry[];
  const last = lastOf(compiled, plain, erasing);
  const going: Going = { items: new Set(), entries: new Set(), people: new Set() };
  const asked = new Set(items);
  let wrote = goThrough(compiled, plain, asked, going);
  for (let before = -1; before < going.entries.size + going.items.size; wrote = goThrough(compiled, plain, asked, going))
    before = going.entries.size + going.items.size;
  if (last === undefined || going.items.size === 0) return nothingToErase();
  const owners = going.people.has('team') ? process.who(last).owners : [];
  if (isHeld(erasing.holds ?? [], erasing.recordedAt, last.id, [...going.people, ...owners])) return onHold();
  const gone = [...going.items];
  const left = tombstonesOf(compiled, plain, (entry) => going.entries.has(entry.revision), wrote);
  const event: ItemsErased = { ...stampOf(erasing, 'erased.items'), items: gone };
  return erased<Schema, Event, State, Facts>(compiled, plain, last, left, event, gone);
}

/**
 * Erases all that a stream holds. Of each entry a tombstone stays; the first keeps the ids of the partnership, the people and the policy,
 * so that the wall still knows whose it was.
 *
 * @param process - The process.
 * @param log - All entries of the stream, in order, from revision 1.
 * @param erasing - Who erases, when, the id of the entry that says so, and the legal holds that there are.
 * @returns As {@link eraseItems} answers; nothing to erase where the log is empty, or holds nothing but tombstones.
 * @throws {CoachingError} As {@link eraseItems} does.
 * @example
 * const cleaner = { id: 'x1', by: 'system', recordedAt: '2031-09-01T00:00:00Z' };
 * eraseStream(impact, [], cleaner).reason; // => 'nothing-to-erase'
 */
export function eraseStream<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  log: readonly Entry<Event, State, Facts>[],
  erasing: Erasing,
): Erased<Schema, Event, State, Facts> {
  const { compiled } = process;
  const plain = log as readonly Entry[];
  const last = lastOf(compiled, plain, erasing);
  if (last === undefined || plain.every(({ event }) => isErasure(event))) return nothingToErase();
  const people = [...process.who(last).owners, ...plain.map(({ event }) => event.by)];
  if (isHeld(erasing.holds ?? [], erasing.recordedAt, last.id, people)) return onHold();
  const kept = fieldsOfWho(process as unknown as Process, last);
  const record = last.record as AnyRecord;
  const items = [...compiled.lists.keys()].flatMap((list) => (record[list] as readonly { readonly id: string }[]).map(({ id }) => id));
  const wrote = new Map([[1, kept.map((field): Wrote => ({ field, value: record[field] }))]]);
  const left = tombstonesOf(compiled, plain, ({ event }) => event.type === 'erased.entry' || !isErasure(event), wrote);
  const event: StreamErased = { ...stampOf(erasing, 'erased.stream'), kept };
  return erased<Schema, Event, State, Facts>(compiled, plain, last, left, event, items);
}

/** What goes: items, the entries by their revision, and whom they are about or by. It grows until nothing more is found. */
interface Going {
  readonly items: Set<string>;
  readonly entries: Set<number>;
  readonly people: Set<string>;
}

/**
 * Goes through a log once with all that it holds, and once without what goes, and answers what the entries that go did to the rest. What
 * it finds on the way that must go too, it adds.
 */
function goThrough(
  compiled: Compiled,
  log: readonly Entry[],
  asked: ReadonlySet<string>,
  going: Going,
): ReadonlyMap<number, readonly Wrote[]> {
  const wrote = new Map<number, readonly Wrote[]>();
  let full = nothingYet(compiled, log[0]?.stream ?? '');
  let bare = full;
  for (const entry of log) {
    const { event, to, spec } = known(compiled, full, entry);
    const before = full.record as AnyRecord;
    const record = recordAfter(compiled, full, event, spec);
    if (!going.entries.has(entry.revision) && mustGo(before, { event, to, from: entry.from, spec }, asked, going)) {
      going.entries.add(entry.revision);
      if (spec?.append !== undefined) gone(compiled, spec, before, event, going);
    }
    full = { ...moved(full, event, to), record };
    if (event.type === 'erased.entry') {
      const kept = (event as unknown as EntryErased).wrote ?? [];
      const left = kept.filter(({ item }) => item === undefined || !going.items.has(item));
      if (left.length < kept.length) going.entries.add(entry.revision);
      wrote.set(entry.revision, left);
    } else if (going.entries.has(entry.revision)) {
      const changed = changes(compiled, before, record, going.items);
      for (const id of changed.came) going.items.add(id);
      wrote.set(entry.revision, changed.wrote);
    }
    bare = without(compiled, bare, entry, { event, to, from: entry.from, spec }, wrote, going);
  }
  return wrote;
}

/** Whether an entry entered, corrected or is about something that goes, or follows it. */
function mustGo(record: AnyRecord, { event, spec }: Known, asked: ReadonlySet<string>, { items }: Going): boolean {
  if (isErasure(event)) return false;
  if (spec === undefined) return items.has(event.item ?? '');
  if (spec.append !== undefined && (asked.has(event.id) || items.has(event.id))) return true;
  if (spec.about !== undefined && items.has(event.item ?? '')) return true;
  return items.has(followedBy(spec, record, event)?.id ?? '');
}

function gone(compiled: Compiled, spec: NonNullable<Known['spec']>, record: AnyRecord, event: Known['event'], going: Going): void {
  going.items.add(event.id);
  going.people.add(event.by).add(ownerOf(compiled, spec, record, event));
}

/** The state after an entry where what goes is not there. An entry that cannot be written without it goes too. */
function without(
  compiled: Compiled,
  bare: Stated,
  entry: Entry,
  { event, to, spec }: Known,
  wrote: ReadonlyMap<number, readonly Wrote[]>,
  going: Going,
): Stated {
  const left = wrote.get(entry.revision);
  const tombstone = { ...event, type: 'erased.entry', wrote: left } as unknown as Known['event'];
  try {
    const record = left === undefined ? recordAfter(compiled, bare, event, spec) : recordAfter(compiled, bare, tombstone, undefined);
    return { ...moved(bare, event, to), record };
  } catch {
    going.entries.add(entry.revision);
    going.people.add(event.by);
    if (spec?.append !== undefined) going.items.add(event.id);
    return moved(bare, event, to);
  }
}

/** The entries that become tombstones. They are of today's version, for what they did is told of today's record. */
function tombstonesOf(
  compiled: Compiled,
  log: readonly Entry[],
  goes: (entry: Entry) => boolean,
  wrote: ReadonlyMap<number, readonly Wrote[]>,
): readonly Entry[] {
  let state = nothingYet(compiled, log[0]?.stream ?? '');
  return log.flatMap((entry) => {
    const { event, from, to } = known(compiled, state, entry);
    state = moved(state, event, to);
    if (!goes(entry)) return [];
    const { id, recordedAt } = event;
    const left = wrote.get(entry.revision) ?? [];
    const stamp = { id, type: 'erased.entry', by: 'system', at: recordedAt, recordedAt } as const;
    const bare: EntryErased = left.length === 0 ? stamp : { ...stamp, wrote: left };
    return [{ stream: entry.stream, revision: entry.revision, version: compiled.version, event: bare, from, to, facts: null }];
  });
}

function erased<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  compiled: Compiled,
  log: readonly Entry[],
  last: Stated,
  tombstones: readonly Entry[],
  event: ItemsErased | StreamErased,
  items: readonly string[],
): Erased<Schema, Event, State, Facts> {
  const { id, revision, state } = last;
  const entry: Entry = { stream: id, revision: revision + 1, version: compiled.version, event, from: state, to: state, facts: null };
  const at = new Map(tombstones.map((tombstone) => [tombstone.revision, tombstone]));
  const kept = log.map((each) => at.get(each.revision) ?? each);
  const after = step(compiled, fold(compiled, id, kept), entry);
  // The fold knows records, states and events as plain JSON only; the process's types say which.
  return { ok: true, state: after, entry, tombstones, log: [...kept, entry], items } as unknown as Erased<Schema, Event, State, Facts>;
}

/** The fields of a record, but lists of items, that are read to tell whose it is. */
function fieldsOfWho(process: Process, last: Stated): readonly string[] {
  const { compiled } = process;
  const read = new Set<string>();
  const record = new Proxy(last.record as AnyRecord, {
    get: (target, key) => {
      if (typeof key === 'string') read.add(key);
      return Reflect.get(target, key);
    },
  });
  process.who({ ...last, record });
  for (const party of compiled.parties.values()) party(record);
  return [...read].filter((field) => Object.hasOwn(compiled.empty, field) && !compiled.lists.has(field)).sort();
}

/** The state that the log led to; nothing for an empty one. */
function lastOf(compiled: Compiled, log: readonly Entry[], { id, by, recordedAt }: Erasing): Stated | undefined {
  if (!isId(id) || log.some(({ event }) => event.id === id)) invalid('a new id');
  if (!isId(by) || by === reservedIds[1]) invalid('the id of a person, or system');
  if (!instantSchema.safeParse(recordedAt).success) invalid('a moment in UTC');
  const [first] = log;
  if (first === undefined) return undefined;
  const last = fold(compiled, first.stream, log);
  if (last.recordedAt !== null && compareInstants(recordedAt, last.recordedAt) < 0) invalid('a moment no earlier than the last entry’s');
  return last;
}

function stampOf<Type extends string>({ id, by, recordedAt }: Erasing, type: Type): EventStamp<Type> {
  return { id, type, by, at: recordedAt, recordedAt };
}

function nothingToErase(): Missing<'nothing-to-erase'> {
  return missing('nothing-to-erase', says('erase/nothing', 'Expected something that this log holds, found nothing left to erase.'));
}

function onHold(): Missing<'on-hold'> {
  return missing('on-hold', says('erase/on-hold', 'Expected nothing that must be kept, found a legal hold on it.'));
}

function invalid(expected: string): never {
  throw new CoachingError('input/invalid', { expected }, `Expected ${expected}, found something else.`);
}
