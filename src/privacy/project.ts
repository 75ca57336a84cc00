import type * as z from 'zod';
import { type LabelledObject, labelOf, stagesOf } from '../labels/label';
import type { Label } from '../labels/label-kind';
import { bitOf, type Mask } from './mask';

/** An item as far as the wall reads it. */
export interface OwnedItem {
  readonly owner?: unknown;
  readonly by?: unknown;
  readonly class?: unknown;
}

/** Which labels are visible of one item. */
export type MaskOfItem = (item: OwnedItem) => Mask;

type Copier = (value: unknown, ofItem: MaskOfItem, into?: Record<string, unknown>) => unknown;

/** What is worked out once for a schema and a mask. */
type Kept<T> = WeakMap<z.ZodType, Map<Mask, T>>;

const copiers: Kept<Copier> = new WeakMap();
const open: Kept<readonly string[]> = new WeakMap();

/** A frozen copy of what a mask lets through of a value, in `into` where that is given. Hidden keys are never read. */
export function project(schema: z.ZodType, mask: Mask, value: unknown, ofItem: MaskOfItem, into?: Record<string, unknown>): unknown {
  return copierOf(schema, mask)(value, ofItem, into);
}

/** The fields of an object that a mask lets through. */
export function openFields(schema: LabelledObject, mask: Mask): readonly string[] {
  return keep(open, schema, mask, () => Object.freeze(Object.keys(schema.shape).filter((key) => isOpen(schema.shape[key], mask))));
}

function isOpen(schema: z.ZodType | undefined, mask: Mask): boolean {
  const label = schema === undefined ? undefined : labelOf(schema);
  return label !== undefined && (bitOf(label) & mask) !== 0;
}

function copierOf(schema: z.ZodType, mask: Mask): Copier {
  return keep(copiers, schema, mask, () => compile(schema, mask));
}

function keep<T>(kept: Kept<T>, schema: z.ZodType, mask: Mask, make: () => T): T {
  const byMask = kept.get(schema) ?? new Map<Mask, T>();
  const before = byMask.get(mask);
  if (before !== undefined) return before;
  const made = make();
  kept.set(schema, byMask.set(mask, made));
  return made;
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
  return (value, ofItem, into = {}) => {
    if (typeof value !== 'object' || value === null) return Object.freeze(into);
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as string;
      if (Object.hasOwn(value, key)) into[key] = (copies[at] as Copier)((value as Record<string, unknown>)[key], ofItem);
    }
    return Object.freeze(into);
  };
}

/** A list of items shows those that may be seen, renumbered, each by what its own owner and author let through. */
function copyList(schema: z.ZodType, element: z.ZodType, mask: Mask): Copier {
  const items = stagesOf(schema) !== undefined;
  const bit = bitOf(labelOf(schema) as Label);
  const plain = copierOf(element, mask);
  return (value, ofItem) => {
    if (!Array.isArray(value)) return Object.freeze([]);
    const seen: unknown[] = [];
    // By position: a list could bring a way of its own to go through it.
    for (let at = 0; at < value.length; at += 1) {
      const item: unknown = value[at];
      if (!items) {
        seen.push(plain(item, ofItem));
        continue;
      }
      const own = ofItem(item as OwnedItem);
      if ((own & bit) !== 0) seen.push(copierOf(element, own)(item, ofItem));
    }
    return Object.freeze(seen);
  };
}

function copyTuple(items: readonly z.ZodType[], mask: Mask): Copier {
  const copiers = items.map((item) => copierOf(item, mask));
  return (value, ofItem) => Object.freeze(copiers.map((copier, at) => copier(Array.isArray(value) ? value[at] : null, ofItem)));
}

function copyMaybe(inner: z.ZodType, mask: Mask): Copier {
  const copier = copierOf(inner, mask);
  return (value, ofItem) => (value === null || value === undefined ? value : copier(value, ofItem));
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
  return (value, ofItem) => {
    const tag = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[discriminator] : undefined;
    return (branches.get(tag) ?? nothingAtAll)(value, ofItem);
  };
}
