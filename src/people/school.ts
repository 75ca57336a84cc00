import * as z from 'zod';
import { idSchema } from '../core/ids';
import { labelEach } from '../labels/label';

/** What an organization is. `other` is any that has no word here. */
export const schoolKinds = ['school', 'college', 'department', 'program', 'district', 'region', 'state', 'nation', 'other'] as const;

/** What an organization is. */
export type SchoolKind = (typeof schoolKinds)[number];

/** A school, or an organization that schools belong to, such as a district. */
export const schoolSchema = z.object(
  labelEach('operational', {
    id: idSchema,
    name: z.string().min(1).max(200),
    kind: z.enum(schoolKinds),
    /** The organization that it belongs to. */
    parent: idSchema.optional(),
  }),
);

/** A school, or an organization that schools belong to. */
export interface School extends Readonly<z.infer<typeof schoolSchema>> {}

/**
 * Answers which organizations are part of one: itself, and all that belong to it, however deep.
 *
 * @param schools - The organizations, in any order. A circle of parents does no harm.
 * @param id - The id of one; it need not be among them.
 * @returns The ids, its own first; only its own where nothing belongs to it.
 * @example
 * const schools = [{ id: 'd', name: 'Nowhere', kind: 'district' }, { id: 's', name: 'Sample', kind: 'school', parent: 'd' }];
 * partsOfSchool(schools, 'd'); // => ['d', 's']
 */
export function partsOfSchool(schools: readonly School[], id: string): readonly string[] {
  const children = new Map<string, string[]>();
  for (const school of schools) {
    if (school.parent === undefined) continue;
    const siblings = children.get(school.parent);
    if (siblings === undefined) children.set(school.parent, [school.id]);
    else siblings.push(school.id);
  }
  const found = new Set([id]);
  // A set hands out what is added while it is walked, so this reaches the whole tree.
  for (const each of found) for (const child of children.get(each) ?? []) found.add(child);
  return [...found];
}
