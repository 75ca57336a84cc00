import type { Result } from '../../core/result';
import { isLevel, levelOutOfRange } from '../no-answer';
import { normalWithin } from '../normal-within';
import { type TwoShares, type TwoSharesReason, wrongShares } from './two-shares';

/** Whether shares or their odds are divided. */
export type ShareRatioVariant = 'risk-ratio' | 'odds-ratio';

/** How many times as large one share is as another. */
export interface ShareRatio {
  /** Above 0, and 1 where both are alike. */
  readonly value: number;
  /** Of the ratio, by the normal distribution of its logarithm. */
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  /** The natural logarithm of the ratio with its sampling variance, for `synthesis`. */
  readonly log: { readonly value: number; readonly variance: number };
  /** Whether a half was added to each of the four counts, because one was 0. */
  readonly halvesAdded: boolean;
  readonly n: number;
  readonly method: `share-ratio/${ShareRatioVariant}`;
}

/**
 * Answers how many times as large the share of the treated is as that of the others, or the odds. A ratio hides whether few or many are spoken of: say
 * `shareDifference` with it.
 *
 * @param shares - How many of how many in each group.
 * @param variant - `risk-ratio` (p1 / p2) or `odds-ratio`: they are far apart where shares are large, so that there is no default.
 * @param options - `level`: of the interval, 0.95 where nothing is said.
 * @returns The ratio; or `empty`, `not-a-count`, `out-of-range`.
 * @example
 * const ratio = shareRatio({ treated: { reached: 9, of: 10 }, comparison: { reached: 3, of: 10 } }, 'risk-ratio');
 * ratio.ok && [ratio.value.toFixed(2), ratio.log.variance.toFixed(4)]; // => ['3.00', '0.2444']
 * @see Borenstein, Hedges, Higgins and Rothstein (2009), Introduction to Meta-Analysis, chapter 5
 */
export function shareRatio(
  shares: TwoShares,
  variant: ShareRatioVariant,
  options: { readonly level?: number } = {},
): Result<ShareRatio, TwoSharesReason> {
  const { level = 0.95 } = options;
  const wrong = wrongShares(shares);
  if (wrong !== undefined) return wrong;
  if (!isLevel(level)) return levelOutOfRange();
  const { treated, comparison } = shares;
  const counts = [treated.reached, treated.of - treated.reached, comparison.reached, comparison.of - comparison.reached] as const;
  const halvesAdded = counts.includes(0);
  const [a, b, c, d] = halvesAdded ? ([counts[0] + 0.5, counts[1] + 0.5, counts[2] + 0.5, counts[3] + 0.5] as const) : counts;
  const ratio = variant === 'risk-ratio' ? (a * (c + d)) / (c * (a + b)) : (a * d) / (b * c);
  const variance = variant === 'risk-ratio' ? 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d) : 1 / a + 1 / b + 1 / c + 1 / d;
  const log = { value: Math.log(ratio), variance };
  const half = normalWithin(level) * Math.sqrt(variance);
  return {
    ok: true,
    value: ratio,
    interval: [Math.exp(log.value - half), Math.exp(log.value + half)],
    level,
    log,
    halvesAdded,
    n: treated.of + comparison.of,
    method: `share-ratio/${variant}`,
  };
}
