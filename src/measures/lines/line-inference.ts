import { type Found, missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { tCdf } from '../distributions/student-t';
import type { Line } from '../least-squares';
import { isLevel, levelOutOfRange } from '../no-answer';
import type { MissingReport } from '../present';
import { tWithin } from '../t-within';

/** How sure one coefficient of a line is. */
export interface Coefficient {
  readonly value: number;
  readonly standardError: number;
  /** The coefficient in its standard errors; `null` where there is no error, and with it no test. */
  readonly t: number | null;
  /** The probability of a coefficient so far from 0 or farther, on both sides, were it 0; `null` where there is no test. */
  readonly p: number | null;
  readonly interval: readonly [low: number, high: number];
}

/** How sure a line is. */
export interface LineInference {
  /** Its slope. */
  readonly value: Coefficient;
  readonly intercept: Coefficient;
  /** R² less what chance alone would explain, of 1 and less; `null` where all y are equal. */
  readonly adjustedR2: number | null;
  readonly level: number;
  readonly degreesOfFreedom: number;
  readonly n: number;
  /** What was done about points that were missing when the line was made. */
  readonly missing: MissingReport;
  readonly method: 'least-squares/t';
}

/**
 * Answers how sure the slope and the intercept of a line are: their tests and intervals by Student's t with n - 2 degrees of freedom, and R² adjusted for
 * them. It assumes independent observations that scatter alike everywhere.
 *
 * @param line - What `leastSquares` found.
 * @param options - `level`: of the intervals, strictly between 0 and 1; 0.95 where none is given.
 * @returns Both coefficients in units of the line; or `n-too-small` for fewer than three points, or `out-of-range`.
 * @example
 * const line = leastSquares([{ x: 1, y: 1 }, { x: 2, y: 2 }, { x: 3, y: 2.5 }]);
 * const sure = line.ok && lineInference(line);
 * sure && sure.ok && [sure.value.t?.toFixed(3), sure.value.p?.toFixed(3)]; // => ['5.196', '0.121']
 * @see NIST/SEMATECH e-Handbook of Statistical Methods (2012), 4.4.3.1, https://www.itl.nist.gov/div898/handbook/
 */
export function lineInference(
  line: Found<Line>,
  options: { readonly level?: number } = {},
): Result<LineInference, 'n-too-small' | 'out-of-range'> {
  const { level = 0.95 } = options;
  const { standardError, degreesOfFreedom, n, r2 } = line;
  if (!isLevel(level)) return levelOutOfRange();
  if (standardError === null)
    return missing('n-too-small', says('line/three-points', 'Expected three or more points for an interval, found {n}.', { n }));
  const quantile = tWithin(level, degreesOfFreedom);
  const about = (value: number, error: number): Coefficient => {
    const t = error === 0 ? null : value / error;
    const tails = t === null ? undefined : tCdf(-Math.abs(t), degreesOfFreedom);
    const interval = [value - quantile * error, value + quantile * error] as const;
    return { value, standardError: error, t, p: tails?.ok ? Math.min(1, 2 * tails.value) : null, interval };
  };
  const value = about(line.value.slope, standardError.slope);
  const intercept = about(line.value.intercept, standardError.intercept);
  if (![...value.interval, ...intercept.interval, value.t ?? 0, intercept.t ?? 0].every(Number.isFinite))
    return missing(
      'out-of-range',
      says('line/out-of-range', 'Expected numbers that can be computed with, found some too large or too close.'),
    );
  const adjustedR2 = r2 === null ? null : 1 - ((1 - r2) * (n - 1)) / degreesOfFreedom;
  return { ok: true, value, intercept, adjustedR2, level, degreesOfFreedom, n, missing: line.missing, method: 'least-squares/t' };
}
