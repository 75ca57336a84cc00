import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { middle } from '../description/middle';
import { kendallTest, rankedPairs } from '../lines/kendall-test';
import { pairSlopes } from '../lines/pair-slopes';
import type { MeasuredValue } from '../present';
import { type NonoverlapError, type NonoverlapOptions, type NonoverlapReason, nonoverlap } from './nonoverlap';
import { presentPhases } from './phases';
import { asTau, type Tau } from './tau';

/** Tau of what a trend of the baseline leaves. */
export interface BaselineCorrectedTau extends Omit<Tau, 'method'> {
  /** The trend of the baseline, in units of the values for one session. */
  readonly slope: number;
  /** The probability of such a trend by chance, by Kendall's test; 1 where the baseline never varies. */
  readonly p: number;
  /** Whether the trend was taken out. */
  readonly corrected: boolean;
  /** What is left of each phase, in units of the values: the values themselves where nothing was taken out. */
  readonly residuals: { readonly baseline: readonly number[]; readonly intervention: readonly number[] };
  readonly method: `baseline-corrected-tau/${NonoverlapError}-error/score-interval`;
}

/**
 * Answers by how much improving pairs outweigh worsening ones after a trend that was there before: where Kendall's test finds one in the baseline, the
 * slope of Theil and Sen is taken out of both phases, and Tau is that of what is left. A short baseline seldom shows a trend, and one that it shows is
 * carried on into the intervention without bound: look at the chart too.
 *
 * @param baseline - The values before, one a session, in the order of time: two or more.
 * @param intervention - The values after.
 * @param options - As for `nonoverlap`; and `pretest`: the probability below which a trend is taken out, 0.05 where nothing is said, 1 for always.
 * @returns Tau from -1 to 1; or `empty` (a phase without values), `n-too-small` (one value before), `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const found = baselineCorrectedTau([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]);
 * found.ok && [found.value, found.slope, found.corrected]; // => [0, 1, true]
 * @see Tarlow (2017), Behavior Modification 41(4), 427-467, https://doi.org/10.1177/0145445516676750
 */
export function baselineCorrectedTau(
  baseline: readonly MeasuredValue[],
  intervention: readonly MeasuredValue[],
  options: NonoverlapOptions & { readonly pretest?: number } = {},
): Result<BaselineCorrectedTau, NonoverlapReason | 'n-too-small'> {
  const { pretest = 0.05 } = options;
  const there = presentPhases(baseline, intervention, options.missing);
  if (!there.ok) return there;
  if (there.a.length < 2)
    return missing(
      'n-too-small',
      says('phases/two-before', 'Expected two or more values in the baseline, found {n}.', { n: there.a.length }),
    );
  const series = baseline.flatMap((y, x) => (y === null ? [] : [{ x, y }]));
  const later = intervention.flatMap((y, i) => (y === null ? [] : [{ x: baseline.length + i, y }]));
  const slope = middle(pairSlopes(series) ?? [Number.NaN]);
  const size = Math.max(...[...series, ...later].map(({ x, y }) => Math.abs(y) + Math.abs(slope) * x));
  if (!Number.isFinite(size))
    return missing(
      'out-of-range',
      says('line/out-of-range', 'Expected numbers that can be computed with, found some too large or too close.'),
    );
  const pairs = rankedPairs(series);
  const p = pairs.inY.pairs === pairs.all ? 1 : kendallTest(series.length, pairs).p;
  const corrected = p < pretest || pretest === 1;

  // What should be tied must not be parted by rounding: residuals are whole multiples of a unit far below the data.
  const unit = 2 ** Math.max(-1074, Math.ceil(Math.log2(size)) - 40);
  const rest = ({ x, y }: { readonly x: number; readonly y: number }) =>
    corrected && slope !== 0 ? Math.round((y - slope * x) / unit) * unit : y;
  const residuals = { baseline: series.map(rest), intervention: later.map(rest) };
  const nap = nonoverlap(residuals.baseline, residuals.intervention, options);
  if (!nap.ok) return nap;
  const method = nap.method.replace('nap', 'baseline-corrected-tau') as BaselineCorrectedTau['method'];
  return { ...asTau(nap), missing: there.missing, slope, p, corrected, residuals, method };
}
