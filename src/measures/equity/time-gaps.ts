import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { valuesNotFinite } from '../no-answer';

/** What a group of schools was given together. */
export interface TimeOfGroup {
  /** Its name, handed back as it is. */
  readonly group: string;
  /** How many teachers are eligible there, a whole number. */
  readonly teachers: number;
  /** What they were given together, in any one unit. */
  readonly hours: number;
}

/** A group beside the one that the others are compared with. `null` where too few teachers stand behind it. */
export interface TimeGap {
  readonly group: string;
  /** Time for each eligible teacher, in the unit handed in. */
  readonly perTeacher: number | null;
  /** How many times the reference group's time that is: 1 for the same. */
  readonly ratio: number | null;
  /** Whether the group is too small to be shown. */
  readonly hidden: boolean;
}

/** Groups of schools beside each other. */
export interface TimeGaps {
  readonly value: readonly TimeGap[];
  /** How many groups. */
  readonly n: number;
  /** The fewest teachers that a group is shown with. */
  readonly minimum: number;
  readonly method: 'time-gaps/ratio-of-means';
}

export type TimeGapsReason =
  | 'empty'
  | 'not-finite'
  | 'not-a-count'
  | 'out-of-range'
  | 'unknown-group'
  | 'reference-too-small'
  | 'undefined-0/0';

/**
 * Answers how much coaching TIME a teacher in each group of schools was given beside one in a reference group. Groups stay in the order handed in:
 * this describes how time is spread, and orders nobody. Who publishes it beside totals needs disclosure control as well; hiding small groups
 * alone does not stop a subtraction.
 *
 * @param groups - Each group once, with its teachers and what they were given together.
 * @param reference - The name of the group that the others are compared with.
 * @param options - `minimum`: the fewest teachers that a group is shown with, a whole number of 1 or more; 10 where nothing is said.
 * @returns A row for each group; or `empty`, `unknown-group` (no such reference), `not-a-count` (of teachers), `not-finite`, `out-of-range`
 *   (fewer than 0 hours, or no minimum), `reference-too-small`, `undefined-0/0` (the reference group was given none).
 * @example
 * const gaps = timeGaps([
 *   { group: 'town', teachers: 40, hours: 200 },
 *   { group: 'country', teachers: 20, hours: 50 },
 *   { group: 'island', teachers: 3, hours: 30 },
 * ], 'town');
 * gaps.ok && gaps.value.map(({ ratio }) => ratio); // => [1, 0.5, null]
 * @see National Center for Education Statistics (2011), SLDS Technical Brief 3, NCES 2011-603, https://nces.ed.gov/pubs2011/2011603.pdf
 */
export function timeGaps(
  groups: readonly TimeOfGroup[],
  reference: string,
  options: { readonly minimum?: number } = {},
): Result<TimeGaps, TimeGapsReason> {
  const { minimum = 10 } = options;
  if (groups.length === 0) return missing('empty', says('time/no-groups', 'Expected one or more groups, found none.'));
  if (!groups.every(({ teachers }) => Number.isSafeInteger(teachers) && teachers >= 0))
    return missing('not-a-count', says('time/teachers', 'Expected whole numbers of teachers, found others.'));
  if (!groups.every(({ hours }) => Number.isFinite(hours))) return valuesNotFinite();
  if (!groups.every(({ hours }) => hours >= 0))
    return missing('out-of-range', says('time/negative', 'Expected hours of 0 and more, found fewer.'));
  if (!(Number.isSafeInteger(minimum) && minimum >= 1))
    return missing('out-of-range', says('time/minimum', 'Expected a minimum of 1 or more teachers, found another value.'));
  const base = groups.find(({ group }) => group === reference);
  if (base === undefined)
    return missing('unknown-group', says('time/no-reference', 'Expected the reference among the groups, found no such group.'));
  if (base.teachers < minimum)
    return missing(
      'reference-too-small',
      says('time/small-reference', 'Expected {minimum} or more teachers in the reference group, found fewer.', { minimum }),
    );
  if (base.hours === 0)
    return missing('undefined-0/0', says('time/none', 'Expected some time given to somebody, found none given to anybody.'));
  const value = groups.map(({ group, teachers, hours }): TimeGap => {
    const ratio = (hours / base.hours) * (base.teachers / teachers);
    // Too few, or so far apart that no double holds the ratio.
    if (teachers < minimum) return { group, perTeacher: null, ratio: null, hidden: true };
    return { group, perTeacher: hours / teachers, ratio: Number.isFinite(ratio) ? ratio : null, hidden: false };
  });
  return { ok: true, value, n: groups.length, minimum, method: 'time-gaps/ratio-of-means' };
}
