import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { normalTail } from '../distributions/normal-tail';
import type { MergeableInSql } from '../mergeable';
import { valuesMissing, valuesNotFinite } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';
import { fleissInSql } from './raters-in-sql';
import type { Category } from './rating-table';

/** What several raters chose for one thing; `null` for one who did not rate it. */
export type RatedByMany = readonly (Category | null)[];

/** Agreement of several raters beyond chance. */
export interface FleissKappa {
  /** 1 for full agreement, 0 for that of chance, below 0 for less. */
  readonly value: number;
  /** The share of things that all put into the same category, from 0 to 1. */
  readonly allAgree: number;
  /** How unlikely so much agreement is where there is none beyond chance, from both sides. */
  readonly test: { readonly z: number; readonly p: number };
  /** How many things were rated, and by how many each. */
  readonly n: number;
  readonly raters: number;
  readonly missing: MissingReport;
  readonly method: 'fleiss-kappa';
}

export type FleissKappaReason = 'empty' | 'n-too-small' | 'rows-differ' | 'missing-values' | 'not-finite' | 'undefined-0/0';

/** What it is made of. */
export interface FleissCounts {
  readonly n: number;
  /** Of each thing; where there is none yet, it says nothing. */
  readonly raters: number;
  /** How often each category was chosen, by the category as JSON. */
  readonly chosen: Readonly<Record<string, number>>;
  /** How many pairs of raters agree, each counted both ways. */
  readonly pairs: number;
  readonly allAgree: number;
  /** How many things were rated by another number of raters than the first one was. */
  readonly uneven: number;
  readonly missing: number;
  readonly notFinite: number;
}

/**
 * Answers how far several raters agree beyond chance who all rated the same things; not necessarily the same raters each time.
 *
 * @param ratings - For each thing rated the category that each rater chose: as many for each, two or more, in any order.
 * @param options - `missing`: `refuse` (the default) or `omit`, which leaves out a thing that one did not rate; `krippendorffAlpha` needs not to.
 * @returns κ, up to 1; or `empty`, `n-too-small` (fewer than two raters), `rows-differ`, `undefined-0/0` (one category for all),
 *   `missing-values`, `not-finite`.
 * @example
 * const kappa = fleissKappa([['a', 'a', 'a'], ['a', 'b', 'b'], ['b', 'b', 'b'], ['a', 'a', 'b']]);
 * kappa.ok && kappa.value.toFixed(4); // => '0.3333'
 * @see Fleiss (1971), Psychological Bulletin 76(5), 378-382, https://doi.org/10.1037/h0031619; for its variance Fleiss, Nee and Landis (1979),
 *   Psychological Bulletin 86(5), 974-977, https://doi.org/10.1037/0033-2909.86.5.974
 */
export function fleissKappa(
  ratings: readonly RatedByMany[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<FleissKappa, FleissKappaReason> {
  const { add, empty, finish } = mergeableFleiss;
  return finish(ratings.reduce(add, empty), options);
}

/**
 * The agreement of several raters, where the data are. What was rated is one item, so that its ratings must stand in one part of the data: in a database a row
 * for each thing, and a column for each rater, named as you like.
 *
 * @example
 * const { add, empty, merge, finish } = mergeableFleiss;
 * const kappa = finish(merge(add(empty, ['a', 'a']), add(empty, ['b', 'b'])));
 * kappa.ok && kappa.value; // => 1
 * @see Fleiss (1971), Psychological Bulletin 76(5), 378-382, https://doi.org/10.1037/h0031619
 */
export const mergeableFleiss: MergeableInSql<
  FleissCounts,
  RatedByMany,
  Result<FleissKappa, FleissKappaReason>,
  string,
  [options?: { readonly missing?: MissingPolicy }]
> = {
  empty: { n: 0, raters: 0, chosen: {}, pairs: 0, allAgree: 0, uneven: 0, missing: 0, notFinite: 0 },
  add: (state, row) => {
    if (row.includes(null)) return { ...state, missing: state.missing + 1 };
    if (row.some((each) => typeof each === 'number' && !Number.isFinite(each))) return { ...state, notFinite: state.notFinite + 1 };
    const chosen: Record<string, number> = {};
    for (const each of row) chosen[JSON.stringify(each)] = (chosen[JSON.stringify(each)] ?? 0) + 1;
    const counts = Object.values(chosen);
    const pairs = counts.reduce((sum, count) => sum + count * (count - 1), 0);
    const allAgree = Number(counts.length === 1);
    return mergeableFleiss.merge(state, { n: 1, raters: row.length, chosen, pairs, allAgree, uneven: 0, missing: 0, notFinite: 0 });
  },
  merge: (a, b) => {
    const chosen = { ...a.chosen };
    for (const [category, count] of Object.entries(b.chosen)) chosen[category] = (chosen[category] ?? 0) + count;
    return {
      n: a.n + b.n,
      raters: a.n === 0 ? b.raters : a.raters,
      chosen,
      pairs: a.pairs + b.pairs,
      allAgree: a.allAgree + b.allAgree,
      uneven: a.uneven + b.uneven + Number(a.n > 0 && b.n > 0 && a.raters !== b.raters),
      missing: a.missing + b.missing,
      notFinite: a.notFinite + b.notFinite,
    };
  },
  finish: (state, { missing: policy = 'refuse' } = {}) => {
    const { n, raters, pairs } = state;
    const chosen = new Map<Category, number>();
    // As values: a database may write a number otherwise.
    for (const [json, count] of Object.entries(state.chosen)) {
      const category: Category = JSON.parse(json);
      chosen.set(category, (chosen.get(category) ?? 0) + count);
    }
    const omitted = state.missing;
    if (state.notFinite > 0) return valuesNotFinite();
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    if (n === 0) return missing('empty', says('ratings/empty', 'Expected one thing or more that all rated, found none.'));
    if (state.uneven > 0) return missing('rows-differ', says('values/rows-differ', 'Expected rows of one length, found others.'));
    if (raters < 2) return missing('n-too-small', says('ratings/two-raters', 'Expected two raters or more, found {n}.', { n: raters }));

    const total = n * raters;
    const counts = [...chosen.values()];
    const room = total * total - counts.reduce((sum, count) => sum + count * count, 0);
    if (room === 0)
      return missing('undefined-0/0', says('cohen-kappa/undefined', 'Expected raters who use more than one category, found one for all.'));
    const found = pairs / (total * (raters - 1));
    const value = 1 - (1 - found) / (room / total / total);
    const shares = counts.map((count) => count / total);
    const spread = shares.reduce((sum, share) => sum + share * (1 - share), 0);
    const lean = shares.reduce((sum, share) => sum + share * (1 - share) * (1 - 2 * share), 0);
    const z = (value * spread) / Math.sqrt((2 * (spread ** 2 - lean)) / (total * (raters - 1)));
    return {
      ok: true,
      value,
      allAgree: state.allAgree / n,
      test: { z, p: Math.min(1, 2 * normalTail(Math.abs(z))) },
      n,
      raters,
      missing: { policy, omitted },
      method: 'fleiss-kappa',
    };
  },
  toSql: fleissInSql,
};
