import type { Point } from '../least-squares';

/** The slopes of all pairs of points at different x, from the lowest. */
export function pairSlopes(points: readonly Point[]): Float64Array {
  const slopes = new Float64Array((points.length * (points.length - 1)) / 2);
  let n = 0;
  for (const [i, a] of points.entries())
    for (let j = i + 1; j < points.length; j += 1) {
      const b = points[j] ?? a;
      if (b.x !== a.x) slopes[n++] = (b.y - a.y) / (b.x - a.x);
    }
  return slopes.subarray(0, n).sort();
}
