import type * as z from 'zod';
import { kept } from '../core/kept';
import { type LabelledObject, labelOf, stagesOf } from '../labels/label';
import type { Label } from '../labels/label-kind';
import { lasts } from './frozen';
import { bitOf, type Mask } from './mask';

/** An item as far as the wall reads it. */
export interface OwnedItem {
  readonly owner?: unknown;
  readonly by?: unknown;
  readonly class?: unknown;
}

/** Which labels are visible of one item. */
export type MaskOfItem = (item: OwnedItem) => Mask;

/** What is let through of items. */
export interface OfItems {
  readonly ofItem: MaskOfItem;
  /** What may be visible of any item at most: a list of which nothing is need not be gone through. */
  readonly most: Mask;
}

/** `lasting`: the value never changes, so that what is copied of an item may be kept. */
type Copier = (value: unknown, items: OfItems, lasting: boolean, into?: Record<string, unknown>) => unknown;

/** What is worked out once for a schema and a mask. */
type Kept<T> = WeakMap<z.ZodType, Map<Mask, T>>;

const copiers: Kept<Copier> = new WeakMap();
const open: Kept<readonly string[]> = new WeakMap();
const closed: Kept<readonly string[]> = new WeakMap();
const projections: Kept<WeakMap<object, Projection[]>> = new WeakMap();
const items: Kept<WeakMap<object, unknown>> = new WeakMap();

/** The name of a record's state, as it is seen. */
export type Named = Readonly<Record<string, unknown>>;

/** What was shown of a record that never changes, to whoever is let see the same: it says of whose items it was asked, and nothing of who looked. */
interface Projection {
  readonly asked: readonly OwnedItem[];
  readonly answers: readonly Mask[];
  readonly most: Mask;
  readonly named: Named;
  readonly data: unknown;
}

/** How many projections of one record are kept, under one mask of what is the record's as a whole. */
const remembered = 8;

const unnamed: Named = {};

/** A frozen copy of what a mask lets through of a value, after its state's name where that is given. Hidden keys are never read. */
export function project(schema: z.ZodType, mask: Mask, value: unknown, items: OfItems, named: Named = unnamed): unknown {
  if (!lasts(value)) return copierOf(schema, mask)(value, items, false, begunWith(named));
  const ofSchema = keep(projections, schema, mask, () => new WeakMap());
  const before = ofSchema.get(value) ?? [];
  const same = before.find((each) => isSame(each, items, named));
  if (same !== undefined) return same.data;
  const made = projected(copierOf(schema, mask), value, items, named);
  ofSchema.set(value, [made, ...before.slice(0, remembered - 1)]);
  return made.data;
}

/** What a copy begins with. Key by key: to an object that was spread V8 adds fields twenty times as slowly. */
function begunWith(named: Named): Record<string, unknown> {
  const into: Record<string, unknown> = {};
  for (const key of Object.keys(named)) into[key] = named[key];
  return into;
}

/** A copier asks what is let through of items, and nothing else of who looks: where it would be answered the same, it would copy the same. */
function isSame({ asked, answers, most, named: { state, since } }: Projection, items: OfItems, named: Named): boolean {
  const { ofItem } = items;
  return most === items.most && state === named.state && since === named.since && asked.every((item, at) => ofItem(item) === answers[at]);
}

function projected(copier: Copier, value: unknown, { ofItem, most }: OfItems, named: Named): Projection {
  const asked = new Map<string, OwnedItem>();
  const answers: Mask[] = [];
  const asking = ({ owner, by, class: of }: OwnedItem): Mask => {
    const mask = ofItem({ owner, by, class: of });
    const key = JSON.stringify([owner, by, of]);
    if (!asked.has(key)) {
      asked.set(key, { owner, by, class: of });
      answers.push(mask);
    }
    return mask;
  };
  const data = copier(value, { ofItem: asking, most }, true, begunWith(named));
  return { asked: [...asked.values()], answers, most, named, data };
}

/** What a copier makes of an item that never changes: kept, where it is the same whoever looks. */
function keptItem(element: z.ZodType, mask: Mask, item: unknown, of: OfItems): unknown {
  const copier = copierOf(element, mask);
  if (!lasts(item)) return copier(item, of, true);
  const copies = keep(items, element, mask, () => new WeakMap());
  const before = copies.get(item);
  if (before !== undefined) return before;
  let asked = false;
  const asking: OfItems = {
    ofItem: (inner) => {
      asked = true;
      return of.ofItem(inner);
    },
    get most() {
      asked = true;
      return of.most;
    },
  };
  const made = copier(item, asking, true);
  if (!asked) copies.set(item, made);
  return made;
}

/** The fields of an object that a mask lets through. */
export function openFields(schema: LabelledObject, mask: Mask): readonly string[] {
  return keep(open, schema, mask, () => Object.freeze(Object.keys(schema.shape).filter((key) => isOpen(schema.shape[key], mask))));
}

/** A list of items whose own label is closed: those that are somebody's own may be open all the same. */
interface List {
  readonly key: string;
  readonly bit: Mask;
}

/** The closed lists of which some items may be open. */
export function closedLists(schema: LabelledObject, mask: Mask): readonly string[] {
  return keep(closed, schema, mask, () => closedOf(schema.shape, mask).map(({ key }) => key));
}

