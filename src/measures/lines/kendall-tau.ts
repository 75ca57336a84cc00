import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { normalTail } from '../distributions/normal-tail';
import type { MissingPolicy, MissingReport, PresentReason } from '../present';
import { exactTail, tied, tuples, varianceOfS } from './kendall-distribution';
import { type MeasuredPoint, presentPoints } from './present-points';

/** How the probability is found: from all orders of values without ties, or from the normal distribution, with or without continuity correction. */
export type KendallTest = 'exact' | 'normal' | 'normal-corrected';

/** How far two variables rise together, by their order alone. */
export interface KendallTau {
  /** Kendall's tau-b, from -1 to 1. */
  readonly value: number;
  /** Concordant pairs less discordant pairs. */
  readonly s: number;
  /** Of S, were there no association. */
  readonly variance: number;
  /** S in its standard errors; `null` where the test is exact. */
  readonly z: number | null;
  /** The probability of an S so far from 0 or farther, on both sides, were there no association. */
  readonly p: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `kendall-tau-b/${KendallTest}`;
}

export type KendallReason = PresentReason | 'empty' | 'n-too-small' | 'zero-variance' | 'ties';

/**
 * Answers how far two variables rise together, by their order alone: tau-b = S / √((N - Tx)(N - Ty)), where N counts the pairs and T those tied.
 * The probability assumes independent observations, which those of one class over time seldom are.
 *
 * @param points - Two or more, in any order.
 * @param options - `test`: how the probability is found; where nothing is said, `exact` for up to 50 points without ties and `normal-corrected` else.
 *   `missing`: what is done about points with a `null`, `refuse` where nothing is said.
 * @returns Tau from -1 to 1 with its test; or `empty`, `missing-values`, `not-finite`, `n-too-small`, `zero-variance` (a variable that never varies),
 *   `ties` (an exact test was asked for, and there are some).
 * @example
 * const tau = kendallTau([{ x: 1, y: 2 }, { x: 2, y: 3 }, { x: 3, y: 5 }, { x: 4, y: 4 }]);
 * tau.ok && [tau.value.toFixed(3), tau.p.toFixed(3), tau.method]; // => ['0.667', '0.333', 'kendall-tau-b/exact']
 * @see Kendall (1970), Rank Correlation Methods, 4th edition, chapters 3 to 5
 */
export function kendallTau(
  points: readonly MeasuredPoint[],
  options: { readonly test?: KendallTest; readonly missing?: MissingPolicy } = {},
): Result<KendallTau, KendallReason> {
  if (points.length === 0) return missing('empty', says('points/empty', 'Expected two or more points, found none.'));
  const there = presentPoints(points, options.missing);
  if (!there.ok) return there;
  const n = there.points.length;
  if (n < 2) return missing('n-too-small', says('points/n-too-small', 'Expected two or more points, found {n}.', { n }));
  const [x, y] = [there.points.map((point) => point.x), there.points.map((point) => point.y)];
  const [all, inX, inY] = [tuples(n).pairs, tied(x), tied(y)];
  if (inX.pairs === all || inY.pairs === all)
    return missing('zero-variance', says('points/zero-variance', 'Expected both variables to vary, found one that does not.'));
  const ties = inX.pairs + inY.pairs > 0;
  const test = options.test ?? (ties || n > 50 ? 'normal-corrected' : 'exact');
  if (test === 'exact' && ties)
    return missing('ties', says('points/ties', 'Expected values without ties for an exact test, found some tied.'));

  let s = 0;
  for (const [i, a] of there.points.entries())
    for (const b of there.points.slice(i + 1)) s += Math.sign(compare(b.x, a.x) * compare(b.y, a.y));
  const value = (2 * s) / Math.sqrt((all - inX.pairs) * (all - inY.pairs)) + 0;
  const variance = varianceOfS(n, inX, inY);
  const corrected = Math.sign(s) * Math.max(0, Math.abs(s) - (test === 'normal-corrected' ? 1 : 0)) + 0;
  const z = test === 'exact' ? null : corrected / Math.sqrt(variance);
  const p = Math.min(1, 2 * (z === null ? exactTail(n, Math.abs(s)) : normalTail(Math.abs(z))));
  return { ok: true, value, s, variance, z, p, n, missing: there.missing, method: `kendall-tau-b/${test}` };
}

/** Which is greater, without the difference, which may overflow. */
function compare(a: number, b: number): number {
  return Number(a > b) - Number(a < b);
}
