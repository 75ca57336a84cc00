import type { Improvement } from '../single-case/phases';
import type { Chart } from './chart-phases';
import type { ChartSignal, Side } from './chart-signals';
import type { RuleSet } from './rule-sets';

/** What one point of a chart means. */
export interface ChartLabel {
  /** The rule that names it: the first of its set that it belongs to; `null` where there is none. */
  readonly rule: string | null;
  readonly side: Side | null;
  /** `signal` where it is not known which way is better, or the rule has no side. */
  readonly meaning: 'common-cause' | 'improvement' | 'concern' | 'signal';
}

/**
 * Answers for each point of a chart which rule it belongs to, and whether that is an improvement or a concern.
 *
 * @param chart - What `xmrChart` or `runChart` answered.
 * @param signals - What `chartSignals` answered for it.
 * @param set - The rules that were asked.
 * @param options - `improvement`: which way is better; where nothing is said, signals are neither improvement nor concern.
 * @returns A label for each point in its place.
 * @example
 * const chart = runChart([3, 4, 3, 5, 4, 3, 8, 9, 8, 8, 9, 10]);
 * const labels = chart.ok && chartLabels(chart, chartSignals(chart, perlaProvost), perlaProvost, { improvement: 'increase' });
 * labels && [labels[5]?.meaning, labels[6]?.meaning]; // => ['concern', 'improvement']
 * @see NHS-R Community (2021), NHSRplotthedots 0.2.2, https://nhs-r-community.github.io/NHSRplotthedots/
 */
export function chartLabels(
  chart: Chart,
  signals: readonly ChartSignal[],
  set: RuleSet,
  options: { readonly improvement?: Improvement } = {},
): readonly ChartLabel[] {
  const better = options.improvement === undefined ? null : options.improvement === 'increase' ? 'high' : 'low';
  return chart.points.map((_, place) => {
    const about = signals.filter(({ points }) => points.includes(place));
    const rule = set.rules.find(({ name }) => about.some((signal) => signal.rule === name));
    if (rule === undefined) return { rule: null, side: null, meaning: 'common-cause' };
    // At a turn, what begins names the point, not what ends.
    const side = about.filter((signal) => signal.rule === rule.name).at(-1)?.side ?? null;
    const meaning = side === null || better === null ? 'signal' : side === better ? 'improvement' : 'concern';
    return { rule: rule.name, side, meaning };
  });
}
