import type { Result } from '../../core/result';
import { type MeanAndSpread, type Moments, type MomentsReason, mergeableMoments } from '../moments';
import type { MeasuredValue, MissingPolicy } from '../present';

/**
 * Answers where some values lie on average, and how far they spread: x̄ = Σx / n and s² = Σ(x − x̄)² / (n − 1).
 *
 * @param values - Finite numbers of one unit, `null` for one that is missing.
 * @param options - `missing`: `refuse` (the default) or `omit`.
 * @returns The mean, the variance and the standard deviation in the unit of the values, the latter two `null` for one value; or `empty`,
 *   `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const minutes = meanAndSpread([2, 4, 9]);
 * minutes.ok && [minutes.value, minutes.variance]; // => [5, 13]
 * @see NIST/SEMATECH e-Handbook of Statistical Methods (2012), 1.3.5.1 and 1.3.5.6, https://www.itl.nist.gov/div898/handbook/
 */
export function meanAndSpread(
  values: readonly MeasuredValue[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<MeanAndSpread, MomentsReason> {
  return mergeableMoments.finish(momentsOf(values), options);
}

/** The moments of values that are all at hand, in two passes: a digit or two better than one by one. */
export function momentsOf(values: readonly MeasuredValue[]): Moments {
  const there = (values.includes(null) ? values.filter((value) => value !== null) : values) as readonly number[];
  const n = there.length;
  const origin = there[0] ?? 0;
  let offset = 0;
  // By index: handed out one by one, each number would be made an object, which takes three times as long.
  for (let i = 0; i < n; i += 1) offset += (there[i] ?? Number.NaN) - origin;
  if (!Number.isFinite(offset)) {
    const finite = values.filter((value) => value === null || Number.isFinite(value));
    if (finite.length < values.length) return { ...momentsOf(finite), notFinite: values.length - finite.length };
  }
  offset /= n || 1;
  let rest = 0;
  let m2 = 0;
  let lost = 0;
  for (let from = 0; from < n; from += 4) {
    // Four squares at a time, with what rounding took from the sum before (Kahan): that there are many costs no digits.
    let squares = -lost;
    for (let i = from; i < Math.min(n, from + 4); i += 1) {
      const apart = (there[i] ?? Number.NaN) - origin - offset;
      rest += apart;
      squares += apart * apart;
    }
    const more = m2 + squares;
    lost = more - m2 - squares;
    m2 = more;
  }
  // What rounding left of the mean is taken out of both: the corrected two-pass algorithm.
  const left = rest / (n || 1);
  return {
    n,
    origin,
    offset: offset + left,
    m2: Math.max(0, m2 - rest * left),
    missing: values.length - n,
    notFinite: 0,
  };
}
