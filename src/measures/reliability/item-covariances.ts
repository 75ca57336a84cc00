import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { ColumnMoments, ColumnMomentsReason } from '../description/column-moments';
import type { MissingReport } from '../present';

/** What every reliability is made of. */
export interface ItemCovariances {
  readonly covariances: readonly (readonly number[])[];
  /** The variance of the sum of the items. */
  readonly total: number;
  /** The part of it that is between items: their covariances, both ways. */
  readonly common: number;
  readonly n: number;
  readonly missing: MissingReport;
}

/** The covariances of the items of a scale: of two or more, whose sum differs between respondents. */
export function itemCovariances(
  moments: Result<ColumnMoments, ColumnMomentsReason>,
): Result<ItemCovariances, ColumnMomentsReason | 'zero-variance'> {
  if (!moments.ok) return moments;
  const { covariances, n } = moments;
  const items = covariances.length;
  if (items < 2) return missing('n-too-small', says('reliability/two-items', 'Expected two items or more, found {items}.', { items }));
  const own = covariances.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  const common = covariances.reduce((sum, row, i) => sum + row.reduce((of, each, j) => (i === j ? of : of + each), 0), 0);
  const total = own + common;
  // Where items cancel each other, rounding leaves a variance of the sum that is none.
  if (!(total > own * 1e-14))
    return missing('zero-variance', says('reliability/zero-variance', 'Expected respondents whose sums differ, found all alike.'));
  return { ok: true, covariances, total, common, n, missing: moments.missing };
}
