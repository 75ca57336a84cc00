import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { noValues } from '../no-answer';
import { type MeasuredValue, type MissingPolicy, type MissingReport, type PresentReason, present } from '../present';

/** How a quantile lies between two values, by the numbers of Hyndman and Fan: 6 (SPSS, Minitab), 7 (R, Excel, NumPy), 8 (unbiased for the median). */
export type QuantileType = 6 | 7 | 8;

/** A point of sorted values, below which a share of them lies. */
export interface SampleQuantile {
  /** In the unit of the values. */
  readonly value: number;
  readonly share: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `quantile/type-${QuantileType}`;
}

export type QuantileReason = PresentReason | 'empty' | 'out-of-range';

/**
 * Answers below which value a given share of some values lies: of the sorted values the one at position 1 + (n − 1)p for type 7, (n + 1)p for
 * type 6, (n + 1/3)p + 1/3 for type 8, and straight on between two.
 *
 * @param values - Finite numbers in any order, `null` for one that is missing.
 * @param share - From 0 to 1: 0.5 asks for the median.
 * @param options - `type`: 6, 7 (the default) or 8; `missing`: `refuse` (the default) or `omit`.
 * @returns The value in the unit of the values; or `empty`, `missing-values`, `not-finite`, `out-of-range` (a share that is none, or values too far
 *   apart to compute with).
 * @example
 * const third = quantile([1, 2, 4, 8], 0.75);
 * third.ok && [third.value, third.method]; // => [5, 'quantile/type-7']
 * @see Hyndman and Fan (1996), Sample quantiles in statistical packages, The American Statistician 50(4), 361-365,
 *   https://doi.org/10.1080/00031305.1996.10473566
 */
export function quantile(
  values: readonly MeasuredValue[],
  share: number,
  options: { readonly type?: QuantileType; readonly missing?: MissingPolicy } = {},
): Result<SampleQuantile, QuantileReason> {
  const { type = 7 } = options;
  if (!(share >= 0 && share <= 1))
    return missing('out-of-range', says('quantile/share-out-of-range', 'Expected a share from 0 to 1, found another value.'));
  const there = present(values, options.missing);
  if (!there.ok) return there;
  const n = there.values.length;
  if (n === 0) return noValues();
  const value = pointAt(sorted(there.values), positions[type](n, share));
  if (!Number.isFinite(value)) return tooFarApart();
  return { ok: true, value, share, n, missing: there.missing, method: `quantile/type-${type}` };
}

/** How far apart two quarters of the values lie. */
export interface InterquartileRange {
  /** In the unit of the values, 0 or more. */
  readonly value: number;
  readonly quartiles: readonly [low: number, high: number];
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `interquartile-range/type-${QuantileType}`;
}

/**
 * Answers how wide the middle half of some values is: the third quartile less the first.
 *
 * @param values - Finite numbers in any order, `null` for one that is missing.
 * @param options - `type`: of the quartiles, 6, 7 (the default) or 8; `missing`: `refuse` (the default) or `omit`.
 * @returns The range in the unit of the values; or `empty`, `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const middle = interquartileRange([1, 2, 4, 8]);
 * middle.ok && [middle.value, middle.quartiles]; // => [3.25, [1.75, 5]]
 * @see Hyndman and Fan (1996), The American Statistician 50(4), 361-365, https://doi.org/10.1080/00031305.1996.10473566
 */
export function interquartileRange(
  values: readonly MeasuredValue[],
  options: { readonly type?: QuantileType; readonly missing?: MissingPolicy } = {},
): Result<InterquartileRange, QuantileReason> {
  const low = quantile(values, 0.25, options);
  const high = quantile(values, 0.75, options);
  if (!low.ok) return low;
  if (!high.ok) return high;
  const value = high.value - low.value;
  if (!Number.isFinite(value)) return tooFarApart();
  const { type = 7 } = options;
  const quartiles = [low.value, high.value] as const;
  return { ok: true, value, quartiles, n: low.n, missing: low.missing, method: `interquartile-range/type-${type}` };
}

const positions: Readonly<Record<QuantileType, (n: number, share: number) => number>> = {
  6: (n, share) => (n + 1) * share,
  7: (n, share) => (n - 1) * share + 1,
  8: (n, share) => (n + 1 / 3) * share + 1 / 3,
};

/** The values from the smallest on, in a list of their own. */
function sorted(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

/** The value at a position that is counted from 1, straight on between two; the first or the last beyond them. */
function pointAt(from: readonly number[], position: number): number {
  const held = Math.min(Math.max(position, 1), from.length);
  const below = Math.floor(held);
  const low = from[below - 1] ?? Number.NaN;
  const high = from[below] ?? low;
  return low + (high - low) * (held - below);
}

/** No answer, where a distance between two values is beyond what a number holds. */
export function tooFarApart() {
  return missing(
    'out-of-range',
    says('values/too-far-apart', 'Expected numbers whose distances can be computed, found some too far apart.'),
  );
}
