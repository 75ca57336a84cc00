import type { Result } from '../../core/result';
import type { MeasuredValue, MissingPolicy } from '../present';
import { type Spread, type SpreadReason, timeGiven } from './time-given';

/**
 * Answers which share of all coaching TIME would have to move from some people to others for all to be given alike: half the mean distance from
 * the mean, in means. It says nothing about anybody's teaching, nor that all should be given alike.
 *
 * @param hours - The time that each eligible person was given, in any one unit, 0 for none; `null` where it is not known.
 * @param options - `missing`: `refuse` where nothing is said, or `omit`.
 * @returns From 0 (all alike) to (n - 1) / n (one has all); or `empty`, `missing-values`, `not-finite`, `out-of-range` (fewer than 0 hours),
 *   `undefined-0/0` (nobody was given any).
 * @example
 * const spread = hoover([0, 0, 0, 7]);
 * spread.ok && spread.value; // => 0.75
 * @see Hoover (1936), Review of Economics and Statistics 18(4), 162-171, https://doi.org/10.2307/1927875
 */
export function hoover(
  hours: readonly MeasuredValue[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<Spread<'hoover'>, SpreadReason> {
  const time = timeGiven(hours, options.missing);
  if (!time.ok) return time;
  const value = time.fromMean.reduce((sum, d) => sum + Math.abs(d), 0) / (2 * time.n);
  return { ok: true, value, n: time.n, missing: time.missing, method: 'hoover' };
}
