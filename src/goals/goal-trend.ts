import type { IsoDate } from '../core/instant';
import type { Result } from '../core/result';
import { type TheilSenReason, theilSen } from '../measures/lines/theil-sen';
import { numbersOutOfRange } from '../measures/no-answer';
import { dayNumber } from './day-number';
import { goalSeries, type SeriesReason } from './goal-series';
import type { Measured } from './measurement-problem';
import { notADay, oneDay } from './no-answer';

/** Where a goal's measurements lead along a line that no single day bends. */
export interface GoalTrend {
  /** In the goal's unit, on the day that was asked for; for mastery a share, which a straight line may lead below 0 or above 1. */
  readonly value: number;
  /** How much it rises or falls in a week, in the goal's unit. */
  readonly perWeek: number;
  /** How sure the rise in a week is. It is none of the value. */
  readonly interval: readonly [low: number, high: number];
  /** The level of the interval, from 0 to 1. */
  readonly level: number;
  /** Whether there were measurements enough for the level: where not, the interval is too narrow. */
  readonly reachesLevel: boolean;
  readonly n: number;
  readonly method: 'theil-sen/median-residual';
}

export type TrendReason = SeriesReason | TheilSenReason;

/**
 * Answers where a goal's measurements lead by a day, and how much they rise in a week, by the line of Theil and Sen: one odd day, such as that of a fire drill, does not
 * bend it as it bends that of `goalProjection`.
 *
 * The interval assumes that the measurements are independent. Those of one class seldom are quite independent, so it is the least that is uncertain, not the most.
 *
 * @param measurements - Two or more on two days or more, in any order, all of one goal.
 * @param options - `on`: the day to look at; `level`: of the interval, strictly between 0 and 1; 0.95 where none is given.
 * @returns The value on that day and the rise in a week; or `empty`, `zero-variance` (all on one day), `not-a-date`, `out-of-range`, a measurement that does not fit.
 * @example
 * const weeks = [40, 42, 44, 10, 48].map((value, n) => ({ on: `2026-09-0${1 + 2 * n}`, value }));
 * const trend = goalTrend(weeks, { on: '2026-09-13' });
 * trend.ok && [trend.value, trend.perWeek]; // => [52, 7]
 * @see `theilSen` in `coaching-cycles/measures` for the formula and its sources
 */
export function goalTrend(
  measurements: readonly Measured[],
  options: { readonly on: IsoDate; readonly level?: number },
): Result<GoalTrend, TrendReason> {
  const { on, level = 0.95 } = options;
  const day = dayNumber(on);
  if (day === null) return notADay();
  const counted = measurements[0]?.of !== undefined;
  const series = goalSeries(counted ? 'mastery' : 'increase', measurements);
  if (!series.ok) return series;
  // From the day that is asked for, so that the intercept is the value there, and loses no digits on the way from 1970.
  const line = theilSen(
    series.points.map((point) => ({ x: point.day - day, y: point.value })),
    { level },
  );
  if (!line.ok) return line.reason === 'zero-variance' ? oneDay() : line;
  const { reachesLevel, n } = line;
  const [perWeek, low, high] = [line.value.slope, ...line.interval].map((slope) => slope * 7) as [number, number, number];
  if (![perWeek, low, high].every(Number.isFinite)) return numbersOutOfRange();
  return {
    ok: true,
    value: line.value.intercept,
    perWeek,
    interval: [low, high],
    level,
    reachesLevel,
    n,
    method: 'theil-sen/median-residual',
  };
}
