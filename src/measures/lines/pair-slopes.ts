import type { Point } from '../least-squares';

/** The slopes of all pairs of points at different x, in no order; `undefined` where one is too large for a number. */
export function pairSlopes(points: readonly Point[]): Float64Array | undefined {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2);
  let n = 0;
  let steepest = 0;
  for (const [i, { x, y }] of points.entries())
    for (let j = i + 1; j < points.length; j += 1) {
      const right = (points[j]?.x ?? x) - x;
      if (right === 0) continue;
      const slope = ((points[j]?.y ?? y) - y) / right;
      steepest = Math.max(steepest, Math.abs(slope));
      slopes[n++] = slope;
    }
  return Number.isFinite(steepest) ? slopes.subarray(0, n) : undefined;
}
