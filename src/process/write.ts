import { Immer } from 'immer';
import type { Instant } from '../core/instant';
import { calling } from './calling';
import { copyJson } from './copy-json';
import type { EventStamp } from './event';
import type { AnyRecord, Compiled, CompiledEvent, Item } from './process';
import { findItem, ownerOf } from './who-is-who';

/** An own instance: nothing global of a peer is ever set. The log and the caller's state are never frozen under them. */
const immer = new Immer({ autoFreeze: false });

type Asked = EventStamp & AnyRecord;

/**
 * The record after an event. The one handed in stays as it was.
 */
export function written(compiled: Compiled, spec: CompiledEvent, record: AnyRecord, event: Asked, state: string): AnyRecord {
  const mine = spec.holdsObjects ? copyJson(event) : event;
  let next = record;
  if (spec.append !== undefined) {
    const item = itemFrom(compiled, spec, record, mine);
    next = { ...next, [spec.append]: [...(next[spec.append] as readonly unknown[]), item] };
  }
  const stage = stageAfter(compiled, spec, record, mine);
  if (spec.about !== undefined && stage !== undefined) {
    next = { ...next, [spec.about.items]: staged(next[spec.about.items] as readonly Item[], mine.item, stage, event.recordedAt) };
  }
  const { write } = spec;
  if (write !== undefined) {
    next = immer.produce(next, (draft) => {
      calling(compiled.kind, `events.${spec.type}.write`, () => write(draft as Record<string, unknown>, mine, { state }));
    });
  }
  return next;
}

/** Does to a plain draft, in place, what {@link written} does to a record: for folds. */
export function writeInto(compiled: Compiled, spec: CompiledEvent, draft: Record<string, unknown>, event: Asked, state: string): void {
  const mine = spec.holdsObjects ? copyJson(event) : event;
  const stage = stageAfter(compiled, spec, draft, mine);
  if (spec.append !== undefined) (draft[spec.append] as unknown[]).push(itemFrom(compiled, spec, draft, mine));
  if (spec.about !== undefined && stage !== undefined) {
    const item = (draft[spec.about.items] as { id: string; stage?: string; since?: Instant }[]).find((each) => each.id === mine.item);
    if (item !== undefined) Object.assign(item, { stage, since: event.recordedAt });
  }
  const { write } = spec;
  if (write !== undefined) calling(compiled.kind, `events.${spec.type}.write`, () => write(draft, mine, { state }));
}

/** The record after a correction: the item as it should have been, or without it. */
export function corrected(compiled: Compiled, record: AnyRecord, event: Asked): AnyRecord {
  const found = findItem(compiled, record, event.item);
  if (found === undefined) return record;
  const items = record[found.list] as readonly Item[];
  if (event.type === 'item.struck') return { ...record, [found.list]: items.filter((item) => item.id !== event.item) };
  const spec = compiled.lists.get(found.list)?.event;
  const kept = Object.entries(found.item).filter(([key]) => spec === undefined || !Object.hasOwn(spec.payload.shape, key));
  const right = {
    ...copyJson(event.to as AnyRecord),
    ...Object.fromEntries(kept),
    ...(event.happenedAt === undefined ? {} : { at: event.happenedAt }),
  };
  return { ...record, [found.list]: items.map((item) => (item.id === event.item ? right : item)) };
}

function itemFrom(compiled: Compiled, spec: CompiledEvent, record: AnyRecord, event: Asked): AnyRecord {
  const item: Record<string, unknown> = {};
  for (const key of Object.keys(spec.payload.shape)) if (event[key] !== undefined) item[key] = event[key];
  item.id = event.id;
  item.owner = ownerOf(compiled, spec, record, event);
  item.by = event.by;
  item.at = event.at;
  const first = compiled.lists.get(spec.append ?? '')?.stages[0];
  if (first !== undefined) {
    item.stage = first;
    item.since = event.recordedAt;
  }
  return item;
}

/** The stage that the item of an event enters, by the record as it was asked in. */
function stageAfter(compiled: Compiled, { about, type }: CompiledEvent, record: AnyRecord, event: Asked): string | undefined {
  const branch = about?.to;
  if (branch === undefined || typeof branch === 'string') return branch;
  if ('record' in branch) {
    const stage = calling(compiled.kind, `events.${type}.about`, () => branch.record(record, event));
    return branch.oneOf.includes(stage) ? stage : undefined;
  }
  const value = event[branch.payload];
  return typeof value === 'string' && Object.hasOwn(branch.is, value) ? branch.is[value] : undefined;
}

function staged(items: readonly Item[], id: string | undefined, stage: string, since: Instant): readonly Item[] {
  return items.map((item) => (item.id === id ? { ...item, stage, since } : item));
}
