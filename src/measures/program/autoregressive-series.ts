import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { isLevel, levelOutOfRange, squaresOutOfRange } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';
import { type EstimateTest, estimateTest } from './estimate-test';
import { type LinearModelReason, linearModel } from './linear-model';
import { type InterruptedPoints, type SegmentRows, type Segments, type SegmentsReason, segmentRows, segments } from './segments';

/** What changed when something began, where each point follows the one before. */
export interface AutoregressiveSeries {
  /** In units of the measure, `trend` and `trendChange` for each point of time. */
  readonly value: Segments<number>;
  /** How sure each is, by t with n - 4 degrees of freedom, with `phi` taken as known. */
  readonly tests: Segments<EstimateTest>;
  /** How much of a point's distance from the line goes over to the next, between -1 and 1. */
  readonly phi: number;
  /** The standard deviation of a point around the line, in units of the measure. */
  readonly sigma: number;
  readonly level: number;
  readonly degreesOfFreedom: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'interrupted-series/ar1-restricted-likelihood';
}

/**
 * Answers what changed in level and in trend when something began, where what moves a point also moves the next: the segmented line of
 * `interruptedSeries` by generalized least squares with errors of first-order autoregression, by restricted likelihood. It needs many points to tell
 * such following from a trend; with few, the errors of Newey and West say no less.
 *
 * @param points - Two or more in each phase, five or more in all, at equal distances of time, `null` for one that is missing.
 * @param options - `level`: of the intervals, strictly between 0 and 1; 0.95 where nothing is said. `missing`: `refuse` where nothing is said; `omit`
 *   leaves a point out and its place in time empty, over which less goes on to the next.
 * @returns The four coefficients with their tests; or `empty`, `n-too-small`, `missing-values`, `not-finite`, `zero-variance` (points exactly on the
 *   lines), `no-maximum` (the likelihood grows up to -1 or 1), `out-of-range`.
 * @example
 * const series = autoregressiveSeries({ before: [45, 37, 41, 39, 41, 38, 37, 44], after: [48, 53, 45, 49, 46, 49, 44, 47] });
 * series.ok && [series.phi.toFixed(2), series.value.levelChange.toFixed(1)]; // => ['-0.72', '11.8']
 * @see Pinheiro and Bates (2000), Mixed-Effects Models in S and S-PLUS, sections 5.1 and 5.3; Harville (1977), Journal of the American Statistical
 *   Association 72(358), 320-338
 */
export function autoregressiveSeries(
  points: InterruptedPoints,
  options: { readonly level?: number; readonly missing?: MissingPolicy } = {},
): Result<AutoregressiveSeries, SegmentsReason | LinearModelReason | 'no-maximum'> {
  const { level = 0.95 } = options;
  const there = segmentRows(points, options.missing);
  if (!there.ok) return there;
  if (!isLevel(level)) return levelOutOfRange();
  const plain = linearModel(there.rows, { intercept: false });
  if (!plain.ok) return plain;
  if (!(plain.residualSumOfSquares > 1e-26 * there.rows.reduce((sum, { y }) => sum + y * y, 0)))
    return missing('zero-variance', says('series/no-spread', 'Expected points that vary around their lines, found all on them.'));

  const modelAt = (phi: number) => linearModel(whitened(there.rows, phi), { intercept: false });
  const deviance = (z: number) => {
    const phi = Math.tanh(z);
    const model = modelAt(phi);
    if (!model.ok) return Number.POSITIVE_INFINITY;
    const { residualSumOfSquares, degreesOfFreedom, inverse } = model;
    const stretched = there.rows.reduce((sum, _, i) => sum + 2 * Math.log(stretch(there.rows, i, phi)), 0);
    return degreesOfFreedom * Math.log(residualSumOfSquares) - logDeterminant(inverse) - stretched;
  };
  const z = leastAt(deviance);
  if (z === undefined)
    return missing('no-maximum', says('series/no-maximum', 'Expected a likelihood with a maximum between -1 and 1, found none.'));
  const phi = Math.tanh(z);
  const model = modelAt(phi);
  if (!model.ok) return model;
  const { value, degreesOfFreedom, n } = model;
  const sigma = (model.sigma ?? 0) / Math.sqrt(1 - phi * phi);
  const tests = value.map((each, i) => estimateTest(each, model.standardErrors?.[i] ?? Number.NaN, degreesOfFreedom, level));
  const numbers = tests.flatMap(({ standardError, statistic, p, interval }) => [standardError, statistic, p, ...interval]);
  if (![...numbers, sigma].every(Number.isFinite)) return squaresOutOfRange();
  return {
    ok: true,
    value: segments(value),
    tests: segments(tests),
    phi,
    sigma,
    level,
    degreesOfFreedom,
    n,
    missing: there.missing,
    method: 'interrupted-series/ar1-restricted-likelihood',
  };
}

/** The rows as they would be if no point followed another: each less what the one before hands on to it, stretched to the variance of a step. */
function whitened(rows: SegmentRows['rows'], phi: number) {
  return rows.map(({ x, y }, i) => {
    const before = rows[i - 1];
    const [handed, by] = [handedOn(rows, i, phi), stretch(rows, i, phi)];
    return { x: x.map((each, j) => by * (each - handed * (before?.x[j] ?? 0))), y: by * (y - handed * (before?.y ?? 0)) };
  });
}

/** How much of a point's distance from the line the one before hands on to it: less, the more places between them are empty; the first gets nothing. */
function handedOn(rows: SegmentRows['rows'], i: number, phi: number): number {
  const before = rows[i - 1];
  return before === undefined ? 0 : phi ** ((rows[i]?.at ?? 0) - before.at);
}

/** What brings the rest to the variance of one step: 1 for neighbors. */
function stretch(rows: SegmentRows['rows'], i: number, phi: number): number {
  return Math.sqrt(((1 - phi) * (1 + phi)) / (1 - handedOn(rows, i, phi) ** 2));
}

/** Where a function of atanh(phi) is least: the best of a grid, narrowed by golden sections; nothing where that is at an end. */
function leastAt(of: (z: number) => number): number | undefined {
  const grid = Array.from({ length: 51 }, (_, i) => (i - 25) * 0.16);
  const found = grid.map(of);
  const best = found.indexOf(Math.min(...found));
  if (best <= 0 || best === grid.length - 1) return undefined;
  let [low, high] = [grid[best - 1] ?? 0, grid[best + 1] ?? 0];
  const golden = (Math.sqrt(5) - 1) / 2;
  const seen = (z: number) => ({ z, value: of(z) });
  let left = seen(high - golden * (high - low));
  let right = seen(low + golden * (high - low));
  for (let step = 0; step < 45; step += 1) {
    if (left.value < right.value) {
      [high, right] = [right.z, left];
      left = seen(high - golden * (high - low));
    } else {
      [low, left] = [left.z, right];
      right = seen(low + golden * (high - low));
    }
  }
  return (low + high) / 2;
}

/** The logarithm of the determinant of a positive definite matrix, by elimination. */
function logDeterminant(matrix: readonly (readonly number[])[]): number {
  const [first, ...rest] = matrix;
  const pivot = first?.[0];
  if (first === undefined || pivot === undefined) return 0;
  return (
    Math.log(pivot) + logDeterminant(rest.map((row) => row.slice(1).map((each, j) => each - ((row[0] ?? 0) / pivot) * (first[j + 1] ?? 0))))
  );
}
