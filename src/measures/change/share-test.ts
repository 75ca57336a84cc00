import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { logBeta } from '../distributions/log-beta';
import { normalTail } from '../distributions/normal-tail';
import { type TwoShares, type TwoSharesReason, wrongShares } from './two-shares';

/** `fisher`: exact, for any counts. `chi-square`: Pearson's without correction, for expected counts of five and more. */
export type ShareTestVariant = 'fisher' | 'chi-square';

/** Whether two shares differ by more than chance. */
export interface ShareTest {
  /** How often shares so far apart or farther would be found, were both alike: from 0 to 1. */
  readonly value: number;
  /** Pearson's χ² with one degree of freedom; `null` for the exact test. */
  readonly chiSquare: number | null;
  readonly n: number;
  readonly method: `share-test/${ShareTestVariant}`;
}

/**
 * Answers how often chance alone would put two shares so far apart. It says nothing about how far that is: see `shareDifference`.
 *
 * @param shares - How many of how many in each group.
 * @param options - `variant`: `fisher` where nothing is said, on both sides and by the probabilities of tables; or `chi-square`.
 * @returns The probability; or `undefined-0/0` (all reached it, or none did), `empty`, `not-a-count`, `out-of-range`.
 * @example
 * const test = shareTest({ treated: { reached: 9, of: 10 }, comparison: { reached: 3, of: 10 } });
 * test.ok && test.value.toFixed(4); // => '0.0198'
 * @see Agresti (2013), Categorical Data Analysis, 3rd edition, sections 3.2 and 3.5
 */
export function shareTest(
  shares: TwoShares,
  options: { readonly variant?: ShareTestVariant } = {},
): Result<ShareTest, TwoSharesReason | 'undefined-0/0'> {
  const { variant = 'fisher' } = options;
  const wrong = wrongShares(shares);
  if (wrong !== undefined) return wrong;
  const { treated: a, comparison: b } = shares;
  const [n, reached] = [a.of + b.of, a.reached + b.reached];
  if (reached === 0 || reached === n)
    return missing('undefined-0/0', says('share-test/all-alike', 'Expected some who reached it and some who did not, found all alike.'));
  const apart = a.reached * b.of - b.reached * a.of;
  const chiSquare = ((apart / a.of / b.of) * apart * n) / reached / (n - reached);
  const value = variant === 'fisher' ? fisher(shares) : 2 * normalTail(Math.sqrt(chiSquare));
  return { ok: true, value, chiSquare: variant === 'fisher' ? null : chiSquare, n, method: `share-test/${variant}` };
}

/** Of all tables with these margins, the share of those that are no more probable than the one found: Fisher (1935). */
function fisher({ treated: a, comparison: b }: TwoShares): number {
  const reached = a.reached + b.reached;
  const [least, most] = [Math.max(0, reached - b.of), Math.min(a.of, reached)];
  const odds = (k: number) => logChoose(a.of, k) + logChoose(b.of, reached - k) - logChoose(a.of + b.of, reached);
  // Tables that are as probable but for rounding are counted.
  const found = odds(a.reached) + 1e-7;
  let sum = 0;
  for (let k = least; k <= most; k += 1) {
    const log = odds(k);
    if (log <= found) sum += Math.exp(log);
  }
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  return -Math.log(n + 1) - logBeta(k + 1, n - k + 1);
}
