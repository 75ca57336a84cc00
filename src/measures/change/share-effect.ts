import type { Result } from '../../core/result';
import { shareRatio } from './share-ratio';
import { type TwoShares, type TwoSharesReason, wrongShares } from './two-shares';

/** `cox`: ln(odds ratio) / 1.65, which stands beside Hedges' g. `cohen-h`: the difference of arcs, for shares that lie anywhere. */
export type ShareEffectVariant = 'cox' | 'cohen-h';

/** A difference of two shares as an effect size. */
export interface ShareEffect {
  /** About standard deviations of a scale that lies under the shares; for `cohen-h` from -π to π. */
  readonly value: number;
  /** Whether a half was added to each of the four counts, because one was 0. */
  readonly halvesAdded: boolean;
  readonly n: number;
  readonly method: `share-effect/${ShareEffectVariant}`;
}

/**
 * Answers how large a difference of two shares is beside differences of means.
 *
 * @param shares - How many of how many in each group.
 * @param variant - `cox`, as the What Works Clearinghouse does, or `cohen-h`.
 * @returns The effect size; or `empty`, `not-a-count`, `out-of-range`.
 * @example
 * const effect = shareEffect({ treated: { reached: 56, of: 70 }, comparison: { reached: 48, of: 80 } }, 'cox');
 * effect.ok && effect.value.toFixed(3); // => '0.594'
 * @see What Works Clearinghouse (2020), Procedures Handbook, version 4.1, https://ies.ed.gov/ncee/wwc/handbooks; Cohen (1988), Statistical Power Analysis for the
 *   Behavioral Sciences, 2nd edition, chapter 6
 */
export function shareEffect(shares: TwoShares, variant: ShareEffectVariant): Result<ShareEffect, TwoSharesReason> {
  const wrong = wrongShares(shares);
  if (wrong !== undefined) return wrong;
  const { treated, comparison } = shares;
  const arc = ({ reached, of }: TwoShares['treated']) => 2 * Math.asin(Math.sqrt(reached / of));
  const about = { n: treated.of + comparison.of, method: `share-effect/${variant}` } as const;
  if (variant === 'cohen-h') return { ok: true, value: arc(treated) - arc(comparison), halvesAdded: false, ...about };
  const odds = shareRatio(shares, 'odds-ratio');
  return odds.ok ? { ok: true, value: odds.log.value / 1.65, halvesAdded: odds.halvesAdded, ...about } : odds;
}
