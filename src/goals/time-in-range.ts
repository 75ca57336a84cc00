import { type Missing, missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import type { Aimed } from './aim-at';
import { goalSeries, type SeriesReason } from './goal-series';
import type { Measured } from './measurement-problem';
import { type TargetReason, targetProblem } from './target-problem';
import { countInRange } from './way-behind';

/** How often a goal's measurements lay in its range. */
export interface TimeInRange {
  /** The share of all measurements that lay in the range, its ends included, from 0 to 1. */
  readonly value: number;
  /** How many lay in it. */
  readonly inside: number;
  /** How many measurements there are. */
  readonly n: number;
  readonly method: 'range/time-in-range';
}

/**
 * Answers how often a goal's measurements lay in its range: a range is there to stay in, and its latest measurement does not tell that.
 * Every measurement weighs the same, so it is a share of the time only where they were taken evenly. It has no interval: those of
 * one class follow each other too closely to be counted as independent.
 *
 * @param goal - A goal whose target is a range.
 * @param measurements - In any order, all of this goal.
 * @returns The share; or `empty`, `no-range` (a target of another kind), a target or a measurement whose numbers do not fit.
 * @example
 * const weeks = [{ on: '2026-10-05', value: 4 }, { on: '2026-10-12', value: 7 }];
 * timeInRange({ target: { kind: 'range', low: 3, high: 5 } }, weeks); // => { ok: true, value: 0.5, inside: 1, n: 2, method: 'range/time-in-range' }
 */
export function timeInRange(goal: Aimed, measurements: readonly Measured[]): Result<TimeInRange, TargetReason | SeriesReason | 'no-range'> {
  const { target, id } = goal;
  if (target.kind !== 'range') return noRange();
  const problem = targetProblem(target);
  if (problem !== undefined) return problem;
  const series = goalSeries('range', measurements, id);
  if (!series.ok) return series;
  const [n, inside] = [series.points.length, countInRange(target, series.points)];
  return { ok: true, value: inside / n, inside, n, method: 'range/time-in-range' };
}

function noRange(): Missing<'no-range'> {
  return missing('no-range', says('time-in-range/no-range', 'Expected a goal whose target is a range, found another kind of target.'));
}
