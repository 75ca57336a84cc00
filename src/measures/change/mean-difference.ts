import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { isLevel, levelOutOfRange, squaresOutOfRange } from '../no-answer';
import type { MissingReport } from '../present';
import { type EstimateTest, estimateTest } from '../program/estimate-test';
import type { TwoGroups, TwoGroupsReason } from './two-groups';

/** `welch` lets each group spread as it does, `student` takes one spread for both. */
export type MeanDifferenceVariant = 'welch' | 'student';

/** How sure a difference of two means is. */
export interface MeanDifference extends EstimateTest {
  /** The mean of the treated less that of the comparison group, in the unit of the values. */
  readonly value: number;
  readonly degreesOfFreedom: number;
  readonly level: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `mean-difference/${MeanDifferenceVariant}`;
}

/**
 * Answers how sure the difference of the means of two groups of different people is, by Student's t: with Welch's degrees of freedom, or with the
 * spread of both groups together and n - 2. That groups differ is no effect of coaching where nobody drew lots for who was coached.
 *
 * @param groups - What `twoGroups` answers.
 * @param options - `variant`: `welch` where nothing is said, or `student`. `level`: of the interval, 0.95 where nothing is said.
 * @returns The difference with its error, test and interval; or `zero-variance` (no value differs from its group's others), `out-of-range`, and the
 *   reasons of `twoGroups`.
 * @example
 * const change = meanDifference(twoGroups([4, 6, 8], [3, 4, 5]));
 * change.ok && [change.value, change.degreesOfFreedom.toFixed(3), change.p.toFixed(3)]; // => [2, '2.941', '0.221']
 * @see Welch (1947), Biometrika 34(1-2), 28-35, https://doi.org/10.1093/biomet/34.1-2.28
 */
export function meanDifference(
  groups: Result<TwoGroups, TwoGroupsReason>,
  options: { readonly variant?: MeanDifferenceVariant; readonly level?: number } = {},
): Result<MeanDifference, TwoGroupsReason | 'zero-variance'> {
  const { variant = 'welch', level = 0.95 } = options;
  if (!groups.ok) return groups;
  if (!isLevel(level)) return levelOutOfRange();
  const { treated: a, comparison: b, value, n } = groups;
  const pooled = ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / (n - 2);
  const [ofA, ofB] = variant === 'welch' ? [a.variance / a.n, b.variance / b.n] : [pooled / a.n, pooled / b.n];
  if (ofA + ofB === 0)
    return missing('zero-variance', says('groups/zero-variance', 'Expected values that vary within a group, found none that do.'));
  const shares = [ofA / (ofA + ofB), ofB / (ofA + ofB)] as const;
  const welch = 1 / (shares[0] ** 2 / (a.n - 1) + shares[1] ** 2 / (b.n - 1));
  const degreesOfFreedom = variant === 'welch' ? Math.max(1, welch) : n - 2;
  const test = estimateTest(value, Math.sqrt(ofA + ofB), degreesOfFreedom, level);
  if (![test.standardError, test.statistic, test.p, ...test.interval].every(Number.isFinite)) return squaresOutOfRange();
  return { ok: true, value, ...test, degreesOfFreedom, level, n, missing: groups.missing, method: `mean-difference/${variant}` };
}
