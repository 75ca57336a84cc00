import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { ColumnMoments, ColumnMomentsReason } from '../description/column-moments';
import { noValues, squaresOutOfRange } from '../no-answer';
import type { MissingReport } from '../present';

/** A linear model that is made of means and covariances: without residuals, which are where the data are. */
export interface LinearModelOfMoments {
  /** The coefficients: the intercept first, then one for each predictor. In units of the outcome for one unit of the predictor. */
  readonly value: readonly number[];
  /** Of the coefficients, in their order; `null` where no degree of freedom is left. */
  readonly standardErrors: readonly number[] | null;
  readonly residualSumOfSquares: number;
  /** The residual standard deviation, in units of the outcome; `null` where no degree of freedom is left. */
  readonly sigma: number | null;
  /** The share of the variance of the outcome that is explained, from 0 to 1; `null` where it never varies. */
  readonly r2: number | null;
  readonly degreesOfFreedom: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'least-squares/co-moments';
}

export type LinearModelOfMomentsReason = ColumnMomentsReason | 'collinear';

/**
 * Answers how an outcome goes with several predictors, where the data are: b = S⁻¹ s of the covariances, by the factor of Cholesky. It is `linearModel` of
 * the same rows, with half of its digits where predictors nearly make up each other. With the columns t, D and (t − T0)+ it is the line of
 * `interruptedSeries`, whose robust errors need the series itself.
 *
 * @param moments - What `columnMoments` found, or `mergeableColumnMoments`: of a row for each observation, the predictors in one order and the outcome last.
 * @returns The model, with an intercept; or `n-too-small` (fewer observations than coefficients), `collinear` (a predictor that never varies, or that the
 *   others make up), and the reasons of `columnMoments`.
 * @example
 * const model = linearModelOfMoments(columnMoments([[0, 1, 3], [1, 0, 5], [1, 1, 6], [2, 0, 8]]));
 * model.ok && model.value.map((each) => each.toFixed(2)); // => ['2.00', '3.00', '1.00']
 * @see Golub and Van Loan (2013), Matrix Computations, 4th edition, 5.3.2
 */
export function linearModelOfMoments(
  moments: Result<ColumnMoments, ColumnMomentsReason>,
): Result<LinearModelOfMoments, LinearModelOfMomentsReason> {
  if (!moments.ok) return moments;
  const { covariances, means, n } = moments;
  const coefficients = means.length;
  if (coefficients === 0) return noValues();
  if (n < coefficients)
    return missing(
      'n-too-small',
      says('linear-model/too-few', 'Expected {coefficients} or more observations, found {n}.', { coefficients, n }),
    );
  // In units of standard deviations, so that the predictors' own units cost no digits.
  const deviations = covariances.map((row, i) => Math.sqrt(row[i] ?? 0));
  const outcome = coefficients - 1;
  const spread = deviations[outcome] ?? 0;
  const units = deviations.slice(0, outcome);
  const correlations = units.map((own, i) => units.map((other, j) => (covariances[i]?.[j] ?? 0) / own / other));
  const factor = cholesky(correlations);
  if (units.includes(0) || factor === undefined)
    return missing('collinear', says('linear-model/collinear', 'Expected predictors that differ, found one that the others make up.'));

  const withOutcome = units.map((own, i) => (spread === 0 ? 0 : (covariances[outcome]?.[i] ?? 0) / own / spread));
  const halves = forward(factor, withOutcome);
  const slopes = backward(factor, halves).map((each, i) => (each * spread) / (units[i] ?? 1));
  const explained = halves.reduce((sum, each) => sum + each * each, 0);
  const residualSumOfSquares = Math.max(0, 1 - explained) * spread ** 2 * (n - 1);
  const degreesOfFreedom = n - coefficients;
  const sigma = degreesOfFreedom === 0 ? null : Math.sqrt(residualSumOfSquares / degreesOfFreedom);
  const intercept = (means[outcome] ?? 0) - slopes.reduce((sum, slope, i) => sum + slope * (means[i] ?? 0), 0);
  /** The length of a combination of predictors in terms of their covariances: what its error is made of. */
  const length = (weights: readonly number[]) => Math.hypot(...forward(factor, weights)) / Math.sqrt(n - 1);
  const errors = [
    Math.hypot(Math.sqrt(1 / n), length(units.map((own, i) => (means[i] ?? 0) / own))),
    ...units.map((own, i) => length(units.map((_, j) => (i === j ? 1 / own : 0)))),
  ];
  const value = [intercept, ...slopes];
  const standardErrors = sigma === null ? null : errors.map((error) => sigma * error);
  if (![...value, ...(standardErrors ?? []), residualSumOfSquares].every(Number.isFinite)) return squaresOutOfRange();
  return {
    ok: true,
    value,
    standardErrors,
    residualSumOfSquares,
    sigma,
    r2: spread === 0 ? null : Math.min(1, explained),
    degreesOfFreedom,
    n,
    missing: moments.missing,
    method: 'least-squares/co-moments',
  };
}

/** L of a correlation matrix LL'; nothing where a column is made up of those before it. */
function cholesky(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] | undefined {
  const factor: (readonly number[])[] = [];
  for (const row of matrix) {
    const found = forward(factor, row.slice(0, factor.length));
    const left = 1 - found.reduce((sum, each) => sum + each * each, 0);
    if (!(left > 1e-12)) return undefined;
    factor.push([...found, Math.sqrt(left)]);
  }
  return factor;
}

/** The x of Lx = b. */
function forward(factor: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const [i, row] of factor.entries())
    found.push(((right[i] ?? 0) - found.reduce((sum, each, j) => sum + each * (row[j] ?? 0), 0)) / (row[i] ?? 1));
  return found;
}

/** The x of L'x = b. */
function backward(factor: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const found = [...right];
  for (let i = found.length - 1; i >= 0; i -= 1) {
    for (let j = i + 1; j < found.length; j += 1) found[i] = (found[i] ?? 0) - (factor[j]?.[i] ?? 0) * (found[j] ?? 0);
    found[i] = (found[i] ?? 0) / (factor[i]?.[i] ?? 1);
  }
  return found;
}
