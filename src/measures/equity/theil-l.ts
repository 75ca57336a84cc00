import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { MeasuredValue, MissingPolicy } from '../present';
import { type Spread, type SpreadReason, timeGiven } from './time-given';

/**
 * Answers how unevenly coaching TIME is spread, with weight on who is given little: L = mean of ln(mean / x), the mean logarithmic deviation.
 * It has no value where somebody was given none; `theilT` and `gini` have. It says nothing about anybody's teaching.
 *
 * @param hours - The time that each person was given, in any one unit, above 0; `null` where it is not known.
 * @param options - `missing`: `refuse` where nothing is said, or `omit`.
 * @returns From 0 (all alike) up; or `empty`, `missing-values`, `not-finite`, `out-of-range` (fewer than 0 hours), `undefined-0/0` (nobody
 *   was given any), `zero-values` (somebody was given none: L would be infinite).
 * @example
 * const spread = theilL([1, 2, 3]);
 * spread.ok && spread.value.toFixed(4); // => '0.0959'
 * @see Cowell (2011), Measuring Inequality, 3rd edition, table A.1
 */
export function theilL(
  hours: readonly MeasuredValue[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<Spread<'theil-l'>, SpreadReason | 'zero-values'> {
  const time = timeGiven(hours, options.missing);
  if (!time.ok) return time;
  const { sorted, fromMean, n } = time;
  if (sorted[0] === 0)
    return missing('zero-values', says('time/zero', 'Expected some time given to each person, found somebody who was given none.'));
  const scale = Math.log(sorted[n - 1] ?? 1) - Math.log1p(fromMean[n - 1] ?? 0);
  // The distances from the mean sum to 0: added to each term, they keep its digits near the mean. Far below it, x has them.
  const sum = sorted.reduce((all, each, i) => {
    const d = fromMean[i] ?? 0;
    return all + d - (d < -0.5 ? Math.log(each) - scale : Math.log1p(d));
  }, 0);
  return { ok: true, value: Math.max(0, sum / n), n, missing: time.missing, method: 'theil-l' };
}
