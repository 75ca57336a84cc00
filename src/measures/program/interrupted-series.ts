import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { isLevel, levelOutOfRange, squaresOutOfRange } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';
import { type EstimateTest, estimateTest } from './estimate-test';
import { type LinearModelReason, linearModel } from './linear-model';
import { type InterruptedPoints, type Segments, type SegmentsReason, segmentRows, segments } from './segments';

/** What changed when something began. */
export interface InterruptedSeries {
  /** In units of the measure, `trend` and `trendChange` for each point of time. */
  readonly value: Segments<number>;
  /**
   * How sure each is, by t with n - 4 degrees of freedom: as if points were independent (`ols`), and with the errors of Newey and West for points that
   * follow each other, plain and times n / (n - 4) (`neweyWestAdjusted`, the one to report of these).
   */
  readonly tests: {
    readonly ols: Segments<EstimateTest>;
    readonly neweyWest: Segments<EstimateTest>;
    readonly neweyWestAdjusted: Segments<EstimateTest>;
  };
  /** The residual standard deviation, in units of the measure. */
  readonly sigma: number;
  /** Durbin and Watson's, over neighbors that are both there: near 2 where residuals do not follow each other, towards 0 where neighbors are alike. */
  readonly durbinWatson: number;
  /** How alike neighboring residuals are, from -1 to 1. */
  readonly autocorrelation: number;
  /** How many points back the errors of Newey and West look. */
  readonly lag: number;
  readonly level: number;
  readonly degreesOfFreedom: number;
  /** Whether each phase has as many points as were asked for. */
  readonly enough: boolean;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'interrupted-series/segmented-least-squares';
}

/**
 * Answers what changed in level and in trend when something began, such as a cycle: y = b0 + b1 t + b2 D + b3 (t - T0)+ by least squares. It is the
 * effect of what began only if nothing else changed with it and the first trend would have gone on.
 *
 * @param points - Two or more in each phase, five or more in all, at equal distances of time, `null` for one that is missing.
 * @param options - `lag`: how many points back the errors of Newey and West look; floor(4 (n / 100)^(2 / 9)) where nothing is said. `level`: of the
 *   intervals; 0.95 where nothing is said. `pointsPerPhase`: what counts as enough; 8 where nothing is said, as Penfold and Zhang ask. `missing`: `refuse` where
 *   nothing is said; `omit` leaves a point out and its place in time empty, so that what lies on both sides of it are no neighbors.
 * @returns The four coefficients with their tests; or `empty`, `n-too-small`, `missing-values`, `not-finite`, `zero-variance` (points exactly on the
 *   lines), `out-of-range`.
 * @example
 * const series = interruptedSeries({ before: [41, 45, 38, 44, 40, 43, 39, 42], after: [50, 53, 49, 55, 52, 54, 51, 56] });
 * series.ok && [series.value.levelChange.toFixed(2), series.enough]; // => ['9.14', true]
 * @see Wagner, Soumerai, Zhang and Ross-Degnan (2002), Journal of Clinical Pharmacy and Therapeutics 27(4), 299-309; Newey and West (1987),
 *   Econometrica 55(3), 703-708, https://doi.org/10.2307/1913610, and (1994), Review of Economic Studies 61(4), 631-653, for the lag; Datta and Du
 *   (2012), International Finance Discussion Papers 1060, for points that are missing, by its amplitude-modulated estimator; Penfold and Zhang (2013),
 *   Academic Pediatrics 13(6), S38-S44, https://doi.org/10.1016/j.acap.2013.08.002, for 8 points before and 8 after
 */
export function interruptedSeries(
  points: InterruptedPoints,
  options: { readonly lag?: number; readonly level?: number; readonly pointsPerPhase?: number; readonly missing?: MissingPolicy } = {},
): Result<InterruptedSeries, SegmentsReason | LinearModelReason> {
  const { level = 0.95, pointsPerPhase = 8 } = options;
  const there = segmentRows(points, options.missing);
  if (!there.ok) return there;
  const { rows, fewest } = there;
  const n = rows.length;
  const lag = options.lag ?? Math.floor(4 * (n / 100) ** (2 / 9));
  if (!(Number.isSafeInteger(lag) && lag >= 0 && lag < n))
    return missing('out-of-range', says('series/lag', 'Expected a lag of 0 or more whole points and fewer than there are, found another.'));
  if (!isLevel(level)) return levelOutOfRange();
  const model = linearModel(rows.map(({ x: [, ...x], y }) => ({ x, y })));
  if (!model.ok) return model;
  const { value, inverse, residuals, degreesOfFreedom } = model;
  const [sigma, standardErrors] = [model.sigma ?? 0, model.standardErrors ?? []];
  if (sigma === 0 || model.r2 === 1)
    return missing('zero-variance', says('series/no-spread', 'Expected points that vary around their lines, found all on them.'));

  // In units of sigma, so that no square is too large.
  const scaled = residuals.map((residual) => residual / sigma);
  const places = points.before.length + points.after.length;
  const neweyWest = inverse.map((row) => {
    // The variance of a coefficient is that of its own sum of scores: neighbors count less the farther they are, and a place without a point for nothing.
    const parts = Array.from({ length: places }, () => 0);
    for (const [i, { at, x }] of rows.entries()) parts[at] = x.reduce((sum, each, j) => sum + each * (row[j] ?? 0), 0) * (scaled[i] ?? 0);
    const together = (back: number) => parts.slice(back).reduce((sum, part, i) => sum + part * (parts[i] ?? 0), 0);
    let variance = together(0);
    for (let back = 1; back <= lag; back += 1) variance += 2 * (1 - back / (lag + 1)) * together(back);
    return sigma * Math.sqrt(Math.max(0, variance));
  });
  const tested = (errors: readonly number[]) =>
    segments(value.map((each, i) => estimateTest(each, errors[i] ?? Number.NaN, degreesOfFreedom, level)));
  const adjusted = Math.sqrt(n / degreesOfFreedom);
  const tests = {
    ols: tested(standardErrors),
    neweyWest: tested(neweyWest),
    neweyWestAdjusted: tested(neweyWest.map((error) => error * adjusted)),
  };
  const squares = scaled.reduce((sum, each) => sum + each * each, 0);
  const neighbors = scaled
    .slice(1)
    .flatMap((each, i) => (rows[i + 1]?.at === (rows[i]?.at ?? 0) + 1 ? [[scaled[i] ?? 0, each] as const] : []));
  const durbinWatson = neighbors.reduce((sum, [one, next]) => sum + (next - one) ** 2, 0) / squares;
  const autocorrelation = neighbors.reduce((sum, [one, next]) => sum + one * next, 0) / squares;
  const numbers = Object.values(tests).flatMap((test) =>
    Object.values(test).flatMap(({ standardError, statistic, p, interval }: EstimateTest) => [standardError, statistic, p, ...interval]),
  );
  if (![...numbers, sigma, durbinWatson, autocorrelation].every(Number.isFinite)) return squaresOutOfRange();
  return {
    ok: true,
    value: segments(value),
    tests,
    sigma,
    durbinWatson,
    autocorrelation,
    lag,
    level,
    degreesOfFreedom,
    enough: fewest >= pointsPerPhase,
    n,
    missing: there.missing,
    method: 'interrupted-series/segmented-least-squares',
  };
}
