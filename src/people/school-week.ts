import type { IsoDate } from '../core/instant';
import { dayNumber, isoDate, weekday } from './day-number';
import type { SchoolCalendar } from './school-calendar';

/** Seven days, the first and the last included. */
export interface SchoolWeek {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * Answers which school week a day is in: seven days that begin after the weekend, which is the longest run of weekdays without
 * school. Monday to Sunday in Chicago, Sunday to Saturday in Cairo.
 *
 * @param calendar - A school's calendar, or its weekdays alone.
 * @param date - A day of the school's calendar, with or without school.
 * @returns The first and the last day of the week. Of runs of equal length the one counts after which the week begins earlier,
 *   from Monday on; where there is school on all seven days, it begins on Monday.
 * @throws {CoachingError} `input/invalid` where the date is none.
 * @example
 * schoolWeekOf({ weekdays: [1, 2, 3, 4, 5] }, '2026-09-16'); // => { from: '2026-09-14', to: '2026-09-20' }
 * schoolWeekOf({ weekdays: [7, 1, 2, 3, 4] }, '2026-09-16'); // => { from: '2026-09-13', to: '2026-09-19' }
 */
export function schoolWeekOf(calendar: Pick<SchoolCalendar, 'weekdays'>, date: IsoDate): SchoolWeek {
  const number = dayNumber(date);
  const from = number - ((weekday(number) - firstWeekday(calendar.weekdays) + 7) % 7);
  return { from: isoDate(from), to: isoDate(from + 6) };
}

/** The weekday of school that the most weekdays without school come before. */
function firstWeekday(weekdays: readonly number[]): number {
  const freeBefore = (each: number) => {
    let free = 0;
    while (free < 6 && !weekdays.includes(((each - free + 5) % 7) + 1)) free += 1;
    return free;
  };
  const longest = Math.max(...weekdays.map(freeBefore));
  return [1, 2, 3, 4, 5, 6, 7].find((each) => weekdays.includes(each) && freeBefore(each) === longest) ?? 1;
}
