import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { middle } from '../description/middle';
import type { MeasuredValue, MissingReport } from '../present';
import { type Chart, type ChartOptions, type ChartPhase, type ChartReason, chartPhases, measured, settledFrom } from './chart-phases';

/** A chart of single values around their median. */
export interface RunChart extends Chart {
  /** The median of the last phase. */
  readonly value: number;
  /** Whether a phase is made of fewer than 12 points: its line will still move. */
  readonly provisional: boolean;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'run-chart/median';
}

/**
 * Answers around which median the values of one series run: the simplest chart, for few points and any distribution. Its rules are asked by
 * `chartSignals`, `anhoejRule` and `runsTest`.
 *
 * @param values - In the order of time.
 * @param options - See `ChartOptions`.
 * @returns The chart; or `empty`, `missing-values`, `not-finite`, `n-too-small` (a phase without points), `out-of-range`.
 * @example
 * const chart = runChart([3, 5, 4, 8, 9, 7]);
 * chart.ok && [chart.value, chart.provisional]; // => [6, true]
 * @see Perla, Provost and Murray (2011), BMJ Quality & Safety 20(1), 46-51, https://doi.org/10.1136/bmjqs.2009.037895
 */
export function runChart(values: readonly MeasuredValue[], options: ChartOptions = {}): Result<RunChart, ChartReason> {
  const there = chartPhases(values, options);
  if (!there.ok) return there;
  const { points, stretches, missing: report } = there;
  const phases = stretches.map(
    ({ from, to, basis }): ChartPhase => ({ from, to, center: middle(measured(basis)), limits: null, sigma: null }),
  );
  if (!phases.every(({ center }) => Number.isFinite(center))) {
    return missing('out-of-range', says('values/too-large', 'Expected numbers that can be computed with, found some too large.'));
  }
  return {
    ok: true,
    value: phases.at(-1)?.center ?? 0,
    points,
    phases,
    provisional: stretches.some(({ basis }) => measured(basis).length < settledFrom),
    n: measured(points).length,
    missing: report,
    method: 'run-chart/median',
  };
}
