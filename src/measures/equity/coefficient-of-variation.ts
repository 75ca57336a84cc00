import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { MeasuredValue, MissingPolicy } from '../present';
import { type Spread, type SpreadReason, timeGiven } from './time-given';

/**
 * Answers how large the spread of coaching TIME is beside its mean: the standard deviation over n - 1, in means. It says nothing about anybody's
 * teaching.
 *
 * @param hours - The time that each eligible person was given, in any one unit, 0 for none; `null` where it is not known.
 * @param options - `missing`: `refuse` where nothing is said, or `omit`.
 * @returns From 0 (all alike) to the root of n; or `empty`, `n-too-small` (one person), `missing-values`, `not-finite`, `out-of-range` (fewer
 *   than 0 hours), `undefined-0/0` (nobody was given any).
 * @example
 * const spread = coefficientOfVariation([0, 0, 0, 7]);
 * spread.ok && spread.value; // => 2
 * @see Cowell (2011), Measuring Inequality, 3rd edition, table A.1, here over n - 1
 */
export function coefficientOfVariation(
  hours: readonly MeasuredValue[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<Spread<'coefficient-of-variation/sample'>, SpreadReason | 'n-too-small'> {
  const time = timeGiven(hours, options.missing);
  if (!time.ok) return time;
  const { fromMean, n } = time;
  if (n === 1) return missing('n-too-small', says('values/two', 'Expected two or more values, found {n}.', { n }));
  const value = Math.sqrt(fromMean.reduce((sum, d) => sum + d * d, 0) / (n - 1));
  return { ok: true, value, n, missing: time.missing, method: 'coefficient-of-variation/sample' };
}
