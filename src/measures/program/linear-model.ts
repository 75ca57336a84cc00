import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { mean } from '../mean';
import { squaresOutOfRange } from '../no-answer';
import { type MeasuredValue, type MissingPolicy, type MissingReport, type PresentReason, presentRows } from '../present';

/** What was observed once: the predictors, in one order for all, and the outcome. */
export interface ModelRow {
  readonly x: readonly MeasuredValue[];
  readonly y: MeasuredValue;
}

/** A linear model with what is needed to say how sure it is. */
export interface LinearModel {
  /** The coefficients: the intercept first, where there is one, then one for each predictor. In units of y for one unit of the predictor. */
  readonly value: readonly number[];
  /** Of the coefficients, in their order; `null` where no degree of freedom is left. */
  readonly standardErrors: readonly number[] | null;
  /** (X'X)⁻¹ in the order of the coefficients, the intercept's column of ones included: times sigma² it is their covariance. */
  readonly inverse: readonly (readonly number[])[];
  /** Of the observations used, in their order, in units of y. */
  readonly residuals: readonly number[];
  readonly residualSumOfSquares: number;
  /** The residual standard deviation, in units of y; `null` where no degree of freedom is left. */
  readonly sigma: number | null;
  /** The share of the variance of y that is explained, from 0 to 1: around its mean, around 0 without an intercept; `null` where y never varies. */
  readonly r2: number | null;
  readonly degreesOfFreedom: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'least-squares/householder';
}

export type LinearModelReason = PresentReason | 'empty' | 'ragged' | 'n-too-small' | 'collinear' | 'out-of-range';

/**
 * Answers which linear combination of some predictors comes closest to an outcome, in the sense of least squares: b = (X'X)⁻¹X'y, found by
 * Householder reflections of the centered columns, which keep twice the digits that X'X would leave.
 *
 * @param observations - At least as many as coefficients, each with equally many predictors, in any order.
 * @param options - `intercept`: whether the model has one, `true` where nothing is said. `missing`: what is done about observations with a `null`,
 *   `refuse` where nothing is said.
 * @returns The model, or why there is none: `empty`, `ragged` (not equally many predictors), `missing-values`, `not-finite`, `n-too-small`,
 *   `collinear` (a predictor that the others make up, or that never varies), `out-of-range` (numbers too large to compute with).
 * @example
 * const model = linearModel([[1, 1], [2, 4], [3, 9], [4, 16]].map(([t = 0, square = 0]) => ({ x: [t, square], y: 2 + 3 * t - square })));
 * model.ok && model.value.map((each) => each.toFixed(6)); // => ['2.000000', '3.000000', '-1.000000']
 * @see Golub and Van Loan (2013), Matrix Computations, 4th edition, algorithm 5.3.2
 */
