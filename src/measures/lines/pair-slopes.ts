import type { Point } from '../least-squares';

/** The slopes of all pairs of points at different x, from the lowest. */
export function pairSlopes(points: readonly Point[]): readonly number[] {
  return points
    .flatMap((a, i) => points.slice(i + 1).flatMap((b) => (b.x === a.x ? [] : [(b.y - a.y) / (b.x - a.x)])))
    .sort((a, b) => a - b);
}
