import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { noValues } from '../no-answer';
import { type MeasuredValue, type MissingPolicy, type MissingReport, type PresentReason, present } from '../present';

/** Measurements at equal distances, in order of time, before and after something began. */
export interface InterruptedPoints {
  readonly before: readonly MeasuredValue[];
  readonly after: readonly MeasuredValue[];
}

/** Something for each coefficient of a segmented line. Time runs from 1 at the first point. */
export interface Segments<T> {
  /** Where the line of the first phase is at time 0. */
  readonly start: T;
  /** How much it rises with each point. */
  readonly trend: T;
  /** How far the second line lies from the first at the last point before; at the first point after it, `trendChange` has come on top. */
  readonly levelChange: T;
  /** How much steeper the second phase rises. */
  readonly trendChange: T;
}

export type SegmentsReason = PresentReason | 'empty' | 'n-too-small' | 'zero-variance' | 'out-of-range';

/** What of a series is there. */
export interface SegmentRows {
  /** The columns of y = b0 + b1 t + b2 D + b3 (t - T0)+ with their values; `at` is the place in time, from 0. One that is missing leaves its place. */
  readonly rows: readonly { readonly at: number; readonly x: readonly [1, number, number, number]; readonly y: number }[];
  /** How many points the phase has that has fewer. */
  readonly fewest: number;
  readonly missing: MissingReport;
}

/** The rows of a series that are there, under a policy: two or more in each phase, and five in all. */
export function segmentRows({ before, after }: InterruptedPoints, policy?: MissingPolicy): Result<SegmentRows, SegmentsReason> {
  const series = [...before, ...after];
  const there = present(series, policy);
  if (!there.ok) return there;
  const n = there.values.length;
  if (n === 0) return noValues();
  const fewest = Math.min(...[before, after].map((phase) => phase.filter((y) => y !== null).length));
  if (fewest < 2 || n < 5)
    return missing('n-too-small', says('series/n-too-small', 'Expected two or more points in each phase and five in all, found fewer.'));
  const rows = series.flatMap((y, at) => {
    const since = at + 1 - before.length;
    return y === null ? [] : [{ at, x: [1, at + 1, since > 0 ? 1 : 0, Math.max(0, since)] as const, y }];
  });
  return { ok: true, rows, fewest, missing: there.missing };
}

/** By name, in the order of the columns. */
export function segments<T>([start, trend, levelChange, trendChange]: readonly T[]): Segments<T> {
  return { start, trend, levelChange, trendChange } as Segments<T>;
}
