import type * as z from 'zod';
import { kept } from '../core/kept';
import { ceiling, type LabelKind, type Relationship } from '../labels/label-kind';
import { calling } from './calling';
import { type Cut, cutTo, isCut } from './cut';
import type { AnyRecord, Compiled, CompiledEvent, Item } from './process';

/** The members of one party in a record. */
export function membersOf(compiled: Compiled, party: string, record: AnyRecord): readonly string[] {
  const of = compiled.parties.get(party);
  if (of === undefined) return [];
  const found = calling(compiled.kind, `parties.${party}`, () => of(record));
  return found === null ? [] : typeof found === 'string' ? [found] : found;
}

/** The parties that somebody is in. */
export function partiesOf(compiled: Compiled, record: AnyRecord, person: string): readonly string[] {
  if (person === 'system') return ['system'];
  return [...compiled.parties.keys()].filter((party) => membersOf(compiled, party, record).includes(person));
}

/** Whether somebody is a teacher and nothing else: they ask about what is theirs and the team's. */
export function asksAsOwner(compiled: Compiled, parties: readonly string[]): boolean {
  return parties.length === 1 && parties[0] === compiled.owners;
}

/** Whom an appended item is about: the team where it always is, whom the item is about that it follows, or else whom the event says, or who asks. */
export function ownerOf(
  compiled: Compiled,
  spec: CompiledEvent,
  record: AnyRecord,
  event: AnyRecord & { readonly by: string; readonly owner?: string | undefined; readonly item?: string | undefined },
): string {
  if (spec.owner !== undefined) return spec.owner;
  const followed = followedBy(spec, record, event);
  if (followed !== undefined) return followed.owner;
  if (event.owner !== undefined) return event.owner;
  const owners = membersOf(compiled, compiled.owners, record);
  if (owners.includes(event.by)) return event.by;
  const [only] = owners;
  return owners.length === 1 && only !== undefined ? only : 'team';
}

/** The item whose owner an appended item has too. */
export function followedBy(
  spec: CompiledEvent,
  record: AnyRecord,
  event: AnyRecord & { readonly item?: string | undefined },
): Item | undefined {
  const { about, follows } = spec;
  const [list, id] = follows !== undefined ? [follows.items, event[follows.field]] : [about?.items, event.item];
  return list === undefined ? undefined : itemsIn(record, list).find((item) => item.id === id);
}

/** The items of a list. */
export function itemsIn(record: AnyRecord, list: string): readonly Item[] {
  return (record[list] as readonly Item[] | undefined) ?? [];
}

/** The item of an id, and the list that it is in. */
export function findItem(compiled: Compiled, record: AnyRecord, id: unknown): { readonly list: string; readonly item: Item } | undefined {
  for (const list of compiled.lists.keys()) {
    const item = itemsIn(record, list).find((each) => each.id === id);
    if (item !== undefined) return { list, item };
  }
  return undefined;
}

/** What is cut from a record for some parties: what no policy shows to any of them. */
interface Cuts {
  readonly ofRecord: (record: AnyRecord) => AnyRecord;
  readonly ofItems: ReadonlyMap<string, { readonly own: Cut | undefined; readonly others: Cut | undefined }>;
}

const cutFor = new WeakMap<Compiled, Map<string, Cuts>>();

function cutsFor(compiled: Compiled, parties: readonly string[]): Cuts {
  const ofProcess = kept(cutFor, compiled, () => new Map<string, Cuts>());
  return kept(ofProcess, parties.join(), () => cutsOf(compiled, parties));
}

function cutsOf({ record, empty, lists }: Compiled, parties: readonly string[]): Cuts {
  const kinds = new Set(parties.flatMap((party): readonly LabelKind[] => ceiling[party as Relationship]));
  const ofOthers = new Set([...kinds].filter((kind) => kind !== 'private'));
  const fields = Object.entries(record.shape) as readonly (readonly [string, z.ZodType])[];
  const gone = fields.flatMap(([key, field]) => (isCut(kinds, field) ? [[key, empty[key]] as const] : []));
  const cuts = fields.flatMap(([key, field]) => {
    const cut = lists.has(key) || isCut(kinds, field) ? undefined : cutTo(kinds, field);
    return cut === undefined ? [] : [[key, cut] as const];
  });
  return {
    ofRecord: (whole) => ({
      ...whole,
      ...Object.fromEntries(gone),
      ...Object.fromEntries(cuts.flatMap(([key, cut]) => (Object.hasOwn(whole, key) ? [[key, cut(whole[key])]] : []))),
    }),
    ofItems: new Map(
      [...lists.values()].map(({ name, element }) => [name, { own: cutTo(kinds, element), others: cutTo(ofOthers, element) }]),
    ),
  };
}

/**
 * The record as one asker may know it in rules and checks: without what is private to another, without what no policy shows to
 * who is in their parts, without what somebody owns who has left, and for a teacher without what a colleague owns. A refusal is
 * a road out. Where the asker is known as a viewer, `shown` leaves of each field what they see.
 */
export function readableTo(
  compiled: Compiled,
  record: AnyRecord,
  by: string,
  parties: readonly string[],
  shown: (field: string, value: unknown) => unknown = (_field, value) => value,
): AnyRecord {
  if (by === 'system') return record;
  // Who is the only teacher now may have had colleagues.
  const owners = asksAsOwner(compiled, parties) ? [by] : membersOf(compiled, compiled.owners, record);
  const cuts = cutsFor(compiled, parties);
  // A field is sifted when it is first read, so that a long list that no rule reads costs nothing.
  const done = new Set<string | symbol>();
  const sift = (readable: Record<string, unknown>, key: string | symbol): void => {
    if (done.has(key) || typeof key === 'symbol' || !Object.hasOwn(readable, key)) return;
    done.add(key);
    const seen = shown(key, readable[key]);
    readable[key] = compiled.lists.has(key) ? sifted(key, cuts, seen as readonly Item[], by, owners) : seen;
  };
  return new Proxy<Record<string, unknown>>(cuts.ofRecord(record), {
    get(readable, key) {
      sift(readable, key);
      return readable[key as string];
    },
    getOwnPropertyDescriptor(readable, key) {
      sift(readable, key);
      return Reflect.getOwnPropertyDescriptor(readable, key);
    },
  });
}

function sifted(list: string, { ofItems }: Cuts, items: readonly Item[], by: string, owners: readonly string[]): readonly unknown[] {
  const open = items.filter((item) => item.owner === 'team' || owners.includes(item.owner));
  const { own, others } = ofItems.get(list) ?? {};
  if (own === undefined && others === undefined) return open;
  return open.map((item) => (item.by === by ? own : others)?.(item) ?? item);
}
