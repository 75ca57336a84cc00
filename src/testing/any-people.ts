import * as fc from 'fast-check';
import type { Instant } from '../core/instant';
import { type Relationship, relationships } from '../labels/label-kind';
import type { Assignment } from '../people/assignment';
import type { Class } from '../people/class';
import { classSchema } from '../people/class';
import type { Person } from '../people/person';
import { personSchema } from '../people/person';
import { anyValue } from './any-value';

/** Ids of people in tests: invented, short, and none of them reserved. */
const someone = ['ana', 'ben', 'cho', 'dan', 'eva', 'fay'];

/**
 * Gives an arbitrary for persons with everything that one may have, or only an id.
 *
 * @returns An arbitrary of persons, none of them real.
 * @example
 * import * as fc from 'fast-check';
 * fc.sample(anyPerson(), { numRuns: 20, seed: 1 }).every((person) => nameOf(person).length > 0); // => true
 */
export function anyPerson(): fc.Arbitrary<Person> {
  return anyValue(personSchema, { ids: someone }) as fc.Arbitrary<Person>;
}

/**
 * Gives an arbitrary for moments of two school years, whole seconds and half ones.
 *
 * @returns An arbitrary of moments in UTC.
 * @example
 * import * as fc from 'fast-check';
 * fc.sample(anyInstant(), { numRuns: 20, seed: 1 }).every((moment) => moment.endsWith('Z')); // => true
 */
export function anyInstant(): fc.Arbitrary<Instant> {
  const first = Date.UTC(2025, 7, 1);
  return fc.nat({ max: 2 * 2 * 365 * 86_400 }).map((halves) => new Date(first + halves * 500).toISOString());
}

/** Of whom assignments are. */
export interface AnyAssignmentOptions {
  /** Who may be assigned, and of whom. Default a few invented ids. */
  readonly people?: readonly string[];
  readonly as?: readonly Relationship[];
}

/**
 * Gives an arbitrary for assignments: nobody to themselves, and none that ends before it begins.
 *
 * @param options - The people and the relationships that are drawn from.
 * @returns An arbitrary of assignments.
 * @example
 * import * as fc from 'fast-check';
 * const drawn = fc.sample(anyAssignment({ people: ['ana', 'ben'], as: ['evaluator'] }), { numRuns: 20, seed: 1 });
 * drawn.every((each) => each.person !== each.of && each.as === 'evaluator'); // => true
 */
export function anyAssignment(options: AnyAssignmentOptions = {}): fc.Arbitrary<Assignment> {
  const { people = someone, as = relationships } = options;
  const two = fc.shuffledSubarray([...people], { minLength: 2, maxLength: 2 });
  const times = fc
    .uniqueArray(anyInstant(), { minLength: 2, maxLength: 2 })
    .map((pair) => pair.sort((a, b) => Date.parse(a) - Date.parse(b)));
  return fc
    .tuple(two, fc.constantFrom(...as), times, fc.boolean())
    .map(([[person = '', of = ''], relationship, [from = '', until = ''], ends]) => ({
      id: [relationship, person, of, from].join(':'),
      person,
      as: relationship,
      of,
      from,
      ...(ends ? { until } : {}),
    }));
}

/**
 * Gives an arbitrary for classes, with students by pseudonym.
 *
 * @returns An arbitrary of classes; some have no teacher, some no student.
 * @example
 * import * as fc from 'fast-check';
 * fc.sample(anyClass(), { numRuns: 20, seed: 1 }).every((each) => Array.isArray(each.students)); // => true
 */
export function anyClass(): fc.Arbitrary<Class> {
  return anyValue(classSchema, { ids: someone }) as fc.Arbitrary<Class>;
}
