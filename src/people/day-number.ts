import { CoachingError } from '../core/error';
import { dateSchema, type IsoDate } from '../core/instant';

const day = 86_400_000;

/** A day as the number of days since 1970. */
export function dayNumber(date: IsoDate): number {
  if (!dateSchema.safeParse(date).success)
    throw new CoachingError('input/invalid', { expected: 'YYYY-MM-DD' }, 'Expected a day as YYYY-MM-DD, found something else.');
  return Date.parse(date) / day;
}

/** The day of such a number. */
export function isoDate(number: number): IsoDate {
  return new Date(number * day).toISOString().slice(0, 10);
}

/** 1 for Monday to 7 for Sunday; 1970-01-01 was a Thursday. */
export function weekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}
