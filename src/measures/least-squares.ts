import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { valuesMissing } from './no-answer';
import type { MeasuredValue, MissingPolicy, MissingReport } from './present';

/** One measured point. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of which a coordinate may not have been measured. */
export interface MeasuredPoint {
  readonly x: MeasuredValue;
  readonly y: MeasuredValue;
}

/** A straight line through points, with what is needed to say how sure it is. */
export interface Line {
  readonly value: { readonly slope: number; readonly intercept: number };
  /** The means of x and y, through which the line runs. A line far from x = 0 is only accurate from here. */
  readonly center: Point;
  /** The sum of squared distances of x from its mean. */
  readonly sumOfSquares: number;
  /** The residual standard deviation, in units of y; `null` for two points, which leave no residual. */
  readonly sigma: number | null;
  /** In units of the slope and of y; `null` for two points. */
  readonly standardError: { readonly slope: number; readonly intercept: number } | null;
  /** The share of the variance of y that the line explains, from 0 to 1; `null` where all y are equal. */
  readonly r2: number | null;
  /** `n - 2`. */
  readonly degreesOfFreedom: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'least-squares';
}

export type LineReason = 'empty' | 'n-too-small' | 'missing-values' | 'not-finite' | 'zero-variance' | 'out-of-range';

/**
 * Answers which straight line runs closest to some points, in the sense of least squares.
 *
 * @param points - Two or more points with finite `x` and `y`, in any order, not all at one `x`; `null` for a coordinate that is missing.
 * @param options - `missing`: `refuse` (the default) or `omit`, which leaves out a point that is not whole.
 * @returns The line, or why there is none: `empty`, `n-too-small`, `missing-values`, `not-finite`, `zero-variance` (one `x` for all), `out-of-range`
 *   (numbers too large or too close together to compute with).
 * @example
 * const line = leastSquares([{ x: 1, y: 1 }, { x: 2, y: 2 }, { x: 3, y: 3 }]);
 * line.ok && line.value; // => { slope: 1, intercept: 0 }
 * @see NIST/SEMATECH e-Handbook of Statistical Methods (2012), 4.4.3.1, https://www.itl.nist.gov/div898/handbook/
 */
export function leastSquares(
  points: readonly MeasuredPoint[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<Line, LineReason> {
  const { missing: policy = 'refuse' } = options;
  const all = points as readonly Point[];
  const middle = middleOf(all);
  if (!middle.lacking) return throughMiddle(all, middle, { policy, omitted: 0 });
  // Only where a coordinate is missing are the points read once more.
  const whole = all.filter(({ x, y }) => x !== null && y !== null);
  const omitted = all.length - whole.length;
  const line = throughMiddle(whole, middleOf(whole), { policy, omitted });
  return policy === 'omit' || (!line.ok && line.reason === 'not-finite') ? line : valuesMissing(omitted);
}

/** The line through points of which none can lack anything. */
export function lineThrough(points: readonly Point[]): Result<Line, Exclude<LineReason, 'missing-values'>> {
  return throughMiddle(points, middleOf(points), { policy: 'refuse', omitted: 0 });
}

/** What is known of some points before a line is laid through them. */
interface Middle {
  readonly center: Point;
  /** Whether x varies at all. */
  readonly varies: boolean;
  /** Whether a point lacks a coordinate. */
  readonly lacking: boolean;
}

function throughMiddle(
  points: readonly Point[],
  { center, varies }: Middle,
  report: MissingReport,
): Result<Line, Exclude<LineReason, 'missing-values'>> {
  const n = points.length;
  // A sum may be too large where no number is: that is told further down.
  if (!Number.isFinite(center.x + center.y) && !points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)))
    return missing('not-finite', says('line/not-finite', 'Expected finite numbers, found one that is not.'));
  if (n < 2) return missing(n === 0 ? 'empty' : 'n-too-small', says('line/n-too-small', 'Expected two or more points, found {n}.', { n }));
  if (!varies) return missing('zero-variance', says('line/zero-variance', 'Expected points at two or more values of x, found one value.'));

  const { x: middleX, y: middleY } = center;
  let sxx = 0;
  let sxy = 0;
  let syy = 0;
  for (const { x, y } of points) {
    const right = x - middleX;
    const up = y - middleY;
    sxx += right * right;
    sxy += right * up;
    syy += up * up;
  }
  const slope = sxy / sxx;
  const intercept = middleY - slope * middleX;
  let unexplained = 0;
  let left = 0;
  let tilt = 0;
  for (const { x, y } of points) {
    const right = x - middleX;
    const apart = y - middleY - slope * right;
    unexplained += apart * apart;
    const rest = y - (intercept + slope * x);
    left += rest;
    tilt += right * rest;
  }
  // The line through what is left is what rounding took from this one.
  const more = tilt / sxx;
  return lineFrom({
    n,
    center,
    slope: slope + more,
    intercept: intercept + (left / n - more * middleX),
    sxx,
    syy,
    unexplained,
    missing: report,
  });
}

/** How many points there are, their middle, the slope of the line and where it starts, the sums of squared distances from the middle, and that from the line. */
interface LineSums {
  readonly n: number;
  readonly center: Point;
  readonly slope: number;
  readonly intercept: number;
  readonly sxx: number;
  readonly syy: number;
  readonly unexplained: number;
  readonly missing: MissingReport;
}

/** The line that is made of means and of sums of squares around them. */
export function lineFrom({ n, center, slope, intercept, sxx, syy, unexplained, missing: report }: LineSums): Result<Line, 'out-of-range'> {
  const sigma = n === 2 ? null : Math.sqrt(unexplained / (n - 2));
  const standardError =
    sigma === null ? null : { slope: sigma / Math.sqrt(sxx), intercept: sigma * Math.sqrt(1 / n + (center.x / sxx) * center.x) };
  const r2 = syy === 0 ? null : Math.max(0, 1 - unexplained / syy);

  const { slope: ofSlope = 0, intercept: ofIntercept = 0 } = standardError ?? {};
  if (![slope, intercept, sxx, sigma ?? 0, ofSlope, ofIntercept, r2 ?? 0].every(Number.isFinite))
    return missing(
      'out-of-range',
      says('line/out-of-range', 'Expected numbers that can be computed with, found some too large or too close.'),
    );
  return {
    ok: true,
    value: { slope, intercept },
    center,
    sumOfSquares: sxx,
    sigma,
    standardError,
    r2,
    degreesOfFreedom: n - 2,
    n,
    missing: report,
    method: 'least-squares',
  };
}

/** The means of x and y, summed as distances from the first point: a large offset costs no digits. */
function middleOf(points: readonly Point[]): Middle {
  const { x: firstX = 0, y: firstY = 0 } = points[0] ?? {};
  let right = 0;
  let up = 0;
  let varies = false;
  let lacking = false;
  for (const { x, y } of points) {
    if (x === null || y === null) lacking = true;
    right += x - firstX;
    up += y - firstY;
    if (x !== firstX) varies = true;
  }
  return { center: { x: firstX + right / points.length, y: firstY + up / points.length }, varies, lacking };
}
