import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { MeasuredPoint } from '../least-squares';
import type { MissingPolicy, MissingReport, PresentReason } from '../present';
import { type KendallTest, kendallTest, rankedPairs } from './kendall-test';
import { presentPoints } from './present-points';

export type { KendallTest } from './kendall-test';

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
  if (points.length === 0) return missing('empty', says('line/n-too-small', 'Expected two or more points, found {n}.', { n: 0 }));
  const there = presentPoints(points, options.missing);
  if (!there.ok) return there;
  const n = there.points.length;
  if (n < 2) return missing('n-too-small', says('line/n-too-small', 'Expected two or more points, found {n}.', { n }));
  const pairs = rankedPairs(there.points);
  if (pairs.inX.pairs === pairs.all || pairs.inY.pairs === pairs.all)
    return missing('zero-variance', says('points/zero-variance', 'Expected both variables to vary, found one that does not.'));
  if (options.test === 'exact' && pairs.ties)
    return missing('ties', says('points/ties', 'Expected values without ties for an exact test, found some tied.'));
  const { test, ...found } = kendallTest(n, pairs, options.test);
  const value = (2 * pairs.s) / Math.sqrt((pairs.all - pairs.inX.pairs) * (pairs.all - pairs.inY.pairs)) + 0;
  return { ok: true, value, s: pairs.s, ...found, n, missing: there.missing, method: `kendall-tau-b/${test}` };
}
