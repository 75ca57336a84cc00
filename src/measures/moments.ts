import type { Result } from '../core/result';
import { finiteIn, quoted } from './column';
import type { MergeableInSql } from './mergeable';
import { noValues, squaresOutOfRange, valuesMissing, valuesNotFinite } from './no-answer';
import type { MeasuredValue, MissingPolicy, MissingReport, PresentReason } from './present';

/** What a mean and a variance are made of. */
export interface Moments {
  readonly n: number;
  /** A value near the others, from which distances are taken: a large offset costs no digits. */
  readonly origin: number;
  /** How far the mean is from the origin. */
  readonly offset: number;
  /** The sum of squared distances from the mean. */
  readonly m2: number;
  /** How many values were missing. */
  readonly missing: number;
  /** How many were no finite numbers. */
  readonly notFinite: number;
}

/** A mean with its spread. */
export interface MeanAndSpread {
  /** The mean. */
  readonly value: number;
  /** The sample variance, over n - 1; `null` for one value. */
  readonly variance: number | null;
  /** Its square root, in the unit of the values; `null` for one value. */
  readonly standardDeviation: number | null;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'mean/sample-variance';
}

export type MomentsReason = PresentReason | 'empty' | 'out-of-range';

/**
 * The mean and the variance, where the data are: a state for each part, merged as Chan, Golub and LeVeque (1979) do, which keeps its digits where
 * sums of squares lose all. The values are handed in as they are, `null` for one that is missing.
 *
 * @example
 * const north = [2, 4].reduce(mergeableMoments.add, mergeableMoments.empty);
 * const south = [9].reduce(mergeableMoments.add, mergeableMoments.empty);
 * const mean = mergeableMoments.finish(mergeableMoments.merge(north, south));
 * mean.ok && [mean.value, mean.variance, mean.n]; // => [5, 13, 3]
 * @see Chan, Golub and LeVeque (1979), Stanford STAN-CS-79-773, http://i.stanford.edu/pub/cstr/reports/cs/tr/79/773/CS-TR-79-773.pdf
 */
export const mergeableMoments: MergeableInSql<
  Moments,
  MeasuredValue,
  Result<MeanAndSpread, MomentsReason>,
  'value',
  [options?: { readonly missing?: MissingPolicy }]
> = {
  empty: { n: 0, origin: 0, offset: 0, m2: 0, missing: 0, notFinite: 0 },
  add: (state, value) => {
    if (value === null) return { ...state, missing: state.missing + 1 };
    if (!Number.isFinite(value)) return { ...state, notFinite: state.notFinite + 1 };
    return mergeableMoments.merge(state, { n: 1, origin: value, offset: 0, m2: 0, missing: 0, notFinite: 0 });
  },
  merge: (a, b) => {
    const n = a.n + b.n;
    const [origin, far] = a.n === 0 ? [b.origin, 0] : [a.origin, a.offset];
    const gap = b.n === 0 ? 0 : b.origin - origin + b.offset - far;
    const share = n === 0 ? 0 : b.n / n;
    return {
      n,
      origin,
      offset: far + gap * share,
      m2: a.m2 + b.m2 + gap * gap * share * a.n,
      missing: a.missing + b.missing,
      notFinite: a.notFinite + b.notFinite,
    };
  },
  finish: ({ n, origin, offset, m2, missing: omitted, notFinite }, { missing: policy = 'refuse' } = {}) => {
    if (notFinite > 0) return valuesNotFinite();
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    if (n === 0) return noValues();
    if (!Number.isFinite(m2)) return squaresOutOfRange();
    const variance = n === 1 ? null : m2 / (n - 1);
    const standardDeviation = variance === null ? null : Math.sqrt(variance);
    return {
      ok: true,
      value: origin + offset,
      variance,
      standardDeviation,
      n,
      missing: { policy, omitted },
      method: 'mean/sample-variance',
    };
  },
  toSql: ({ value }) => {
    const finite = finiteIn(value);
    return {
      n: `count(${finite})::float8`,
      origin: `coalesce(avg(${finite}), 0)`,
      offset: '0::float8',
      m2: `coalesce(var_samp(${finite}) * (count(${finite}) - 1), 0)`,
      missing: `(count(*) - count(${quoted(value)}))::float8`,
      notFinite: `(count(${quoted(value)}) - count(${finite}))::float8`,
    };
  },
};
