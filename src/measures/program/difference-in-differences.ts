import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { Mergeable } from '../mergeable';
import { type Moments, mergeableMoments } from '../moments';
import { isLevel, levelOutOfRange, squaresOutOfRange, valuesMissing, valuesNotFinite } from '../no-answer';
import type { MeasuredValue, MissingPolicy, MissingReport, PresentReason } from '../present';
import { type EstimateTest, estimateTest } from './estimate-test';
import { type CellMoments, cellNames, cellOf, contrast, type FourCells, tooFew } from './four-cells';

/** What is known of one group at one time. */
export interface CellSummary {
  /** How many observations, a whole number of 1 or more. */
  readonly n: number;
  readonly mean: number;
  /** Over n - 1; `null` for one observation. */
  readonly variance: number | null;
}

/** How much more one group changed than another. */
export interface DifferenceInDifferences {
  /** The change of the treated beyond that of the comparison group, in units of the outcome. */
  readonly value: number;
  /**
   * With one variance for all cells (least squares), and with one for each (HC1; `null` where a cell has one observation, which shows no variance). By t
   * with n - 4 degrees of freedom.
   */
  readonly tests: { readonly ols: EstimateTest; readonly hc1: EstimateTest | null };
  readonly degreesOfFreedom: number;
  readonly level: number;
  readonly n: number;
  readonly method: 'difference-in-differences/cell-means';
}

export type DifferencesReason = 'empty' | 'n-too-small' | 'not-a-count' | 'not-finite' | 'zero-variance' | 'out-of-range';

/**
 * Answers how much more coached teachers or schools changed than others did over the same time: (after - before) of the treated, less that of the
 * comparison group. It is the effect of coaching only if both would have changed alike without it. All observations count as independent: where
 * the same teachers or schools stand before and after, use `clusteredDifferences`.
 *
 * @param cells - How many, the mean and the variance of each group at each time.
 * @param options - `level`: of the intervals, strictly between 0 and 1; 0.95 where nothing is said.
 * @returns The difference; or `empty` (a cell without observations), `n-too-small` (one in each), `not-a-count`, `not-finite`, `zero-variance`,
 *   `out-of-range`.
 * @example
 * const change = differenceInDifferences({
 *   treatedBefore: { n: 20, mean: 50, variance: 16 }, treatedAfter: { n: 20, mean: 59, variance: 16 },
 *   comparisonBefore: { n: 20, mean: 50, variance: 16 }, comparisonAfter: { n: 20, mean: 54, variance: 16 },
 * });
 * change.ok && [change.value, change.tests.ols.standardError.toFixed(3)]; // => [5, '1.789']
 * @see Angrist and Pischke (2009), Mostly Harmless Econometrics, section 5.2
 */
export function differenceInDifferences(
  cells: FourCells<CellSummary>,
  options: { readonly level?: number } = {},
): Result<DifferenceInDifferences, DifferencesReason> {
  const each = cellNames.map((name) => cells[name]);
  if (!each.every(({ n }) => Number.isSafeInteger(n) && n >= 0))
    return missing('not-a-count', says('differences/not-a-count', 'Expected whole numbers of observations, found others.'));
  if (!each.every(({ mean, variance }) => Number.isFinite(mean) && Number.isFinite(variance ?? 0))) return valuesNotFinite();
  if (!each.every(({ n, variance }) => (variance === null ? n <= 1 : variance >= 0)))
    return missing(
      'out-of-range',
      says('differences/variance', 'Expected a variance of 0 or more for each cell of two or more, found none.'),
    );
  const moments = (name: keyof FourCells<unknown>): CellMoments => {
    const { n, mean, variance } = cells[name];
    return { n, mean, m2: (variance ?? 0) * Math.max(0, n - 1) };
  };
  return ofMoments(
    {
      treatedBefore: moments('treatedBefore'),
      treatedAfter: moments('treatedAfter'),
      comparisonBefore: moments('comparisonBefore'),
      comparisonAfter: moments('comparisonAfter'),
    },
    options.level,
  );
}

