import * as z from 'zod';
import { idSchema, personIdSchema } from '../core/ids';
import { compareInstants, type Instant, instantSchema } from '../core/instant';
import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { labelEach } from '../labels/label';
import { type Relationship, relationships } from '../labels/label-kind';
import { canonicalId } from './canonical-id';

/** Who stands in which relationship to a teacher, from when to when: a fact by which a viewer is proved. */
export const assignmentSchema = z.object(
  labelEach('operational', {
    id: idSchema,
    person: personIdSchema,
    as: z.enum(relationships),
    /** The teacher. */
    of: personIdSchema,
    school: idSchema.optional(),
    /** The first moment at which it holds. */
    from: instantSchema,
    /** The first moment at which it holds no more; without one it goes on. */
    until: instantSchema.optional(),
    /** Set where no roster says so and somebody was invented for the part. */
    invented: z.boolean().optional(),
  }),
);

/** Who stands in which relationship to a teacher, in `[from, until)`. */
export interface Assignment extends Readonly<z.infer<typeof assignmentSchema>> {}

/** An assignment that has no id yet. */
export type NewAssignment = Omit<Assignment, 'id'>;

/** Why somebody cannot be assigned. */
export type AssignmentFault = 'not-an-assignment' | 'to-oneself' | 'ends-before-it-begins';

/**
 * Makes an assignment, with the id that its content calls for: the same assignment always has the same id.
 *
 * @param input - Who, as what, of which teacher, from when.
 * @returns The assignment, or why there can be none: nobody is assigned to themselves.
 * @example
 * makeAssignment({ person: 'ben', as: 'coach', of: 'ana', from: '2026-08-01T00:00:00Z' }).assignment.id; // => 'coach:ben:ana:2026-08-01T00:00:00Z'
 * makeAssignment({ person: 'ana', as: 'coach', of: 'ana', from: '2026-08-01T00:00:00Z' }).reason; // => 'to-oneself'
 */
export function makeAssignment(input: NewAssignment): Result<{ readonly assignment: Assignment }, AssignmentFault> {
  const { person, as, of, school, from, until } = input;
  const where = school === undefined ? [] : [school];
  const parsed = assignmentSchema.safeParse({ ...input, id: canonicalId(String(as), [person, of, ...where, from].map(String)) });
  if (!parsed.success)
    return missing(
      'not-an-assignment',
      says('assignment/not-an-assignment', 'Expected ids, a relationship and moments in UTC, found something else at {where}.', {
        where: parsed.error.issues[0]?.path.join('.') ?? '',
      }),
    );
  if (person === of)
    return missing('to-oneself', says('assignment/to-oneself', 'Expected two people, found one who would be assigned to themselves.'));
  if (until !== undefined && compareInstants(until, from) <= 0)
    return missing(
      'ends-before-it-begins',
      says('assignment/ends-before-it-begins', 'Expected an end after the beginning, found one at or before it.'),
    );
  return { ok: true, assignment: parsed.data };
}

/**
 * Answers whether an assignment holds at a moment.
 *
 * @param assignment - An assignment, or its two moments.
 * @param at - A moment in UTC.
 * @returns `true` from its first moment until just before its end.
 * @example
 * const term = { from: '2026-08-01T00:00:00Z', until: '2027-06-30T00:00:00Z' };
 * holdsAt(term, '2026-08-01T00:00:00Z'); // => true
 * holdsAt(term, '2027-06-30T00:00:00Z'); // => false
 */
export function holdsAt(assignment: Pick<Assignment, 'from' | 'until'>, at: Instant): boolean {
  return compareInstants(assignment.from, at) <= 0 && (assignment.until === undefined || compareInstants(at, assignment.until) < 0);
}

/**
 * Answers in which relationships somebody stands to a teacher at a moment, so far as assignments prove it.
 *
 * @param assignments - Assignments of any people.
 * @param person - Who is asked about.
 * @param teacher - The teacher.
 * @param at - A moment in UTC.
 * @returns The relationships, each once; `[]` where none is proved, and always for oneself.
 * @example
 * const coach = { id: 'a1', person: 'ben', as: 'coach', of: 'ana', from: '2026-08-01T00:00:00Z' };
 * relationshipsOf([coach], 'ben', 'ana', '2026-09-14T08:30:00Z'); // => ['coach']
 */
export function relationshipsOf(assignments: readonly Assignment[], person: string, teacher: string, at: Instant): readonly Relationship[] {
  if (person === teacher) return [];
  const held = assignments.filter((each) => each.person === person && each.of === teacher && holdsAt(each, at));
  return relationships.filter((relationship) => held.some((each) => each.as === relationship));
}

/**
 * Answers whether somebody evaluates one of these teachers at a moment.
 *
 * @param assignments - Assignments of any people.
 * @param person - Who is asked about.
 * @param teachers - The teachers.
 * @param at - A moment in UTC.
 * @returns `true` where an assignment as `evaluator` of at least one of them holds; `false` for no teachers.
 * @example
 * const evaluator = { id: 'a1', person: 'cho', as: 'evaluator', of: 'ana', from: '2026-08-01T00:00:00Z' };
 * evaluates([evaluator], 'cho', ['dan', 'ana'], '2026-09-14T08:30:00Z'); // => true
 */
export function evaluates(assignments: readonly Assignment[], person: string, teachers: readonly string[], at: Instant): boolean {
  return teachers.some((teacher) => relationshipsOf(assignments, person, teacher, at).includes('evaluator'));
}
