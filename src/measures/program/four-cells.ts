import { type Missing, missing } from '../../core/result';
import { says } from '../../core/sentence';

/** Something for each group at each time. */
export interface FourCells<T> {
  readonly treatedBefore: T;
  readonly treatedAfter: T;
  readonly comparisonBefore: T;
  readonly comparisonAfter: T;
}

/** The cells in one order, with the sign that each has in the difference of differences. */
export const signs = {
  treatedBefore: -1,
  treatedAfter: 1,
  comparisonBefore: 1,
  comparisonAfter: -1,
} as const satisfies FourCells<number>;

export type Cell = keyof typeof signs;

export const cellNames = Object.keys(signs) as readonly Cell[];

/** The cell of an observation. */
export function cellOf({ treated, after }: { readonly treated: boolean; readonly after: boolean }): Cell {
  if (treated) return after ? 'treatedAfter' : 'treatedBefore';
  return after ? 'comparisonAfter' : 'comparisonBefore';
}

/** What a difference of differences is made of: how many, their mean, and the sum of squared distances from it. */
export interface CellMoments {
  readonly n: number;
  readonly mean: number;
  readonly m2: number;
}

/** A difference of differences with the two standard errors that take all observations for independent. */
export function contrast(cells: FourCells<CellMoments>) {
  const each = cellNames.map((name) => cells[name]);
  const n = each.reduce((sum, cell) => sum + cell.n, 0);
  const degreesOfFreedom = n - 4;
  const sigma2 = each.reduce((sum, { m2 }) => sum + m2, 0) / degreesOfFreedom;
  const ols = Math.sqrt(each.reduce((sum, cell) => sum + sigma2 / cell.n, 0));
  const hc1 = Math.sqrt(each.reduce((sum, cell) => sum + (n / degreesOfFreedom) * (cell.m2 / cell.n / cell.n), 0));
  const { treatedBefore, treatedAfter, comparisonBefore, comparisonAfter } = cells;
  const value = treatedAfter.mean - treatedBefore.mean - (comparisonAfter.mean - comparisonBefore.mean);
  return { value, n, degreesOfFreedom, ols, hc1 };
}

/** Why cells have no difference of differences, if so. */
export function tooFew(cells: FourCells<CellMoments>): Missing<'empty' | 'n-too-small'> | undefined {
  const counts = cellNames.map((name) => cells[name].n);
  if (counts.some((count) => count === 0))
    return missing('empty', says('differences/empty', 'Expected observations in each of the four cells, found a cell without any.'));
  if (counts.every((count) => count === 1))
    return missing('n-too-small', says('differences/one-each', 'Expected a cell with two or more observations, found one in each.'));
  return undefined;
}
