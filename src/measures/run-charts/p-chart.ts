import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
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
  readonly points: readonly PChartPoint[];
  /** How shares vary from one to the next, in binomial standard deviations: far above 1, binomial limits are too narrow. `null` where none can vary. */
  readonly sigmaZ: number | null;
  /** Whether there are fewer than 12 points. */
  readonly provisional: boolean;
  /** Whether nobody, or everybody, reached it throughout. */
  readonly noVariation: boolean;
  readonly n: number;
  readonly method: `p-chart/${PChartLimits}`;
}

/**
 * Answers within which limits shares vary by what always happens, where each is of its own number: p ± 3 √(p (1 - p) / n), and by Laney times the
 * standard deviation of the shares' moving ranges. Students of one class are alike, so that shares mostly vary more than binomially: see `sigmaZ`.
 *
 * @param counts - In the order of time: whole numbers, each of 1 or more.
 * @param options - `limits`: `binomial` where nothing is said. `clip`: whether limits are cut at 0 and 1, `true` where nothing is said.
 * @returns The chart; or `empty`, `not-a-count`, `n-too-small` (Laney's limits of one point).
 * @example
 * const chart = pChart([{ reached: 8, of: 20 }, { reached: 11, of: 20 }, { reached: 19, of: 20 }]);
 * chart.ok && [chart.value.toFixed(3), chart.points.map(({ outside }) => outside)]; // => ['0.633', [false, false, false]]
 * @see Laney (2002), Quality Engineering 14(4), 531-537, https://doi.org/10.1081/QEN-120003555
 */
export function pChart(
  counts: readonly CountedShare[],
  options: { readonly limits?: PChartLimits; readonly clip?: boolean } = {},
): Result<PChart, 'empty' | 'not-a-count' | 'n-too-small'> {
  const { limits = 'binomial', clip = true } = options;
  if (counts.length === 0) return missing('empty', says('counts/empty', 'Expected one or more counts, found none.'));
  if (
    !counts.every(({ reached, of }) => Number.isSafeInteger(reached) && Number.isSafeInteger(of) && reached >= 0 && of > 0 && reached <= of)
  )
    return missing('not-a-count', says('counts/not-a-count', 'Expected whole numbers, from 0 to a total of 1 or more; found others.'));
  if (limits !== 'binomial' && counts.length === 1)
    return missing('n-too-small', says('counts/one-point', 'Expected two or more counts for moving ranges, found 1.'));
  const [reached, of] = [counts.reduce((sum, each) => sum + each.reached, 0), counts.reduce((sum, each) => sum + each.of, 0)];
  const value = reached / of;
  const sigmas = counts.map((each) => Math.sqrt((value * (1 - value)) / each.of));
  const noVariation = reached === 0 || reached === of;
  const scores = counts.map((each, i) => (each.reached / each.of - value) / (sigmas[i] ?? 1));
  const ranges = scores.slice(1).map((score, i) => Math.abs(score - (scores[i] ?? 0)));
  const d2 = limits === 'laney/rounded-d2' ? 1.128 : 2 / Math.sqrt(Math.PI);
  const sigmaZ = noVariation || ranges.length === 0 ? null : ranges.reduce((sum, range) => sum + range, 0) / ranges.length / d2;
  const points = counts.map((each, i) => {
    const share = each.reached / each.of;
    const reach = 3 * (sigmas[i] ?? 0) * (limits === 'binomial' ? 1 : (sigmaZ ?? 0));
    const [low, high] = [value - reach, value + reach];
    return {
      share,
      limits: clip ? ([Math.max(0, low), Math.min(1, high)] as const) : ([low, high] as const),
      outside: share < low || share > high,
    };
  });
  return {
    ok: true,
    value,
    points,
    sigmaZ,
    provisional: counts.length < settledFrom,
    noVariation,
    n: counts.length,
    method: `p-chart/${limits}`,
  };
}
