import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { valuesNotFinite } from '../no-answer';

/** Which share of the time that was there was used. */
export interface Utilization {
  /** Booked over available, from 0; above 1 where more was booked than there was. */
  readonly value: number;
  /** Available less booked, in the unit handed in; below 0 where more was booked. */
  readonly left: number;
  readonly method: 'utilization/booked-over-available';
}

/**
 * Answers which share of the coaching time that was available is booked. A share near 1 leaves no room for what comes up; it is about time, and no
 * aim for a person.
 *
 * @param booked - Hours booked, 0 or more.
 * @param available - Hours available in the same days, above 0.
 * @returns A share, from 0 up; or `undefined-0/0` (nothing was available), `not-finite`, `out-of-range`.
 * @example
 * const used = utilization(18, 24);
 * used.ok && [used.value, used.left]; // => [0.75, 6]
 */
export function utilization(booked: number, available: number): Result<Utilization, 'undefined-0/0' | 'not-finite' | 'out-of-range'> {
  if (![booked, available].every(Number.isFinite)) return valuesNotFinite();
  if (booked < 0 || available < 0) return missing('out-of-range', says('time/negative', 'Expected hours of 0 and more, found fewer.'));
  if (available === 0) return missing('undefined-0/0', says('time/none-available', 'Expected some time available, found none.'));
  const value = booked / available;
  if (!Number.isFinite(value))
    return missing('out-of-range', says('values/quotient-out-of-range', 'Expected numbers that can be divided, found some too far apart.'));
  return { ok: true, value, left: available - booked, method: 'utilization/booked-over-available' };
}
