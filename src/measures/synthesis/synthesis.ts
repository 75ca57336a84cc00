import type { Result } from '../../core/result';
import { normalCdf } from '../distributions/normal-cdf';
import { normalQuantile } from '../distributions/normal-quantile';
import { tCdf, tQuantile } from '../distributions/student-t';
import { levelOutOfRange, squaresOutOfRange } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';
import type { Between } from './between-by-moments';
import { type BetweenMethod, betweenEstimators } from './between-studies';
import { type Heterogeneity, heterogeneityOf } from './heterogeneity';
import { type StudyEffect, type SynthesisReason, studiesOf } from './study-effect';
import { weighted, weightsAt } from './weighted';

/**
 * How the error of the mean is found: `z` from the weights alone, by the normal distribution; `hksj` Hartung and Knapp, Sidik and Jonkman, from how
 * the effects vary, by t with k - 1 degrees of freedom; `hksj-guarded` the same, but never smaller than `z`'s.
 */
export type SynthesisError = 'z' | 'hksj' | 'hksj-guarded';

/** By which distribution a prediction interval is made. */
export type PredictionDistribution = 'normal' | 't-k-1' | 't-k-2';

/** A mean effect with one way to say how sure it is. */
export interface MeanError {
  readonly standardError: number;
  readonly interval: readonly [low: number, high: number];
  /** The mean over its standard error; `null` where that is 0. */
  readonly statistic: number | null;
  /** How often a mean as far from 0 would be found if there were no effect, from 0 to 1; `null` where the standard error is 0. */
  readonly p: number | null;
  /** Of t; `null` for the normal distribution. */
  readonly degreesOfFreedom: number | null;
}

/** What several studies found together. */
export interface Synthesis extends MeanError {
  /** The mean effect, in units of the effects. */
  readonly value: number;
  readonly level: number;
  /** How much the true effects vary, as a variance. */
  readonly between: Between;
  /** Where the true effect of one more study would lie; `null` for equal effects, and where the distribution has no degree of freedom. */
  readonly prediction: { readonly interval: readonly [low: number, high: number]; readonly distribution: PredictionDistribution } | null;
  /** `null` for one study. */
  readonly heterogeneity: Heterogeneity | null;
  /** Beside a guarded error what the guard kept away: far too sure where effects vary less than by chance. `null` beside other errors. */
  readonly unguarded: MeanError | null;
  /** How many studies. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `synthesis/${'ee' | BetweenMethod}/${SynthesisError}` | 'synthesis/one-study';
}

export interface SynthesisOptions {
  /** How the variance between studies is estimated, or `ee` for one true effect in all; `reml` where nothing is said. */
  readonly between?: 'ee' | BetweenMethod;
  /** `hksj-guarded` where nothing is said. */
  readonly error?: SynthesisError;
  /** `t-k-2` where nothing is said (Higgins, Thompson and Spiegelhalter 2009). */
  readonly prediction?: PredictionDistribution;
  /** Of all intervals, strictly between 0 and 1; 0.95 where nothing is said. */
  readonly level?: number;
  /** `refuse` where nothing is said. */
  readonly missing?: MissingPolicy;
}

/**
 * Answers what several studies, schools or cycles found together: the mean of their true effects, weighted by precision, and how much these vary.
 * Not for effects of one study on the same people, which are not independent.
 *
 * @param studies - One effect or more with their variances, in any order; `null` where one is not known.
 * @param options - `between`, `error`, `prediction`, `level`, `missing`: see `SynthesisOptions`.
 * @returns The mean effect; for one study that study alone. Or `empty`, `missing-values`, `not-finite`, `out-of-range` (a variance of 0 or less, or
 *   numbers too large or too far apart).
 * @example
 * const schools = [{ effect: 0.3, variance: 0.04 }, { effect: 0.31, variance: 0.05 }, { effect: 0.29, variance: 0.03 }];
 * const together = synthesis(schools);
 * together.ok && [together.value.toFixed(3), together.standardError.toFixed(3), together.unguarded?.standardError.toFixed(3)];
 * // => ['0.298', '0.113', '0.006']
 * @see Borenstein, Hedges, Higgins and Rothstein (2009), Introduction to Meta-Analysis, chapters 11 to 17; Röver, Knapp and Friede (2015), BMC
 *   Medical Research Methodology 15, 99, https://doi.org/10.1186/s12874-015-0091-1
 */
export function synthesis(studies: readonly StudyEffect[], options: SynthesisOptions = {}): Result<Synthesis, SynthesisReason> {
  const { between: by = 'reml', error = 'hksj-guarded', prediction = 't-k-2', level = 0.95, missing: policy } = options;
  const there = studiesOf(studies, policy);
  if (!there.ok) return there;
  const { k } = there;
  const normal = normalQuantile((1 + level) / 2);
  if (!(level > 0) || !normal.ok) return levelOutOfRange();

  const one = k === 1;
  const between = one || by === 'ee' ? { variance: 0, standardError: null } : betweenEstimators[by](there);
  const found = weighted(there, weightsAt(there, between.variance));
  const plain = Math.sqrt(1 / found.weight);
  const varied = plain * Math.sqrt(found.q / (k - 1));
  const as = (kind: SynthesisError) =>
    kind === 'z' || one
      ? meanError(found.mean, plain, null, level)
      : meanError(found.mean, kind === 'hksj' ? varied : Math.max(plain, varied), k - 1, level);
  const mean = as(error);
  const unguarded = error === 'hksj-guarded' && !one ? as('hksj') : null;
  const heterogeneity = one ? null : heterogeneityOf(weighted(there, weightsAt(there, 0)), k, between.variance);
  const degrees = { normal: null, 't-k-1': k - 1, 't-k-2': k - 2 }[prediction];
  const predicted =
    one || by === 'ee' || degrees === 0
      ? null
      : {
          interval: around(found.mean, Math.hypot(Math.sqrt(between.variance), mean.standardError), degrees, level),
          distribution: prediction,
        };

  const answer = { value: found.mean, ...mean, level, between, prediction: predicted, heterogeneity, unguarded };
  if (!numbersOf(answer).every(Number.isFinite)) return squaresOutOfRange();
  return { ok: true, ...answer, n: k, missing: there.missing, method: one ? 'synthesis/one-study' : `synthesis/${by}/${error}` };
}

function meanError(mean: number, standardError: number, degreesOfFreedom: number | null, level: number): MeanError {
  const interval = around(mean, standardError, degreesOfFreedom, level);
  if (standardError === 0) return { standardError, interval, statistic: null, p: null, degreesOfFreedom };
  const statistic = mean / standardError;
  const far = Math.abs(statistic);
  const tails = degreesOfFreedom === null ? normalCdf(far) : tCdf(far, degreesOfFreedom);
  return { standardError, interval, statistic, p: tails.ok ? 2 * tails.upper : Number.NaN, degreesOfFreedom };
}

function around(mean: number, error: number, degreesOfFreedom: number | null, level: number): readonly [number, number] {
  const share = (1 + level) / 2;
  const quantile = degreesOfFreedom === null ? normalQuantile(share) : tQuantile(share, degreesOfFreedom);
  const half = quantile.ok ? quantile.value * error : Number.NaN;
  return [mean - half, mean + half];
}

/** Every number in an answer. */
function numbersOf(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}
