import type { Instant } from '../core/instant';
import type { PolicyReference } from '../labels/label-kind';
import { type Assignment, evaluates, holdsAt } from '../people/assignment';
import type { Class } from '../people/class';

/** Who worked together, in which part and when: the proof of teachers, coaches and peers. */
export interface PartnershipFact {
  readonly id: string;
  readonly policy: PolicyReference;
  readonly people: readonly {
    readonly person: string;
    readonly part: 'teacher' | 'coach';
    readonly from: Instant;
    /** The first moment at which it no longer holds; open where it is absent. */
    readonly until?: Instant | undefined;
  }[];
}

/** What the app knows, and a viewer's relationships are proved by. It is read afresh for each viewer. */
export interface Evidence {
  readonly partnerships: readonly PartnershipFact[];
  readonly assignments: readonly Assignment[];
  /** Reserved for consents: cells that say `consent` deny until a consent is listed. */
  readonly consents: readonly never[];
  readonly classes: readonly Class[];
}

/** Whether somebody has a part in a partnership at a moment. */
export function hasPart(partnership: PartnershipFact, person: string, part: 'teacher' | 'coach', at: Instant): boolean {
  return partnership.people.some((each) => each.person === person && each.part === part && holdsAt(each, at));
}

/**
 * Answers whether somebody who coaches some teachers also evaluates one of them: then the two hats are not one person's.
 *
 * @param assignments - Who evaluates whom, and when.
 * @param coaches - The ids of the coaches.
 * @param teachers - The ids of the teachers that they coach.
 * @param at - The moment asked about.
 * @returns `true` where one of the coaches evaluates one of the teachers then.
 * @example
 * const assignments = [{ id: 'a1', person: 'cho', as: 'evaluator', of: 'ben', from: '2026-08-01T00:00:00Z' }];
 * coachEvaluates(assignments, ['cho'], ['ben'], '2026-09-14T08:00:00Z'); // => true
 */
export function coachEvaluates(
  assignments: readonly Assignment[],
  coaches: readonly string[],
  teachers: readonly string[],
  at: Instant,
): boolean {
  return coaches.some((coach) => evaluates(assignments, coach, teachers, at));
}
