import type { Result } from '../core/result';
import { numbersOutOfRange } from '../measures/no-answer';
import { type Aimed, aimAt } from './aim-at';
import { goalSeries, type SeriesReason } from './goal-series';
import type { Measured } from './measurement-problem';
import { type TargetReason, targetProblem } from './target-problem';
import { type Way, wayBehind } from './way-behind';

/**
 * How a goal stands by its latest measurement. `met`: it reaches the target. `on-track` and `behind`: it is not met, and lies
 * on or beyond the aim line, or short of it. `in-progress`: it is not met, and there is no aim line to hold it against.
 *
 * Nothing worse is said: rules that call a series off track from four points in a row err too often (Hintze and others 2018,
 * Journal of Psychoeducational Assessment, https://doi.org/10.1177/0734282917729263).
 */
export type GoalStatus = 'met' | 'on-track' | 'behind' | 'in-progress';

/** How far a goal has come. */
export interface GoalProgress {
  /** The share of the way, 1 at the target. It is raw: below 0 is away from the target, above 1 beyond it. */
  readonly value: number;
  /** How many measurements there are. */
  readonly n: number;
  /** How the share was made; `range/time-in-range` where no baseline lies outside the range. */
  readonly method: Way['method'];
  /** The latest measurement, in the goal's unit; for mastery a share from 0 to 1. */
  readonly latest: number;
  readonly status: GoalStatus;
  /** For mastery: how sure the share is, Wilson's interval at 95 percent. */
  readonly interval?: readonly [low: number, high: number];
  /** For mastery: whether even the interval's low end reaches the share that is aimed at. `met` asks for the share alone. */
  readonly metWithConfidence?: boolean;
}

export type ProgressReason = TargetReason | SeriesReason | 'baseline-is-target' | 'out-of-range';

/**
 * Answers how far a goal has come, by its latest measurement.
 *
 * From a baseline the value is (latest - baseline) / (target - baseline), for a fall as for a rise. In a range it is 1; outside
 * it is 1 - (distance of the latest) / (distance of the baseline), and where no baseline lies outside, the share of all
 * measurements in the range. For mastery it is the share that reached the cut, and the goal is met when that reaches its own share;
 * it is met with confidence when the low end of Wilson's interval does.
 *
 * @param goal - Its target; with `startsOn` and `dueOn` where it is to be held against its aim line.
 * @param measurements - In any order; the latest is the last by day, and of one day the last in the list.
 * @returns The progress with its status, or why there is none: `empty`, `several-goals`, `baseline-is-target` (and not met), a target
 *   or a measurement whose numbers do not fit.
 * @example
 * const measurements = [{ on: '2026-10-12', value: 65 }, { on: '2026-10-05', value: 45 }];
 * const progress = goalProgress({ target: { kind: 'increase', baseline: 40, target: 80 } }, measurements);
 * progress; // => { ok: true, value: 0.625, n: 2, method: 'increase', latest: 65, status: 'in-progress' }
 */
export function goalProgress(goal: Aimed, measurements: readonly Measured[]): Result<GoalProgress, ProgressReason> {
  const { target } = goal;
  const problem = targetProblem(target);
  if (problem !== undefined) return problem;
  const series = goalSeries(target.kind, measurements, goal.id);
  if (!series.ok) return series;
  const { points, latest } = series;
  const way = wayBehind(target, points, latest);
  if (!way.ok) return way;
  const { ok, value, method, met, ...sureness } = way;
  if (value === undefined) return numbersOutOfRange();
  const status = met ? 'met' : statusBefore(aimAt(goal, latest.on), value);
  return { ok, value, n: points.length, method, latest: latest.value, status, ...sureness };
}

function statusBefore(aim: ReturnType<typeof aimAt>, value: number): GoalStatus {
  // On the first day there is no way yet to be on.
  if (typeof aim === 'string' || aim.share === 0) return 'in-progress';
  // A measurement on the line must not fall short of it by rounding.
  return value >= aim.share - 1e-9 ? 'on-track' : 'behind';
}
