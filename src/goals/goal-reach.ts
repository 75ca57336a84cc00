import type { IsoDate } from '../core/instant';
import { type Missing, missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { type LineReason, lineThrough } from '../measures/least-squares';
import { lineCrossing } from '../measures/lines/line-crossing';
import type { Aimed } from './aim-at';
import type { Target } from './goal';
import { goalSeries, type SeriesPoint, type SeriesReason } from './goal-series';
import type { Measured } from './measurement-problem';
import { oneDay } from './no-answer';
import { type TargetReason, targetProblem } from './target-problem';
import { wayBehind } from './way-behind';

/** When a goal is reached, if its measurements go on as they did. */
export interface GoalReach {
  /** The first day on which the line has reached the target. */
  readonly value: IsoDate;
  /** Fieller's interval of that day: from the last day before it to the first day after it. It may begin before the latest measurement. */
  readonly interval: readonly [low: IsoDate, high: IsoDate];
  /** The level of the interval, from 0 to 1. */
  readonly level: number;
  readonly n: number;
  readonly method: 'least-squares/fieller';
}

export type ReachReason = TargetReason | SeriesReason | Exclude<LineReason, 'missing-values'> | 'already-met' | 'no-reliable-date';

/**
 * Answers when a goal is reached, if its measurements go on along a straight line. Where the line does not rise or fall for sure, or reached the target
 * before the latest measurement, or would move away from it, there is no date that deserves trust, and none is told.
 *
 * The interval assumes that the measurements are independent. Those of one class seldom are quite independent, so it is the least that is
 * uncertain, not the most.
 *
 * @param goal - Its target; of a range the end that is nearer to the latest measurement counts.
 * @param measurements - Three or more on two days or more, in any order, all of this goal.
 * @param options - `level`: of the interval, strictly between 0 and 1; 0.95 where none is given.
 * @returns The day with its interval; or `already-met` (by the latest measurement), `no-reliable-date`, `empty`, `n-too-small`, `zero-variance` (all on one
 *   day), `out-of-range`, a target or a measurement whose numbers do not fit.
 * @example
 * const weeks = [40, 44, 49, 52, 57].map((value, n) => ({ on: `2026-10-${10 + 4 * n}`, value }));
 * const reach = goalReach({ target: { kind: 'increase', baseline: 38, target: 80 } }, weeks);
 * reach.ok && [reach.value, reach.interval]; // => ['2026-11-18', ['2026-11-13', '2026-11-22']]
 * @see `lineCrossing` in `coaching-cycles/measures` for the formula and its source
 */
export function goalReach(
  goal: Aimed,
  measurements: readonly Measured[],
  options: { readonly level?: number } = {},
): Result<GoalReach, ReachReason> {
  const { target, id } = goal;
  const { level = 0.95 } = options;
  const problem = targetProblem(target);
  if (problem !== undefined) return problem;
  const series = goalSeries(target.kind, measurements, id);
  if (!series.ok) return series;
  const { points, latest } = series;
  const way = wayBehind(target, points, latest);
  if (way.ok && way.met)
    return missing('already-met', says('goal-reach/already-met', 'Expected a goal that is not met yet, found one that is.'));
  const line = lineThrough(points.map(({ day: x, value: y }) => ({ x, y })));
  if (!line.ok) return line.reason === 'zero-variance' ? oneDay() : line;
  const { n } = line;
  if (n < 3) return missing('n-too-small', says('line/three-points', 'Expected three or more points for an interval, found {n}.', { n }));
  const there = lineCrossing(line, endOf(target, latest), { level });
  if (!there.ok) {
    const { reason } = there;
    return reason === 'zero-slope' ? noDate() : { ...there, reason };
  }
  const { value, interval } = there;
  if (interval === null || value <= latest.day) return noDate();
  const days = [dateOf(Math.ceil(value)), dateOf(Math.floor(interval[0])), dateOf(Math.ceil(interval[1]))];
  const [on, low, high] = days;
  return on && low && high ? { ok: true, value: on, interval: [low, high], level, n, method: 'least-squares/fieller' } : noDate();
}

/** The value that the line is to reach. */
function endOf(target: Target, latest: SeriesPoint): number {
  switch (target.kind) {
    case 'mastery':
      return target.share;
    case 'range':
      return latest.value < target.low ? target.low : target.high;
    default:
      return target.target;
  }
}

/** The day of a number of days from 1970-01-01; `undefined` beyond the years that are written with four digits. */
function dateOf(day: number): IsoDate | undefined {
  const time = new Date(day * 86_400_000);
  return Math.abs(time.getTime()) <= 8.64e15 && time.getUTCFullYear() <= 9999 && time.getUTCFullYear() >= 0
    ? time.toISOString().slice(0, 10)
    : undefined;
}

function noDate(): Missing<'no-reliable-date'> {
  return missing(
    'no-reliable-date',
    says('goal-reach/no-reliable-date', 'Expected measurements that lead to the target for sure, found none: no date deserves trust.'),
  );
}
