import * as z from 'zod';

/** Ids that stand for no person: the clock and its kin ask as `system`, and what is about everybody is owned by `team`. */
export const reservedIds = ['system', 'team'] as const;

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:@-]{0,127}$/;

/** The id of anything: 1 to 128 letters, digits and `._:@-`, and it begins with a letter or a digit. */
export const idSchema = z.string().regex(idPattern);

/** The id of a person: any id but the reserved ones. */
export const personIdSchema = z.string().regex(new RegExp(`^(?!(?:${reservedIds.join('|')})$)${idPattern.source.slice(1)}`));

/**
 * Tells whether a value can be an id.
 *
 * @param value - Anything.
 * @returns `true` for 1 to 128 letters, digits and `._:@-` that begin with a letter or a digit.
 * @example
 * isId('__proto__'); // => false
 */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && idPattern.test(value);
}
