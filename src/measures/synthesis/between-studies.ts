import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { squaresOutOfRange } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';
import { maximumLikelihood, restrictedLikelihood } from './between-by-likelihood';
import { type BetweenEstimator, dersimonianLaird, hedges, hunterSchmidt, sidikJonkman } from './between-by-moments';
import { type StudyEffect, type SynthesisReason, studiesOf } from './study-effect';
import { pauleMandel } from './where-q-is';

/**
 * How the variance between studies is estimated: `dl` DerSimonian and Laird (1986), `he` Hedges (1983), `hs` Hunter and Schmidt (1990), `sj` Sidik
 * and Jonkman (2005), `pm` Paule and Mandel (1982), `ml` and `reml` by likelihood and restricted likelihood (Viechtbauer 2005).
 */
export type BetweenMethod = 'dl' | 'he' | 'hs' | 'sj' | 'pm' | 'ml' | 'reml';

/** How much true effects vary between studies. */
export interface BetweenStudies {
  /** The variance of the true effects, in squared units of the effect, 0 or more. */
  readonly value: number;
  /** In squared units of the effect, for large numbers of studies; `null` where the method has none. */
  readonly standardError: number | null;
  /** How many studies. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `between-studies/${BetweenMethod}`;
}

export const betweenEstimators = {
  dl: dersimonianLaird,
  he: hedges,
  hs: hunterSchmidt,
  sj: sidikJonkman,
  pm: pauleMandel,
  ml: maximumLikelihood,
  reml: restrictedLikelihood,
} as const satisfies Readonly<Record<BetweenMethod, BetweenEstimator>>;

/**
 * Answers how much the true effects of studies vary, beyond what chance within each would bring (tau squared).
 *
 * @param studies - Two or more effects with their variances, in any order; `null` where one is not known.
 * @param options - `method`: `reml` where nothing is said. `missing`: `refuse` where nothing is said, or `omit`.
 * @returns The variance; or `empty`, `n-too-small` (one study), `missing-values`, `not-finite`, `out-of-range` (a variance of 0 or less, or
 *   numbers too large or too far apart).
 * @example
 * const between = betweenStudies([{ effect: 0.2, variance: 0.05 }, { effect: 0.7, variance: 0.08 }], { method: 'dl' });
 * between.ok && between.value.toFixed(3); // => '0.060'
 * @see Viechtbauer (2005), Journal of Educational and Behavioral Statistics 30(3), 261-293, https://doi.org/10.3102/10769986030003261
 */
export function betweenStudies(
  studies: readonly StudyEffect[],
  options: { readonly method?: BetweenMethod; readonly missing?: MissingPolicy } = {},
): Result<BetweenStudies, SynthesisReason | 'n-too-small'> {
  const { method = 'reml', missing: policy } = options;
  const there = studiesOf(studies, policy);
  if (!there.ok) return there;
  if (there.k === 1) return missing('n-too-small', says('synthesis/two', 'Expected two or more effects, found {n}.', { n: there.k }));
  const { variance, standardError } = betweenEstimators[method](there);
  if (![variance, standardError ?? 0].every(Number.isFinite)) return squaresOutOfRange();
  return { ok: true, value: variance, standardError, n: there.k, missing: there.missing, method: `between-studies/${method}` };
}
