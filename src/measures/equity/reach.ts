import type { Result } from '../../core/result';
import { addedUp } from '../added-up';
import { quoted } from '../column';
import type { MergeableInSql } from '../mergeable';
import { valuesMissing } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';
import { wilsonInterval } from '../wilson-interval';

/** How many of the eligible were coached. */
export interface ReachOfCoaching {
  /** The share of the eligible who were coached, from 0 to 1. */
  readonly value: number;
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  /** How many were coached. */
  readonly served: number;
  /** How many were eligible. */
  readonly n: number;
  readonly method: 'reach/wilson-score';
}

/** Counts of the eligible. */
export interface ReachCounts {
  readonly served: number;
  readonly eligible: number;
  /** How many of the eligible nobody knows about. */
  readonly unknown: number;
}

/**
 * Answers which share of the eligible teachers coaching reached, as a count of people: not how well.
 *
 * @param served - How many of them were coached, a whole number from 0 to `eligible`.
 * @param eligible - How many could have been, a whole number of 1 or more.
 * @param options - `level`: of the interval, strictly between 0 and 1; 0.95 where nothing is said.
 * @returns A share from 0 to 1 with Wilson's interval, which takes the teachers as drawn from many; or `empty`, `not-a-count`, `out-of-range`.
 * @example
 * const share = reach(8, 10);
 * share.ok && [share.value, share.interval.map((end) => end.toFixed(3))]; // => [0.8, ['0.490', '0.943']]
 * @see Wilson (1927), Journal of the American Statistical Association 22(158), 209-212, https://doi.org/10.2307/2276774
 */
export function reach(
  served: number,
  eligible: number,
  options: { readonly level?: number } = {},
): Result<ReachOfCoaching, 'empty' | 'not-a-count' | 'out-of-range'> {
  const share = wilsonInterval(served, eligible, options);
  return share.ok ? { ...share, served, method: 'reach/wilson-score' } : share;
}

/** The same of parts, with what was done about those of whom nobody knows. */
export interface MergedReachOfCoaching extends ReachOfCoaching {
  readonly missing: MissingReport;
}

/**
 * Reach where the data are: an item for each eligible teacher, `true` where she was coached, `null` where nobody knows. `finish` takes `missing`: `refuse` (the
 * default), or `omit`, which leaves them out of the eligible.
 *
 * @example
 * const north = [true, false].reduce(mergeableReach.add, mergeableReach.empty);
 * const south = [true].reduce(mergeableReach.add, mergeableReach.empty);
 * const share = mergeableReach.finish(mergeableReach.merge(north, south));
 * share.ok && [share.served, share.n]; // => [2, 3]
 * @see reach
 */
export const mergeableReach: MergeableInSql<
  ReachCounts,
  boolean | null,
  Result<MergedReachOfCoaching, 'empty' | 'not-a-count' | 'out-of-range' | 'missing-values'>,
  'served',
  [options?: { readonly level?: number; readonly missing?: MissingPolicy }]
> = {
  empty: { served: 0, eligible: 0, unknown: 0 },
  add: ({ served, eligible, unknown }, item) =>
    item === null ? { served, eligible, unknown: unknown + 1 } : { served: served + (item ? 1 : 0), eligible: eligible + 1, unknown },
  merge: addedUp,
  finish: ({ served, eligible, unknown }, { missing: policy = 'refuse', ...options } = {}) => {
    if (policy === 'refuse' && unknown > 0) return valuesMissing(unknown);
    const share = reach(served, eligible, options);
    return share.ok ? { ...share, missing: { policy, omitted: unknown } } : share;
  },
  toSql: ({ served }) => ({
    served: `count(*) FILTER (WHERE ${quoted(served)})::float8`,
    eligible: `count(${quoted(served)})::float8`,
    unknown: `(count(*) - count(${quoted(served)}))::float8`,
  }),
};
