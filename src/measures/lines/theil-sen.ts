import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { between, middle, middlePlaces } from '../description/middle';
import type { MeasuredPoint } from '../least-squares';
import { isLevel, levelOutOfRange } from '../no-answer';
import { normalWithin } from '../normal-within';
import type { MissingPolicy, MissingReport, PresentReason } from '../present';
import { tied, tuples, varianceOfS } from './kendall-distribution';
import { pairSlopes } from './pair-slopes';
import { presentPoints } from './present-points';
import { settle } from './settled';

/** Their slopes are twelve million: beyond, memory is what ends first. */
const mostPoints = 5000;

/** Where the line starts: at the median of y - slope × x, or so that it runs through the medians of x and y. */
export type TheilSenIntercept = 'median-residual' | 'medians';

/** A straight line that no single point can bend. */
export interface TheilSen {
  readonly value: { readonly slope: number; readonly intercept: number };
  /** Of the slope. */
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  /** Whether there were slopes enough for the level: where not, the interval ends at the outermost slopes and is too narrow. */
  readonly reachesLevel: boolean;
  /** How many pairs of points have a slope. */
  readonly slopes: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `theil-sen/${TheilSenIntercept}`;
}

export type TheilSenReason = PresentReason | 'empty' | 'zero-variance' | 'out-of-range';

/**
 * Answers which straight line runs through the middle of some points: its slope is the median of the slopes of all pairs at different x, and of an even
 * count of slopes the mean of the middle two. The interval takes the slopes of ranks (N - C) / 2 and (N + C) / 2 + 1, C = z √Var(S), between two ranks
 * in proportion. It assumes independent observations.
 *
 * @param points - Two or more, up to 5,000, not all at one `x`, in any order.
 * @param options - `level`: of the interval, strictly between 0 and 1; 0.95 where none is given. `intercept`: `median-residual` (Tarlow) or `medians`
 *   (Conover), the first where nothing is said. `tiesInX`: whether points at one x are `counted` as ties in Var(S), as they are where nothing is said,
 *   or `ignored`, as programs do that know series only. `missing`: what is done about points with a `null`, `refuse` where nothing is said.
 * @returns The line; or `empty`, `missing-values`, `not-finite`, `zero-variance` (one point, or one `x` for all), `out-of-range` (a level outside 0
 *   and 1, more points, or numbers too large to compute with).
 * @example
 * const line = theilSen([2, 3, 4, 5, 30].map((y, x) => ({ x, y })));
 * line.ok && line.value; // => { slope: 1, intercept: 2 }
 * @see Sen (1968), Journal of the American Statistical Association 63(324), 1379-1389, https://doi.org/10.1080/01621459.1968.10480934
 * @see Gilbert (1987), Statistical Methods for Environmental Pollution Monitoring, 16.5
 */
export function theilSen(
  points: readonly MeasuredPoint[],
  options: {
    readonly level?: number;
    readonly intercept?: TheilSenIntercept;
    readonly tiesInX?: 'counted' | 'ignored';
    readonly missing?: MissingPolicy;
  } = {},
): Result<TheilSen, TheilSenReason> {
  const { level = 0.95, intercept: start = 'median-residual', tiesInX = 'counted' } = options;
  const there = presentPoints(points, options.missing);
  if (!there.ok) return there;
  const n = there.points.length;
  if (n === 0) return missing('empty', says('line/n-too-small', 'Expected two or more points, found {n}.', { n }));
  if (n > mostPoints)
    return missing('out-of-range', says('line/too-many', 'Expected up to {most} points, found {n}.', { most: mostPoints, n }));
  if (!isLevel(level)) return levelOutOfRange();
  const slopes = pairSlopes(there.points);
  const tooLarge = () =>
    missing('out-of-range', says('line/out-of-range', 'Expected numbers that can be computed with, found some too large or too close.'));
  if (slopes === undefined) return tooLarge();
  if (slopes.length === 0)
    return missing('zero-variance', says('line/zero-variance', 'Expected points at two or more values of x, found one value.'));

  const [x, y] = [there.points.map((point) => point.x), there.points.map((point) => point.y)];
  const spread = normalWithin(level) * Math.sqrt(varianceOfS(n, tiesInX === 'counted' ? tied(x) : tuples(0), tied(y)));
  const [low, high] = [(slopes.length - spread) / 2, (slopes.length + spread) / 2 + 1];
  const [below, above] = [placesOf(low, slopes.length), placesOf(high, slopes.length)];
  const center = middlePlaces(slopes.length);
  settle(slopes, [below.from, below.to, ...center, above.from, above.to]);

  const slope = between(slopes, ...center);
  const intercept = start === 'medians' ? middle(y) - slope * middle(x) : middle(there.points.map((point) => point.y - slope * point.x));
  if (!Number.isFinite(intercept)) return tooLarge();
  const interval = [between(slopes, below.from, below.to, below.share), between(slopes, above.from, above.to, above.share)] as const;
  const { missing: report } = there;
  const reachesLevel = low >= 1 && high <= slopes.length;
  const value = { slope, intercept };
  return { ok: true, value, interval, level, reachesLevel, slopes: slopes.length, n, missing: report, method: `theil-sen/${start}` };
}

/** Between which places, from 0, a rank counted from 1 lies, and at which share of the way; at an end where it lies beyond. */
function placesOf(rank: number, count: number): { readonly from: number; readonly to: number; readonly share: number } {
  const inside = Math.min(Math.max(rank, 1), count);
  return { from: Math.floor(inside) - 1, to: Math.ceil(inside) - 1, share: inside % 1 };
}
