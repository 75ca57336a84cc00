import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { addedUp } from '../added-up';
import { countWhere, pairsIn } from '../column';
import type { MergeableInSql } from '../mergeable';
import { isLevel, levelOutOfRange, valuesMissing, valuesNotFinite } from '../no-answer';
import { normalWithin } from '../normal-within';
import type { MeasuredValue, MissingPolicy, MissingReport, PresentReason } from '../present';
import { wilsonBounds } from '../wilson-bounds';

/** What a student gained and was projected to gain, in points of one scale. */
export interface ProjectedGain {
  readonly gain: MeasuredValue;
  readonly projected: MeasuredValue;
}

/** Counts of students. */
export interface MetCounts {
  readonly reached: number;
  readonly n: number;
  /** How many lacked a value. */
  readonly missing: number;
  /** How many had one that is no finite number. */
  readonly notFinite: number;
}

/** Which share of students met what was projected. */
export interface MetProjection {
  /** From 0 to 1. */
  readonly value: number;
  /** Wilson's. */
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'share-met-projection/wilson-score';
}

export interface MetProjectionOptions {
  /** The level of the interval, strictly between 0 and 1: 0.95 where none is given. */
  readonly level?: number;
  /** What is done about students with a `null`: `refuse` where nothing is said. */
  readonly missing?: MissingPolicy;
}

export type MetProjectionReason = PresentReason | 'empty' | 'out-of-range';

/**
 * Answers which share of students gained as much as was projected for them or more. Where projections are typical gains, about half of all students meet
 * them in any case: 50 percent is typical, and no failure.
 *
 * @param students - The gain and the projection of each student.
 * @param options - See `MetProjectionOptions`.
 * @returns The share from 0 to 1 with Wilson's interval; or `empty`, `missing-values`, `not-finite`, `out-of-range` (a level outside 0 and 1).
 * @example
 * const met = metProjection([{ gain: 19, projected: 11 }, { gain: 0, projected: 11 }, { gain: 12, projected: 12 }]);
 * met.ok && met.value.toFixed(2); // => '0.67'
 * @see Wilson (1927), Journal of the American Statistical Association 22(158), 209-212, https://doi.org/10.2307/2276774
 */
export function metProjection(
  students: readonly ProjectedGain[],
  options: MetProjectionOptions = {},
): Result<MetProjection, MetProjectionReason> {
  return mergeableMetProjection.finish(students.reduce(mergeableMetProjection.add, mergeableMetProjection.empty), options);
}

/**
 * The share of `metProjection` where the data are: counts for each part.
 *
 * @example
 * const north = mergeableMetProjection.add(mergeableMetProjection.empty, { gain: 5, projected: 4 });
 * const south = mergeableMetProjection.add(mergeableMetProjection.empty, { gain: 3, projected: 4 });
 * const both = mergeableMetProjection.finish(mergeableMetProjection.merge(north, south));
 * both.ok && both.value; // => 0.5
 * @see Wilson (1927), Journal of the American Statistical Association 22(158), 209-212, https://doi.org/10.2307/2276774
 */
export const mergeableMetProjection: MergeableInSql<
  MetCounts,
  ProjectedGain,
  Result<MetProjection, MetProjectionReason>,
  'gain' | 'projected',
  [options?: MetProjectionOptions]
> = {
  empty: { reached: 0, n: 0, missing: 0, notFinite: 0 },
  add: (state, { gain, projected }) => {
    if (gain === null || projected === null) return { ...state, missing: state.missing + 1 };
    if (!Number.isFinite(gain) || !Number.isFinite(projected)) return { ...state, notFinite: state.notFinite + 1 };
    return { ...state, n: state.n + 1, reached: state.reached + (gain >= projected ? 1 : 0) };
  },
  merge: addedUp,
  finish: ({ reached, n, missing: omitted, notFinite }, { level = 0.95, missing: policy = 'refuse' } = {}) => {
    if (notFinite > 0) return valuesNotFinite();
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    if (n === 0) return missing('empty', says('students/empty', 'Expected one or more students, found none.'));
    if (!isLevel(level)) return levelOutOfRange();
    const interval = wilsonBounds(reached, n, normalWithin(level));
    return { ok: true, value: reached / n, interval, level, n, missing: { policy, omitted }, method: 'share-met-projection/wilson-score' };
  },
  toSql: ({ gain, projected }) => {
    const { x, y, finite, counts } = pairsIn(gain, projected);
    return { reached: countWhere(`${x} >= ${y}`), n: countWhere(finite), ...counts };
  },
};
