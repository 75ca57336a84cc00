import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { countWhere, finiteIn, quoted } from '../column';
import type { MergeableInSql } from '../mergeable';
import { noValues, squaresOutOfRange, valuesMissing, valuesNotFinite } from '../no-answer';
import type { MeasuredValue, MissingPolicy, MissingReport, PresentReason } from '../present';

/** What the means and covariances of several columns are made of. */
export interface ColumnSums {
  readonly n: number;
  /** For each column a value near the others, from which distances are taken. */
  readonly origins: readonly number[];
  /** How far the mean of each column is from its origin. */
  readonly offsets: readonly number[];
  /** The sums of products of distances from the means, row by row from the diagonal on: 1 with 1, 1 with 2, …, 2 with 2, …. */
  readonly products: readonly number[];
  /** How many rows had another number of columns. */
  readonly uneven: number;
  /** How many rows had a value missing. */
  readonly missing: number;
  /** How many rows had one that is no finite number. */
  readonly notFinite: number;
}

/** Means and covariances of several columns, such as the items of a survey or the raters of some lessons. */
export interface ColumnMoments {
  readonly means: readonly number[];
  /** How far the mean of each column is from that of the first: without the digits that a large offset costs. */
  readonly fromFirst: readonly number[];
  /** The sample covariances of each column with each, over n - 1. */
  readonly covariances: readonly (readonly number[])[];
  /** How many rows there were. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'column-moments';
}

export type ColumnMomentsReason = PresentReason | 'empty' | 'n-too-small' | 'rows-differ' | 'out-of-range';

/** A row of measured numbers, one of each column. */
export type MeasuredRow = readonly MeasuredValue[];

/**
 * Answers the means and covariances of columns: what the reliability of a survey and the agreement of raters by their variances are made of. Hand them to
 * `cronbachAlpha`, `intraclassCorrelation` and the others as they are: what is refused here, they refuse.
 *
 * @param rows - Two rows or more of finite numbers, as many in each, `null` for one that is missing.
 * @param options - `missing`: `refuse` (the default) or `omit`, which leaves out a row that is not whole.
 * @returns The moments; or `empty`, `n-too-small` (one row), `rows-differ`, `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const moments = columnMoments([[1, 2], [2, 4], [3, 9]]);
 * moments.ok && moments.means; // => [2, 5]
 * moments.ok && moments.covariances; // => [[1, 3.5], [3.5, 13]]
 * @see NIST/SEMATECH e-Handbook of Statistical Methods (2012), 6.5.4.1, https://www.itl.nist.gov/div898/handbook/
 */
export function columnMoments(
  rows: readonly MeasuredRow[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<ColumnMoments, ColumnMomentsReason> {
  const { add, empty, finish } = mergeableColumnMoments;
  return finish(rows.reduce(add, empty), options);
}

/**
 * Means and covariances, where the data are. Hand what `finish` answers to `cronbachAlpha`, `intraclassCorrelation` and the others.
 *
 * @example
 * const { add, empty, merge, finish } = mergeableColumnMoments;
 * const [north, south] = [[[1, 2], [2, 4]], [[3, 9]]].map((rows) => rows.reduce(add, empty));
 * const moments = north && south && finish(merge(north, south));
 * moments?.ok && moments.covariances; // => [[1, 3.5], [3.5, 13]]
 * @see Schubert and Gertz (2018), Numerically stable parallel computation of (co-)variance, SSDBM '18, https://doi.org/10.1145/3221269.3223036
 */
export const mergeableColumnMoments: MergeableInSql<
  ColumnSums,
  MeasuredRow,
  Result<ColumnMoments, ColumnMomentsReason>,
  string,
  [options?: { readonly missing?: MissingPolicy }]
> = {
  empty: { n: 0, origins: [], offsets: [], products: [], uneven: 0, missing: 0, notFinite: 0 },
  add: (state, row) => {
    if (row.includes(null)) return { ...state, missing: state.missing + 1 };
    if (!row.every(Number.isFinite)) return { ...state, notFinite: state.notFinite + 1 };
    const origins = row as readonly number[];
    const one = {
      n: 1,
      origins,
      offsets: origins.map(() => 0),
      products: pairs(origins).map(() => 0),
      uneven: 0,
      missing: 0,
      notFinite: 0,
    };
    return mergeableColumnMoments.merge(state, one);
  },
  merge: (a, b) => {
    const counted = { uneven: a.uneven + b.uneven, missing: a.missing + b.missing, notFinite: a.notFinite + b.notFinite };
    if (a.n === 0 || b.n === 0) return { ...(a.n === 0 ? b : a), ...counted };
    if (a.origins.length !== b.origins.length) return { ...a, ...counted, uneven: counted.uneven + b.n };
    const n = a.n + b.n;
    const share = b.n / n;
    const gaps = a.origins.map((origin, j) => (b.origins[j] ?? 0) - origin + (b.offsets[j] ?? 0) - (a.offsets[j] ?? 0));
    return {
      ...counted,
      n,
      origins: a.origins,
      offsets: a.offsets.map((offset, j) => offset + (gaps[j] ?? 0) * share),
      products: pairs(gaps).map(
        ([i, j], at) => (a.products[at] ?? 0) + (b.products[at] ?? 0) + (gaps[i] ?? 0) * (gaps[j] ?? 0) * share * a.n,
      ),
    };
  },
  finish: ({ n, origins, offsets, products, uneven, missing: omitted, notFinite }, { missing: policy = 'refuse' } = {}) => {
    if (notFinite > 0) return valuesNotFinite();
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    if (n === 0) return noValues();
    if (uneven > 0) return missing('rows-differ', says('values/rows-differ', 'Expected rows of one length, found others.'));
    if (n === 1) return missing('n-too-small', says('values/two-rows', 'Expected two rows or more, found 1.'));
    const fromFirst = origins.map((origin, j) => origin - (origins[0] ?? 0) + (offsets[j] ?? 0) - (offsets[0] ?? 0));
    if (![...products, ...fromFirst].every(Number.isFinite)) return squaresOutOfRange();
    const covariances = origins.map(() => origins.map(() => 0));
    pairs(origins).forEach(([i, j], at) => {
      for (const [row, column] of [
        [i, j],
        [j, i],
      ] as const)
        (covariances[row] ?? [])[column] = (products[at] ?? 0) / (n - 1);
    });
    const means = origins.map((origin, j) => origin + (offsets[j] ?? 0));
    return { ok: true, means, fromFirst, covariances, n, missing: { policy, omitted }, method: 'column-moments' };
  },
  toSql: (columns) => {
    const names = Object.values(columns);
    const numbers = names.map(finiteIn);
    const lacks = `num_nulls(${names.map(quoted).join(', ')})`;
    const finite = `num_nulls(${numbers.join(', ')}) = 0`;
    const whole = (value: string) => `${value} FILTER (WHERE ${finite})`;
    const list = (values: readonly string[]) => `json_build_array(${values.map((value) => `coalesce(${value}, 0)`).join(', ')})`;
    return {
      n: `${whole('count(*)')}::float8`,
      origins: list(numbers.map((value) => whole(`avg(${value})`))),
      offsets: list(numbers.map(() => '0::float8')),
      // Without rows there are no columns either: such a state is as good as the empty one.
      products: list(pairs(names).map(([i, j]) => whole(`regr_sxy(${numbers[i]}, ${numbers[j]})`))),
      uneven: '0::float8',
      missing: countWhere(`${lacks} > 0`),
      notFinite: countWhere(`${lacks} = 0 AND NOT ${finite}`),
    };
  },
};

/** The positions of each column with itself and with each after it. */
function pairs(columns: readonly unknown[]): readonly (readonly [row: number, column: number])[] {
  return columns.flatMap((_, i) => columns.slice(i).map((__, after) => [i, i + after] as const));
}
