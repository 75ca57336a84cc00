import * as z from 'zod';

/** A moment in UTC, such as `2026-09-14T08:30:00Z`. */
export type Instant = string;

/** A day on a school's calendar, such as `2026-09-14`. */
export type IsoDate = string;

/** A moment in UTC: ISO 8601 with seconds, at most milliseconds, and `Z`. */
export const instantSchema = z.iso.datetime().regex(/:\d\d(?:\.\d{1,3})?Z$/);

/** A day: `YYYY-MM-DD`. */
export const dateSchema = z.iso.date();

/**
 * Compares two moments. Text order is not time order: `…00.5Z` sorts before `…00Z`.
 *
 * @param a - A moment in UTC.
 * @param b - A moment in UTC.
 * @returns Milliseconds from `b` to `a`: negative where `a` is earlier, 0 where they are the same moment.
 * @example
 * compareInstants('2026-09-14T08:30:00.5Z', '2026-09-14T08:30:00Z'); // => 500
 */
export function compareInstants(a: Instant, b: Instant): number {
  return a === b ? 0 : Date.parse(a) - Date.parse(b);
}
