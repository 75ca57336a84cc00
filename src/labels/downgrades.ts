import type * as z from 'zod';
import { labelOf, stagesOf } from './label';
import { keepsAs, type Label } from './label-kind';
import { branchName, nodeOf } from './schema-node';

/** A field that tells more people of itself than it did. */
export interface Downgrade {
  readonly path: string;
  readonly message: string;
}

/** What is compared of one place in a schema. */
interface Place {
  readonly path: string;
  readonly label: Label | undefined;
  /** Whether it is a list whose items are asked one by one. */
  readonly items: boolean;
}

/**
 * Finds the fields that a schema shows to more people than the schema that it was made from: one that `extend`, `merge` or a new shape gave another
 * label, and a list of items that became a plain one. A field that has another name now is a new field: that it holds the same is not to be seen.
 *
 * @param base - The schema as it was.
 * @param schema - The schema as it is.
 * @returns One finding a field; `[]` where each keeps what it kept.
 */
export function downgrades(base: z.ZodType, schema: z.ZodType): readonly Downgrade[] {
  const now = placesOf(schema);
  return [...placesOf(base)].flatMap(([key, before]) => {
    const after = now.get(key);
    if (after?.label === undefined) return [];
    if (before.label !== undefined && !keepsAs(after.label, before.label))
      return [{ path: after.path, message: `Expected a label that keeps what ${before.label} does, found ${after.label}.` }];
    if (before.items && !after.items)
      return [{ path: after.path, message: 'Expected a list of items, each with its owner and author, found a plain list.' }];
    return [];
  });
}

function placesOf(root: z.ZodType): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const walk = (schema: z.ZodType, path: string, branch: string, above: readonly z.ZodType[]): void => {
    const { def } = nodeOf(schema) ?? {};
    if (def === undefined || above.includes(schema)) return;
    const inside = [...above, schema];
    if (def.innerType !== undefined) walk(def.innerType, path, branch, inside);
    for (const each of [def.element, ...(def.items ?? []), def.rest]) if (each) walk(each, `${path}.[]`, branch, inside);
    for (const option of def.options ?? []) walk(option, path, `${branch}|${path}=${branchName(option, def.discriminator)}`, inside);
    for (const [key, field] of Object.entries(def.shape ?? {})) {
      const at = `${path}.${key}`;
      places.set(`${at}${branch}`, { path: at.slice(1), label: labelOf(field), items: stagesOf(field) !== undefined });
      walk(field, at, branch, inside);
    }
  };
  walk(root, '', '', []);
  return places;
}