function ofMoments(
  cells: FourCells<CellMoments>,
  level = 0.95,
): Result<DifferenceInDifferences, 'empty' | 'n-too-small' | 'zero-variance' | 'out-of-range'> {
  if (!isLevel(level)) return levelOutOfRange();
  const few = tooFew(cells);
  if (few !== undefined) return few;
  const { value, n, degreesOfFreedom, ols, hc1 } = contrast(cells);
  if (ols === 0)
    return missing('zero-variance', says('differences/no-spread', 'Expected observations that vary within a cell, found none.'));
  const alone = cellNames.some((name) => cells[name].n === 1);
  const tests = {
    ols: estimateTest(value, ols, degreesOfFreedom, level),
    hc1: alone || hc1 === 0 ? null : estimateTest(value, hc1, degreesOfFreedom, level),
  };
  const numbers = [tests.ols, tests.hc1].flatMap((test) =>
    test === null ? [] : [test.standardError, test.statistic, test.p, ...test.interval],
  );
  if (![value, ...numbers].every(Number.isFinite)) return squaresOutOfRange();
  return { ok: true, value, tests, degreesOfFreedom, level, n, method: 'difference-in-differences/cell-means' };
}

/** One observation of one group at one time. */
export interface DifferenceRow {
  /** Whether it belongs to the group that was coached, at whatever time. */
  readonly treated: boolean;
  /** Whether it was made after coaching began, in whichever group. */
  readonly after: boolean;
  readonly y: MeasuredValue;
}

/**
 * The difference of differences where the data are: the moments of each cell. In a database, each row of `GROUP BY treated, after` over the
 * expressions of `mergeableMoments.toSql` is one of the four.
 *
 * @example
 * const row = (treated: boolean, after: boolean, y: number) => ({ treated, after, y });
 * const north = [row(true, false, 50), row(true, true, 60), row(false, false, 50)].reduce(mergeableDifferences.add, mergeableDifferences.empty);
 * const south = [row(true, true, 62), row(false, true, 54)].reduce(mergeableDifferences.add, mergeableDifferences.empty);
 * const change = mergeableDifferences.finish(mergeableDifferences.merge(north, south));
 * change.ok && change.value; // => 7
 * @see differenceInDifferences
 */
export const mergeableDifferences: Mergeable<
  FourCells<Moments>,
  DifferenceRow,
  Result<DifferenceInDifferences & { readonly missing: MissingReport }, DifferencesReason | PresentReason>,
  [options?: { readonly level?: number; readonly missing?: MissingPolicy }]
> = {
  empty: {
    treatedBefore: mergeableMoments.empty,
    treatedAfter: mergeableMoments.empty,
    comparisonBefore: mergeableMoments.empty,
    comparisonAfter: mergeableMoments.empty,
  },
  add: (state, row) => {
    const cell = cellOf(row);
    return { ...state, [cell]: mergeableMoments.add(state[cell], row.y) };
  },
  merge: (a, b) => ({
    treatedBefore: mergeableMoments.merge(a.treatedBefore, b.treatedBefore),
    treatedAfter: mergeableMoments.merge(a.treatedAfter, b.treatedAfter),
    comparisonBefore: mergeableMoments.merge(a.comparisonBefore, b.comparisonBefore),
    comparisonAfter: mergeableMoments.merge(a.comparisonAfter, b.comparisonAfter),
  }),
  finish: (state, { level, missing: policy = 'refuse' } = {}) => {
    const each = cellNames.map((name) => state[name]);
    if (each.some(({ notFinite }) => notFinite > 0)) return valuesNotFinite();
    const omitted = each.reduce((sum, cell) => sum + cell.missing, 0);
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    // From one origin, so that a large offset costs no digits of the differences.
    const { origin } = state.treatedBefore;
    const moments = ({ n, origin: own, offset, m2 }: Moments): CellMoments => ({ n, mean: own - origin + offset, m2 });
    const found = ofMoments(
      {
        treatedBefore: moments(state.treatedBefore),
        treatedAfter: moments(state.treatedAfter),
        comparisonBefore: moments(state.comparisonBefore),
        comparisonAfter: moments(state.comparisonAfter),
      },
      level,
    );
    return found.ok ? { ...found, missing: { policy, omitted } } : found;
  },
};
