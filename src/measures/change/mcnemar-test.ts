import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { betaCdf } from '../distributions/beta';
import { logBeta } from '../distributions/log-beta';
import { normalTail } from '../distributions/normal-tail';
import { type PairedShares, type PairedSharesReason, wrongPairedShares } from './paired-shares';

/**
 * How the probability is found: `exact` from the binomial distribution; `mid-p` as well, with half the weight of what was found, which is less cautious;
 * `chi-square` and `chi-square-corrected` for many who changed.
 */
export type McnemarVariant = 'exact' | 'mid-p' | 'chi-square' | 'chi-square-corrected';

/** Whether the share of the same people who reached something moved by more than chance. */
export interface McnemarTest {
  /** How often so many more would have come to it than lost it, or the other way, if both were as likely: from 0 to 1. */
  readonly value: number;
  /** With one degree of freedom; `null` for `exact` and `mid-p`. */
  readonly chiSquare: number | null;
  /** How many changed. */
  readonly changed: number;
  readonly n: number;
  readonly method: `mcnemar/${McnemarVariant}`;
}

/**
 * Answers how often chance alone would move the share of the same people so far. Only who changed counts.
 *
 * @param shares - How many reached it both times, only before, only after, and never.
 * @param options - `variant`: `exact` where nothing is said.
 * @returns The probability, 1 where nobody changed; or `undefined-0/0` (nobody changed, for both χ²), `empty`, `not-a-count`, `out-of-range`.
 * @example
 * const test = mcnemarTest({ both: 20, onlyBefore: 3, onlyAfter: 12, neither: 15 });
 * test.ok && test.value.toFixed(4); // => '0.0352'
 * @see McNemar (1947), Psychometrika 12(2), 153-157, https://doi.org/10.1007/BF02295996; Fagerland, Lydersen and Laake (2013), BMC Medical Research Methodology 13, 91,
 *   https://doi.org/10.1186/1471-2288-13-91
 */
export function mcnemarTest(
  shares: PairedShares,
  options: { readonly variant?: McnemarVariant } = {},
): Result<McnemarTest, PairedSharesReason | 'undefined-0/0'> {
  const { variant = 'exact' } = options;
  const wrong = wrongPairedShares(shares);
  if (wrong !== undefined) return wrong;
  const { both, onlyBefore, onlyAfter, neither } = shares;
  const changed = onlyBefore + onlyAfter;
  const about = { changed, n: both + changed + neither, method: `mcnemar/${variant}` } as const;
  if (variant === 'exact' || variant === 'mid-p')
    return { ok: true, value: byBinomial(Math.min(onlyBefore, onlyAfter), changed, variant), chiSquare: null, ...about };
  if (changed === 0) return missing('undefined-0/0', says('pairs/nobody-changed', 'Expected somebody who changed, found nobody.'));
  const apart = Math.abs(onlyBefore - onlyAfter);
  const chiSquare = (variant === 'chi-square' ? apart : Math.max(0, apart - 1)) ** 2 / changed;
  return { ok: true, value: 2 * normalTail(Math.sqrt(chiSquare)), chiSquare, ...about };
}

/** Twice the share of the rarer side, of n throws of a coin. */
function byBinomial(fewer: number, n: number, variant: 'exact' | 'mid-p'): number {
  if (n === 0) return 1;
  const upTo = betaCdf(0.5, n - fewer, fewer + 1);
  const just = Math.exp(-n * Math.LN2 - Math.log(n + 1) - logBeta(fewer + 1, n - fewer + 1));
  const twice = upTo.ok ? 2 * upTo.value : 1;
  return Math.max(0, Math.min(1, variant === 'exact' ? twice : twice - just));
}
