import type { Result } from '../../core/result';
import type { ColumnMoments, ColumnMomentsReason } from '../description/column-moments';
import type { MissingReport } from '../present';
import type { ReliabilityReason } from './cronbach-alpha';
import { itemCovariances } from './item-covariances';

/** How an item goes with the other items of its scale. */
export interface ItemFit {
  /** How it correlates with the sum of all items, from -1 to 1; `null` where all answered it alike. */
  readonly totalCorrelation: number | null;
  /** How it correlates with the sum of the others: below 0 it is likely to be reversed; `null` where either does not differ. */
  readonly restCorrelation: number | null;
  /** α of the others; `null` where one alone is left, or their sum does not differ. */
  readonly alphaIfDropped: number | null;
}

/** How each item goes with the others. */
export interface ItemAnalysis {
  /** In the order of the items. */
  readonly value: readonly ItemFit[];
  /** How many respondents, and how many items. */
  readonly n: number;
  readonly items: number;
  readonly missing: MissingReport;
  readonly method: 'item-analysis';
}

/**
 * Answers how each item of a scale goes with the others: to find one that is to be reversed or asked otherwise. It is about items, not about who answered.
 *
 * @param moments - What `columnMoments` found, or `mergeableColumnMoments`, of a row of answers for each respondent.
 * @returns For each item its correlations, and α without it; or the reasons of `cronbachAlpha`.
 * @example
 * const items = itemAnalysis(columnMoments([[1, 2, 5], [2, 2, 4], [3, 4, 2], [5, 4, 1]]));
 * items.ok && items.value.map((item) => (item.restCorrelation ?? 0) < 0); // => [true, true, true]
 * @see Nunnally and Bernstein (1994), Psychometric theory, third edition, chapter 8
 */
export function itemAnalysis(moments: Result<ColumnMoments, ColumnMomentsReason>): Result<ItemAnalysis, ReliabilityReason> {
  const found = itemCovariances(moments);
  if (!found.ok) return found;
  const { covariances, total, n } = found;
  const value = covariances.map((row, item): ItemFit => {
    const own = row[item] ?? 0;
    const others = row.reduce((sum, each, j) => (j === item ? sum : sum + each), 0);
    const kept = covariances.filter((_, i) => i !== item).map((each) => each.filter((_, j) => j !== item));
    const alone = kept.reduce((sum, each, i) => sum + (each[i] ?? 0), 0);
    const rest = kept.flat().reduce((sum, each) => sum + each, 0);
    const k = kept.length;
    const tells = rest > alone * 1e-14;
    return {
      totalCorrelation: own > 0 ? held((own + others) / Math.sqrt(own) / Math.sqrt(total)) : null,
      restCorrelation: own > 0 && tells ? held(others / Math.sqrt(own) / Math.sqrt(rest)) : null,
      alphaIfDropped: k > 1 && tells ? ((k / (k - 1)) * (rest - alone)) / rest : null,
    };
  });
  return { ok: true, value, n, items: value.length, missing: found.missing, method: 'item-analysis' };
}

/** A correlation, without what rounding puts beyond 1. */
function held(correlation: number): number {
  return Math.max(-1, Math.min(1, correlation));
}
