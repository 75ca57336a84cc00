import type * as z from 'zod';
import { labelOf, stagesOf } from '../labels/label';
import { nodeOf, type SchemaNode } from './schema-node';

/** Of what is an item: its owner and author, and the class that it is about; of the whole record: the team. */
export interface Of {
  readonly owner: string;
  readonly by?: unknown;
  readonly class?: unknown;
}

/** Whether somebody sees a label of something. */
export type Sees = (label: string, of: Of) => boolean;

type Plain = Readonly<Record<string, unknown>>;

/**
 * A record that is the same to who sees so much: what is open stays, and all else is the other record's, its presence, its
 * length and its order included.
 */
export function blended(schema: z.ZodType, value: unknown, other: unknown, of: Of, sees: Sees): unknown {
  const def = nodeOf(schema);
  if (value === null || value === undefined) return value;
  if (def.innerType !== undefined) return blended(def.innerType, value, other, of, sees);
  if (def.shape !== undefined) {
    const mine = value as Plain;
    const theirs = typeof other === 'object' && other !== null ? (other as Plain) : {};
    const keys = Object.entries(def.shape).flatMap(([key, field]): [string, unknown][] => {
      if (stagesOf(field) !== undefined || fieldOpen(field, of, sees))
        return Object.hasOwn(mine, key) ? [[key, blended(field, mine[key], theirs[key], of, sees)]] : [];
      if (Object.hasOwn(theirs, key)) return [[key, theirs[key]]];
      // Nothing else to put there: it stays, so that the record is still one.
      return Object.hasOwn(mine, key) && other === null ? [[key, mine[key]]] : [];
    });
    return Object.fromEntries(keys);
  }
  if (def.element !== undefined && stagesOf(schema) !== undefined) {
    const label = labelOf(schema) ?? '';
    const kept = (value as readonly Of[]).filter((item) => sees(label, item));
    const twin = (other as readonly Of[] | undefined) ?? [];
    // Ids are one of a kind in a stream, so those of the other record become others.
    const hidden = twin
      .filter((item) => !sees(label, item))
      .map((item) => ({ ...item, id: `${(item as Of & { readonly id: string }).id}-too` }));
    const stay = kept.map((item, at) => blended(def.element as z.ZodType, item, twinOf(item, twin[at]), item, sees));
    return interleaved(stay, hidden);
  }
  if (def.options !== undefined) {
    const option = optionOf(def, value);
    return option === undefined || optionOf(def, other) !== option ? value : blended(option, value, other, of, sees);
  }
  // Elements of a plain list have one label: what is open of them stays in place.
  if (def.element !== undefined)
    return (value as readonly unknown[]).map((each, at) =>
      blended(def.element as z.ZodType, each, (other as readonly unknown[] | undefined)?.[at] ?? null, of, sees),
    );
  return value;
}

/** Another item's hidden fields, in the hands of the same owner and author. */
function twinOf(item: Of, other: Of | undefined): unknown {
  return other === undefined ? null : { ...other, owner: item.owner, by: item.by };
}

function interleaved(kept: readonly unknown[], hidden: readonly unknown[]): readonly unknown[] {
  const all: unknown[] = [];
  for (let at = 0; at < Math.max(kept.length, hidden.length); at += 1) {
    if (at < hidden.length) all.push(hidden[at]);
    if (at < kept.length) all.push(kept[at]);
  }
  return all;
}

/** The option of a union that a value is of. */
function optionOf({ options }: SchemaNode, value: unknown): z.ZodType | undefined {
  return options?.find((option) => option.safeParse(value).success);
}

function fieldOpen(field: z.ZodType, of: Of, sees: Sees): boolean {
  return sees(labelOf(field) ?? 'nothing', of);
}
