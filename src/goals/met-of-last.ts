import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import type { Aimed } from './aim-at';
import { goalSeries, type SeriesReason } from './goal-series';
import type { Measured } from './measurement-problem';
import { type TargetReason, targetProblem } from './target-problem';
import { wayBehind } from './way-behind';

/** How many of the last measurements reached a goal's target. */
export interface MetOfLast {
  /** The share of the last measurements that reached the target, from 0 to 1. */
  readonly value: number;
  /** How many of them reached it. */
  readonly reached: number;
  /** Whether as many reached it as were asked for. */
  readonly met: boolean;
  /** How many of the last measurements were looked at. */
  readonly n: number;
  readonly method: 'k-of-last-m';
}

/**
 * Answers whether a target was reached often enough of late, such as in three of the last four lessons: one good day is not yet a habit.
 *
 * @param goal - Its target; a mastery goal's measurement reaches it where the share of students does.
 * @param measurements - One for each session, in any order; the last are the last by day.
 * @param options - `reached` of the last `of` sessions: whole numbers, with `reached` from 1 to `of`. There is no default: it is the goal's to say.
 * @returns How many reached it, and whether that is enough; or `n-too-small` (fewer than `of` sessions), `empty`, `out-of-range` (options that are
 *   no such numbers), a target or a measurement whose numbers do not fit.
 * @example
 * const lessons = [3, 8, 9, 7].map((value, week) => ({ on: `2026-10-0${week + 1}`, value }));
 * const often = metOfLast({ target: { kind: 'increase', baseline: 2, target: 8 } }, lessons, { reached: 2, of: 3 });
 * often.ok && [often.reached, often.met]; // => [2, true]
 */
export function metOfLast(
  goal: Aimed,
  measurements: readonly Measured[],
  options: { readonly reached: number; readonly of: number },
): Result<MetOfLast, TargetReason | SeriesReason | 'n-too-small' | 'out-of-range'> {
  const { target, id } = goal;
  const { reached: needed, of } = options;
  if (!Number.isSafeInteger(needed) || !Number.isSafeInteger(of) || needed < 1 || needed > of)
    return missing(
      'out-of-range',
      says('met-of-last/out-of-range', 'Expected how many sessions of how many, whole numbers from 1; found others.'),
    );
  const problem = targetProblem(target);
  if (problem !== undefined) return problem;
  const series = goalSeries(target.kind, measurements, id);
  if (!series.ok) return series;
  const { points } = series;
  if (points.length < of)
    return missing(
      'n-too-small',
      says('met-of-last/n-too-small', 'Expected {of} sessions or more, found {found}.', { of, found: points.length }),
    );
  // Where the target is the baseline itself, what has not reached it has no way, and is not met.
  const reached = points.slice(-of).filter((point) => isMet(wayBehind(target, [point], point))).length;
  return { ok: true, value: reached / of, reached, met: reached >= needed, n: of, method: 'k-of-last-m' };
}

function isMet(way: ReturnType<typeof wayBehind>): boolean {
  return way.ok && way.met;
}
