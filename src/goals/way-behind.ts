import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { wilsonBounds, z95 } from '../measures/wilson-bounds';
import type { Target } from './goal';
import type { SeriesPoint } from './goal-series';

/** How far one measurement has come on the way to a target. */
export interface Way {
  /** The share of the way, raw; `undefined` where huge numbers leave none. */
  readonly value: number | undefined;
  readonly method: 'increase' | 'decrease' | 'range' | 'range/time-in-range' | 'mastery';
  readonly met: boolean;
  readonly interval?: readonly [low: number, high: number];
  readonly metWithConfidence?: boolean;
}

/** The way that one point has come. `points` are those of which the share in a range is taken, where no baseline lies outside it. */
export function wayBehind(
  target: Target,
  points: readonly SeriesPoint[],
  { value: now, counts }: SeriesPoint,
): Result<Way, 'baseline-is-target'> {
  if (target.kind === 'mastery') {
    const way = { ok: true, value: now, method: 'mastery', met: now >= target.share } as const;
    if (counts === null) return way;
    const interval = wilsonBounds(counts.reached, counts.of, z95);
    return { ...way, interval, metWithConfidence: interval[0] >= target.share };
  }
  if (target.kind === 'range') {
    const met = distance(now, target) === 0;
    const from = distance(target.baseline ?? target.low, target);
    if (from > 0) return { ok: true, value: met ? 1 : ratio(from - distance(now, target), from), method: 'range', met };
    return { ok: true, value: countInRange(target, points) / points.length, method: 'range/time-in-range', met };
  }
  const met = target.kind === 'increase' ? now >= target.target : now <= target.target;
  const whole = target.target - target.baseline;
  if (whole === 0 && !met)
    return missing('baseline-is-target', says('target/is-baseline', 'Expected a target away from the baseline, found the same number.'));
  return { ok: true, value: whole === 0 ? 1 : ratio(now - target.baseline, whole), method: target.kind, met };
}

/** How many points lie in a range, its ends included. */
export function countInRange(range: { readonly low: number; readonly high: number }, points: readonly SeriesPoint[]): number {
  return points.filter(({ value }) => distance(value, range) === 0).length;
}

/** How far a value lies outside a range; 0 inside. */
function distance(value: number, range: { readonly low: number; readonly high: number }): number {
  return Math.max(range.low - value, value - range.high, 0);
}

/** A share; `undefined` where huge numbers leave none. Adding 0 makes of -0 a plain 0. */
function ratio(part: number, whole: number): number | undefined {
  const share = part / whole + 0;
  return [part, whole, share].every(Number.isFinite) ? share : undefined;
}
