import type { IsoDate } from '../core/instant';
import type { Result } from '../core/result';
import { type LineReason, lineThrough } from '../measures/least-squares';
import { linePrediction } from '../measures/line-prediction';
import { dayNumber } from './day-number';
import { goalSeries, type SeriesReason } from './goal-series';
import type { Measured } from './measurement-problem';
import { notADay, oneDay } from './no-answer';

/** Where a goal's measurements lead, if they go on as they did. */
export interface GoalProjection {
  /** In the goal's unit; for mastery a share, which a straight line may lead below 0 or above 1. */
  readonly value: number;
  /** Where one measurement on that day would lie. */
  readonly interval: readonly [low: number, high: number];
  readonly n: number;
  readonly method: 'least-squares/prediction';
  /** The level of the interval, from 0 to 1. */
  readonly level: number;
}

export type ProjectionReason = SeriesReason | Exclude<LineReason, 'missing-values'>;

/**
 * Answers where a goal's measurements lead by a day, with the interval in which a measurement on that day would lie.
 *
 * The interval assumes that the measurements are independent and follow a straight line. Those of one class seldom are quite
 * independent, so it is the least that is uncertain, not the most.
 *
 * @param measurements - Three or more on two days or more, in any order, all of one goal.
 * @param options - `on`: the day to look at; `level`: the level of the interval, strictly between 0 and 1, 0.95 where none is given.
 * @returns The projection, or why there is none: `empty`, `n-too-small`, `zero-variance` (all on one day), a measurement that does not fit.
 * @example
 * const weeks = [{ on: '2026-09-07', value: 40 }, { on: '2026-09-14', value: 44 }, { on: '2026-09-21', value: 50 }];
 * const there = goalProjection(weeks, { on: '2026-10-05' });
 * there.ok && there.value.toFixed(2); // => '59.67'
 * @see `leastSquares` and `linePrediction` for the formulas and their sources.
 */
export function goalProjection(
  measurements: readonly Measured[],
  options: { readonly on: IsoDate; readonly level?: number },
): Result<GoalProjection, ProjectionReason> {
  const day = dayNumber(options.on);
  if (day === null) return notADay();
  const counted = measurements[0]?.of !== undefined;
  const series = goalSeries(counted ? 'mastery' : 'increase', measurements);
  if (!series.ok) return series;
  const line = lineThrough(series.points.map(({ day: x, value: y }) => ({ x, y })));
  if (!line.ok) return line.reason === 'zero-variance' ? oneDay() : line;
  const there = linePrediction(line, day, options);
  if (!there.ok) return there;
  const { meanInterval: _, ...projection } = there;
  return projection;
}
