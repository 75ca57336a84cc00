import type { Instant, IsoDate } from 'coaching-cycles/core';
import { isSchoolDay, type SchoolCalendar, startOfDate } from 'coaching-cycles/people';

const day = 86_400_000;
const minute = 60_000;

/** The school days of a calendar's first term that has any, in order. */
export function schoolDaysOf(calendar: SchoolCalendar): readonly IsoDate[] {
  for (const { from, to } of calendar.terms) {
    const length = (Date.parse(to) - Date.parse(from)) / day + 1;
    const dates = Array.from({ length }, (_, n) => new Date(Date.parse(from) + n * day).toISOString().slice(0, 10));
    const found = dates.filter((date) => isSchoolDay(calendar, date));
    if (found.length > 0) return found;
  }
  return [];
}

/** A moment of a school day, so many minutes after it began there. */
export function momentOf(calendar: SchoolCalendar, date: IsoDate, minutes: number): Instant {
  return new Date(Date.parse(startOfDate(calendar, date)) + minutes * minute).toISOString();
}

/** A moment some days earlier. */
export function daysBefore(moment: Instant, days: number): Instant {
  return new Date(Date.parse(moment) - days * day).toISOString();
}
