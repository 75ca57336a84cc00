import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { mean as meanOf } from '../mean';
import { isLevel, levelOutOfRange, squaresOutOfRange } from '../no-answer';
import { type MissingPolicy, type MissingReport, type PresentReason, present } from '../present';
import type { DifferenceRow } from './difference-in-differences';
import { type EstimateTest, estimateTest } from './estimate-test';
import { type Cell, type CellMoments, cellNames, cellOf, contrast, type FourCells, signs, tooFew } from './four-cells';

/** One observation, with what it shares its luck with. */
export interface ClusteredRow extends DifferenceRow {
  /** The teacher, school or district within which observations go together. */
  readonly cluster: string | number;
}

/** How much more one group changed than another, where observations go together. */
export interface ClusteredDifferences extends EstimateTest {
  /** The change of the treated beyond that of the comparison group, in units of the outcome. */
  readonly value: number;
  /** The mean of each group at each time. */
  readonly means: FourCells<number>;
  /**
   * Of the difference: with all observations independent (`ols`, `hc1`), and with clusters (`cr1`, `cr1s` as in Stata, `cr2` bias-reduced). The
   * test is by `cr2`.
   */
  readonly standardErrors: {
    readonly ols: number;
    readonly hc1: number;
    readonly cr1: number;
    readonly cr1s: number;
    readonly cr2: number;
  };
  /** Satterthwaite's, of the bias-reduced variance: with few or unlike clusters far below their number. */
  readonly degreesOfFreedom: number;
  readonly level: number;
  readonly clusters: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'difference-in-differences/cr2-satterthwaite';
}

export type ClusteredReason = PresentReason | 'empty' | 'n-too-small' | 'zero-variance' | 'out-of-range';

/**
 * Answers how much more coached teachers or schools changed than others did over the same time, where the observations of one teacher or school
 * go together. It is the effect of coaching only if both groups would have changed alike without it. The bias-reduced variance with Satterthwaite's
 * degrees of freedom holds with few clusters, where the usual one (`cr1s`) is too sure.
 *
 * @param rows - Each observation with its cluster, whether its group was coached, and whether it was made after coaching began.
 * @param options - `level`: of the interval, strictly between 0 and 1; 0.95 where nothing is said. `missing`: `refuse` where nothing is said, or
 *   `omit`.
 * @returns The difference with its test; or `empty` (a cell without observations), `n-too-small` (fewer than two clusters in a cell),
 *   `zero-variance`, `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const gains = [[true, [8, 12, 10]], [false, [2, 1, 6]]] as const;
 * const rows = gains.flatMap(([treated, all]) =>
 *   all.flatMap((gain, i) => [false, true].map((after) => ({ cluster: `${treated} ${i}`, treated, after, y: 50 + i + (after ? gain : 0) }))),
 * );
 * const change = clusteredDifferences(rows);
 * change.ok && [change.value.toFixed(2), change.standardErrors.cr2.toFixed(2), change.degreesOfFreedom.toFixed(2)]; // => ['7.00', '1.91', '4.00']
 * @see Pustejovsky and Tipton (2018), Journal of Business and Economic Statistics 36(4), 672-683, https://doi.org/10.1080/07350015.2016.1247004;
 *   Bell and McCaffrey (2002), Survey Methodology 28(2), 169-181
 */
