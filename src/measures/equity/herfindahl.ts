import type { Result } from '../../core/result';
import type { MeasuredValue, MissingPolicy } from '../present';
import { type Spread, type SpreadReason, timeGiven } from './time-given';

/**
 * Answers how concentrated coaching TIME is, over people, schools or coaches: the sum of squared shares (Herfindahl and Hirschman). 1 / value is
 * the number of them that would be given as concentrated a time if all were given alike. It says nothing about anybody's teaching.
 *
 * @param hours - The time that each was given, in any one unit, 0 for none; `null` where it is not known.
 * @param options - `missing`: `refuse` where nothing is said, or `omit`.
 * @returns From 1 / n (all alike) to 1 (one has all); or `empty`, `missing-values`, `not-finite`, `out-of-range` (fewer than 0 hours),
 *   `undefined-0/0` (nobody was given any).
 * @example
 * const concentration = herfindahl([1, 1, 1, 1]);
 * concentration.ok && concentration.value; // => 0.25
 * @see Hirschman (1964), American Economic Review 54(5), 761-762, https://www.jstor.org/stable/1818582
 */
export function herfindahl(
  hours: readonly MeasuredValue[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<Spread<'herfindahl-hirschman'>, SpreadReason> {
  const time = timeGiven(hours, options.missing);
  if (!time.ok) return time;
  const { fromMean, n } = time;
  const value = Math.min(1, (1 + fromMean.reduce((sum, d) => sum + d * d, 0) / n) / n);
  return { ok: true, value, n, missing: time.missing, method: 'herfindahl-hirschman' };
}
