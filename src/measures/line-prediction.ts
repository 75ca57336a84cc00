import { type Found, missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import type { Line } from './least-squares';
import { isLevel, levelOutOfRange } from './no-answer';
import type { MissingReport } from './present';
import { tWithin } from './t-within';

/** Where a line leads. */
export interface LinePrediction {
  /** The line's value, in units of y. */
  readonly value: number;
  /** Where one new observation lies. */
  readonly interval: readonly [low: number, high: number];
  /** Where the mean of many observations lies. */
  readonly meanInterval: readonly [low: number, high: number];
  /** The level of both intervals, from 0 to 1. */
  readonly level: number;
  readonly n: number;
  /** What was done about points that were missing when the line was made. */
  readonly missing: MissingReport;
  readonly method: 'least-squares/prediction';
}

/**
 * Answers where a fitted line leads, and how sure that is. The intervals assume that the observations are independent and
 * that the line goes on as it did.
 *
 * @param line - What `leastSquares` found.
 * @param x - Where to look: a finite number.
 * @param options - `level`: the level of the intervals, strictly between 0 and 1; 0.95 where none is given.
 * @returns The value with its two intervals, or `n-too-small` for fewer than three points, `not-finite`, or `out-of-range`.
 * @example
 * const line = leastSquares([{ x: 1, y: 1 }, { x: 2, y: 2 }, { x: 3, y: 2.5 }]);
 * const there = line.ok && linePrediction(line, 6);
 * there && there.ok && there.interval.map((end) => end.toFixed(2)); // => ['-3.09', '12.76']
 * @see NIST/SEMATECH e-Handbook of Statistical Methods (2012), 4.5.1.2, https://www.itl.nist.gov/div898/handbook/
 */
export function linePrediction(
  line: Found<Line>,
  x: number,
  options: { readonly level?: number } = {},
): Result<LinePrediction, 'n-too-small' | 'not-finite' | 'out-of-range'> {
  const { level = 0.95 } = options;
  const { sigma, center, n, degreesOfFreedom, sumOfSquares } = line;
  if (!Number.isFinite(x)) return missing('not-finite', says('line/x-not-finite', 'Expected a finite x, found one that is not.'));
  if (!isLevel(level)) return levelOutOfRange();
  if (sigma === null)
    return missing('n-too-small', says('line/three-points', 'Expected three or more points for an interval, found {n}.', { n }));
  const quantile = tWithin(level, degreesOfFreedom);

  const away = x - center.x;
  const value = center.y + line.value.slope * away;
  const spread = 1 / n + (away / sumOfSquares) * away;
  const within = (variance: number) => {
    const half = quantile * sigma * Math.sqrt(variance);
    return [value - half, value + half] as const;
  };
  const interval = within(1 + spread);
  if (!interval.every(Number.isFinite))
    return missing(
      'out-of-range',
      says('line/out-of-range', 'Expected numbers that can be computed with, found some too large or too close.'),
    );
  return {
    ok: true,
    value,
    interval,
    meanInterval: within(spread),
    level,
    n,
    missing: line.missing,
    method: 'least-squares/prediction',
  };
}
