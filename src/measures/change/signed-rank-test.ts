import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { normalTail } from '../distributions/normal-tail';
import { type MissingPolicy, type MissingReport, type PresentReason, presentRows } from '../present';
import { ranks } from '../program/ranks';
import type { PairedScore } from './paired-scores';

/** How the probability is found: from all ways in which the signs could have fallen, or by the normal distribution with continuity correction. */
export type SignedRankVariant = 'exact' | 'normal-corrected';

/** Whether the same people changed, by the order of their changes alone. */
export interface SignedRankTest {
  /** The sum of the ranks of the changes above 0, ties sharing the mean of their ranks. */
  readonly value: number;
  /** How often a sum so far from its middle or farther would be found, if up were as likely as down: from 0 to 1. */
  readonly p: number;
  /** How many changed. */
  readonly n: number;
  /** How many did not, and count for nothing. */
  readonly unchanged: number;
  readonly missing: MissingReport;
  readonly method: `signed-rank/${SignedRankVariant}`;
}

export type SignedRankReason = PresentReason | 'empty' | 'zero-variance' | 'out-of-range';

/**
 * Answers whether the same people rather rose than fell, by the order of how far they changed: for ratings, and for few people whose changes are not normal. It
 * says nothing about how big the change is.
 *
 * @param scores - Before and after of each, `null` for a value that is missing.
 * @param options - `variant`: where nothing is said, `exact` for up to 100 changes, which holds with ties too, and `normal-corrected` beyond. `missing`: `refuse` (the
 *   default) or `omit`.
 * @returns The sum of ranks with its probability; or `empty`, `zero-variance` (nobody changed), `missing-values`, `not-finite`, `out-of-range` (an exact test was asked
 *   for of more than 200, or numbers too large).
 * @example
 * const test = signedRankTest([{ before: 1, after: 3 }, { before: 2, after: 3 }, { before: 4, after: 7 }, { before: 5, after: 5 }]);
 * test.ok && [test.value, test.p, test.unchanged]; // => [6, 0.25, 1]
 * @see Wilcoxon (1945), Biometrics Bulletin 1(6), 80-83, https://doi.org/10.2307/3001968; Hollander, Wolfe and Chicken (2014), Nonparametric Statistical Methods,
 *   3rd edition, section 3.1
 */
export function signedRankTest(
  scores: readonly PairedScore[],
  options: { readonly variant?: SignedRankVariant; readonly missing?: MissingPolicy } = {},
): Result<SignedRankTest, SignedRankReason> {
  const there = presentRows(
    scores.map(({ before, after }) => [before, after] as const),
    options.missing,
  );
  if (!there.ok) return there;
  if (there.rows.length === 0) return missing('empty', says('pairs/none', 'Expected one or more pairs of before and after, found none.'));
  const changes = there.rows.map(([before, after]) => after - before);
  const changed = changes.filter((change) => change !== 0);
  const n = changed.length;
  if (n === 0) return missing('zero-variance', says('pairs/nobody-changed', 'Expected somebody who changed, found nobody.'));
  const { variant = n <= 100 ? 'exact' : 'normal-corrected' } = options;
  if ((variant === 'exact' && n > 200) || !changed.every(Number.isFinite))
    return missing(
      'out-of-range',
      says('pairs/too-many', 'Expected up to 200 changes for an exact test, and numbers that can be computed with.'),
    );
  const ranked = ranks(changed.map(Math.abs));
  const value = ranked.reduce((sum, rank, i) => sum + ((changed[i] ?? 0) > 0 ? rank : 0), 0);
  const p = Math.min(1, variant === 'exact' ? exactly(ranked, value) : byNormal(ranked, value));
  return { ok: true, value, p, n, unchanged: changes.length - n, missing: there.missing, method: `signed-rank/${variant}` };
}

/** Of all ways in which signs fall, the share whose sum lies as far from the middle or farther. Ranks are halves of whole numbers. */
function exactly(ranked: readonly number[], value: number): number {
  const whole = ranked.map((rank) => 2 * rank);
  const all = whole.reduce((sum, rank) => sum + rank, 0);
  let ways = [1];
  for (const rank of whole) {
    const before = ways;
    ways = Array.from({ length: before.length + rank }, (_, sum) => ((before[sum] ?? 0) + (before[sum - rank] ?? 0)) / 2);
  }
  const least = Math.min(2 * value, all - 2 * value);
  return 2 * ways.slice(0, least + 1).reduce((sum, share) => sum + share, 0);
}

/** The sum's distance from its middle, half a step less, over its standard deviation. */
function byNormal(ranked: readonly number[], value: number): number {
  const middle = ranked.reduce((sum, rank) => sum + rank, 0) / 2;
  // With ties shared as means, the sum of squares of the ranks is what the usual correction for ties comes to.
  const variance = ranked.reduce((sum, rank) => sum + rank ** 2, 0) / 4;
  return 2 * normalTail(Math.max(0, Math.abs(value - middle) - 0.5) / Math.sqrt(variance));
}
