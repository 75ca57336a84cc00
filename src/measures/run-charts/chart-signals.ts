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
 * const chart = runChart([3, 4, 3, 5, 4, 9, 8, 9, 7, 8, 9, 10]);
 * chart.ok && chartSignals(chart, perlaProvost).map(({ rule, at, side }) => [rule, at, side]); // => [['shift', 10, 'high'], ['shift', 11, 'high']]
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

function met(rule: ChartRule, points: readonly Seen[]): readonly ChartSignal[] {
  const window = (
    size: number,
    of: readonly Seen[],
    side: (row: readonly Seen[]) => number | null,
    those = (each: Seen, _: number) => each.side !== 2,
  ) =>
    of.flatMap((last, end) => {
      const row = of.slice(end + 1 - size, end + 1);
      const found = row.length < size || end + 1 < size ? 0 : side(row);
      if (found === 0) return [];
      const named = row.filter((each) => those(each, found ?? 0)).map(({ at }) => at);
      return [
        { rule: rule.name, at: last.at, points: named, side: found === null ? null : found > 0 ? ('high' as const) : ('low' as const) },
      ];
    });
  const all = (holds: boolean) => (holds ? null : 0);
  switch (rule.kind) {
    case 'outside':
      return window(1, points, ([point]) => (point?.outside ? point.side : 0));
    case 'shift': {
      const counted = rule.onCenter === 'skipped' ? points.filter(({ side }) => side !== 0) : points;
      return window(rule.points, counted, (row) => (row.every(({ side }) => side === row[0]?.side) ? (row[0]?.side ?? 0) : 0));
    }
    case 'trend': {
      const counted = rule.equal === 'skipped' ? points.filter(({ value }, i) => value !== points[i - 1]?.value) : points;
      return window(rule.points, counted, (row) => {
        const steps = stepsOf(row);
        return steps.every((step) => step === steps[0]) ? (steps[0] ?? 0) : 0;
      });
    }
    case 'zone': {
      const counts = ({ away, outside, side }: Seen, on: number) => side === on && away > rule.beyond && !(rule.near && outside);
      return window(
        rule.of,
        points,
        (row) => {
          const enough = (on: number) =>
            row.filter((each) => counts(each, on)).length >= rule.points && !(rule.near && row.some(({ side }) => side !== on));
          return enough(1) ? 1 : enough(-1) ? -1 : 0;
        },
        counts,
      );
    }
    case 'hugging':
      return window(rule.points, points, (row) => all(row.every(({ away }) => away < rule.within)));
    case 'avoiding':
      return window(rule.points, points, (row) => all(row.every(({ away }) => away > rule.beyond)));
    case 'alternating':
      return window(rule.points, points, (row) =>
        all(stepsOf(row).every((step, i, steps) => step !== 0 && (i === 0 || step === -(steps[i - 1] ?? 0)))),
      );
    default:
      return rule satisfies never;
  }
}

/** Whether each point of a row but the first is above the last, below, or equal. */
function stepsOf(row: readonly Seen[]): readonly number[] {
  return row.slice(1).map(({ value }, i) => Math.sign(value - (row[i]?.value ?? 0)));
}
