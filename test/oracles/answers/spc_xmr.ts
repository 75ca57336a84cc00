import { anhoejRule, type ChartLabel, chartLabels, chartSignals, makingDataCount, nelson, runChart, runsOf, xmrChart } from '../../../src/measures';
import { type Answer, part } from './answers';

/** What the reference tool calls a rule, on each side. */
const called: Readonly<Record<string, readonly [high: string, low: string]>> = {
  outside: ['Above UCL', 'Below LCL'],
  trend: ['7 Point Trend (Increasing)', '7 Point Trend (Decreasing)'],
  'near-limit': ['2 in 3 Above CL', '2 in 3 Below CL'],
  shift: ['7 Points Above CL', '7 Points Below CL'],
};
const meant = { 'common-cause': 'common_cause', improvement: 'special_cause_improvement', concern: 'special_cause_concern', signal: 'signal' };

const nameOf = ({ rule, side }: ChartLabel) => (rule === null ? 'Common Cause' : called[rule]?.[side === 'high' ? 0 : 1]);

export const spcXmr: Answer = (input: { x: number[]; improvement_direction: number; baseline_n: number | null }) => {
  const { x } = input;
  const options = input.baseline_n === null ? {} : { baseline: input.baseline_n };
  const chart = xmrChart(x, options);
  const exact = xmrChart(x, { ...options, constant: 'exact-d2' });
  const rounded = xmrChart(x, { ...options, constant: 'rounded-d2' });
  const around = runChart(x, options);
  if (!chart.ok || !exact.ok || !rounded.ok || !around.ok) return null;
  const improvement = input.improvement_direction === 1 ? 'increase' : 'decrease';
  const labels = chartLabels(chart, chartSignals(chart, makingDataCount), makingDataCount, { improvement });
  const tests = chartSignals(rounded, nelson);
  const runs = runsOf(around);
  const moved = anhoejRule(around);
  return {
    center: chart.value,
    sigma_mr_qcc: rounded.phases[0]?.sigma,
    limits_qcc: rounded.phases[0]?.limits,
    mr_bar: chart.phases[0]?.meanRange,
    sigma_exact_d2: exact.phases[0]?.sigma,
    limits_exact_d2: exact.phases[0]?.limits,
    'limits_2.66': chart.phases[0]?.limits,
    mr_upper: chart.phases[0]?.rangeLimit,
    mr_bar_screened: part(xmrChart(x, { ...options, screen: true }), ({ phases }) => phases[0]?.meanRange),
    nhs_special_cause: labels.map(nameOf),
    nhs_point_type: labels.map(({ meaning }) => meant[meaning]),
    median: around.value,
    useful_obs: runs.useful,
    n_runs: runs.runs,
    n_crossings: runs.crossings,
    longest_run: runs.longest,
    anhoej_longest_limit: part(moved, ({ longestLimit }) => longestLimit),
    anhoej_crossings_limit: part(moved, ({ crossingsLimit }) => crossingsLimit),
    nelson_signal_index_0based: Object.fromEntries(
      nelson.rules.map(({ name }) => [name.replace('nelson-', 'N'), tests.filter(({ rule }) => rule === name).map(({ at }) => at)]),
    ),
  };
};
