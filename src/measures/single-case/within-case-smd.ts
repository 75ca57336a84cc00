import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { type SmallSampleCorrection, smallSampleFactor } from '../change/small-sample-factor';
import { isLevel, levelOutOfRange, squaresOutOfRange } from '../no-answer';
import { normalWithin } from '../normal-within';
import type { MeasuredValue, MissingReport } from '../present';
import { type PhaseCounts, type PhaseOptions, type PhasesReason, phaseSummary, presentPhases } from './phases';

/** Whose standard deviation divides the difference: the baseline's, or that of both phases together. */
export type WithinCaseSpread = 'baseline' | 'pooled';

/** How the small-sample bias is corrected: with the exact factor of Hedges (1981), with 1 - 3 / (4 df - 1), or not at all. */

/** A difference of two phases in standard deviations of the one case. */
export interface WithinCaseSmd {
  /** In standard deviations, positive for an improvement. */
  readonly value: number;
  readonly standardError: number;
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  /** The standard deviation that divides, in units of the values. */
  readonly spread: number;
  readonly phases: PhaseCounts;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `within-case-smd/${WithinCaseSpread}/${SmallSampleCorrection}-correction`;
}

/**
 * Answers by how many standard deviations of the one case its mean changed. They are those of one class from day to day, and not those
 * between classes or students: the number compares with no effect size of a study of groups. The interval takes the estimate for normal.
 *
 * @param baseline - The values before: two or more.
 * @param intervention - The values after: two or more.
 * @param options - `spread`: `baseline` (where nothing is said) or `pooled`. `correction`: `exact` where nothing is said. `level`: of the interval, 0.95
 *   where none is given. `improvement` and `missing` as in `PhaseOptions`.
 * @returns The difference; or `empty`, `missing-values`, `not-finite`, `n-too-small` (fewer than two values in a phase, or fewer than three in a baseline
 *   whose deviation is to be corrected exactly), `zero-variance`, `out-of-range`.
 * @example
 * const smd = withinCaseSmd([20, 20, 26, 25, 22, 23], [28, 25, 24, 27, 30, 30, 29], { correction: 'approximate' });
 * smd.ok && [smd.value.toFixed(4), smd.standardError.toFixed(4)]; // => ['1.6499', '0.6341']
 * @see Hedges (1981), Journal of Educational Statistics 6(2), 107-128, https://doi.org/10.3102/10769986006002107
 * @see Pustejovsky (2015), Psychological Methods 20(3), 342-359, https://doi.org/10.1037/met0000019
 */
export function withinCaseSmd(
  baseline: readonly MeasuredValue[],
  intervention: readonly MeasuredValue[],
  options: PhaseOptions & { readonly spread?: WithinCaseSpread; readonly correction?: SmallSampleCorrection; readonly level?: number } = {},
): Result<WithinCaseSmd, PhasesReason | 'n-too-small' | 'zero-variance' | 'out-of-range'> {
  const { spread: whose = 'baseline', correction = 'exact', level = 0.95, improvement = 'increase' } = options;
  const there = presentPhases(baseline, intervention, options.missing);
  if (!there.ok) return there;
  if (!isLevel(level)) return levelOutOfRange();
  const [a, b] = [phaseSummary(there.a), phaseSummary(there.b)];
  const degrees = whose === 'baseline' ? a.n - 1 : a.n + b.n - 2;
  if (a.variance === null || b.variance === null || (degrees < 2 && correction === 'exact'))
    return missing(
      'n-too-small',
      says('phases/too-short', 'Expected more values in a phase, found {a} before and {b} after.', { a: a.n, b: b.n }),
    );
  const variance = whose === 'baseline' ? a.variance : ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / degrees;
  if (variance === 0) return missing('zero-variance', says('phases/zero-variance', 'Expected values that vary, found all the same.'));

  const factor = smallSampleFactor(degrees, correction);
  const value = ((improvement === 'increase' ? factor : -factor) * (b.mean - a.mean)) / Math.sqrt(variance) + 0;
  const ofMeans = whose === 'baseline' ? 1 / a.n + b.variance / b.n / a.variance : 1 / a.n + 1 / b.n;
  const standardError = factor * Math.sqrt(ofMeans + value ** 2 / (2 * degrees));
  const half = normalWithin(level) * standardError;
  if (![value, half, variance].every(Number.isFinite)) return squaresOutOfRange();
  return {
    ok: true,
    value,
    standardError,
    interval: [value - half, value + half],
    level,
    spread: Math.sqrt(variance),
    phases: [a.n, b.n],
    n: a.n + b.n,
    missing: there.missing,
    method: `within-case-smd/${whose}/${correction}-correction`,
  };
}
