import { type Found, missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { Line } from '../least-squares';
import { isLevel, levelOutOfRange } from '../no-answer';
import type { MissingReport } from '../present';
import { tWithin } from '../t-within';

/** Where a line reaches a target. */
export interface LineCrossing {
  /** The x at which the line reaches it, in units of x. */
  readonly value: number;
  /** Fieller's interval of that x; `null` where it has no bounds: the slope is not different from 0 at this level, or two points leave no error. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly level: number;
  readonly n: number;
  /** What was done about points that were missing when the line was made. */
  readonly missing: MissingReport;
  readonly method: 'least-squares/fieller';
}

/**
 * Answers where a fitted line reaches a target, and how sure that is: x* = (target - intercept) / slope, with every x at which the target lies in the
 * interval of the line's mean. Where `interval` is `null`, no date deserves trust. Whether x* is still to come is the caller's to see.
 *
 * @param line - What `leastSquares` found.
 * @param target - The value to reach, in units of y: a finite number.
 * @param options - `level`: of the interval, strictly between 0 and 1; 0.95 where none is given.
 * @returns The crossing in units of x; or `not-finite`, `zero-slope` (a level line crosses nothing), `out-of-range`.
 * @example
 * const line = leastSquares([10, 12, 13, 15, 18].map((y, x) => ({ x, y })));
 * const crossing = line.ok && lineCrossing(line, 24);
 * crossing && crossing.ok && crossing.interval?.map((end) => end.toFixed(1)); // => ['6.1', '10.1']
 * @see Draper and Smith (1998), Applied Regression Analysis, 3rd edition, 3.2
 * @see Fieller (1954), Journal of the Royal Statistical Society B 16(2), 175-185, https://doi.org/10.1111/j.2517-6161.1954.tb00159.x
 */
export function lineCrossing(
  line: Found<Line>,
  target: number,
  options: { readonly level?: number } = {},
): Result<LineCrossing, 'not-finite' | 'zero-slope' | 'out-of-range'> {
  const { level = 0.95 } = options;
  const { center, sigma, sumOfSquares, degreesOfFreedom, n } = line;
  const { slope } = line.value;
  if (!Number.isFinite(target))
    return missing('not-finite', says('line/target-not-finite', 'Expected a finite target, found one that is not.'));
  if (!isLevel(level)) return levelOutOfRange();
  if (slope === 0) return missing('zero-slope', says('line/zero-slope', 'Expected a line that rises or falls, found a level one.'));
  const value = center.x + (target - center.y) / slope;
  const interval = sigma === null ? null : fieller(target - center.y, slope, tWithin(level, degreesOfFreedom) * sigma, sumOfSquares, n);
  const ends = interval?.map((end) => center.x + end) as [number, number] | undefined;
  if (![value, ...(ends ?? [])].every(Number.isFinite))
    return missing(
      'out-of-range',
      says('line/out-of-range', 'Expected numbers that can be computed with, found some too large or too close.'),
    );
  return { ok: true, value, interval: ends ?? null, level, n, missing: line.missing, method: 'least-squares/fieller' };
}

/** The roots u of (rise - slope u)² = half² (1 / n + u² / sxx), where they enclose a bounded set. */
function fieller(rise: number, slope: number, half: number, sxx: number, n: number): readonly [number, number] | null {
  // In units of the slope, so that neither squares nor their differences overflow.
  const doubt = (half / slope) ** 2;
  const sure = 1 - doubt / sxx;
  if (!(sure > 0)) return null;
  const away = rise / slope;
  const root = Math.sqrt((doubt / sxx) * away ** 2 + (sure * doubt) / n);
  return [(away - root) / sure, (away + root) / sure];
}