export function linearModel(
  observations: readonly ModelRow[],
  options: { readonly intercept?: boolean; readonly missing?: MissingPolicy } = {},
): Result<LinearModel, LinearModelReason> {
  const { intercept = true, missing: policy } = options;
  if (observations.length === 0) return missing('empty', says('linear-model/empty', 'Expected one or more observations, found none.'));
  const predictors = observations[0]?.x.length ?? 0;
  if (!observations.every(({ x }) => x.length === predictors))
    return missing('ragged', says('linear-model/ragged', 'Expected equally many predictors in each observation, found more in some.'));
  const there = presentRows(
    observations.map(({ x, y }) => [...x, y]),
    policy,
  );
  if (!there.ok) return there;
  const n = there.rows.length;
  const coefficients = predictors + (intercept ? 1 : 0);
  if (n < coefficients || n === 0)
    return missing(
      'n-too-small',
      says('linear-model/too-few', 'Expected {coefficients} or more observations, found {n}.', { coefficients, n }),
    );

  const columns = Array.from({ length: predictors + 1 }, (_, column) => there.rows.map((row) => row[column] ?? 0));
  const centers = columns.map((column) => (intercept ? mean(column) : 0));
  const centered = columns.map((column, j) => column.map((value) => value - at(centers, j)));
  const total = squares(centered[predictors] ?? []);
  const solved = solve(centered.slice(0, -1), centered[predictors] ?? []);
  if (solved === undefined)
    return missing('collinear', says('linear-model/collinear', 'Expected predictors that differ, found one that the others make up.'));

  const { slopes, rootOfInverse, residuals } = solved;
  const means = centers.slice(0, -1);
  const value = intercept ? [at(centers, predictors) - dot(slopes, means), ...slopes] : slopes;
  // The inverse is KK', with a row of K for each coefficient; the intercept's is -K'means beside the root of 1 / n.
  const roots = rootOfInverse.map((row) => [...row, 0]);
  const first = [...means.map((_, k) => -rootOfInverse.reduce((sum, row, j) => sum + at(row, k) * at(means, j), 0)), Math.sqrt(1 / n)];
  const factors = intercept ? [first, ...roots] : roots;
  const inverse = factors.map((a) => factors.map((b) => dot(a, b)));
  const residualSumOfSquares = squares(residuals);
  const degreesOfFreedom = n - coefficients;
  const sigma = degreesOfFreedom === 0 ? null : Math.sqrt(residualSumOfSquares / degreesOfFreedom);
  const standardErrors = sigma === null ? null : factors.map((row) => sigma * Math.sqrt(squares(row)));
  const r2 = total === 0 ? null : Math.max(0, 1 - residualSumOfSquares / total);

  if (![...value, ...inverse.flat(), ...residuals, residualSumOfSquares, ...(standardErrors ?? []), r2 ?? 0].every(Number.isFinite))
    return squaresOutOfRange();
  return {
    ok: true,
    value,
    standardErrors,
    inverse,
    residuals,
    residualSumOfSquares,
    sigma,
    r2,
    degreesOfFreedom,
    n,
    missing: there.missing,
    method: 'least-squares/householder',
  };
}

/** How short a column may become beside the others, of its own length, before it counts as made up of them. */
const leastShare = 1e-13;

/**
 * Reflects one column after the other onto its axis, and y with them: what is left is triangular. Answers the slopes, K = R⁻¹ with KK' = (X'X)⁻¹,
 * and what y has beside the columns; nothing where a column is made up of others.
 */
function solve(columns: readonly (readonly number[])[], y: readonly number[]) {
  const turned = [...columns, y].map((column) => [...column]);
  const target = turned[columns.length] ?? [];
  const mirrors: (readonly number[])[] = [];
  const diagonal: number[] = [];
  for (const [j, column] of turned.slice(0, -1).entries()) {
    const rest = column.slice(j);
    const length = Math.sqrt(squares(rest));
    if (!(length > leastShare * Math.sqrt(squares(columns[j] ?? [])))) return undefined;
    const end = at(rest, 0) > 0 ? -length : length;
    const mirror = [at(rest, 0) - end, ...rest.slice(1)];
    for (const other of turned.slice(j + 1)) reflect(other, mirror, j);
    mirrors.push(mirror);
    diagonal.push(end);
  }
  const p = columns.length;
  const back = (right: readonly number[]): readonly number[] => {
    const found = right.slice(0, p);
    for (let row = p - 1; row >= 0; row -= 1) {
      for (let k = row + 1; k < p; k += 1) found[row] = at(found, row) - at(turned[k] ?? [], row) * at(found, k);
      found[row] = at(found, row) / at(diagonal, row);
    }
    return found;
  };
  const slopes = back(target);
  const inverseColumns = columns.map((_, k) => back(columns.map((_, row) => (row === k ? 1 : 0))));
  const rootOfInverse = columns.map((_, j) => inverseColumns.map((column) => at(column, j)));
  const residuals = target.map((value, row) => (row < p ? 0 : value));
  for (const [j, mirror] of [...mirrors.entries()].reverse()) reflect(residuals, mirror, j);
  return { slopes, rootOfInverse, residuals };
}

/** Reflects a column, from a row on, in the plane that a vector stands on. */
function reflect(column: number[], mirror: readonly number[], from: number): void {
  const share = (2 * mirror.reduce((sum, value, i) => sum + value * at(column, from + i), 0)) / squares(mirror);
  for (const [i, value] of mirror.entries()) column[from + i] = at(column, from + i) - share * value;
}

function squares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * at(b, i), 0);
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