function closedOf(shape: Readonly<Record<string, z.ZodType>>, mask: Mask): readonly List[] {
  return Object.entries(shape).flatMap(([key, field]) =>
    stagesOf(field) === undefined || isOpen(field, mask) ? [] : { key, bit: bitOf(labelOf(field) as Label) },
  );
}

function isOpen(schema: z.ZodType | undefined, mask: Mask): boolean {
  const label = schema === undefined ? undefined : labelOf(schema);
  return label !== undefined && (bitOf(label) & mask) !== 0;
}

function copierOf(schema: z.ZodType, mask: Mask): Copier {
  return keep(copiers, schema, mask, () => compile(schema, mask));
}

function keep<T>(known: Kept<T>, schema: z.ZodType, mask: Mask, make: () => T): T {
  return kept(
    kept(known, schema, () => new Map<Mask, T>()),
    mask,
    make,
  );
}

/** What is read of Zod's own description of a schema; the public types do not reach it generically. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly discriminator?: string;
  readonly items?: readonly z.ZodType[];
}

/** Text, a number, a truth. What is none of these could hold more than its label says. */
const leaf: Copier = (value) => (typeof value === 'object' || typeof value === 'function' ? null : value);

function compile(schema: z.ZodType, mask: Mask): Copier {
  const def = schema._zod.def as unknown as Def;
  switch (def.type) {
    case 'object':
      return copyObject(def.shape ?? {}, mask);
    case 'array':
      return def.element === undefined ? nothingAtAll : copyList(schema, def.element, mask);
    case 'tuple':
      return copyTuple(def.items ?? [], mask);
    case 'optional':
    case 'nullable':
    case 'readonly':
    case 'nonoptional':
      return def.innerType === undefined ? nothingAtAll : copyMaybe(def.innerType, mask);
    case 'union':
      return copyUnion(def, mask);
    default:
      return leaf;
  }
}

const nothingAtAll: Copier = () => null;

function copyObject(shape: Readonly<Record<string, z.ZodType>>, mask: Mask): Copier {
  const keys = Object.keys(shape).filter((key) => isOpen(shape[key], mask));
  const copies = keys.map((key) => copierOf(shape[key] as z.ZodType, mask));
  const lists = closedOf(shape, mask).map((list) => ({ ...list, copier: copierOf(shape[list.key] as z.ZodType, mask) }));
  return (value, items, lasting, into = {}) => {
    if (typeof value !== 'object' || value === null) return Object.freeze(into);
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as string;
      if (!Object.hasOwn(value, key)) continue;
      const field = (value as Record<string, unknown>)[key];
      // Most fields are texts and numbers: a call for each would cost more than the copy.
      into[key] =
        copies[at] === leaf && typeof field !== 'object' && typeof field !== 'function'
          ? field
          : (copies[at] as Copier)(field, items, lasting);
    }
    for (const { key, bit, copier } of lists) {
      if ((bit & items.most) === 0 || !Object.hasOwn(value, key)) continue;
      const own = copier((value as Record<string, unknown>)[key], items, lasting) as readonly unknown[];
      // Of what is hidden, an empty list would tell that there is one.
      if (own.length > 0) into[key] = own;
    }
    return Object.freeze(into);
  };
}

/** A list of items shows those that may be seen, renumbered, each by what its own owner and author let through. */
function copyList(schema: z.ZodType, element: z.ZodType, mask: Mask): Copier {
  const owned = stagesOf(schema) !== undefined;
  const bit = bitOf(labelOf(schema) as Label);
  const plain = copierOf(element, mask);
  const copiersOfItems = new Map<Mask, Copier>();
  return (value, items, lasting) => {
    if (!Array.isArray(value)) return Object.freeze([]);
    const seen: unknown[] = [];
    // By position: a list could bring a way of its own to go through it.
    for (let at = 0; at < value.length; at += 1) {
      const item: unknown = value[at];
      if (!owned) {
        seen.push(plain(item, items, lasting));
        continue;
      }
      const own = items.ofItem(item as OwnedItem);
      if ((own & bit) === 0) continue;
      if (lasting) seen.push(keptItem(element, own, item, items));
      else seen.push(kept(copiersOfItems, own, () => copierOf(element, own))(item, items, false));
    }
    return Object.freeze(seen);
  };
}

function copyTuple(parts: readonly z.ZodType[], mask: Mask): Copier {
  const copiers = parts.map((item) => copierOf(item, mask));
  return (value, items, lasting) =>
    Object.freeze(copiers.map((copier, at) => copier(Array.isArray(value) ? value[at] : null, items, lasting)));
}

function copyMaybe(inner: z.ZodType, mask: Mask): Copier {
  const copier = copierOf(inner, mask);
  return (value, items, lasting) => (value === null || value === undefined ? value : copier(value, items, lasting));
}

/** A discriminated union is copied by its branch; any other holds leaves only, or nothing. */
function copyUnion(def: Def, mask: Mask): Copier {
  const { discriminator, options = [] } = def;
  if (discriminator === undefined) return leaf;
  const branches = new Map<unknown, Copier>();
  for (const option of options) {
    const field = (option._zod.def as unknown as Def).shape?.[discriminator];
    for (const value of field?._zod.values ?? []) branches.set(value, copierOf(option, mask));
  }
  return (value, items, lasting) => {
    const tag = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[discriminator] : undefined;
    return (branches.get(tag) ?? nothingAtAll)(value, items, lasting);
  };
}
