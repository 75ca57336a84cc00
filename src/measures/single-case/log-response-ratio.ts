import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { isLevel, levelOutOfRange, squaresOutOfRange } from '../no-answer';
import { normalWithin } from '../normal-within';
import type { MeasuredValue, MissingReport } from '../present';
import { type PhaseCounts, type PhaseOptions, type PhasesReason, phaseSummary, presentPhases } from './phases';

/** On what scale the values were measured. It bounds how small a mean can have been that was found to be 0. */
export type ResponseScale =
  | { readonly kind: 'count' }
  | { readonly kind: 'rate'; readonly minutes: number }
  | { readonly kind: 'percentage' | 'proportion'; readonly intervals?: number }
  | { readonly kind: 'other' };

/** The ratio of two means, as its natural logarithm. */
export interface LogResponseRatio {
  /** ln(intervention / baseline), so that an improvement is positive for `increasing` and negative for `decreasing`. */
  readonly value: number;
  readonly standardError: number;
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  readonly phases: PhaseCounts;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `log-response-ratio/${'increasing' | 'decreasing'}/${'bias-corrected' | 'plain'}`;
}

/** What is said about both phases, their scale and the answer. */
export interface LogResponseRatioOptions extends PhaseOptions {
  /** LRRi or LRRd: whether an improvement is to be a positive or a negative number. For percentages they are ratios of different things. */
  readonly direction: 'increasing' | 'decreasing';
  /** `{ kind: 'count' }` where nothing is said. */
  readonly scale?: ResponseScale;
  /** Whether the bias of a logarithm of a mean is corrected: `true` where nothing is said. */
  readonly biasCorrected?: boolean;
  /** The level of the interval, strictly between 0 and 1: 0.95 where none is given. */
  readonly level?: number;
}

/**
 * Answers by which factor the mean changed, as ln of the ratio: for counts, rates and percentages, where 0 means none. Means and variances of 0 are
 * raised to what the scale lets one tell from 0, 1 / (2 D n) and 1 / (D² n³). The interval takes the estimate for normal.
 *
 * @param baseline - The values before: two or more, none below 0.
 * @param intervention - The values after, likewise.
 * @param options - See `LogResponseRatioOptions`. A percentage of what should decrease is turned into that of its absence for `increasing`, and the other
 *   way round.
 * @returns The ratio's natural logarithm; or `empty`, `missing-values`, `not-finite`, `n-too-small` (one value in a phase), `out-of-range` (values
 *   below 0 or above the scale, or a level outside 0 and 1, or a scale of nothing), `zero-mean` (of which there is no logarithm).
 * @example
 * const ratio = logResponseRatio([20, 20, 26, 25, 22, 23], [28, 25, 24, 27, 30, 30, 29], { direction: 'increasing' });
 * ratio.ok && [ratio.value.toFixed(4), ratio.standardError.toFixed(4)]; // => ['0.1954', '0.0556']
 * @see Pustejovsky (2018), Journal of School Psychology 68, 99-112, https://doi.org/10.1016/j.jsp.2018.02.003
 */
export function logResponseRatio(
  baseline: readonly MeasuredValue[],
  intervention: readonly MeasuredValue[],
  options: LogResponseRatioOptions,
): Result<LogResponseRatio, PhasesReason | 'n-too-small' | 'out-of-range' | 'zero-mean'> {
  const { direction, scale = { kind: 'count' }, biasCorrected = true, level = 0.95, improvement = 'increase' } = options;
  const there = presentPhases(baseline, intervention, options.missing);
  if (!there.ok) return there;
  if (!isLevel(level)) return levelOutOfRange();
  const step = smallest(scale);
  if (!(step >= 0 && step < Number.POSITIVE_INFINITY))
    return missing('out-of-range', says('phases/scale', 'Expected a scale of more than 0 minutes or intervals, found another.'));
  const full = scale.kind === 'percentage' ? 100 : scale.kind === 'proportion' ? 1 : Number.POSITIVE_INFINITY;
  if (![...there.a, ...there.b].every((value) => value >= 0 && value <= full))
    return missing('out-of-range', says('phases/off-scale', 'Expected values of 0 and more within their scale, found some outside.'));
  const turned = (improvement === 'increase') === (direction === 'decreasing');
  const phases = [there.a, there.b].map((values) => {
    const { n, mean, variance } = phaseSummary(values);
    return {
      n,
      mean: Math.max(turned && full < Number.POSITIVE_INFINITY ? full - mean : mean, step / (2 * n)),
      variance: variance === null ? null : Math.max(variance, step ** 2 / n ** 3),
    };
  });
  if (phases.some(({ variance }) => variance === null))
    return missing('n-too-small', says('phases/two-in-each', 'Expected two or more values in each phase, found one.'));
  if (phases.some(({ mean }) => mean === 0))
    return missing('zero-mean', says('phases/zero-mean', 'Expected means above 0 in both phases, found 0.'));

  const [a = 0, b = 0] = phases.map(
    ({ n, mean, variance }) => (biasCorrected ? (variance ?? 0) / (2 * n * mean ** 2) : 0) + Math.log(mean),
  );
  const value = turned && full === Number.POSITIVE_INFINITY ? a - b : b - a;
  const standardError = Math.sqrt(phases.reduce((sum, { n, mean, variance }) => sum + (variance ?? 0) / n / mean ** 2, 0));
  const half = normalWithin(level) * standardError;
  if (![value, half].every(Number.isFinite)) return squaresOutOfRange();
  return {
    ok: true,
    value,
    standardError,
    interval: [value - half, value + half],
    level,
    phases: [there.a.length, there.b.length],
    n: there.a.length + there.b.length,
    missing: there.missing,
    method: `log-response-ratio/${direction}/${biasCorrected ? 'bias-corrected' : 'plain'}`,
  };
}

/** The smallest step of a scale, 1 / D; 0 where none is known. */
function smallest(scale: ResponseScale): number {
  if (scale.kind === 'count') return 1;
  if (scale.kind === 'other') return 0;
  if (scale.kind === 'rate') return 1 / scale.minutes;
  return scale.intervals === undefined ? 0 : (scale.kind === 'percentage' ? 100 : 1) / scale.intervals;
}
