import { copyJson, sameJson } from './copy-json';
import type { Erasure, EventStamp, Wrote } from './event';
import type { AnyRecord, Compiled, Item } from './process';
import { itemsIn } from './who-is-who';

/** What stands in a log where something was erased. */
export const erasureTypes: readonly string[] = ['erased.entry', 'erased.items', 'erased.stream'];

export function isErasure(event: EventStamp): event is Erasure {
  return erasureTypes.includes(event.type);
}

/** A record after what is left of erased entries, and after the entry that says that they were. It may change the one handed in. */
export function afterErasure(compiled: Compiled, record: Record<string, unknown>, event: Erasure): Record<string, unknown> {
  switch (event.type) {
    case 'erased.entry':
      for (const each of event.wrote ?? []) write(compiled, record, each);
      return record;
    case 'erased.items':
      for (const list of compiled.lists.keys()) record[list] = itemsIn(record, list).filter((item) => !event.items.includes(item.id));
      return record;
    case 'erased.stream': {
      const kept = event.kept.filter((field) => Object.hasOwn(compiled.empty, field) && !compiled.lists.has(field));
      return { ...copyJson(compiled.empty), ...Object.fromEntries(kept.map((field) => [field, record[field]])) };
    }
  }
}

/** What changed from one record to the next, but for items that are gone; and the ids of those that came. */
export function changes(
  compiled: Compiled,
  before: AnyRecord,
  after: AnyRecord,
  gone: ReadonlySet<string>,
): { readonly wrote: readonly Wrote[]; readonly came: readonly string[] } {
  const wrote: Wrote[] = [];
  const came: string[] = [];
  for (const field of keysOf(before, after)) {
    if (!compiled.lists.has(field)) {
      if (!sameJson(before[field], after[field])) wrote.push({ field, ...writtenOf(after, field) });
      continue;
    }
    const were = byId(itemsIn(before, field));
    const are = byId(itemsIn(after, field));
    for (const [id, item] of are) {
      const was = were.get(id);
      if (was === undefined) came.push(id);
      if (was === undefined || gone.has(id) || was === item) continue;
      const fields = keysOf(was, item).filter((key) => !sameJson(own(was, key), own(item, key)));
      wrote.push(...fields.map((key) => ({ field, item: id, key, ...writtenOf(item, key) })));
    }
    for (const id of were.keys()) if (!are.has(id) && !gone.has(id)) wrote.push({ field, item: id });
  }
  return { wrote, came };
}

/** What is not in this record is passed over: a later version may have renamed it, and its migrations say to what. */
function write(compiled: Compiled, record: Record<string, unknown>, { field, item: id, key, ...written }: Wrote): void {
  if (!Object.hasOwn(compiled.empty, field)) return;
  const value = copyJson(written.value);
  if (id === undefined) {
    if (!compiled.lists.has(field)) record[field] = value;
    return;
  }
  if (!compiled.lists.has(field)) return;
  const items = itemsIn(record, field) as readonly (Item & Record<string, unknown>)[];
  if (key === undefined) record[field] = items.filter((item) => item.id !== id);
  else {
    const item = items.find((each) => each.id === id);
    if (item === undefined || key === '__proto__') return;
    if (value === undefined) Reflect.deleteProperty(item, key);
    else Object.assign(item, { [key]: value });
  }
}

function byId(items: readonly Item[]): ReadonlyMap<string, AnyRecord> {
  return new Map(items.map((item) => [item.id, item as unknown as AnyRecord]));
}

function keysOf(a: AnyRecord, b: AnyRecord): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}

function own(value: AnyRecord, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function writtenOf(of: AnyRecord, key: string): { readonly value?: unknown } {
  const value = own(of, key);
  return value === undefined ? {} : { value: copyJson(value) };
}
