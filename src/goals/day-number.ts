import type { IsoDate } from '../core/instant';

/** Days from 1970-01-01 to a day, or `null` where the text is no day of the calendar. */
export function dayNumber(date: IsoDate): number | null {
  const time = typeof date === 'string' ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // Some engines read February 30 as March 2, and days that are written otherwise.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return null;
  return time / 86_400_000;
}
