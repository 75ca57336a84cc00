import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { chiSquareQuantile } from '../distributions/chi-square';
import { levelOutOfRange, squaresOutOfRange } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';
import { type StudyEffect, type SynthesisReason, studiesOf } from './study-effect';
import { whereQIs } from './where-q-is';

/** How sure the variance between studies is. */
export interface BetweenStudiesInterval {
  /** In squared units of the effect. [0, 0] where the effects vary even less than chance within studies would bring. */
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  /** Whether the upper end is only as far as was searched. */
  readonly capped: boolean;
  /** How many studies. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'between-studies-interval/q-profile';
}

/**
 * Answers how sure the variance between studies is: all values at which the generalized Q is no surprise. With few studies the interval is wide,
 * and says so better than any test.
 *
 * @param studies - Two or more effects with their variances, in any order; `null` where one is not known.
 * @param options - `level`: strictly between 0 and 1; 0.95 where nothing is said. `most`: where the search for the upper end stops, above 0; no
 *   limit where nothing is said (some packages stop at 100). `missing`: `refuse` where nothing is said, or `omit`.
 * @returns Two ends of 0 or more; or `empty`, `n-too-small` (one study), `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const between = betweenStudiesInterval([0.1, 0.5, 0.9].map((effect) => ({ effect, variance: 0.02 })));
 * between.ok && between.interval.map((end) => end.toFixed(3)); // => ['0.023', '6.300']
 * @see Viechtbauer (2007), Statistics in Medicine 26(1), 37-52, https://doi.org/10.1002/sim.2514
 */
export function betweenStudiesInterval(
  studies: readonly StudyEffect[],
  options: { readonly level?: number; readonly most?: number; readonly missing?: MissingPolicy } = {},
): Result<BetweenStudiesInterval, SynthesisReason | 'n-too-small'> {
  const { level = 0.95, most = Number.POSITIVE_INFINITY, missing: policy } = options;
  const there = studiesOf(studies, policy);
  if (!there.ok) return there;
  const { k } = there;
  if (k === 1) return missing('n-too-small', says('synthesis/two', 'Expected two or more effects, found {n}.', { n: k }));
  if (!(most > 0)) return missing('out-of-range', says('synthesis/most', 'Expected a largest variance above 0, found another value.'));
  const [upper, lower] = [chiSquareQuantile((1 + level) / 2, k - 1), chiSquareQuantile((1 - level) / 2, k - 1)];
  if (!(level > 0) || !upper.ok || !lower.ok) return levelOutOfRange();
  const [low, high] = [whereQIs(there, upper.value) ?? 0, whereQIs(there, lower.value) ?? 0];
  const interval = [Math.min(low, most), Math.min(high, most)] as const;
  if (!interval.every(Number.isFinite)) return squaresOutOfRange();
  return { ok: true, interval, level, capped: high > most, n: k, missing: there.missing, method: 'between-studies-interval/q-profile' };
}
