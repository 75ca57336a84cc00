import type { IsoDate } from '../core/instant';
import { type Missing, missing } from '../core/result';
import { says } from '../core/sentence';
import { dayNumber } from './day-number';
import type { Target } from './goal';
import { notADay } from './no-answer';

/** What a calculator reads of a measurement. Anything with these fields will do. */
export interface Measured {
  readonly goal?: string | undefined;
  readonly on: IsoDate;
  readonly value?: number | undefined;
  readonly reached?: number | undefined;
  readonly of?: number | undefined;
}

export type MeasurementReason = 'not-a-date' | 'not-finite' | 'not-a-count' | 'value-expected' | 'counts-expected';

/**
 * Answers why a measurement cannot be a measurement of a goal of one kind.
 *
 * @param kind - The kind of the goal's target.
 * @param measurement - A `value`, or for mastery `reached` and `of`; never both.
 * @returns The problem, or `undefined` where it fits.
 * @example
 * measurementProblem('mastery', { on: '2026-10-05', value: 0.8 })?.reason; // => 'counts-expected'
 */
export function measurementProblem(kind: Target['kind'], measurement: Measured): Missing<MeasurementReason> | undefined {
  const { on, value, reached, of } = measurement;
  if (dayNumber(on) === null) return notADay();
  if (kind === 'mastery') {
    if (reached === undefined || of === undefined || value !== undefined)
      return missing(
        'counts-expected',
        says('measurement/counts-expected', 'Expected how many reached the cut, of how many; found something else.'),
      );
    if (![reached, of].every(Number.isSafeInteger) || reached < 0 || of < 1 || reached > of)
      return missing(
        'not-a-count',
        says('measurement/not-a-count', 'Expected whole numbers, from 0 to a total of 1 or more; found something else.'),
      );
    return undefined;
  }
  if (value === undefined || reached !== undefined || of !== undefined)
    return missing('value-expected', says('measurement/value-expected', 'Expected a value in the unit of the goal, found something else.'));
  return Number.isFinite(value)
    ? undefined
    : missing('not-finite', says('measurement/not-finite', 'Expected a finite value, found one that is not.'));
}
