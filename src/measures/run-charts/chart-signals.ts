import type { Chart, ChartPhase } from './chart-phases';
import type { ChartRule, RuleSet } from './rule-sets';

/** On which side of the center, or in which direction. */
export type Side = 'high' | 'low';

/** A place at which a rule is met. */
export interface ChartSignal {
  /** The rule's name. */
  readonly rule: string;
  /** The place, from 0, of the point with which the rule was met. */
  readonly at: number;
  /** The places of the points that the rule speaks of. */
  readonly points: readonly number[];
  /** `null` where the rule has no side. */
  readonly side: Side | null;
}

/**
 * Answers where a chart meets the rules of a set. A signal is a reason to ask what happened, and neither a proof nor a verdict; without one, a change of
 * the last point is no news. In a phase that never varies no rule is met, and rules that need limits are never met in a run chart.
 *
 * @param chart - What `xmrChart` or `runChart` answered.
 * @param set - The rules, such as `makingDataCount`.
 * @returns The signals in the order of the rules and then of time: one for each point with which a rule was met.
 * @example
 * const chart = runChart([3, 4, 3, 5, 4, 3, 8, 9, 8, 8, 9, 10]);
 * chart.ok && chartSignals(chart, perlaProvost).map(({ rule, at, side }) => [rule, at, side]); // => [['shift', 5, 'low'], ['shift', 11, 'high']]
 * @see The source that each set of rules names.
 */
export function chartSignals(chart: Chart, set: RuleSet): readonly ChartSignal[] {
  const phases = chart.phases.flatMap((phase) => {
    const points = chart.points
      .slice(phase.from, phase.to)
      .flatMap((value, i) => (value === null ? [] : [pointIn(phase, value, phase.from + i)]));
    return phase.sigma === 0 ? [] : [points];
  });
  return set.rules.flatMap((rule) => phases.flatMap((points) => met(rule, points)));
}

/** A point as the rules see it. */
interface Seen {
  readonly at: number;
  readonly value: number;
  /** The side of the center: 1 above, -1 below, 0 on it. */
  readonly side: number;
  /** How many sigmas from the center. */
  readonly away: number;
  readonly outside: boolean;
}

function pointIn({ center, sigma, limits }: ChartPhase, value: number, at: number): Seen {
  const away = sigma === null ? Number.NaN : Math.abs(value - center) / sigma;
  const outside = limits !== null && (value < limits[0] || value > limits[1]);
  return { at, value, side: Math.sign(value - center), away, outside };
}

/** Where a rule is met among the points of a phase. */
function met(rule: ChartRule, points: readonly Seen[]): readonly ChartSignal[] {
  const meets = meeting(rule);
  const counted = points.filter((point, i) => !skipped(rule, point, points[i - 1]));
  return counted.slice(meets.size - 1).flatMap((last, i) => {
    const row = counted.slice(i, i + meets.size);
    const side = meets.side(row);
    if (side === 0) return [];
    const named = row.filter((point) => meets.names(point, side)).map(({ at }) => at);
    return [
      { rule: rule.name, at: last.at, points: named, side: side === 'none' ? null : side > 0 ? ('high' as const) : ('low' as const) },
    ];
  });
}

/** How many points in a row a rule looks at; on which side they meet it, 0 where they do not; and which of them it speaks of. */
interface Meeting {
  readonly size: number;
  readonly side: (row: readonly Seen[]) => number | 'none';
  readonly names: (point: Seen, side: number | 'none') => boolean;
}

function meeting(rule: ChartRule): Meeting {
  const every = (size: number, side: Meeting['side']): Meeting => ({ size, side, names: () => true });
  const none = (holds: boolean) => (holds ? 'none' : 0);
  switch (rule.kind) {
    case 'outside':
      return every(1, ([point]) => (point?.outside ? point.side : 0));
    case 'shift':
      return every(rule.points, (row) => same(row.map(({ side }) => side)));
    case 'trend':
      return every(rule.points, (row) => same(stepsOf(row)));
    case 'zone': {
      const names: Meeting['names'] = ({ away, outside, side }, on) => side === on && away > rule.beyond && !(rule.near && outside);
      const enough = (row: readonly Seen[], on: number) =>
        row.filter((point) => names(point, on)).length >= rule.points && !(rule.near && row.some(({ side }) => side !== on));
      return { size: rule.of, side: (row) => (enough(row, 1) ? 1 : enough(row, -1) ? -1 : 0), names };
    }
    case 'hugging':
      return every(rule.points, (row) => none(row.every(({ away }) => away < rule.within)));
    case 'avoiding':
      return every(rule.points, (row) => none(row.every(({ away }) => away > rule.beyond)));
    case 'alternating':
      return every(rule.points, (row) => none(stepsOf(row).every((step, i, steps) => step !== 0 && step !== steps[i - 1])));
    default:
      return rule satisfies never;
  }
}

/** Whether a rule passes over a point. */
function skipped(rule: ChartRule, { side, value }: Seen, before: Seen | undefined): boolean {
  if (rule.kind === 'shift') return rule.onCenter === 'skipped' && side === 0;
  return rule.kind === 'trend' && rule.equal === 'skipped' && value === before?.value;
}

/** What all signs are, or 0 where they differ. */
function same(signs: readonly number[]): number {
  return signs.every((sign) => sign === signs[0]) ? (signs[0] ?? 0) : 0;
}

/** Whether each point of a row but the first is above the last, below, or equal. */
function stepsOf(row: readonly Seen[]): readonly number[] {
  return row.slice(1).map(({ value }, i) => Math.sign(value - (row[i]?.value ?? 0)));
}
