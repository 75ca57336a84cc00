import type { Result } from '../../core/result';
import { type LineReason, leastSquares } from '../least-squares';
import { presentPoints } from '../lines/present-points';
import type { MissingPolicy, MissingReport, PresentReason } from '../present';
import type { StudentScores } from './students';

/** How far students are above or below what students with their first score reached here. */
export interface ResidualGains {
  /** Of each student, in their order, in points of the scale. They sum to 0. */
  readonly value: readonly number[];
  /** The same in their standard errors; `null` for a student who alone decides the line, and where there is no error. */
  readonly standardized: readonly (number | null)[];
  /** Points of the second score that go with one point of the first. */
  readonly slope: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'residual-gain/least-squares';
}

/**
 * Answers how far each student is above or below what students with the same first score reached in this group: the residuals of a line through second by
 * first scores. They compare students of one group with each other and sum to 0: the group's own growth is not in them.
 *
 * @param students - The scores of three or more students: with two, all lie on the line.
 * @param options - `missing`: what is done about students with a `null`, `refuse` where nothing is said.
 * @returns The residuals in points and in standard errors; or `missing-values`, or a reason of `leastSquares`: `zero-variance` where all start alike.
 * @example
 * const residual = residualGains([{ before: 1, after: 2 }, { before: 2, after: 6 }, { before: 3, after: 4 }]);
 * residual.ok && residual.value; // => [-1, 2, -1]
 * @see Castellano and Ho (2013), A Practitioner's Guide to Growth Models, Council of Chief State School Officers, chapter 5
 */
export function residualGains(
  students: readonly StudentScores[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<ResidualGains, PresentReason | LineReason> {
  const there = presentPoints(
    students.map(({ before, after }) => ({ x: before, y: after })),
    options.missing,
  );
  if (!there.ok) return there;
  const line = leastSquares(there.points);
  if (!line.ok) return line;
  const { center, sigma, sumOfSquares, n } = line;
  const { slope } = line.value;
  const value = there.points.map(({ x, y }) => y - center.y - slope * (x - center.x));
  const standardized = there.points.map(({ x }, i) => {
    const free = 1 - 1 / n - ((x - center.x) / sumOfSquares) * (x - center.x);
    return sigma === null || sigma === 0 || free < 1e-12 ? null : (value[i] ?? 0) / sigma / Math.sqrt(free);
  });
  return { ok: true, value, standardized, slope, n, missing: there.missing, method: 'residual-gain/least-squares' };
}
