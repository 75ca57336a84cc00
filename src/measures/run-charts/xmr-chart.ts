import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { mean } from '../mean';
import type { MeasuredValue, MissingReport } from '../present';
import { type Chart, type ChartOptions, type ChartReason, chartPhases, measured, type Stretch, settledFrom } from './chart-phases';
import { type XmrConstant, type XmrLimits, xmrLimits } from './xmr-limits';

/** One phase of the chart. */
export interface XmrPhase extends Stretch, XmrLimits {
  /** How many points its line is made of. */
  readonly n: number;
}

/** A chart of single values with natural limits. */
export interface XmrChart extends Chart {
  /** The center of the last phase: the mean of the points it is made of. */
  readonly value: number;
  readonly phases: readonly XmrPhase[];
  /** The distance of each point from the one before; `null` at the start of a phase and beside a point that does not count. */
  readonly ranges: readonly MeasuredValue[];
  /** Whether a phase is made of fewer than 12 points: its limits will still move. */
  readonly provisional: boolean;
  /** Whether a phase never varies: its limits fall together, and no rule is met in it. */
  readonly noVariation: boolean;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `xmr/${XmrConstant}` | `xmr/${XmrConstant}/screened`;
}

/**
 * Answers within which limits the values of one series vary by what always happens: mean ± 2.66 × mean moving range. A point outside is worth a question,
 * one inside is none. Not for counts of rare events, nor for shares of changing numbers: see `pChart`.
 *
 * @param values - In the order of time.
 * @param options - See `ChartOptions`; and `constant`: `2.66` where nothing is said; `screen`: whether ranges at and above their upper limit are left
 *   out of their mean, `false` where nothing is said.
 * @returns The chart; or `empty`, `missing-values`, `not-finite`, `n-too-small` (a phase without two points in a row), `out-of-range` (places or a baseline
 *   outside the chart, or numbers too large), `no-variation` (no range is left to take a mean of).
 * @example
 * const chart = xmrChart([46, 49, 47, 51, 56, 52]);
 * chart.ok && [chart.value.toFixed(2), chart.provisional, chart.phases[0]?.limits.map((limit) => limit.toFixed(1))]; // => ['50.17', true, ['40.6', '59.7']]
 * @see Wheeler (2000), Understanding Variation, 2nd edition, SPC Press
 */
export function xmrChart(
  values: readonly MeasuredValue[],
  options: ChartOptions & { readonly constant?: XmrConstant; readonly screen?: boolean } = {},
): Result<XmrChart, ChartReason | 'no-variation'> {
  const { constant = '2.66', screen = false } = options;
  const there = chartPhases(values, options);
  if (!there.ok) return there;
  const { points, stretches, missing: report } = there;
  const phases: XmrPhase[] = [];
  for (const { from, to, basis } of stretches) {
    const all = measured(movingRanges(basis));
    if (all.length === 0)
      return missing('n-too-small', says('chart/no-range', 'Expected two points in a row in each phase, found none in one.'));
    const { rangeLimit } = xmrLimits(0, mean(all), constant);
    const ranges = screen ? all.filter((range) => range < rangeLimit) : all;
    if (ranges.length === 0)
      return missing(
        'no-variation',
        says('chart/no-variation', 'Expected moving ranges below their limit, found none: the values never vary.'),
      );
    const counted = measured(basis);
    phases.push({ from, to, ...xmrLimits(mean(counted), mean(ranges), constant), n: counted.length });
  }
  if (!phases.every(({ limits, rangeLimit }) => [...limits, rangeLimit].every(Number.isFinite)))
    return missing('out-of-range', says('values/too-large', 'Expected numbers that can be computed with, found some too large.'));
  return {
    ok: true,
    value: phases.at(-1)?.center ?? 0,
    points,
    phases,
    ranges: stretches.flatMap(({ from, to }) => movingRanges(points.slice(from, to))),
    provisional: phases.some(({ n }) => n < settledFrom),
    noVariation: phases.some(({ meanRange }) => meanRange === 0),
    n: measured(points).length,
    missing: report,
    method: screen ? `xmr/${constant}/screened` : `xmr/${constant}`,
  };
}

/** The distance of each point from the one before, where both count. */
function movingRanges(points: readonly MeasuredValue[]): readonly MeasuredValue[] {
  return points.map((point, i) => {
    const before = points[i - 1] ?? null;
    return point === null || before === null ? null : Math.abs(point - before);
  });
}
