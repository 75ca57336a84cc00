import { TZDate } from '@date-fns/tz';
import { startOfDay } from 'date-fns/startOfDay';
import { CoachingError } from '../core/error';
import { dateSchema, type Instant, type IsoDate, instantSchema } from '../core/instant';
import type { SchoolCalendar } from './school-calendar';

/** The days of moments that were asked for lately: of one record the same few are asked for again and again, and a time zone is slow. */
const days = new Map<string, IsoDate>();
const most = 1_000;

/**
 * Answers which day it is at a school at a moment.
 *
 * @param calendar - A school's calendar, or its time zone alone.
 * @param instant - A moment in UTC.
 * @returns The day in the school's time zone.
 * @throws {CoachingError} `input/invalid` where the moment is none.
 * @example
 * dateOf({ timeZone: 'America/Chicago' }, '2026-09-15T02:00:00Z'); // => '2026-09-14'
 * dateOf({ timeZone: 'Asia/Tokyo' }, '2026-09-14T20:00:00Z'); // => '2026-09-15'
 */
export function dateOf(calendar: Pick<SchoolCalendar, 'timeZone'>, instant: Instant): IsoDate {
  if (!instantSchema.safeParse(instant).success)
    throw new CoachingError('input/invalid', { expected: 'a moment in UTC' }, 'Expected a moment in UTC, found something else.');
  const key = `${instant} ${calendar.timeZone}`;
  const kept = days.get(key);
  if (kept !== undefined) return kept;
  const local = new TZDate(Date.parse(instant), calendar.timeZone);
  const parts = [local.getFullYear(), local.getMonth() + 1, local.getDate()];
  const date = parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  if (days.size >= most) days.clear();
  days.set(key, date);
  return date;
}

/**
 * Answers when a day begins at a school: its first moment, also where the clock skips midnight that day.
 *
 * @param calendar - A school's calendar, or its time zone alone.
 * @param date - A day of the school's calendar.
 * @returns The moment in UTC, to the second.
 * @throws {CoachingError} `input/invalid` where the date is none.
 * @example
 * startOfDate({ timeZone: 'America/Chicago' }, '2026-09-14'); // => '2026-09-14T05:00:00Z'
 */
export function startOfDate(calendar: Pick<SchoolCalendar, 'timeZone'>, date: IsoDate): Instant {
  if (!dateSchema.safeParse(date).success)
    throw new CoachingError('input/invalid', { expected: 'YYYY-MM-DD' }, 'Expected a day as YYYY-MM-DD, found something else.');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const start = startOfDay(new TZDate(year, month - 1, day, calendar.timeZone));
  return `${new Date(start.getTime()).toISOString().slice(0, 19)}Z`;
}
