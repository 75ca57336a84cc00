import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { noValues, squaresOutOfRange } from '../no-answer';
import { type MeasuredValue, type MissingPolicy, type MissingReport, type PresentReason, present } from '../present';
import { momentsOf } from './mean-and-spread';

/** How much each value of a series is like the one before. */
export interface Autocorrelation {
  /** From -1 to 1. */
  readonly value: number;
  /** How many steps lie between the two. */
  readonly lag: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'autocorrelation/moment';
}

/**
 * Answers how much the values of a series resemble those some steps before: Σ(x_t − x̄)(x_{t+lag} − x̄) / Σ(x_t − x̄)². Intervals that assume
 * independent values are too narrow where it is well above 0.
 *
 * @param series - Finite numbers in the order of time, at even distances, `null` for one that is missing.
 * @param options - `lag`: the number of steps, 1 where none is given; `missing`: `refuse` (the default) or `omit`, which leaves a value out and its place
 *   empty: what lies on both sides of it does not become neighbors.
 * @returns The autocorrelation, from -1 to 1; or `empty`, `n-too-small` (no two values that far apart), `missing-values`, `not-finite`,
 *   `zero-variance`, `out-of-range`.
 * @example
 * const like = autocorrelation([1, 2, 3, 4]);
 * like.ok && like.value; // => 0.25
 * @see NIST/SEMATECH e-Handbook of Statistical Methods (2012), 1.3.5.12, https://www.itl.nist.gov/div898/handbook/; for what is missing Parzen (1963),
 *   On spectral analysis with missing observations and amplitude modulation, Sankhyā A 25(4), 383-392
 */
export function autocorrelation(
  series: readonly MeasuredValue[],
  options: { readonly lag?: number; readonly missing?: MissingPolicy } = {},
): Result<Autocorrelation, PresentReason | 'empty' | 'n-too-small' | 'zero-variance' | 'out-of-range'> {
  const { lag = 1 } = options;
  const there = present(series, options.missing);
  if (!there.ok) return there;
  const n = there.values.length;
  if (n === 0) return noValues();
  if (!Number.isSafeInteger(lag) || lag < 1)
    return missing('out-of-range', says('autocorrelation/lag', 'Expected a lag of 1 step or more, found another value.'));
  const apartBy = series.slice(lag).flatMap((value, t) => {
    const before = series[t] ?? null;
    return value === null || before === null ? [] : [[before, value] as const];
  });
  if (apartBy.length === 0)
    return missing('n-too-small', says('autocorrelation/n-too-small', 'Expected more values than steps of lag, found {n}.', { n }));
  const { origin, offset, m2 } = momentsOf(there.values);
  if (m2 === 0) return missing('zero-variance', says('values/zero-variance', 'Expected values that differ, found all alike.'));
  const together = apartBy.reduce((sum, [before, value]) => sum + (before - origin - offset) * (value - origin - offset), 0);
  const value = together / m2;
  if (!Number.isFinite(value)) return squaresOutOfRange();
  return { ok: true, value, lag, n, missing: there.missing, method: 'autocorrelation/moment' };
}
