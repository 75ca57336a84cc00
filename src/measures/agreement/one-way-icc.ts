import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { Mergeable } from '../mergeable';
import { type Moments, mergeableMoments } from '../moments';
import { squaresOutOfRange } from '../no-answer';
import type { MeasuredValue, MissingPolicy, MissingReport } from '../present';
import { type GroupReason, groupMoments, type ValueGroup } from './group-moments';

/** How alike the values of one group are, from one-way analysis of variance. */
export interface OneWayIcc {
  /** ICC(1): how alike two values of one group are; up to 1, and below 0 where they are less alike than those of different groups. */
  readonly value: number;
  /** ICC(2): how reliable the mean of a group is, up to 1; `null` where the means do not differ. */
  readonly icc2: number | null;
  readonly meanSquareBetween: number;
  readonly meanSquareWithin: number;
  /** The size of a group that stands for sizes that differ. */
  readonly n0: number;
  /** How many times as large the variance of a mean is as it would be of as many values without groups, at the mean size of a group. */
  readonly designEffect: number;
  /** How many values there are, and in how many groups. */
  readonly n: number;
  readonly groups: number;
  readonly missing: MissingReport;
  readonly method: 'icc1/one-way-anova';
}

export type OneWayIccReason = GroupReason | 'zero-variance';

/**
 * Answers how alike values of one group are, such as those of the teachers of one coach or of the students of one class, and by how much that widens
 * what is said of all: ICC(1) = (MSB − MSW) / (MSB + (n0 − 1) MSW). It speaks of groups as a whole and orders none of them.
 *
 * @param groups - For each group its values, finite numbers of one unit, or their moments; two groups or more with values.
 * @param options - `missing`: `refuse` (the default) or `omit`.
 * @returns The correlation; or `empty`, `n-too-small` (fewer than two groups, or no group with two values), `zero-variance`, `missing-values`,
 *   `not-finite`, `out-of-range`.
 * @example
 * const alike = oneWayIcc([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
 * alike.ok && alike.value.toFixed(3); // => '0.897'
 * @see Bliese (2000), in Klein and Kozlowski, Multilevel theory, research, and methods in organizations, 349-381; for n0 and the design effect Donner
 *   and Klar (2000), Design and analysis of cluster randomization trials in health research
 */
export function oneWayIcc(
  groups: readonly ValueGroup[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<OneWayIcc, OneWayIccReason> {
  const found = groupMoments(groups, options.missing);
  if (!found.ok) return found;
  const { n } = found;
  const count = found.groups.length;
  const mean = found.groups.reduce((sum, group) => sum + group.n * group.mean, 0) / n;
  const between = found.groups.reduce((sum, group) => sum + group.n * (group.mean - mean) ** 2, 0) / (count - 1);
  const within = found.within / (n - count);
  const n0 = (n - found.groups.reduce((sum, group) => sum + group.n ** 2, 0) / n) / (count - 1);
  const value = (between - within) / (between + (n0 - 1) * within);
  if (between === 0 && within === 0)
    return missing('zero-variance', says('values/zero-variance', 'Expected values that differ, found all alike.'));
  const icc2 = between === 0 ? null : (between - within) / between;
  const designEffect = 1 + (n / count - 1) * value;
  if (![value, icc2 ?? 0, designEffect].every(Number.isFinite)) return squaresOutOfRange();
  return {
    ok: true,
    value,
    icc2,
    meanSquareBetween: between,
    meanSquareWithin: within,
    n0,
    designEffect,
    n,
    groups: count,
    missing: found.missing,
    method: 'icc1/one-way-anova',
  };
}

/** A value and the group that it is of. */
export interface GroupedValue {
  readonly group: string;
  readonly value: MeasuredValue;
}

/**
 * How alike values of one group are, where the data are: moments for each group. A database makes them by `mergeableMoments.toSql` with `GROUP BY`, and
 * its rows go into `oneWayIcc` as they are.
 *
 * @example
 * const { add, empty, merge, finish } = mergeableOneWayIcc;
 * const monday = [{ group: 'a', value: 1 }, { group: 'b', value: 5 }].reduce(add, empty);
 * const friday = [{ group: 'a', value: 2 }, { group: 'b', value: 6 }].reduce(add, empty);
 * const alike = finish(merge(monday, friday));
 * alike.ok && alike.value.toFixed(2); // => '0.94'
 * @see Chan, Golub and LeVeque (1979), Stanford STAN-CS-79-773, http://i.stanford.edu/pub/cstr/reports/cs/tr/79/773/CS-TR-79-773.pdf
 */
export const mergeableOneWayIcc: Mergeable<
  Readonly<Record<string, Moments>>,
  GroupedValue,
  Result<OneWayIcc, OneWayIccReason>,
  [options?: { readonly missing?: MissingPolicy }]
> = {
  empty: {},
  add: (state, { group, value }) => mergeableOneWayIcc.merge(state, { [group]: mergeableMoments.add(mergeableMoments.empty, value) }),
  merge: (a, b) => ({
    ...a,
    ...Object.fromEntries(
      Object.entries(b).map(([group, moments]) => {
        const before = Object.hasOwn(a, group) ? a[group] : undefined;
        return [group, before === undefined ? moments : mergeableMoments.merge(before, moments)];
      }),
    ),
  }),
  finish: (state, options) => oneWayIcc(Object.values(state), options),
};
