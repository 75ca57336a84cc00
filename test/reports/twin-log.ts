import * as fc from 'fast-check';
import { labelOf } from '../../src/labels/label';
import { partsOf } from '../../src/labels/label-kind';
import type { Labelled, Stated } from '../../src/labels/labelled';
import type { Compiled, CompiledEvent, Entry, Item, Process } from '../../src/process/process';
import { replay } from '../../src/process/replay';
import { anyValue } from '../../src/testing/any-value';
import { blended, type Look, open } from '../privacy/oracle';

type Plain = Readonly<Record<string, unknown>>;
type Sees = (label: string, of: { readonly owner: string; readonly by?: unknown; readonly class?: unknown }) => boolean;

/** A process, and what could be in a log of it besides. */
export interface Walkable {
  readonly process: Process;
  /** Payloads by type. Drawing knows a builder by itself and by its arguments: it is one function, of names. */
  readonly payloadOf: (type: string) => fc.Arbitrary<unknown>;
  /** Events about the record as a whole that stay in every state. */
  readonly staying: readonly string[];
  /** An event that leads from one state to another and back. */
  readonly detour?: { readonly type: string; readonly between: readonly [string, string] };
}

/** A log with its process. */
export interface Logged extends Walkable {
  readonly log: readonly Entry[];
}

/** An event that is put into a log after so many of its entries. */
interface Put {
  readonly after: number;
  readonly event: Plain;
  readonly to?: string;
}

const stream = 't1';
const people = ['ben', 'dan', 'cho'] as const;
const ids = [...people, 'k1', 'k2', 'k3'];

export const payloadsOf = (process: Process) => (type: string) => anyValue(specOf(process.compiled, type).payload, { ids });

/**
 * Another log that one look cannot tell from the first, by the table of the policy: what is hidden in its payloads is another's,
 * and hidden entries are put in. Those are whole items with what became of them, asides put right, what concerns the record as a
 * whole, and a detour over a state and back.
 */
export function twinLog(logged: Logged, look: Look, draw: fc.GeneratorValue): readonly Entry[] {
  const { process, log } = logged;
  const { compiled } = process;
  const state = replay(process, stream, log as never) as Stated;
  const sees: Sees = (label, of) => open(process as unknown as Labelled, look, state, label, of);
  const other = (type: string) => draw(logged.payloadOf, type) as Plain;
  const from = (least: number) => least + draw(fc.nat, { max: log.length - least });
  // The first entry says who is who, which the evidence knows too.
  const varied = log.map((entry, n) => (n === 0 ? entry : { ...entry, event: blendedEvent(logged, n, sees, other) }));
  const put = [
    ...[1, 2, 3, 4].flatMap((n) => hiddenItem(compiled, `hidden-${n}`, sees, other, from, draw)),
    ...asides(logged, varied, sees, other),
    ...logged.staying.flatMap((type) => hiddenWhole(compiled, type, sees, other, from)),
    ...hiddenDetour(logged, sees, other, from(1)),
  ];
  return woven(varied, put);
}

function specOf(compiled: Compiled, type: string): CompiledEvent {
  const spec = compiled.events.get(type);
  if (spec === undefined) throw new Error(`no event ${type}`);
  return spec;
}

/** The item of an id after so many entries. */
function itemAfter({ process, log }: Logged, entries: number, id: unknown): (Item & Plain) | undefined {
  const { record } = replay(process, stream, log.slice(0, entries) as never) as Stated<Record<string, unknown>>;
  const items = [...process.compiled.lists.keys()].flatMap((list) => record[list] as readonly (Item & Plain)[]);
  return items.find((item) => item.id === id);
}

/** An event whose hidden fields are another's. */
function blendedEvent(logged: Logged, n: number, sees: Sees, other: (type: string) => Plain): never {
  const { compiled } = logged.process;
  const event = logged.log[n]?.event as unknown as Plain;
  const type = String(event.type);
  if (type === 'item.struck') return event as never;
  const before = itemAfter(logged, n, event.item);
  if (type === 'item.corrected') {
    const list = [...compiled.lists.values()].find((each) => itemIn(logged, n, each.name, event.item));
    const spec = list?.event as CompiledEvent;
    const to = event.to as Plain;
    return { ...event, to: blended(spec.payload, to, other(spec.type), { ...(before as Item), class: to.class }, sees) } as never;
  }
  const spec = specOf(compiled, type);
  const entered = spec.append === undefined ? before : itemAfter(logged, n + 1, event.id);
  const of = { owner: entered?.owner ?? 'team', by: event.by, class: event.class };
  const said = Object.keys(spec.payload.shape).filter((key) => Object.hasOwn(event, key));
  const stamp = Object.fromEntries(Object.entries(event).filter(([key]) => !said.includes(key)));
  return {
    ...(blended(spec.payload, Object.fromEntries(said.map((key) => [key, event[key]])), other(type), of, sees) as Plain),
    ...stamp,
  } as never;
}

