import type { Result } from '../../core/result';
import { isLevel, levelOutOfRange } from '../no-answer';
import { normalWithin } from '../normal-within';
import { wilsonBounds } from '../wilson-bounds';
import { type PairedShares, type PairedSharesReason, wrongPairedShares } from './paired-shares';

/** How far the share of the same people who reached something moved. */
export interface PairedShareDifference {
  /** The share after less that before, from -1 to 1. */
  readonly value: number;
  /** Newcombe's, from -1 to 1. */
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  /** How many came to it for each who lost it; `null` where nobody lost it. */
  readonly oddsRatio: number | null;
  readonly n: number;
  readonly method: 'paired-share-difference/newcombe-10';
}

/**
 * Answers how far the share of the same people who reached something moved, in points of a share: only those count who changed.
 *
 * @param shares - How many reached it both times, only before, only after, and never.
 * @param options - `level`: of the interval, 0.95 where nothing is said.
 * @returns The difference from -1 to 1; or `empty`, `not-a-count`, `out-of-range` (the level, or more than 10 million).
 * @example
 * const change = pairedShareDifference({ both: 20, onlyBefore: 3, onlyAfter: 12, neither: 15 });
 * change.ok && [change.value, ...change.interval.map((end) => end.toFixed(4))]; // => [0.18, '0.0295', '0.3167']
 * @see Newcombe (1998), Statistics in Medicine 17(22), 2635-2650, method 10,
 *   https://doi.org/10.1002/(SICI)1097-0258(19981130)17:22<2635::AID-SIM954>3.0.CO;2-C
 */
export function pairedShareDifference(
  shares: PairedShares,
  options: { readonly level?: number } = {},
): Result<PairedShareDifference, PairedSharesReason> {
  const { level = 0.95 } = options;
  const wrong = wrongPairedShares(shares);
  if (wrong !== undefined) return wrong;
  if (!isLevel(level)) return levelOutOfRange();
  const { both, onlyBefore, onlyAfter, neither } = shares;
  const n = both + onlyBefore + onlyAfter + neither;
  const [before, after] = [both + onlyBefore, both + onlyAfter];
  const z = normalWithin(level);
  const [ofBefore, ofAfter] = [wilsonBounds(before, n, z), wilsonBounds(after, n, z)];
  const value = (onlyAfter - onlyBefore) / n;
  const phi = phiOf(shares, n);
  const apart = (a: number, b: number) => Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
  return {
    ok: true,
    value,
    interval: [
      Math.max(-1, value - apart(after / n - ofAfter[0], ofBefore[1] - before / n)),
      Math.min(1, value + apart(ofAfter[1] - after / n, before / n - ofBefore[0])),
    ],
    level,
    oddsRatio: onlyBefore === 0 ? null : onlyAfter / onlyBefore,
    n,
    method: 'paired-share-difference/newcombe-10',
  };
}

/** How far before and after go together, corrected for continuity where it is above 0; 0 where all or none reached it at one time. */
function phiOf({ both, onlyBefore, onlyAfter, neither }: PairedShares, n: number): number {
  const margins = [both + onlyBefore, onlyAfter + neither, both + onlyAfter, onlyBefore + neither];
  if (margins.includes(0)) return 0;
  const cross = both * neither - onlyBefore * onlyAfter;
  const corrected = cross < 0 ? cross : Math.max(0, cross - n / 2);
  return margins.reduce((phi, margin) => phi / Math.sqrt(margin), corrected);
}
