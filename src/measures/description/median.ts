import type { Result } from '../../core/result';
import { noValues } from '../no-answer';
import { type MeasuredValue, type MissingPolicy, type MissingReport, present } from '../present';
import { middle } from './middle';
import { type QuantileReason, tooFarApart } from './quantile';

/** The value in the middle. */
export interface Median {
  /** In the unit of the values. */
  readonly value: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'median';
}

/**
 * Answers which value lies in the middle: half of the values are below it. An even number of values has the mean of the middle two.
 *
 * @param values - Finite numbers in any order, `null` for one that is missing.
 * @param options - `missing`: `refuse` (the default) or `omit`.
 * @returns The median in the unit of the values; or `empty`, `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const middle = median([1, 2, 4, 100]);
 * middle.ok && middle.value; // => 3
 * @see NIST/SEMATECH e-Handbook of Statistical Methods (2012), 1.3.5.1, https://www.itl.nist.gov/div898/handbook/
 */
export function median(
  values: readonly MeasuredValue[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<Median, QuantileReason> {
  const there = present(values, options.missing);
  if (!there.ok) return there;
  const n = there.values.length;
  if (n === 0) return noValues();
  const value = middle(there.values);
  return Number.isFinite(value) ? { ok: true, value, n, missing: there.missing, method: 'median' } : tooFarApart();
}

/** A spread that one wild value does not move. */
export interface MedianAbsoluteDeviation {
  /** In the unit of the values, 0 or more. */
  readonly value: number;
  readonly median: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'median-absolute-deviation/raw' | 'median-absolute-deviation/normal';
}

/**
 * Answers how far the values lie from their median, in the middle: the median of |x − median|. With `scale: 'normal'` it is 1.4826 times that,
 * which estimates the standard deviation of normal values.
 *
 * @param values - Finite numbers in any order, `null` for one that is missing.
 * @param options - `scale`: `raw` (the default) or `normal`; `missing`: `refuse` (the default) or `omit`.
 * @returns The deviation in the unit of the values, 0 where more than half are equal; or `empty`, `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const spread = medianAbsoluteDeviation([1, 2, 4, 100]);
 * spread.ok && spread.value; // => 1.5
 * @see Rousseeuw and Croux (1993), Alternatives to the median absolute deviation, Journal of the American Statistical Association 88(424),
 *   1273-1283, https://doi.org/10.1080/01621459.1993.10476408
 */
export function medianAbsoluteDeviation(
  values: readonly MeasuredValue[],
  options: { readonly scale?: 'raw' | 'normal'; readonly missing?: MissingPolicy } = {},
): Result<MedianAbsoluteDeviation, QuantileReason> {
  const { scale = 'raw' } = options;
  const center = median(values, options);
  if (!center.ok) return center;
  const apart = values.flatMap((value) => (value === null ? [] : [Math.abs(value - center.value)]));
  const value = middle(apart) * (scale === 'raw' ? 1 : 1.4826);
  if (!Number.isFinite(value)) return tooFarApart();
  return { ok: true, value, median: center.value, n: center.n, missing: center.missing, method: `median-absolute-deviation/${scale}` };
}
