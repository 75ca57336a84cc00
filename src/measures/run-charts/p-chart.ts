import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { valuesMissing } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';
import { settledFrom } from './chart-phases';

/** So many of so many, counted once. */
export interface CountedShare {
  readonly reached: number;
  readonly of: number;
}

/** What limits are made of: the binomial distribution alone, or, by Laney, that and how shares vary beyond it. */
export type PChartLimits = 'binomial' | 'laney/exact-d2' | 'laney/rounded-d2';

/** A share with the limits of its own number. */
export interface PChartPoint {
  /** From 0 to 1. */
  readonly share: number;
  readonly limits: readonly [low: number, high: number];
  readonly outside: boolean;
}

/** A chart of shares of changing numbers. */
export interface PChart {
  /** The share of all together, from 0 to 1. */
  readonly value: number;
  /** In the order of time; `null` where the count is missing. */
  readonly points: readonly (PChartPoint | null)[];
  /** How shares vary from one to the next, in binomial standard deviations: far above 1, binomial limits are too narrow. `null` where none can vary. */
  readonly sigmaZ: number | null;
  /** Whether there are fewer than 12 points. */
  readonly provisional: boolean;
  /** Whether nobody, or everybody, reached it throughout. */
  readonly noVariation: boolean;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `p-chart/${PChartLimits}`;
}

/**
 * Answers within which limits shares vary by what always happens, where each is of its own number: p ± 3 √(p (1 - p) / n), and by Laney times the
 * standard deviation of the shares' moving ranges. Students of one class are alike, so that shares mostly vary more than binomially: see `sigmaZ`.
 *
 * @param counts - In the order of time: whole numbers, each of 1 or more; `null` where nobody counted.
 * @param options - `limits`: `binomial` where nothing is said. `clip`: whether limits are cut at 0 and 1, `true` where nothing is said. `missing`: `refuse`
 *   where nothing is said; `omit` leaves a count out and its place empty, so that what lies on both sides of it makes no moving range.
 * @returns The chart; or `empty`, `missing-values`, `not-a-count`, `n-too-small` (no two counts in a row for Laney's limits).
 * @example
 * const chart = pChart([{ reached: 8, of: 20 }, { reached: 11, of: 20 }, { reached: 19, of: 20 }]);
 * chart.ok && [chart.value.toFixed(3), chart.points.map((point) => point?.outside)]; // => ['0.633', [false, false, false]]
 * @see Laney (2002), Quality Engineering 14(4), 531-537, https://doi.org/10.1081/QEN-120003555
 */
export function pChart(
  counts: readonly (CountedShare | null)[],
  options: { readonly limits?: PChartLimits; readonly clip?: boolean; readonly missing?: MissingPolicy } = {},
): Result<PChart, 'empty' | 'missing-values' | 'not-a-count' | 'n-too-small'> {
  const { limits = 'binomial', clip = true, missing: policy = 'refuse' } = options;
  const there = counts.filter((each) => each !== null);
  const omitted = counts.length - there.length;
  if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
  if (there.length === 0) return missing('empty', says('counts/empty', 'Expected one or more counts, found none.'));
  if (
    !there.every(({ reached, of }) => Number.isSafeInteger(reached) && Number.isSafeInteger(of) && reached >= 0 && of > 0 && reached <= of)
  )
    return missing('not-a-count', says('counts/not-a-count', 'Expected whole numbers, from 0 to a total of 1 or more; found others.'));
  const [reached, of] = [there.reduce((sum, each) => sum + each.reached, 0), there.reduce((sum, each) => sum + each.of, 0)];
  const value = reached / of;
  const noVariation = reached === 0 || reached === of;
  const placed = counts.map((each) => {
    if (each === null) return null;
    const [share, sigma] = [each.reached / each.of, Math.sqrt((value * (1 - value)) / each.of)];
    return { share, sigma, score: (share - value) / sigma };
  });
  const ranges = placed.flatMap((each, i) => {
    const before = placed[i - 1] ?? null;
    return each === null || before === null ? [] : [Math.abs(each.score - before.score)];
  });
  if (limits !== 'binomial' && ranges.length === 0)
    return missing('n-too-small', says('counts/no-range', 'Expected two counts in a row for moving ranges, found none.'));
  const d2 = limits === 'laney/rounded-d2' ? 1.128 : 2 / Math.sqrt(Math.PI);
  const sigmaZ = noVariation || ranges.length === 0 ? null : ranges.reduce((sum, range) => sum + range, 0) / ranges.length / d2;
  const points = placed.map((each): PChartPoint | null => {
    if (each === null) return null;
    const reach = 3 * each.sigma * (limits === 'binomial' ? 1 : (sigmaZ ?? 0));
    const [low, high] = [value - reach, value + reach];
    const { share } = each;
    return { share, limits: clip ? [Math.max(0, low), Math.min(1, high)] : [low, high], outside: share < low || share > high };
  });
  return {
    ok: true,
    value,
    points,
    sigmaZ,
    provisional: there.length < settledFrom,
    noVariation,
    n: there.length,
    missing: { policy, omitted },
    method: `p-chart/${limits}`,
  };
}
