import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { MergeableInSql } from '../mergeable';
import { squaresOutOfRange, valuesNotFinite } from '../no-answer';
import { krippendorffInSql } from './raters-in-sql';
import type { Category } from './rating-table';

/** What a rating means, and so how far two of them are apart: names, ranks, even steps, or multiples of a true zero. */
export type RatingScale = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Agreement of any number of raters, any of whom may have left out some things. */
export interface KrippendorffAlpha {
  /** 1 for full agreement, 0 for that of chance, below 0 for less. */
  readonly value: number;
  /** How many things two raters or more rated. */
  readonly n: number;
  /** How many ratings of these it rests on. */
  readonly ratings: number;
  /** How many things fewer than two rated: they tell nothing of agreement. */
  readonly unpaired: number;
  readonly method: `krippendorff-alpha/${RatingScale}`;
}

export type KrippendorffReason = 'empty' | 'not-finite' | 'out-of-range' | 'undefined-0/0';

/** How often two values met in one thing, over one less than the raters of each; by the two values as JSON, and of all things together. */
export interface Coincidences {
  readonly n: number;
  readonly ratings: number;
  readonly unpaired: number;
  readonly notFinite: number;
  readonly cells: Readonly<Record<string, number>>;
}

/**
 * Answers how far raters agree beyond chance, whoever rated what: α = 1 − D_o / D_e, the disagreement found over the one that chance would give.
 *
 * @param units - For each thing rated what each rater gave, `null` where one gave nothing: that is no fault here.
 * @param scale - What a rating means: `nominal`, `ordinal`, `interval` or `ratio`; names are always nominal, and a ratio is not below 0.
 * @returns α, up to 1; or `empty` (nothing that two rated), `undefined-0/0` (no two ratings differ), `not-finite`, `out-of-range` (a name or a number
 *   that the scale does not hold).
 * @example
 * const alpha = krippendorffAlpha([[1, 1, null], [2, 2, 3], [3, 3, 3]], 'ordinal');
 * alpha.ok && alpha.value.toFixed(3); // => '0.781'
 * @see Krippendorff (2011), Computing Krippendorff's alpha-reliability, https://repository.upenn.edu/asc_papers/43
 */
export function krippendorffAlpha(
  units: readonly (readonly (Category | null)[])[],
  scale: RatingScale,
): Result<KrippendorffAlpha, KrippendorffReason> {
  const { add, empty, finish } = mergeableKrippendorff;
  return finish(units.reduce(add, empty), scale);
}

/**
 * Krippendorff's α, where the data are: the coincidence matrix. What was rated is one item, so that its ratings must stand in one part of the data: in a
 * database a row for each thing, and a column for each rater, named as you like.
 *
 * @example
 * const { add, empty, merge, finish } = mergeableKrippendorff;
 * const alpha = finish(merge(add(empty, [1, 1]), add(empty, [2, 2, null])), 'nominal');
 * alpha.ok && alpha.value; // => 1
 * @see Krippendorff (2011), Computing Krippendorff's alpha-reliability, https://repository.upenn.edu/asc_papers/43
 */
export const mergeableKrippendorff: MergeableInSql<
  Coincidences,
  readonly (Category | null)[],
  Result<KrippendorffAlpha, KrippendorffReason>,
  string,
  [scale: RatingScale]
> = {
  empty: { n: 0, ratings: 0, unpaired: 0, notFinite: 0, cells: {} },
  add: (state, unit) => {
    const given = unit.filter((each) => each !== null);
    if (given.some((each) => typeof each === 'number' && !Number.isFinite(each))) return { ...state, notFinite: state.notFinite + 1 };
    if (given.length < 2) return { ...state, unpaired: state.unpaired + 1 };
    const cells: Record<string, number> = {};
    given.forEach((one, i) => {
      given.forEach((other, j) => {
        // A rater beside a rater: with m of them each pair counts 1 / (m - 1), for complete ratings too.
        if (i !== j) cells[JSON.stringify([one, other])] = (cells[JSON.stringify([one, other])] ?? 0) + 1 / (given.length - 1);
      });
    });
    return mergeableKrippendorff.merge(state, { n: 1, ratings: given.length, unpaired: 0, notFinite: 0, cells });
  },
  merge: (a, b) => {
    const cells = { ...a.cells };
    for (const [pair, count] of Object.entries(b.cells)) cells[pair] = (cells[pair] ?? 0) + count;
    return {
      n: a.n + b.n,
      ratings: a.ratings + b.ratings,
      unpaired: a.unpaired + b.unpaired,
      notFinite: a.notFinite + b.notFinite,
      cells,
    };
  },
  finish: ({ n, ratings, unpaired, notFinite, cells }, scale) => {
    if (notFinite > 0) return valuesNotFinite();
    if (n === 0) return missing('empty', says('krippendorff-alpha/empty', 'Expected one thing or more that two raters rated, found none.'));
    const pairs = Object.entries(cells).map(([pair, count]) => ({ pair: JSON.parse(pair) as readonly [Category, Category], count }));
    const totals = new Map<Category, number>();
    for (const { pair, count } of pairs) totals.set(pair[0], (totals.get(pair[0]) ?? 0) + count);
    const values = [...totals.keys()];
    if (scale !== 'nominal' && values.some((each) => typeof each !== 'number' || (scale === 'ratio' && each < 0)))
      return missing(
        'out-of-range',
        says('krippendorff-alpha/scale', 'Expected numbers for this scale, of 0 or more where they are ratios; found others.'),
      );

    const apart = distances(scale, totals);
    const found = pairs.reduce((sum, { pair, count }) => sum + count * apart(...pair), 0);
    const byChance = values.reduce<number>(
      (sum, one) => sum + values.reduce<number>((of, other) => of + over(totals, one) * over(totals, other) * apart(one, other), 0),
      0,
    );
    if (byChance === 0)
      return missing('undefined-0/0', says('krippendorff-alpha/undefined', 'Expected ratings that differ, found all alike.'));
    const value = 1 - ((ratings - 1) * found) / byChance;
    if (!Number.isFinite(value)) return squaresOutOfRange();
    return { ok: true, value, n, ratings, unpaired, method: `krippendorff-alpha/${scale}` };
  },
  toSql: krippendorffInSql,
};

/** How far two values are apart, squared. */
function distances(scale: RatingScale, totals: ReadonlyMap<Category, number>): (one: Category, other: Category) => number {
  if (scale === 'nominal') return (one, other) => Number(one !== other);
  const numbers = [...totals.keys()].map(Number).sort((a, b) => a - b);
  if (scale === 'ratio') {
    // In shares of the largest, no sum is too large for a number. Two zeros are not apart.
    const most = numbers.at(-1) || 1;
    return (one, other) =>
      one === other ? 0 : ((Number(one) / most - Number(other) / most) / (Number(one) / most + Number(other) / most)) ** 2;
  }
  if (scale === 'interval') {
    // In shares of the whole range, no square is too small or too large for a number.
    const range = (numbers.at(-1) ?? 0) - (numbers[0] ?? 0);
    return (one, other) => ((Number(one) - Number(other)) / (range || 1)) ** 2;
  }
  let below = 0;
  const middles = new Map<Category, number>();
  for (const each of numbers) {
    middles.set(each, below + over(totals, each) / 2);
    below += over(totals, each);
  }
  return (one, other) => (over(middles, one) - over(middles, other)) ** 2;
}

function over(numbers: ReadonlyMap<Category, number>, key: Category): number {
  return numbers.get(key) ?? 0;
}
