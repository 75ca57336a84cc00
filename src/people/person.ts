import * as z from 'zod';
import { personIdSchema } from '../core/ids';
import { label, labelEach } from '../labels/label';

const nameSchema = z.string().min(1).max(200);

/** Somebody who works at a school: an id, a name so far as one is known. Never a password, never a day of birth. */
export const personSchema = z.object(
  labelEach('operational', {
    id: personIdSchema,
    givenName: nameSchema.optional(),
    familyName: nameSchema.optional(),
    email: label('confidential', z.email().max(254).optional()),
  }),
);

/** Somebody who works at a school. */
export interface Person extends Readonly<z.infer<typeof personSchema>> {}

/**
 * Answers what to call somebody on a page.
 *
 * @param person - A person.
 * @returns Given and family name so far as they are known; the id where neither is.
 * @example
 * nameOf({ id: 't1', givenName: 'Testina', familyName: 'Sampleton' }); // => 'Testina Sampleton'
 * nameOf({ id: 't1' }); // => 't1'
 */
export function nameOf(person: Person): string {
  return [person.givenName, person.familyName].filter((name) => name !== undefined).join(' ') || person.id;
}