function itemIn({ process, log }: Logged, entries: number, list: string, id: unknown): boolean {
  const { record } = replay(process, stream, log.slice(0, entries) as never) as Stated<Record<string, unknown>>;
  return (record[list] as readonly Item[]).some((item) => item.id === id);
}

/** An item that the look does not see, corrected, with all that can be said about it, and struck now and then. */
function hiddenItem(
  compiled: Compiled,
  id: string,
  sees: Sees,
  other: (type: string) => Plain,
  from: (least: number) => number,
  draw: fc.GeneratorValue,
): readonly Put[] {
  const lists = [...compiled.lists.values()].filter((list) => list.event !== undefined);
  const list = lists[draw(fc.nat, { max: lists.length - 1 })] as (typeof lists)[number];
  const by = draw(fc.constantFrom<string[]>, ...people);
  const owner = draw(fc.constantFrom<string[]>, 'ben', 'dan', 'team');
  const { type } = list.event as CompiledEvent;
  const payload = other(type);
  if (sees(list.label, { owner, by, class: payload.class })) return [];
  const entered = from(1);
  const said = from(entered);
  const abouts = [...compiled.events.values()].filter((each) => each.about?.items === list.name);
  return [
    { after: entered, event: { ...payload, id, type, by, owner } },
    { after: said, event: { id: `${id}-c`, type: 'item.corrected', by, item: id, to: other(type) } },
    ...abouts.map((each) => ({ after: said, event: { ...other(each.type), id: `${id}-${each.type}`, type: each.type, by, item: id } })),
    ...(draw(fc.boolean) ? [{ after: from(said), event: { id: `${id}-s`, type: 'item.struck', by, item: id } }] : []),
  ];
}

/** What is put right of each item as soon as it is entered, in the fields that the look does not see. */
function asides(logged: Logged, log: readonly Entry[], sees: Sees, other: (type: string) => Plain): readonly Put[] {
  return log.flatMap((entry, n) => {
    const event = entry.event as unknown as Plain;
    const spec = logged.process.compiled.events.get(entry.event.type);
    if (spec?.append === undefined) return [];
    const said = Object.fromEntries(
      Object.keys(spec.payload.shape).flatMap((key) => (Object.hasOwn(event, key) ? [[key, event[key]]] : [])),
    );
    const { owner, by } = itemAfter(logged, n + 1, event.id) as Item;
    const to = blended(spec.payload, said, other(spec.type), { owner, by, class: event.class }, sees);
    return [{ after: n + 1, event: { id: `${String(event.id)}-aside`, type: 'item.corrected', by, item: event.id, to } }];
  });
}

function hiddenWhole(
  compiled: Compiled,
  type: string,
  sees: Sees,
  other: (type: string) => Plain,
  from: (least: number) => number,
): readonly Put[] {
  const kinds = Object.values(specOf(compiled, type).payload.shape).map((field) => partsOf(labelOf(field) ?? 'private').kind);
  if (kinds.every((kind) => sees(kind, { owner: 'team' }))) return [];
  return [{ after: from(1), event: { ...other(type), id: `hidden-${type}`, type, by: 'cho' } }];
}

function hiddenDetour({ process, log, detour }: Logged, sees: Sees, other: (type: string) => Plain, after: number): readonly Put[] {
  const at = log[after - 1]?.to;
  if (detour === undefined || at === undefined || !detour.between.includes(at)) return [];
  if (detour.between.some((name) => sees(process.compiled.states.get(name)?.label ?? '', { owner: 'team' }))) return [];
  const away = detour.between.find((name) => name !== at) as string;
  return [away, at].map((to, n) => ({ after, to, event: { ...other(detour.type), id: `detour-${n}`, type: detour.type, by: 'cho' } }));
}

/** The log with what is put in: each entry goes on from the one before. */
function woven(log: readonly Entry[], put: readonly Put[]): readonly Entry[] {
  const all: Entry[] = [];
  const push = (entry: Omit<Entry, 'revision' | 'from'>) =>
    all.push({ ...entry, revision: all.length + 1, from: all.at(-1)?.to ?? (log[0] as Entry).from });
  for (const [n, entry] of log.entries()) {
    push(entry);
    for (const { event, to } of put.filter((each) => each.after === n + 1)) {
      const { recordedAt } = entry.event;
      push({ ...entry, to: to ?? (all.at(-1) as Entry).to, event: { ...event, at: recordedAt, recordedAt } as never });
    }
  }
  return all;
}
