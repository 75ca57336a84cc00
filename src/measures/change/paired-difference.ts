import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { isLevel, levelOutOfRange, squaresOutOfRange } from '../no-answer';
import type { MissingReport } from '../present';
import { type EstimateTest, estimateTest } from '../program/estimate-test';
import type { PairedReason, PairedScores } from './paired-scores';

/** How sure the mean change of the same people is. */
export interface PairedDifference extends EstimateTest {
  /** The mean of after less before, in the unit of the values. */
  readonly value: number;
  readonly degreesOfFreedom: number;
  readonly level: number;
  /** How many pairs. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'paired-difference/student';
}

/**
 * Answers how sure the mean change of the same people is, by Student's t with n - 1 degrees of freedom. A change is no effect: people change without coaching
 * too, and whoever was lowest at first is higher the second time by chance alone.
 *
 * @param scores - What `pairedScores` answers.
 * @param options - `level`: of the interval, 0.95 where nothing is said.
 * @returns The change with its error, test and interval; or `zero-variance` (all changed alike), `out-of-range`, and the reasons of `pairedScores`.
 * @example
 * const change = pairedDifference(pairedScores([{ before: 1, after: 2 }, { before: 2, after: 4 }, { before: 3, after: 3 }]));
 * change.ok && [change.value, change.statistic.toFixed(3), change.p.toFixed(3)]; // => [1, '1.732', '0.225']
 * @see NIST/SEMATECH e-Handbook of Statistical Methods (2012), 7.3.1, https://www.itl.nist.gov/div898/handbook/
 */
export function pairedDifference(
  scores: Result<PairedScores, PairedReason>,
  options: { readonly level?: number } = {},
): Result<PairedDifference, PairedReason | 'zero-variance'> {
  const { level = 0.95 } = options;
  if (!scores.ok) return scores;
  if (!isLevel(level)) return levelOutOfRange();
  const { value, change, n } = scores;
  if (change.variance === 0)
    return missing('zero-variance', says('pairs/zero-variance', 'Expected changes that vary, found all the same.'));
  const test = estimateTest(value, change.standardDeviation / Math.sqrt(n), n - 1, level);
  if (![test.statistic, test.p, ...test.interval].every(Number.isFinite)) return squaresOutOfRange();
  return { ok: true, value, ...test, degreesOfFreedom: n - 1, level, n, missing: scores.missing, method: 'paired-difference/student' };
}
