import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { momentsOf } from '../description/mean-and-spread';
import type { Mergeable } from '../mergeable';
import { type Moments, mergeableMoments } from '../moments';
import { squaresOutOfRange, valuesMissing, valuesNotFinite } from '../no-answer';
import type { MeasuredValue, MissingPolicy, MissingReport, PresentReason } from '../present';

/** What is known of the values of one group, or at one time. */
export interface Summary {
  readonly n: number;
  readonly mean: number;
  /** Over n - 1. */
  readonly variance: number;
  readonly standardDeviation: number;
}

/** Two groups of different people side by side. */
export interface TwoGroups {
  /** The mean of the treated less that of the comparison group, in the unit of the values. */
  readonly value: number;
  readonly treated: Summary;
  readonly comparison: Summary;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'two-groups/difference-of-means';
}

export type TwoGroupsReason = PresentReason | 'empty' | 'n-too-small' | 'out-of-range';

/**
 * Answers how far apart the means of two groups of different people lie, and what every effect size of them is made of. Hand it to `meanDifference` and
 * `standardizedDifference` as it is: what it refuses, they refuse. For the same people before and after take `pairedScores`.
 *
 * @param treated - The values of the coached: two or more finite numbers of one unit, `null` for one that is missing.
 * @param comparison - The values of the others.
 * @param options - `missing`: `refuse` (the default) or `omit`.
 * @returns The difference in the unit of the values; or `empty`, `n-too-small` (one value in a group), `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const groups = twoGroups([4, 6, 8], [3, 4, 5]);
 * groups.ok && [groups.value, groups.treated.variance, groups.comparison.variance]; // => [2, 4, 1]
 * @see NIST/SEMATECH e-Handbook of Statistical Methods (2012), 1.3.5.3, https://www.itl.nist.gov/div898/handbook/
 */
export function twoGroups(
  treated: readonly MeasuredValue[],
  comparison: readonly MeasuredValue[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<TwoGroups, TwoGroupsReason> {
  return mergeableTwoGroups.finish({ treated: momentsOf(treated), comparison: momentsOf(comparison) }, options);
}

/** The moments of two groups. */
export interface TwoGroupMoments {
  readonly treated: Moments;
  readonly comparison: Moments;
}

/** One value of one group. */
export interface GroupValue {
  readonly group: 'treated' | 'comparison';
  readonly value: MeasuredValue;
}

/**
 * Two groups where the data are: the moments of each. In a database, each row of `GROUP BY` the group over the expressions of `mergeableMoments.toSql` is
 * one of the two.
 *
 * @example
 * const { add, empty, finish, merge } = mergeableTwoGroups;
 * const north = ([4, 6] as const).reduce((state, value) => add(state, { group: 'treated', value }), empty);
 * const south = ([3, 5] as const).reduce((state, value) => add(state, { group: 'comparison', value }), empty);
 * const groups = finish(merge(north, south));
 * groups.ok && [groups.value, groups.n]; // => [1, 4]
 * @see twoGroups
 */
export const mergeableTwoGroups: Mergeable<
  TwoGroupMoments,
  GroupValue,
  Result<TwoGroups, TwoGroupsReason>,
  [options?: { readonly missing?: MissingPolicy }]
> = {
  empty: { treated: mergeableMoments.empty, comparison: mergeableMoments.empty },
  add: (state, { group, value }) => ({ ...state, [group]: mergeableMoments.add(state[group], value) }),
  merge: (a, b) => ({
    treated: mergeableMoments.merge(a.treated, b.treated),
    comparison: mergeableMoments.merge(a.comparison, b.comparison),
  }),
  finish: (state, { missing: policy = 'refuse' } = {}) => {
    const { treated: a, comparison: b } = state;
    if (a.notFinite + b.notFinite > 0) return valuesNotFinite();
    const omitted = a.missing + b.missing;
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    if (a.n === 0 || b.n === 0) return missing('empty', says('groups/empty', 'Expected values in both groups, found a group without any.'));
    if (a.n === 1 || b.n === 1)
      return missing('n-too-small', says('groups/two-each', 'Expected two or more values in each group, found one in one.'));
    // Between the origins first: what both groups have in common costs no digits of the difference.
    const value = a.origin - b.origin + a.offset - b.offset;
    if (![value, a.m2, b.m2].every(Number.isFinite)) return squaresOutOfRange();
    return {
      ok: true,
      value,
      treated: summaryOf(a),
      comparison: summaryOf(b),
      n: a.n + b.n,
      missing: { policy, omitted },
      method: 'two-groups/difference-of-means',
    };
  },
};

/** Of two or more values. */
export function summaryOf({ n, origin, offset, m2 }: Pick<Moments, 'n' | 'origin' | 'offset' | 'm2'>): Summary {
  const variance = m2 / (n - 1);
  return { n, mean: origin + offset, variance, standardDeviation: Math.sqrt(variance) };
}
