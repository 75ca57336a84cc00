import { normalTail } from '../distributions/normal-tail';
import type { Point } from '../least-squares';
import { exactTail, type Tuples, tied, tuples, varianceOfS } from './kendall-distribution';

/** How the probability is found: from all orders of values without ties, or from the normal distribution, with or without continuity correction. */
export type KendallTest = 'exact' | 'normal' | 'normal-corrected';

/** What the pairs of some points say of their order. */
export interface RankedPairs {
  /** Concordant pairs less discordant pairs. */
  readonly s: number;
  /** All ordered pairs, and those tied in x and in y. */
  readonly all: number;
  readonly inX: Tuples;
  readonly inY: Tuples;
  readonly ties: boolean;
}

/** Compares each of two or more points with every other. */
export function rankedPairs(points: readonly Point[]): RankedPairs {
  const [inX, inY] = [tied(points.map(({ x }) => x)), tied(points.map(({ y }) => y))];
  let s = 0;
  for (const [i, a] of points.entries()) for (const b of points.slice(i + 1)) s += compare(b.x, a.x) * compare(b.y, a.y);
  return { s: s + 0, all: tuples(points.length).pairs, inX, inY, ties: inX.pairs + inY.pairs > 0 };
}

/** Kendall's test of S; where none is asked for, the exact one for up to 50 points without ties, and the corrected one else. */
export function kendallTest(n: number, { s, inX, inY, ties }: RankedPairs, asked?: KendallTest) {
  const test = asked ?? (ties || n > 50 ? 'normal-corrected' : 'exact');
  const variance = varianceOfS(n, inX, inY);
  const corrected = Math.sign(s) * Math.max(0, Math.abs(s) - (test === 'normal-corrected' ? 1 : 0)) + 0;
  const z = test === 'exact' ? null : corrected / Math.sqrt(variance);
  const p = Math.min(1, 2 * (z === null ? exactTail(n, Math.abs(s)) : normalTail(Math.abs(z))));
  return { variance, z, p, test };
}

/** Which is greater, without the difference, which may overflow. */
function compare(a: number, b: number): number {
  return Number(a > b) - Number(a < b);
}