export function clusteredDifferences(
  rows: readonly ClusteredRow[],
  options: { readonly level?: number; readonly missing?: MissingPolicy } = {},
): Result<ClusteredDifferences, ClusteredReason> {
  const { level = 0.95, missing: policy } = options;
  if (!isLevel(level)) return levelOutOfRange();
  const there = present(
    rows.map(({ y }) => y),
    policy,
  );
  if (!there.ok) return there;
  const whole = rows.filter(({ y }) => y !== null);
  const parts = cellNames.map((name) => partOf(name, whole));
  const cells = Object.fromEntries(cellNames.map((name, i) => [name, parts[i]])) as unknown as FourCells<Part>;
  const few = tooFew(cells);
  if (few !== undefined) return few;
  if (parts.some(({ sums }) => sums.size < 2))
    return missing(
      'n-too-small',
      says('differences/clusters', 'Expected two or more clusters in each of the four cells, found fewer in one.'),
    );

  const { value, n, ols, hc1 } = contrast(cells);
  const names = [...new Set(whole.map(({ cluster }) => cluster))];
  // For each cluster and cell: how many, and the sum of their distances from the cell's mean, as it enters the difference.
  const pieces = names.map((cluster) =>
    parts.map(({ n: size, sums, sign }) => {
      const own = sums.get(cluster) ?? { n: 0, sum: 0 };
      // (I - H)^-1/2 within a cluster: one cell's block has the one eigenvalue 1 - own / all beside ones.
      const lift = 1 / Math.sqrt(1 - own.n / size);
      return {
        size,
        n: own.n,
        plain: (sign * own.sum) / size,
        reduced: (sign * lift * own.sum) / size,
        share: (sign * lift * own.n) / size,
      };
    }),
  );
  const meat = (of: 'plain' | 'reduced') =>
    pieces.reduce((sum, cluster) => sum + cluster.reduce((all, piece) => all + piece[of], 0) ** 2, 0);
  const clusters = names.length;
  const cr = meat('plain');
  const standardErrors = {
    ols,
    hc1,
    cr1: Math.sqrt((cr * clusters) / (clusters - 1)),
    cr1s: Math.sqrt(((cr * clusters) / (clusters - 1)) * ((n - 1) / (n - 4))),
    cr2: Math.sqrt(meat('reduced')),
  };
  if (standardErrors.cr2 === 0)
    return missing('zero-variance', says('differences/no-spread', 'Expected observations that vary within a cell, found none.'));
  const degreesOfFreedom = satterthwaite(pieces);
  const test = estimateTest(value, standardErrors.cr2, degreesOfFreedom, level);
  const means = Object.fromEntries(cellNames.map((name) => [name, cells[name].mean])) as unknown as FourCells<number>;
  if (
    ![value, degreesOfFreedom, test.statistic, test.p, ...test.interval, ...Object.values(standardErrors), ...Object.values(means)].every(
      Number.isFinite,
    )
  )
    return squaresOutOfRange();
  return {
    ok: true,
    value,
    means,
    standardErrors,
    ...test,
    degreesOfFreedom,
    level,
    clusters,
    n,
    missing: there.missing,
    method: 'difference-in-differences/cr2-satterthwaite',
  };
}

interface Part extends CellMoments {
  readonly sign: number;
  /** For each cluster in the cell: how many, and the sum of their distances from the mean. */
  readonly sums: ReadonlyMap<string | number, { readonly n: number; readonly sum: number }>;
}

function partOf(name: Cell, rows: readonly ClusteredRow[]): Part {
  const own = rows.filter((row) => cellOf(row) === name);
  const values = own.map(({ y }) => y ?? 0);
  const mean = meanOf(values);
  const sums = new Map<string | number, { readonly n: number; readonly sum: number }>();
  for (const { cluster, y } of own) {
    const { n, sum } = sums.get(cluster) ?? { n: 0, sum: 0 };
    sums.set(cluster, { n: n + 1, sum: sum + ((y ?? 0) - mean) });
  }
  return { n: values.length, mean, m2: values.reduce((sum, y) => sum + (y - mean) ** 2, 0), sign: signs[name], sums };
}

/** (trace P)² / trace P², where P holds how the clusters' parts of the estimate vary together if all observations were independent. */
function satterthwaite(pieces: readonly (readonly { readonly size: number; readonly n: number; readonly share: number }[])[]): number {
  let trace = 0;
  let squares = 0;
  for (const [g, one] of pieces.entries())
    for (const [h, other] of pieces.entries()) {
      const shared = one.reduce((sum, { size, share }, cell) => sum + (share * (other[cell]?.share ?? 0)) / size, 0);
      const own = g === h ? one.reduce((sum, { n, share }) => sum + (n === 0 ? 0 : (share * share) / n), 0) : 0;
      if (g === h) trace += own - shared;
      squares += (own - shared) ** 2;
    }
  // At least 1 by its nature; rounding may say less.
  return Math.max(1, (trace * trace) / squares);
}
