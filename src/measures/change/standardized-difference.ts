import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { isLevel, levelOutOfRange, squaresOutOfRange } from '../no-answer';
import type { MissingReport } from '../present';
import { effectInterval } from './effect-interval';
import { type SmallSampleCorrection, smallSampleFactor } from './small-sample-factor';
import type { TwoGroups, TwoGroupsReason } from './two-groups';

/**
 * What the difference is divided by, and whether its small-sample bias is taken out:
 * - `cohen-d`: the standard deviation of both groups together;
 * - `hedges-g/exact` and `hedges-g/approximate`: the same, corrected by the gamma function or by 1 - 3 / (4 m - 1), as the What Works Clearinghouse does;
 * - `glass-delta`: the standard deviation of the comparison group, which coaching did not change;
 * - `cohen-d/average-variance` and `hedges-g/average-variance`: the root of the mean of both variances, whatever the numbers of people.
 */
export type StandardizedVariant =
  | 'cohen-d'
  | 'hedges-g/exact'
  | 'hedges-g/approximate'
  | 'glass-delta'
  | 'cohen-d/average-variance'
  | 'hedges-g/average-variance';

/** A difference of two groups in standard deviations of people. */
export interface StandardizedDifference {
  /** In standard deviations. */
  readonly value: number;
  /**
   * Of d and g, exact where both groups are normal with one spread; `null` for Glass's delta and average variances, of which none is exact, and more than 1,000
   * standard errors from 0.
   */
  readonly interval: readonly [low: number, high: number] | null;
  readonly level: number;
  /** The sampling variance of g, for `synthesis`: the usual one for large samples, and one without bias; `null` for the others. */
  readonly variances: { readonly largeSample: number; readonly unbiased: number } | null;
  /** The standard deviation that divides, in the unit of the values. */
  readonly spread: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: StandardizedVariant;
}

/**
 * Answers by how many standard deviations of people two groups of different people differ: d = (m1 - m2) / s, and g = J d. It carries what was measured to
 * other scales, and nothing about a cause: see `writeClaim`.
 *
 * @param groups - What `twoGroups` answers.
 * @param options - `variant`: `hedges-g/exact` where nothing is said. `level`: of the interval, 0.95 where nothing is said.
 * @returns The difference in standard deviations; or `zero-variance` (never Infinity), `out-of-range`, and the reasons of `twoGroups`.
 * @example
 * const g = standardizedDifference(twoGroups([4, 6, 8], [3, 4, 5]));
 * g.ok && [g.value.toFixed(3), ...(g.interval ?? []).map((end) => end.toFixed(2))]; // => ['1.009', '-0.48', '2.41']
 * @see Hedges (1981), Journal of Educational Statistics 6(2), 107-128, https://doi.org/10.3102/10769986006002107; for the interval Cumming and Finch (2001),
 *   Educational and Psychological Measurement 61(4), 532-574, https://doi.org/10.1177/0013164401614002
 */
export function standardizedDifference(
  groups: Result<TwoGroups, TwoGroupsReason>,
  options: { readonly variant?: StandardizedVariant; readonly level?: number } = {},
): Result<StandardizedDifference, TwoGroupsReason | 'zero-variance'> {
  const { variant = 'hedges-g/exact', level = 0.95 } = options;
  if (!groups.ok) return groups;
  if (!isLevel(level)) return levelOutOfRange();
  const { treated: a, comparison: b, value: difference, n } = groups;
  const degrees = n - 2;
  const { of, correction } = variants[variant];
  const variance = {
    pooled: ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / degrees,
    comparison: b.variance,
    average: a.variance / 2 + b.variance / 2,
  }[of];
  if (variance === 0)
    return missing('zero-variance', says('groups/zero-variance', 'Expected values that vary within a group, found none that do.'));
  const spread = Math.sqrt(variance);
  const factor = smallSampleFactor(degrees, correction);
  const value = (factor * difference) / spread;
  const perPerson = 1 / a.n + 1 / b.n;
  const unit = Math.sqrt(perPerson);
  const interval = of === 'pooled' ? effectInterval(difference / spread / unit, degrees, factor * unit, level) : null;
  const variances =
    of === 'pooled' && correction !== 'none'
      ? {
          largeSample: perPerson + value ** 2 / (2 * n),
          unbiased: perPerson + (1 - (degrees - 2) / (degrees * factor ** 2)) * value ** 2,
        }
      : null;
  if (![value, spread, variances?.largeSample ?? 0].every(Number.isFinite)) return squaresOutOfRange();
  return { ok: true, value, interval, level, variances, spread, n, missing: groups.missing, method: variant };
}

const variants = {
  'cohen-d': { of: 'pooled', correction: 'none' },
  'hedges-g/exact': { of: 'pooled', correction: 'exact' },
  'hedges-g/approximate': { of: 'pooled', correction: 'approximate' },
  'glass-delta': { of: 'comparison', correction: 'none' },
  'cohen-d/average-variance': { of: 'average', correction: 'none' },
  'hedges-g/average-variance': { of: 'average', correction: 'exact' },
} as const satisfies Record<StandardizedVariant, { of: 'pooled' | 'comparison' | 'average'; correction: SmallSampleCorrection }>;
