import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { countWhere, notFiniteIn, quoted } from '../column';
import type { MergeableInSql } from '../mergeable';
import { valuesMissing, valuesNotFinite } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';

/** A category that a rater may choose: a number of a scale, or a name. */
export type Category = number | string;

/** What two raters chose for one thing; `null` where one did not rate it. */
export type RatedPair = readonly [first: Category | null, second: Category | null];

/** How often two raters chose each pair of categories. */
export interface RatingTable {
  /** In their order, where they have one. */
  readonly categories: readonly Category[];
  /** `counts[i][j]`: how often the first rater chose category i and the second category j. */
  readonly counts: readonly (readonly number[])[];
  /** Whether the order of the categories means something: it was given, or they are numbers. */
  readonly ordered: boolean;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'rating-table';
}

export type RatingTableReason = 'empty' | 'missing-values' | 'not-finite' | 'unknown-category';

/** How the ratings of two raters are counted. */
export interface RatingOptions {
  /** The whole scale in its order; where it is not given, the categories that occur, numbers first and from the smallest on. */
  readonly categories?: readonly Category[];
  /** `refuse` (the default) or `omit`, which leaves out what one of them did not rate. */
  readonly missing?: MissingPolicy;
}

/**
 * Answers how often two raters chose each pair of categories: what every coefficient of their agreement is made of. Hand it to `cohenKappa` and the
 * others as it is: what it refuses, they refuse.
 *
 * @param pairs - For each thing rated the category that each rater chose, `null` where one chose none.
 * @param options - `categories`: the whole scale in its order, where it is known; `missing`: `refuse` (the default) or `omit`.
 * @returns The table; or `empty`, `missing-values`, `not-finite`, `unknown-category` (one that `categories` lacks, or has twice).
 * @example
 * const table = ratingTable([['open', 'open'], ['closed', 'open']]);
 * table.ok && table.categories; // => ['closed', 'open']
 * table.ok && table.counts; // => [[0, 1], [0, 1]]
 * @see Cohen (1960), Educational and Psychological Measurement 20(1), 37-46, https://doi.org/10.1177/001316446002000104
 */
export function ratingTable(pairs: readonly RatedPair[], options: RatingOptions = {}): Result<RatingTable, RatingTableReason> {
  const { add, empty, finish } = mergeableRatings(options.categories ?? found(pairs));
  const table = finish(pairs.reduce(add, empty), options);
  if (!table.ok || options.categories !== undefined) return table;
  return { ...table, ordered: table.categories.every((each) => typeof each === 'number') };
}

/** Counts of pairs by the positions of their categories, such as `0,2`, and of what is no pair. */
export type RatingCounts = Readonly<Record<string, number>>;

/**
 * The table of two raters, where the data are. Hand what `finish` answers to `cohenKappa` and the others.
 *
 * @param categories - The whole scale in its order: parts of the data need not hold all of it.
 * @returns The calculator, whose states are counts.
 * @example
 * const { add, empty, merge, finish } = mergeableRatings(['yes', 'no']);
 * const table = finish(merge(add(empty, ['yes', 'yes']), add(empty, ['no', 'yes'])));
 * table.ok && table.counts; // => [[1, 0], [1, 0]]
 * @see Cohen (1960), Educational and Psychological Measurement 20(1), 37-46, https://doi.org/10.1177/001316446002000104
 */
export function mergeableRatings(
  categories: readonly Category[],
): MergeableInSql<
  RatingCounts,
  RatedPair,
  Result<RatingTable, RatingTableReason>,
  'first' | 'second',
  [options?: Pick<RatingOptions, 'missing'>]
> {
  const cells = categories.flatMap((first, i) => categories.map((second, j) => ({ key: `${i},${j}`, first, second })));
  const positions = new Map(categories.map((category, i) => [category, i]));
  const empty: RatingCounts = { ...Object.fromEntries(cells.map(({ key }) => [key, 0])), missing: 0, notFinite: 0, unknown: 0 };
  const more = (state: RatingCounts, key: string): RatingCounts => ({ ...state, [key]: (state[key] ?? 0) + 1 });
  return {
    empty,
    add: (state, [first, second]) => {
      if (first === null || second === null) return more(state, 'missing');
      if ([first, second].some((each) => typeof each === 'number' && !Number.isFinite(each))) return more(state, 'notFinite');
      const [i, j] = [positions.get(first), positions.get(second)];
      return more(state, i === undefined || j === undefined ? 'unknown' : `${i},${j}`);
    },
    merge: (a, b) => Object.fromEntries(Object.keys(empty).map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)])),
    finish: (state, { missing: policy = 'refuse' } = {}) => {
      const omitted = state.missing ?? 0;
      if ((state.notFinite ?? 0) > 0) return valuesNotFinite();
      if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
      if ((state.unknown ?? 0) > 0 || positions.size < categories.length)
        return missing(
          'unknown-category',
          says('ratings/unknown-category', 'Expected ratings of the categories given, each given once; found others.'),
        );
      const counts = categories.map((_, i) => categories.map((__, j) => state[`${i},${j}`] ?? 0));
      const n = counts.flat().reduce((sum, count) => sum + count, 0);
      if (n === 0) return missing('empty', says('ratings/empty', 'Expected one thing or more that all rated, found none.'));
      return { ok: true, categories, counts, ordered: true, n, missing: { policy, omitted }, method: 'rating-table' };
    },
    toSql: (columns) => {
      const [a, b] = [quoted(columns.first), quoted(columns.second)];
      const infinite = `${notFiniteIn(columns.first)} OR ${notFiniteIn(columns.second)}`;
      const known = (column: string) => categories.map((category) => is(column, category)).join(' OR ') || 'false';
      const neither = `${a} IS NOT NULL AND ${b} IS NOT NULL AND NOT ((${known(a)}) AND (${known(b)}))`;
      return {
        ...Object.fromEntries(cells.map(({ key, first, second }) => [key, countWhere(`${is(a, first)} AND ${is(b, second)}`)])),
        missing: countWhere(`${a} IS NULL OR ${b} IS NULL`),
        notFinite: countWhere(`${neither} AND (${infinite})`),
        unknown: countWhere(`${neither} AND NOT (${infinite})`),
      };
    },
  };
}

/** Whether a column holds a category. A literal in quotes takes the type of the column. */
function is(column: string, category: Category): string {
  return `${column} = '${String(category).replaceAll("'", "''")}'`;
}

function found(pairs: readonly RatedPair[]): readonly Category[] {
  const all = [...new Set(pairs.flat())].filter((each) => each !== null && !Number.isNaN(each)) as Category[];
  const numbers = all.filter((each) => typeof each === 'number').sort((a, b) => a - b);
  const names = all.filter((each) => typeof each === 'string').sort();
  return [...numbers, ...names];
}
