import { type Missing, missing } from '../../core/result';
import { says } from '../../core/sentence';
import { addedUp } from '../added-up';
import { countWhere, quoted } from '../column';
import type { MergeableInSql } from '../mergeable';
import { valuesMissing } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';

/** How many of how many. */
export interface ReachedOf {
  /** A whole number from 0 to `of`. */
  readonly reached: number;
  /** A whole number of 1 or more. */
  readonly of: number;
}

/** How many of two groups of different people reached something. */
export interface TwoShares {
  readonly treated: ReachedOf;
  readonly comparison: ReachedOf;
}

export type TwoSharesReason = 'empty' | 'not-a-count' | 'out-of-range';

/** Why two shares have nothing to compare, if so. */
export function wrongShares({ treated, comparison }: TwoShares): Missing<TwoSharesReason> | undefined {
  const both = [treated, comparison];
  if (!both.every(({ reached, of }) => Number.isSafeInteger(reached) && Number.isSafeInteger(of) && reached >= 0 && reached <= of))
    return missing('not-a-count', says('wilson-interval/not-a-count', 'Expected whole numbers, from 0 to the total; found others.'));
  if (both.some(({ of }) => of === 0)) return missing('empty', says('wilson-interval/empty', 'Expected a total of 1 or more, found 0.'));
  // Beyond, products of counts are no longer exact.
  if (both.some(({ of }) => of > 1e7))
    return missing('out-of-range', says('proportion/too-many', 'Expected a total of up to 10 million, found more.'));
  return undefined;
}

/** Counts of both groups. */
export interface TwoShareCounts {
  readonly treatedReached: number;
  readonly treatedOf: number;
  readonly comparisonReached: number;
  readonly comparisonOf: number;
  /** Of how many nobody knows whether they reached it. */
  readonly missing: number;
}

/** Whether one person, who was coached or not, reached it; `null` where nobody knows. */
export interface ReachedBy {
  readonly treated: boolean;
  readonly reached: boolean | null;
}

/**
 * Two shares where the data are: counts of each group. Hand what `finish` answers to `shareDifference`, `shareRatio` and the others. Both columns of `toSql` are
 * boolean.
 *
 * @example
 * const { add, empty, finish, merge } = mergeableTwoShares;
 * const north = add(add(empty, { treated: true, reached: true }), { treated: true, reached: false });
 * const shares = finish(merge(north, add(empty, { treated: false, reached: false })));
 * shares.ok && [shares.treated, shares.comparison]; // => [{ reached: 1, of: 2 }, { reached: 0, of: 1 }]
 * @see shareDifference
 */
export const mergeableTwoShares: MergeableInSql<
  TwoShareCounts,
  ReachedBy,
  ({ readonly ok: true; readonly n: number; readonly missing: MissingReport } & TwoShares) | Missing<'missing-values' | 'empty'>,
  'treated' | 'reached',
  [options?: { readonly missing?: MissingPolicy }]
> = {
  empty: { treatedReached: 0, treatedOf: 0, comparisonReached: 0, comparisonOf: 0, missing: 0 },
  add: (state, { treated, reached }) => {
    if (reached === null) return { ...state, missing: state.missing + 1 };
    const one = Number(reached);
    return treated
      ? { ...state, treatedOf: state.treatedOf + 1, treatedReached: state.treatedReached + one }
      : { ...state, comparisonOf: state.comparisonOf + 1, comparisonReached: state.comparisonReached + one };
  },
  merge: addedUp,
  finish: (state, { missing: policy = 'refuse' } = {}) => {
    const omitted = state.missing;
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    if (state.treatedOf === 0 || state.comparisonOf === 0)
      return missing('empty', says('groups/empty', 'Expected values in both groups, found a group without any.'));
    return {
      ok: true,
      treated: { reached: state.treatedReached, of: state.treatedOf },
      comparison: { reached: state.comparisonReached, of: state.comparisonOf },
      n: state.treatedOf + state.comparisonOf,
      missing: { policy, omitted },
    };
  },
  toSql: (columns) => {
    const [treated, reached] = [quoted(columns.treated), quoted(columns.reached)];
    return {
      treatedReached: countWhere(`${treated} AND ${reached}`),
      treatedOf: countWhere(`${treated} AND ${reached} IS NOT NULL`),
      comparisonReached: countWhere(`NOT ${treated} AND ${reached}`),
      comparisonOf: countWhere(`NOT ${treated} AND ${reached} IS NOT NULL`),
      missing: countWhere(`${reached} IS NULL OR ${treated} IS NULL`),
    };
  },
};
