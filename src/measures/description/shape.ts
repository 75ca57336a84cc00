import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { finiteIn } from '../column';
import type { MergeableInSql } from '../mergeable';
import { type Moments, type MomentsReason, mergeableMoments } from '../moments';
import type { MeasuredValue, MissingPolicy, MissingReport } from '../present';
import { aroundMean } from '../rows-in-sql';
import { momentsOf } from './mean-and-spread';

/** Moments with what a shape is made of besides. */
export interface ShapeMoments extends Moments {
  /** The sum of cubed distances from the mean. */
  readonly m3: number;
  /** The sum of distances from the mean to the fourth power. */
  readonly m4: number;
}

/** How values lie about their mean. */
export interface Shape {
  /** Without unit; 0 where the values lie as the normal distribution's do. */
  readonly value: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'skewness/b1' | 'kurtosis/b2-excess';
}

export type ShapeReason = MomentsReason | 'n-too-small' | 'zero-variance';

/**
 * Answers to which side the values lean: b1 = (Σ(x − x̄)³ / n) / s³, above 0 where the long tail is of large values.
 *
 * @param values - Three or more finite numbers, `null` for one that is missing.
 * @param options - `missing`: `refuse` (the default) or `omit`.
 * @returns The skewness; or `empty`, `n-too-small`, `zero-variance`, `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const lean = skewness([1, 2, 3, 4, 10]);
 * lean.ok && lean.value.toFixed(4); // => '0.8146'
 * @see Joanes and Gill (1998), Comparing measures of sample skewness and kurtosis, The Statistician 47(1), 183-189,
 *   https://doi.org/10.1111/1467-9884.00122
 */
export function skewness(values: readonly MeasuredValue[], options: { readonly missing?: MissingPolicy } = {}): Result<Shape, ShapeReason> {
  return mergeableShape.finish(shapeMomentsOf(values), 'skewness', options);
}

/**
 * Answers how heavy the tails of the values are: b2 = (Σ(x − x̄)⁴ / n) / s⁴ − 3, above 0 where they are heavier than the normal distribution's.
 *
 * @param values - Three or more finite numbers, `null` for one that is missing.
 * @param options - `missing`: `refuse` (the default) or `omit`.
 * @returns The excess kurtosis; or `empty`, `n-too-small`, `zero-variance`, `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const tails = kurtosis([1, 2, 3, 4, 10]);
 * tails.ok && tails.value.toFixed(4); // => '-1.2157'
 * @see Joanes and Gill (1998), The Statistician 47(1), 183-189, https://doi.org/10.1111/1467-9884.00122
 */
export function kurtosis(values: readonly MeasuredValue[], options: { readonly missing?: MissingPolicy } = {}): Result<Shape, ShapeReason> {
  return mergeableShape.finish(shapeMomentsOf(values), 'kurtosis', options);
}

/**
 * The skewness or the kurtosis, where the data are: moments up to the fourth, merged as Pébay (2008) does. A database takes the mean first and then the
 * powers of the distances from it, and holds a group's values in memory meanwhile.
 *
 * @example
 * const [north, south] = [[1, 2, 3], [4, 10]].map((part) => part.reduce(mergeableShape.add, mergeableShape.empty));
 * const lean = north && south && mergeableShape.finish(mergeableShape.merge(north, south), 'skewness');
 * lean?.ok && lean.value.toFixed(4); // => '0.8146'
 * @see Pébay (2008), Sandia report SAND2008-6212, https://doi.org/10.2172/1028931
 */
export const mergeableShape: MergeableInSql<
  ShapeMoments,
  MeasuredValue,
  Result<Shape, ShapeReason>,
  'value',
  [of: 'skewness' | 'kurtosis', options?: { readonly missing?: MissingPolicy }]
> = {
  empty: { n: 0, origin: 0, offset: 0, m2: 0, m3: 0, m4: 0, missing: 0, notFinite: 0 },
  add: (state, value) => mergeShape(state, { ...mergeableMoments.add(mergeableMoments.empty, value), m3: 0, m4: 0 }),
  merge: mergeShape,
  finish: (state, of, options) => {
    const spread = mergeableMoments.finish(state, options);
    if (!spread.ok) return spread;
    const { n, standardDeviation: s } = spread;
    if (n < 3 || s === null) return missing('n-too-small', says('shape/n-too-small', 'Expected three or more values, found {n}.', { n }));
    if (s === 0) return missing('zero-variance', says('values/zero-variance', 'Expected values that differ, found all alike.'));
    const [value, method] =
      of === 'skewness' ? ([state.m3 / n / s ** 3, 'skewness/b1'] as const) : ([state.m4 / n / s ** 4 - 3, 'kurtosis/b2-excess'] as const);
    if (!Number.isFinite(value))
      return missing(
        'out-of-range',
        says('shape/out-of-range', 'Expected numbers whose fourth powers can be computed, found some too large or too close.'),
      );
    return { ok: true, value, n, missing: spread.missing, method };
  },
  toSql: ({ value }) => {
    const { n, origin, offset, sumOf } = aroundMean(finiteIn(value));
    return { ...mergeableMoments.toSql({ value }), n, origin, offset, m2: sumOf(2), m3: sumOf(3), m4: sumOf(4) };
  },
};

function shapeMomentsOf(values: readonly MeasuredValue[]): ShapeMoments {
  const moments = momentsOf(values);
  const power = (exponent: number) =>
    values.reduce<number>((sum, value) => sum + (value === null ? 0 : (value - moments.origin - moments.offset) ** exponent), 0);
  return { ...moments, m3: power(3), m4: power(4) };
}

function mergeShape(a: ShapeMoments, b: ShapeMoments): ShapeMoments {
  const merged = mergeableMoments.merge(a, b);
  if (a.n === 0 || b.n === 0) return { ...merged, m3: a.m3 + b.m3, m4: a.m4 + b.m4 };
  const gap = b.origin - a.origin + b.offset - a.offset;
  const [p, q] = [a.n / merged.n, b.n / merged.n];
  const pairs = gap * gap * p * b.n;
  return {
    ...merged,
    m3: a.m3 + b.m3 + pairs * gap * (p - q) + 3 * gap * (p * b.m2 - q * a.m2),
    m4:
      a.m4 +
      b.m4 +
      pairs * gap * gap * (p * p - p * q + q * q) +
      6 * gap * gap * (p * p * b.m2 + q * q * a.m2) +
      4 * gap * (p * b.m3 - q * a.m3),
  };
}
