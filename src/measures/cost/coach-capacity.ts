import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { valuesNotFinite } from '../no-answer';

/** What a coach's week holds. All in hours, but the share. */
export interface CoachWeek {
  /** Hours of the contract. */
  readonly hours: number;
  /** Which share of them is for coaching, from 0 to 1. */
  readonly coachingShare: number;
  /** Hours of coaching time that are taken each week whatever happens: meetings, duties; 0 where nothing is said. */
  readonly fixed?: number;
  /** Hours that one teacher in a cycle takes each week, with preparation and travel; above 0. */
  readonly hoursPerTeacher: number;
}

/** How many teachers a coach can work with. */
export interface CoachCapacity {
  /** At once, whole teachers. */
  readonly value: number;
  /** In a year, one cycle each; `null` where no year is given. */
  readonly inYear: number | null;
  /** Hours a week that are left over. */
  readonly spare: number;
  readonly method: 'coach-capacity/whole-teachers';
}

/**
 * Answers how many teachers a coach can work with at once, and in a year: (hours times share, less what is fixed) over a teacher's hours, in
 * whole teachers.
 *
 * @param week - What a coach's week holds.
 * @param year - `weeks` of school and `cycleWeeks` that one cycle takes, each above 0; nothing to leave the year out.
 * @returns Whole teachers, 0 and more; or `not-finite` or `out-of-range`.
 * @example
 * const capacity = coachCapacity({ hours: 40, coachingShare: 0.6, hoursPerTeacher: 3 }, { weeks: 36, cycleWeeks: 6 });
 * capacity.ok && [capacity.value, capacity.inYear]; // => [8, 48]
 */
export function coachCapacity(
  week: CoachWeek,
  year?: { readonly weeks: number; readonly cycleWeeks: number },
): Result<CoachCapacity, 'not-finite' | 'out-of-range'> {
  const { hours, coachingShare, fixed = 0, hoursPerTeacher } = week;
  const { weeks = 1, cycleWeeks = 1 } = year ?? {};
  if (![hours, coachingShare, fixed, hoursPerTeacher, weeks, cycleWeeks].every(Number.isFinite)) return valuesNotFinite();
  if (hours < 0 || coachingShare < 0 || coachingShare > 1 || fixed < 0 || hoursPerTeacher <= 0 || weeks < 0 || cycleWeeks <= 0)
    return missing('out-of-range', says('capacity/out-of-range', 'Expected hours of 0 or more and a share from 0 to 1, found others.'));
  const free = Math.max(0, hours * coachingShare - fixed);
  const value = wholes(free / hoursPerTeacher);
  const inYear = value * wholes(weeks / cycleWeeks);
  if (!Number.isSafeInteger(inYear))
    return missing('out-of-range', says('capacity/too-many', 'Expected a number of teachers that can be counted, found too many.'));
  return {
    ok: true,
    value,
    inYear: year === undefined ? null : inYear,
    spare: Math.max(0, free - value * hoursPerTeacher),
    method: 'coach-capacity/whole-teachers',
  };
}

/** How many wholes fit, also where a product of doubles is a little less than whole. */
function wholes(of: number): number {
  return Math.floor(of * (1 + 1e-12));
}
