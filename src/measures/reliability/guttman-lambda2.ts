import type { Result } from '../../core/result';
import type { ColumnMoments, ColumnMomentsReason } from '../description/column-moments';
import type { MissingReport } from '../present';
import type { ReliabilityReason } from './cronbach-alpha';
import { itemCovariances } from './item-covariances';

/** A bound below which the reliability of a scale does not lie. */
export interface GuttmanLambda2 {
  /** Up to 1, and never below α. */
  readonly value: number;
  /** How many respondents, and how many items. */
  readonly n: number;
  readonly items: number;
  readonly missing: MissingReport;
  readonly method: 'guttman-lambda2';
}

/**
 * Answers how reliable a scale is at least: λ2 = (Σ_{i≠j} s_ij + √(k / (k − 1) · Σ_{i≠j} s_ij²)) / s_total², closer than α where items share unequally.
 *
 * @param moments - What `columnMoments` found, or `mergeableColumnMoments`, of a row of answers for each respondent, reversed items already turned.
 * @returns λ2, up to 1; or the reasons of `cronbachAlpha`.
 * @example
 * const bound = guttmanLambda2(columnMoments([[1, 2, 1], [2, 2, 3], [3, 4, 3], [5, 4, 4]]));
 * bound.ok && bound.value.toFixed(3); // => '0.926'
 * @see Guttman (1945), Psychometrika 10(4), 255-282, https://doi.org/10.1007/BF02288892
 */
export function guttmanLambda2(moments: Result<ColumnMoments, ColumnMomentsReason>): Result<GuttmanLambda2, ReliabilityReason> {
  const found = itemCovariances(moments);
  if (!found.ok) return found;
  const { covariances, total, common, n } = found;
  const k = covariances.length;
  const shared = Math.hypot(...covariances.flatMap((row, i) => row.filter((_, j) => j !== i)));
  const value = (common + Math.sqrt(k / (k - 1)) * shared) / total;
  return { ok: true, value, n, items: k, missing: found.missing, method: 'guttman-lambda2' };
}
