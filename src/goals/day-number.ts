import type { IsoDate } from '../core/instant';

/** Days from 1970-01-01 to a day, or `null` where the text is no day of the calendar. */
export function dayNumber(date: IsoDate): number | null {
  if (typeof date !== 'string') return null;
  const day = new Date(`${date}T00:00:00Z`);
  // Some engines read February 30 as March 2, and days that are written otherwise. What is no day at all has no JSON.
  return day.toJSON()?.slice(0, 10) === date ? day.getTime() / 86_400_000 : null;
}
