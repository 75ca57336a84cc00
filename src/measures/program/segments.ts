import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { type Measured, type PresentReason, present } from '../present';

/** Measurements at equal distances, in order of time, before and after something began. */
export interface InterruptedPoints {
  readonly before: readonly Measured[];
  readonly after: readonly Measured[];
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

/** The columns of y = b0 + b1 t + b2 D + b3 (t - T0)+ with their values. Equal distances leave no place for a missing one. */
export function segmentRows({
  before,
  after,
}: InterruptedPoints): Result<
  { readonly rows: readonly { readonly x: readonly [1, number, number, number]; readonly y: number }[] },
  SegmentsReason
> {
  const there = present([...before, ...after]);
  if (!there.ok) return there;
  if (there.values.length === 0) return missing('empty', says('values/empty', 'Expected one or more values, found none.'));
  const few = Math.min(before.length, after.length);
  if (few < 2 || there.values.length < 5)
    return missing('n-too-small', says('series/n-too-small', 'Expected two or more points in each phase and five in all, found fewer.'));
  const start = before.length;
  const rows = there.values.map((y, i) => ({ x: [1, i + 1, i >= start ? 1 : 0, Math.max(0, i + 1 - start)] as const, y }));
  return { ok: true, rows };
}

/** By name, in the order of the columns. */
export function segments<T>([start, trend, levelChange, trendChange]: readonly T[]): Segments<T> {
  return { start, trend, levelChange, trendChange } as Segments<T>;
}
