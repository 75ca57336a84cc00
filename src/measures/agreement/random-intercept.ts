import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { squaresOutOfRange } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';
import { type GroupMoments, type GroupReason, groupMoments, type ValueGroup } from './group-moments';

/** Values in groups, as a mean, a part of each group and a rest. */
export interface RandomIntercept {
  /** The share of the variance that lies between groups, from 0 to 1. */
  readonly value: number;
  /** The variance between groups and within, in the unit of the values squared. */
  readonly between: number;
  readonly within: number;
  /** The mean over groups, in the unit of the values, with its standard error. */
  readonly intercept: number;
  readonly standardError: number;
  /** How many values there are, and in how many groups. */
  readonly n: number;
  readonly groups: number;
  readonly missing: MissingReport;
  readonly method: 'random-intercept/reml';
}

export type RandomInterceptReason = GroupReason | 'zero-variance';

/**
 * Answers how the variance of values in groups divides into that between groups and that within, for groups of any sizes: y = μ + u_group + e, by
 * restricted maximum likelihood. A variance between groups is not below 0; `oneWayIcc` says so where values of one group are less alike. With fewer
 * than ten groups or so the parts are very unsure.
 *
 * @param groups - For each group its values, finite numbers of one unit, or their moments; two groups or more with values.
 * @param options - `missing`: `refuse` (the default) or `omit`.
 * @returns The parts; or `empty`, `n-too-small` (fewer than two groups, or no group with two values), `zero-variance` (no values of one group differ),
 *   `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const parts = randomIntercept([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);
 * parts.ok && [parts.between.toFixed(3), parts.within.toFixed(3)]; // => ['8.667', '1.000']
 * @see Patterson and Thompson (1971), Biometrika 58(3), 545-554, https://doi.org/10.1093/biomet/58.3.545
 */
export function randomIntercept(
  groups: readonly ValueGroup[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<RandomIntercept, RandomInterceptReason> {
  const found = groupMoments(groups, options.missing);
  if (!found.ok) return found;
  const { n } = found;
  if (found.within === 0)
    return missing(
      'zero-variance',
      says('random-intercept/zero-variance', 'Expected values that differ within a group, found none that do.'),
    );

  const best = atRatio(found, bestRatio(found));
  const within = best.rest / (n - 1);
  const between = within * best.ratio;
  const value = best.ratio / (1 + best.ratio);
  const intercept = found.origin + best.mean;
  const standardError = Math.sqrt(within / best.weight);
  if (![between, within, intercept, standardError].every(Number.isFinite)) return squaresOutOfRange();
  return {
    ok: true,
    value,
    between,
    within,
    intercept,
    standardError,
    n,
    groups: found.groups.length,
    missing: found.missing,
    method: 'random-intercept/reml',
  };
}

/**
 * The likelihood where the variance between is `ratio` times that within, all else at its best: only this ratio has to be sought. `slope` is that of the
 * deviance.
 */
function atRatio({ groups, n, within }: GroupMoments, ratio: number) {
  const weights = groups.map((group) => group.n / (1 + group.n * ratio));
  const over = (of: (weight: number, mean: number) => number) => groups.reduce((sum, group, i) => sum + of(weights[i] ?? 0, group.mean), 0);
  const weight = over((w) => w);
  const mean = over((w, each) => w * each) / weight;
  const rest = within + over((w, each) => w * (each - mean) ** 2);
  const deviance = (n - 1) * Math.log(rest) + groups.reduce((sum, group) => sum + Math.log1p(group.n * ratio), 0) + Math.log(weight);
  const slope = weight - over((w) => w ** 2) / weight - ((n - 1) / rest) * over((w, each) => (w * (each - mean)) ** 2);
  return { ratio, weight, mean, rest, deviance, slope };
}

/** The ratio at which the deviance is least: among places from 0 up, each refined to where the slope turns. */
function bestRatio(found: GroupMoments): number {
  const places = [0, ...Array.from({ length: 211 }, (_, i) => 10 ** (i / 5 - 12))].map((ratio) => atRatio(found, ratio));
  const turns = places.flatMap((low, i) => {
    const high = places[i + 1];
    return high !== undefined && low.slope < 0 && high.slope >= 0 ? [atRatio(found, turnBetween(found, low.ratio, high.ratio))] : [];
  });
  return [...places, ...turns].reduce((best, each) => (each.deviance < best.deviance ? each : best)).ratio;
}

function turnBetween(found: GroupMoments, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
    if (atRatio(found, middle).slope < 0) low = middle;
    else high = middle;
  }
  return high;
}
