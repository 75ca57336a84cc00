import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { tCdf } from '../distributions/student-t';
import { squaresOutOfRange } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';
import { type StudyEffect, type SynthesisReason, studiesOf } from './study-effect';
import { total, weighted, weightsAt } from './weighted';

/** Whether less precise studies found larger effects. */
export interface EggerTest {
  /** How much the effect grows with one unit of its standard error. */
  readonly value: number;
  readonly standardError: number;
  /** Of t with k - 2 degrees of freedom. */
  readonly statistic: number;
  /** From 0 to 1. */
  readonly p: number;
  readonly degreesOfFreedom: number;
  /** How many studies. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'egger-test/weighted-regression';
}

/**
 * Answers whether less precise studies found larger effects, as they do where those that found little stayed unpublished: the slope of the effect
 * on its standard error, weighted by precision. With fewer than ten studies it sees next to nothing, and small studies can differ for good reasons.
 *
 * @param studies - Three or more effects with their variances, not all alike; `null` where one is not known.
 * @param options - `missing`: `refuse` where nothing is said, or `omit`.
 * @returns The slope with its test; or `empty`, `n-too-small`, `zero-variance` (one standard error for all, or effects on a line without any
 *   error), `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const studies = [0.2, 0.5, 0.4, 0.9].map((effect, i) => ({ effect, variance: 0.01 * (i + 1) }));
 * const funnel = eggerTest(studies);
 * funnel.ok && [funnel.value.toFixed(2), funnel.p.toFixed(2)]; // => ['5.53', '0.11']
 * @see Egger, Davey Smith, Schneider and Minder (1997), BMJ 315, 629-634, https://doi.org/10.1136/bmj.315.7109.629
 */
export function eggerTest(
  studies: readonly StudyEffect[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<EggerTest, SynthesisReason | 'n-too-small' | 'zero-variance'> {
  const there = studiesOf(studies, options.missing);
  if (!there.ok) return there;
  const { k: n, effects, variances } = there;
  if (n < 3) return missing('n-too-small', says('synthesis/three', 'Expected three or more effects, found {n}.', { n }));
  if (variances.every((variance) => variance === variances[0]))
    return missing('zero-variance', says('synthesis/one-error', 'Expected standard errors that differ, found one for all.'));

  const weights = weightsAt(there, 0);
  const errors = variances.map(Math.sqrt);
  const [effect, error] = [weighted(there, weights), weighted({ effects: errors }, weights)];
  const away = errors.map((each) => each - error.mean);
  const value = total(away.map((each, i) => (weights[i] ?? 0) * each * ((effects[i] ?? 0) - effect.mean))) / error.q;
  const left = total(away.map((each, i) => (weights[i] ?? 0) * ((effects[i] ?? 0) - effect.mean - value * each) ** 2));
  if (left === 0)
    return missing('zero-variance', says('synthesis/on-a-line', 'Expected effects that vary around a line, found all on it.'));
  const standardError = Math.sqrt(left / (n - 2) / error.q);
  const statistic = value / standardError;
  const tails = tCdf(Math.abs(statistic), n - 2);
  if (!tails.ok || ![value, standardError].every(Number.isFinite)) return squaresOutOfRange();
  const p = 2 * tails.upper;
  return {
    ok: true,
    value,
    standardError,
    statistic,
    p,
    degreesOfFreedom: n - 2,
    n,
    missing: there.missing,
    method: 'egger-test/weighted-regression',
  };
}
