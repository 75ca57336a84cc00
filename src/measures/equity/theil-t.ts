import type { Result } from '../../core/result';
import type { MeasuredValue, MissingPolicy } from '../present';
import { type Spread, type SpreadReason, timeGiven } from './time-given';

/**
 * Answers how unevenly coaching TIME is spread, with weight on who is given much: T = mean of r ln r, where r is a person's time in means and
 * 0 ln 0 is 0. Who was given none stays in: packages that drop zeros answer about the coached only. It says nothing about anybody's teaching.
 *
 * @param hours - The time that each eligible person was given, in any one unit, 0 for none; `null` where it is not known.
 * @param options - `missing`: `refuse` where nothing is said, or `omit`.
 * @returns From 0 (all alike) to ln n (one has all); or `empty`, `missing-values`, `not-finite`, `out-of-range` (fewer than 0 hours) or
 *   `undefined-0/0` (nobody was given any).
 * @example
 * const spread = theilT([0, 0, 0, 5, 10, 3]);
 * spread.ok && spread.value.toFixed(3); // => '0.811'
 * @see Cowell (2011), Measuring Inequality, 3rd edition, table A.1; Theil (1967), Economics and Information Theory, chapter 4
 */
export function theilT(
  hours: readonly MeasuredValue[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<Spread<'theil-t/zeros-kept'>, SpreadReason> {
  const time = timeGiven(hours, options.missing);
  if (!time.ok) return time;
  // The distances from the mean sum to 0: taken off each term, they keep its digits where all are nearly alike.
  const sum = time.fromMean.reduce((all, d) => all + (d <= -1 ? 1 : (1 + d) * Math.log1p(d) - d), 0);
  return { ok: true, value: Math.max(0, sum / time.n), n: time.n, missing: time.missing, method: 'theil-t/zeros-kept' };
}
