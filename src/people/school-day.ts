import { CoachingError } from '../core/error';
import type { IsoDate } from '../core/instant';
import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { dayNumber, isoDate, weekday } from './day-number';
import type { SchoolCalendar } from './school-calendar';

/** Why there is no such school day. */
export type NoSchoolDay = 'out-of-terms';

/** All school days of a calendar in order, as days since 1970, made once a calendar: asking is then a binary search. */
const known = new WeakMap<SchoolCalendar, readonly number[]>();

/**
 * Answers whether there is school on a day.
 *
 * @param calendar - A school's calendar.
 * @param date - A day of the school's calendar.
 * @returns `true` for a weekday of school, in a term, that is no holiday.
 * @throws {CoachingError} `input/invalid` where the date is none.
 * @example
 * const { calendar } = makeCalendar({ timeZone: 'UTC', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }], holidays: ['2026-09-07'] });
 * isSchoolDay(calendar, '2026-09-07'); // => false
 * isSchoolDay(calendar, '2026-09-08'); // => true
 */
export function isSchoolDay(calendar: SchoolCalendar, date: IsoDate): boolean {
  const days = schoolDays(calendar);
  return days[upTo(days, dayNumber(date)) - 1] === dayNumber(date);
}

/**
 * Answers which day is the n-th school day after a day.
 *
 * @param calendar - A school's calendar.
 * @param date - The day that is counted from. It need not be a school day, and is not counted.
 * @param n - How many school days, whole, from 0. 0 is the day itself, or the next school day where it is none.
 * @returns The day; `out-of-terms` where the calendar has not that many school days left.
 * @throws {CoachingError} `input/invalid` where the date or the number is none.
 * @example
 * const { calendar } = makeCalendar({ timeZone: 'UTC', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }], holidays: ['2026-09-07'] });
 * addSchoolDays(calendar, '2026-09-04', 1).date; // => '2026-09-08'
 * addSchoolDays(calendar, '2026-12-17', 2).reason; // => 'out-of-terms'
 */
export function addSchoolDays(calendar: SchoolCalendar, date: IsoDate, n: number): Result<{ readonly date: IsoDate }, NoSchoolDay> {
  if (!Number.isSafeInteger(n) || n < 0)
    throw new CoachingError('input/invalid', { expected: 'a whole number from 0' }, 'Expected a whole number of school days from 0.');
  const days = schoolDays(calendar);
  const from = dayNumber(date);
  const before = upTo(days, n === 0 ? from - 1 : from);
  const found = days[before + Math.max(n, 1) - 1];
  if (found !== undefined) return { ok: true, date: isoDate(found) };
  const left = days.length - before;
  return missing(
    'out-of-terms',
    says('school-day/out-of-terms', 'Expected a calendar with {wanted} more school days, found one with {left}.', {
      wanted: Math.max(n, 1),
      left,
    }),
  );
}

/**
 * Answers which school day comes next after a day.
 *
 * @param calendar - A school's calendar.
 * @param date - A day; a school day is not its own next.
 * @returns The day; `out-of-terms` where the calendar has none left.
 * @throws {CoachingError} `input/invalid` where the date is none.
 * @example
 * const { calendar } = makeCalendar({ timeZone: 'UTC', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
 * nextSchoolDay(calendar, '2026-09-11').date; // => '2026-09-14'
 */
export function nextSchoolDay(calendar: SchoolCalendar, date: IsoDate): Result<{ readonly date: IsoDate }, NoSchoolDay> {
  return addSchoolDays(calendar, date, 1);
}

/**
 * Answers how many school days lie between two days: after the first, up to the second and with it.
 *
 * @param calendar - A school's calendar. Days that no term covers count as days without school.
 * @param from - The day that is counted from, itself not counted.
 * @param to - The last day that counts.
 * @returns A whole number, such that `addSchoolDays(calendar, from, it)` is the last of them; negative where `to` is before `from`.
 * @throws {CoachingError} `input/invalid` where a date is none.
 * @example
 * const { calendar } = makeCalendar({ timeZone: 'UTC', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
 * schoolDaysBetween(calendar, '2026-09-11', '2026-09-18'); // => 5
 */
export function schoolDaysBetween(calendar: SchoolCalendar, from: IsoDate, to: IsoDate): number {
  const days = schoolDays(calendar);
  return upTo(days, dayNumber(to)) - upTo(days, dayNumber(from));
}

function schoolDays(calendar: SchoolCalendar): readonly number[] {
  const kept = known.get(calendar);
  if (kept !== undefined) return kept;
  const days = new Set<number>();
  for (const term of calendar.terms)
    for (let each = dayNumber(term.from); each <= dayNumber(term.to); each++) if (calendar.weekdays.includes(weekday(each))) days.add(each);
  // A holiday can be as long as it likes; walking the shorter side keeps the work bounded by the terms.
  for (const holiday of calendar.holidays) {
    const [from, to] = [dayNumber(holiday.from), dayNumber(holiday.to)];
    if (to - from < days.size) for (let each = from; each <= to; each++) days.delete(each);
    else for (const each of days) if (from <= each && each <= to) days.delete(each);
  }
  const sorted = [...days].sort((a, b) => a - b);
  known.set(calendar, sorted);
  return sorted;
}

/** How many of the sorted days are at or before a day. */
function upTo(days: readonly number[], limit: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
