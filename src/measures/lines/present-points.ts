import type { Result } from '../../core/result';
import type { MeasuredPoint, Point } from '../least-squares';
import { type MissingPolicy, type MissingReport, type PresentReason, presentRows } from '../present';

/** The points that are whole, under a policy; or why there is no answer. */
export function presentPoints(
  points: readonly MeasuredPoint[],
  policy?: MissingPolicy,
): Result<{ readonly points: readonly Point[]; readonly missing: MissingReport }, PresentReason> {
  const there = presentRows(
    points.map(({ x, y }) => [x, y] as const),
    policy,
  );
  return there.ok ? { ok: true, points: there.rows.map(([x, y]) => ({ x, y })), missing: there.missing } : there;
}
