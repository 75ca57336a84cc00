import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { isLevel, levelOutOfRange, squaresOutOfRange } from '../no-answer';
import type { MissingReport } from '../present';
import { effectInterval } from './effect-interval';
import type { PairedReason, PairedScores } from './paired-scores';
import { smallSampleFactor } from './small-sample-factor';

/**
 * What the mean change is divided by:
 * - `average-deviation`: the mean of the standard deviations before and after (d_av), and `average-variance` the root of the mean of the variances: how big;
 * - `before-deviation`: that of before, which coaching did not change (metafor's SMCR, where it is corrected);
 * - `change-deviation`: that of the changes (d_z; SMCC): how sure, and not how big;
 * - `repeated-measures`: that of the changes, made comparable with d of different people by the correlation (d_rm).
 */
export type PairedVariant = 'average-deviation' | 'average-variance' | 'before-deviation' | 'change-deviation' | 'repeated-measures';

/** The mean change of the same people in standard deviations. */
export interface PairedEffect {
  /** In standard deviations of the variant. */
  readonly value: number;
  /** Exact for `change-deviation` where changes are normal. The others are as sure as the standard deviations that they divide by are taken to be known. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly level: number;
  /** The sampling variance for `synthesis`, of `change-deviation` and `before-deviation` with the exact correction; `null` for the others. */
  readonly variance: number | null;
  /** The standard deviation that divides, in the unit of the values. */
  readonly spread: number;
  /** How many pairs. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `paired-effect/${PairedVariant}/${PairedCorrection}-correction`;
}

/** Whether the small-sample bias is taken out, by the gamma function with n - 1 degrees of freedom. */
export type PairedCorrection = 'exact' | 'none';

/**
 * Answers by how many standard deviations the same people changed. At least five numbers go by the name of d here, which may differ by half: the variant is a part
 * of the answer.
 *
 * @param scores - What `pairedScores` answers.
 * @param options - `variant`: `average-deviation` where nothing is said. `correction`: `exact` or `none`; `none` where nothing is said. `level`: of the interval, 0.95
 *   where nothing is said.
 * @returns The change in standard deviations, its interval `null` beyond 1,000 standard errors; or `zero-variance` (what divides is 0, or a correlation is needed
 *   where there is none), `n-too-small` (two pairs, which are too few to correct), `out-of-range`, and the reasons of `pairedScores`.
 * @example
 * const scores = pairedScores([{ before: 1, after: 2 }, { before: 2, after: 5 }, { before: 3, after: 6 }]);
 * const [av, z] = [pairedEffect(scores), pairedEffect(scores, { variant: 'change-deviation' })];
 * av.ok && z.ok && [av.value.toFixed(2), z.value.toFixed(2)]; // => ['1.51', '2.02']
 * @see Lakens (2013), Frontiers in Psychology 4, 863, https://doi.org/10.3389/fpsyg.2013.00863; for the variances Becker (1988), British Journal of Mathematical
 *   and Statistical Psychology 41(2), 257-278, https://doi.org/10.1111/j.2044-8317.1988.tb00901.x; for the interval Algina and Keselman (2003), Educational and
 *   Psychological Measurement 63(4), 537-553, https://doi.org/10.1177/0013164403256358
 */
export function pairedEffect(
  scores: Result<PairedScores, PairedReason>,
  options: { readonly variant?: PairedVariant; readonly correction?: PairedCorrection; readonly level?: number } = {},
): Result<PairedEffect, PairedReason | 'zero-variance'> {
  const { variant = 'average-deviation', correction = 'none', level = 0.95 } = options;
  if (!scores.ok) return scores;
  if (!isLevel(level)) return levelOutOfRange();
  const { value: mean, change, n } = scores;
  if (n === 2 && correction === 'exact')
    return missing('n-too-small', says('pairs/three', 'Expected three or more pairs to correct for small numbers, found two.'));
  const spread = spreadBy[variant](scores);
  if (!(spread > 0 && spread < Number.POSITIVE_INFINITY) || change.variance === 0)
    return missing('zero-variance', says('pairs/zero-variance', 'Expected changes that vary, found all the same.'));
  const factor = smallSampleFactor(n - 1, correction);
  const value = (factor * mean) / spread;
  const standardError = change.standardDeviation / Math.sqrt(n);
  const interval = effectInterval(mean / standardError, n - 1, (factor * standardError) / spread, level);
  const variance = correction === 'exact' ? (varianceBy[variant]?.(scores, value) ?? null) : null;
  if (![value, spread, variance ?? 0, ...(interval ?? [])].every(Number.isFinite)) return squaresOutOfRange();
  return {
    ok: true,
    value,
    interval,
    level,
    variance,
    spread,
    n,
    missing: scores.missing,
    method: `paired-effect/${variant}/${correction}-correction`,
  };
}

const spreadBy: Readonly<Record<PairedVariant, (scores: PairedScores) => number>> = {
  'average-deviation': ({ before, after }) => (before.standardDeviation + after.standardDeviation) / 2,
  'average-variance': ({ before, after }) => Math.sqrt(before.variance / 2 + after.variance / 2),
  'before-deviation': ({ before }) => before.standardDeviation,
  'change-deviation': ({ change }) => change.standardDeviation,
  'repeated-measures': (scores) => scores.change.standardDeviation / Math.sqrt(2 * apart(scores)),
};

const varianceBy: Readonly<Partial<Record<PairedVariant, (scores: PairedScores, value: number) => number>>> = {
  'change-deviation': ({ n }, value) => 1 / n + value ** 2 / (2 * n),
  'before-deviation': (scores, value) => (2 * apart(scores)) / scores.n + value ** 2 / (2 * scores.n),
};

/** 1 - r, from the changes themselves, so that it keeps its digits where r is near 1; NaN where there is no r. */
function apart({ before, after, change }: PairedScores): number {
  const unequal = (before.standardDeviation - after.standardDeviation) ** 2;
  return Math.max(0, change.variance - unequal) / 2 / before.standardDeviation / after.standardDeviation;
}
