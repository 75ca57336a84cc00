import type { Result } from '../../core/result';
import { type Sentence, says } from '../../core/sentence';
import type { ColumnMoments, ColumnMomentsReason } from '../description/column-moments';
import { fPoint } from '../distributions/f';
import { isLevel, levelOutOfRange } from '../no-answer';
import type { MissingReport } from '../present';
import { itemCovariances } from './item-covariances';

/** What makes a reliability look other than it is. */
export interface ReliabilityWarning extends Sentence {
  readonly warning: 'negative-alpha';
}

/** How consistently the items of a scale measure. */
export interface CronbachAlpha {
  /** α of the sum or the mean of the items as they are: up to 1, and below 0 where items contradict each other. */
  readonly value: number;
  /** α of the standardized items; `null` where all answered one item alike. */
  readonly standardized: number | null;
  /** The mean correlation of two items, from -1 to 1; `null` with it. */
  readonly averageCorrelation: number | null;
  /** Feldt's interval of α. */
  readonly interval: readonly [low: number, high: number];
  /** The level of the interval, from 0 to 1. */
  readonly level: number;
  /** How far the sum of the items lies from a respondent's true one: the standard error of measurement, in points of the sum. */
  readonly standardError: number;
  /** How many respondents, and how many items. */
  readonly n: number;
  readonly items: number;
  readonly missing: MissingReport;
  readonly method: 'cronbach-alpha/feldt';
  readonly warnings: readonly ReliabilityWarning[];
}

export type ReliabilityReason = ColumnMomentsReason | 'zero-variance';

/**
 * Answers how consistently the items of a scale measure: α = k / (k − 1) · (1 − Σ s_i² / s_total²). It says something of the scale in this group of
 * respondents, nothing of a respondent, and does not show that the items measure one thing.
 *
 * @param moments - What `columnMoments` found, or `mergeableColumnMoments`, of a row of answers for each respondent, reversed items already turned.
 * @param options - `level`: of the interval, 0.95 where none is given.
 * @returns α, with a warning where it is below 0; or `empty`, `n-too-small` (fewer than two respondents or items), `rows-differ`, `zero-variance` (no
 *   two respondents differ in the sum), `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const alpha = cronbachAlpha(columnMoments([[1, 2, 1], [2, 2, 3], [3, 4, 3], [5, 4, 4]]));
 * alpha.ok && alpha.value.toFixed(3); // => '0.917'
 * @see Cronbach (1951), Psychometrika 16(3), 297-334, https://doi.org/10.1007/BF02310555; for the interval Feldt (1965), Psychometrika 30(3), 357-370,
 *   https://doi.org/10.1007/BF02289499
 */
export function cronbachAlpha(
  moments: Result<ColumnMoments, ColumnMomentsReason>,
  options: { readonly level?: number } = {},
): Result<CronbachAlpha, ReliabilityReason> {
  const { level = 0.95 } = options;
  const found = itemCovariances(moments);
  if (!found.ok) return found;
  const { covariances, total, common, n } = found;
  const outer = (1 + level) / 2;
  if (!isLevel(level)) return levelOutOfRange();

  const k = covariances.length;
  const value = (k / (k - 1)) * (common / total);
  const rest = Math.max(0, 1 - value);
  const endAt = (share: number) => 1 - rest * fPoint(share, n - 1, (n - 1) * (k - 1));
  const averageCorrelation = meanCorrelation(covariances);
  return {
    ok: true,
    value,
    standardized: averageCorrelation === null ? null : standardizedBy(averageCorrelation, k),
    averageCorrelation,
    interval: [endAt(outer), endAt(1 - outer)],
    level,
    standardError: Math.sqrt(total * rest),
    n,
    items: k,
    missing: found.missing,
    method: 'cronbach-alpha/feldt',
    warnings: value < 0 ? [negative()] : [],
  };
}

function meanCorrelation(covariances: readonly (readonly number[])[]): number | null {
  const k = covariances.length;
  const deviations = covariances.map((row, i) => Math.sqrt(row[i] ?? 0));
  let sum = 0;
  covariances.forEach((row, i) => {
    row.forEach((covariance, j) => {
      if (i !== j) sum += covariance / (deviations[i] ?? 0) / (deviations[j] ?? 0);
    });
  });
  const mean = sum / k / (k - 1);
  return Number.isFinite(mean) ? mean : null;
}

/** The formula of Spearman and Brown; `null` where the correlations are so far below 0 that the sum has no variance. */
function standardizedBy(correlation: number, k: number): number | null {
  const under = 1 + (k - 1) * correlation;
  return under > 1e-12 ? (k * correlation) / under : null;
}

function negative(): ReliabilityWarning {
  const sentence = says(
    'reliability/negative-alpha',
    'Alpha is below 0: items contradict each other. Look for one that is to be reversed before scoring.',
  );
  return { warning: 'negative-alpha', ...sentence };
}
