import type { Result } from '../../core/result';
import { isLevel, levelOutOfRange } from '../no-answer';
import { normalWithin } from '../normal-within';
import { wilsonBounds } from '../wilson-bounds';
import { type TwoShares, type TwoSharesReason, wrongShares } from './two-shares';

/** How far apart two shares are. */
export interface ShareDifference {
  /** The share of the treated less that of the comparison group, from -1 to 1. */
  readonly value: number;
  /** Newcombe's hybrid of two intervals of Wilson, from -1 to 1. */
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  /** The sampling variance for `synthesis`; 0 where all or none reached it in both groups, and then no good one. */
  readonly variance: number;
  /** Of how many coached one more reached it than without, 1 or more; below 0 where one fewer did; `null` where the shares are equal. */
  readonly perOneMore: number | null;
  readonly n: number;
  readonly method: 'share-difference/newcombe-10';
}

/**
 * Answers how far apart the shares of two groups of different people are, in points of a share: p1 - p2. For the same people take `pairedShareDifference`.
 *
 * @param shares - How many of how many in each group.
 * @param options - `level`: of the interval, 0.95 where nothing is said.
 * @returns The difference from -1 to 1; or `empty`, `not-a-count`, `out-of-range` (the level, or more than 10 million).
 * @example
 * const change = shareDifference({ treated: { reached: 56, of: 70 }, comparison: { reached: 48, of: 80 } });
 * change.ok && [change.value.toFixed(2), ...change.interval.map((end) => end.toFixed(4))]; // => ['0.20', '0.0524', '0.3339']
 * @see Newcombe (1998), Statistics in Medicine 17(8), 873-890, method 10, https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I
 */
export function shareDifference(shares: TwoShares, options: { readonly level?: number } = {}): Result<ShareDifference, TwoSharesReason> {
  const { level = 0.95 } = options;
  const wrong = wrongShares(shares);
  if (wrong !== undefined) return wrong;
  if (!isLevel(level)) return levelOutOfRange();
  const { treated: a, comparison: b } = shares;
  const [p, q] = [a.reached / a.of, b.reached / b.of];
  const z = normalWithin(level);
  const [ofA, ofB] = [wilsonBounds(a.reached, a.of, z), wilsonBounds(b.reached, b.of, z)];
  // Of whole numbers, so that equal shares differ by nothing.
  const value = (a.reached * b.of - b.reached * a.of) / (a.of * b.of);
  return {
    ok: true,
    value,
    interval: [Math.max(-1, value - Math.hypot(p - ofA[0], ofB[1] - q)), Math.min(1, value + Math.hypot(ofA[1] - p, q - ofB[0]))],
    level,
    variance: (p * (1 - p)) / a.of + (q * (1 - q)) / b.of,
    perOneMore: value === 0 ? null : 1 / value,
    n: a.of + b.of,
    method: 'share-difference/newcombe-10',
  };
}
