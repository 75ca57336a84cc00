import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { MergeableInSql } from '../mergeable';
import { squaresOutOfRange, valuesMissing, valuesNotFinite } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';
import { type Heterogeneity, heterogeneityOf } from './heterogeneity';
import { heterogeneityInSql } from './heterogeneity-in-sql';
import type { StudyEffect, SynthesisReason } from './study-effect';

/** What a mean of equal effects and their heterogeneity are made of. */
export interface WeightedMoments {
  /** How many effects. */
  readonly k: number;
  /** The sum of 1 / variance. */
  readonly weight: number;
  /** The sum of 1 / variance². */
  readonly squaredWeight: number;
  /** An effect near the others, from which distances are taken. */
  readonly origin: number;
  /** How far the weighted mean is from the origin. */
  readonly offset: number;
  /** Cochran's Q of these. */
  readonly q: number;
  /** How many effects or variances were missing. */
  readonly missing: number;
  /** How many were no finite numbers. */
  readonly notFinite: number;
  /** How many variances were 0 or less. */
  readonly notPositive: number;
}

/** What studies found together if one true effect stands behind all, and whether that is so. */
export interface MergedHeterogeneity extends Heterogeneity {
  /** The mean under equal effects. */
  readonly value: number;
  readonly standardError: number;
  /** The variance between studies of DerSimonian and Laird. The mean of effects that vary needs the studies themselves: `synthesis`. */
  readonly between: number;
  /** How many studies. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'heterogeneity/ee-and-dl';
}

/**
 * The mean of equal effects, Cochran's Q, I² and the variance between studies of DerSimonian and Laird, where the studies are. All other estimates
 * weigh each study anew and need them in one place: they are few.
 *
 * @example
 * const north = mergeableHeterogeneity.add(mergeableHeterogeneity.empty, { effect: 0.2, variance: 0.05 });
 * const south = mergeableHeterogeneity.add(mergeableHeterogeneity.empty, { effect: 0.7, variance: 0.08 });
 * const together = mergeableHeterogeneity.finish(mergeableHeterogeneity.merge(north, south));
 * together.ok && [together.value.toFixed(3), together.q.toFixed(3), together.between.toFixed(3)]; // => ['0.392', '1.923', '0.060']
 * @see Chan, Golub and LeVeque (1979), Stanford STAN-CS-79-773, with weights; DerSimonian and Laird (1986), Controlled Clinical Trials 7(3), 177-188
 */
export const mergeableHeterogeneity: MergeableInSql<
  WeightedMoments,
  StudyEffect,
  Result<MergedHeterogeneity, SynthesisReason | 'n-too-small'>,
  'effect' | 'variance',
  [options?: { readonly missing?: MissingPolicy }]
> = {
  empty: { k: 0, weight: 0, squaredWeight: 0, origin: 0, offset: 0, q: 0, missing: 0, notFinite: 0, notPositive: 0 },
  add: (state, { effect, variance }) => {
    if (effect === null || variance === null) return { ...state, missing: state.missing + 1 };
    if (!Number.isFinite(effect) || !Number.isFinite(variance)) return { ...state, notFinite: state.notFinite + 1 };
    if (variance <= 0) return { ...state, notPositive: state.notPositive + 1 };
    const weight = 1 / variance;
    return mergeableHeterogeneity.merge(state, {
      ...mergeableHeterogeneity.empty,
      k: 1,
      weight,
      squaredWeight: weight * weight,
      origin: effect,
    });
  },
  merge: (a, b) => {
    const weight = a.weight + b.weight;
    const [origin, far] = a.k === 0 ? [b.origin, 0] : [a.origin, a.offset];
    const gap = b.k === 0 ? 0 : b.origin - origin + b.offset - far;
    const share = weight === 0 ? 0 : b.weight / weight;
    return {
      k: a.k + b.k,
      weight,
      squaredWeight: a.squaredWeight + b.squaredWeight,
      origin,
      offset: far + gap * share,
      q: a.q + b.q + gap * gap * share * a.weight,
      missing: a.missing + b.missing,
      notFinite: a.notFinite + b.notFinite,
      notPositive: a.notPositive + b.notPositive,
    };
  },
  finish: (
    { k, weight, squaredWeight, origin, offset, q, missing: omitted, notFinite, notPositive },
    { missing: policy = 'refuse' } = {},
  ) => {
    if (notFinite > 0) return valuesNotFinite();
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    if (notPositive > 0) return missing('out-of-range', says('synthesis/variance', 'Expected variances above 0, found one that is not.'));
    if (k === 0) return missing('empty', says('synthesis/empty', 'Expected one or more effects, found none.'));
    if (k === 1) return missing('n-too-small', says('synthesis/two', 'Expected two or more effects, found {n}.', { n: k }));
    const trace = weight - squaredWeight / weight;
    const between = Math.max(0, (q - (k - 1)) / trace);
    const { i2, h2, p, ...rest } = heterogeneityOf({ q, trace }, k, between);
    const standardError = Math.sqrt(1 / weight);
    if (![q, p, weight, squaredWeight, between, standardError, ...Object.values(i2), ...Object.values(h2)].every(Number.isFinite))
      return squaresOutOfRange();
    const report = { policy, omitted };
    return {
      ok: true,
      value: origin + offset,
      standardError,
      ...rest,
      p,
      i2,
      h2,
      between,
      n: k,
      missing: report,
      method: 'heterogeneity/ee-and-dl',
    };
  },
  toSql: heterogeneityInSql,
};
