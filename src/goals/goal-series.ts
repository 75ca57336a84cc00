import type { IsoDate } from '../core/instant';
import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { dayNumber } from './day-number';
import type { Target } from './goal';
import { type Measured, type MeasurementReason, measurementProblem } from './measurement-problem';

/** A measurement as a point in time. */
export interface SeriesPoint {
  readonly on: IsoDate;
  /** Days from 1970-01-01. */
  readonly day: number;
  /** In the goal's unit; for mastery the share that reached the cut, from 0 to 1. */
  readonly value: number;
  /** For mastery: how many reached the cut, of how many; else `null`. */
  readonly counts: { readonly reached: number; readonly of: number } | null;
}

/** A goal's measurements in order of time. */
export interface Series {
  readonly points: readonly SeriesPoint[];
  readonly latest: SeriesPoint;
}

export type SeriesReason = MeasurementReason | 'empty' | 'several-goals';

/**
 * Answers how a goal's measurements follow each other, the latest last.
 *
 * @param kind - The kind of the goal's target.
 * @param measurements - In any order; of one day, the later in the list counts as the later.
 * @param goal - The goal's id, where it is known; measurements of another are refused.
 * @returns The points in order of time, or why there are none. One measurement that does not fit refuses all.
 * @example
 * const series = goalSeries('increase', [{ on: '2026-10-12', value: 50 }, { on: '2026-10-05', value: 45 }]);
 * series.ok && series.points.map((point) => point.value); // => [45, 50]
 */
export function goalSeries(kind: Target['kind'], measurements: readonly Measured[], goal?: string): Result<Series, SeriesReason> {
  const goals = new Set([goal, ...measurements.map((each) => each.goal)].filter((id) => id !== undefined));
  if (goals.size > 1)
    return missing(
      'several-goals',
      says('series/several-goals', 'Expected measurements of one goal, found {goals}.', { goals: goals.size }),
    );

  const points: SeriesPoint[] = [];
  for (const [position, measurement] of measurements.entries()) {
    const problem = measurementProblem(kind, measurement);
    if (problem !== undefined)
      return missing(problem.reason, says('series/measurement', 'Measurement {position}: {problem}', { position: position + 1, problem }));
    points.push(pointOf(measurement));
  }
  points.sort((a, b) => a.day - b.day);
  const latest = points.at(-1);
  if (latest === undefined) return missing('empty', says('series/empty', 'Expected one or more measurements, found none.'));
  return { ok: true, points, latest };
}

/** The point of a measurement that has no problem: then one of the two forms is there. */
function pointOf({ on, value = 0, reached = 0, of }: Measured): SeriesPoint {
  const day = dayNumber(on) ?? 0;
  return of === undefined ? { on, day, value, counts: null } : { on, day, value: reached / of, counts: { reached, of } };
}
