import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { valuesNotFinite } from '../no-answer';

/** The mean and standard deviation of those with whom a score is compared, and where they were published. */
export interface Norm {
  readonly mean: number;
  readonly standardDeviation: number;
}

/** A score in standard deviations of a norm. */
export interface StandardScore {
  /** On the scale asked for: 500 and 100 where none is. */
  readonly value: number;
  /** In standard deviations from the mean of the norm. */
  readonly z: number;
  readonly method: 'standard-score/linear';
}

/**
 * Answers where the score of a school or another group lies among those that a norm is of: (score − mean) / sd, brought to a scale. Norms are their
 * publishers' and handed in: the library has none.
 *
 * @param score - The score of the group, in points of the survey.
 * @param norm - The mean and the standard deviation above 0, in the same points.
 * @param options - `mean` and `standardDeviation` of the scale: 500 and 100 where none are given, as for the Omnibus T-Scale.
 * @returns The score on that scale; or `not-finite`, `zero-variance` (a norm that does not spread), `out-of-range`.
 * @example
 * const place = standardScore(4.6, { mean: 4.4, standardDeviation: 0.5 });
 * place.ok && place.value.toFixed(0); // => '540'
 * @see Hoy and Tschannen-Moran (2003), http://waynekhoy.com/faculty_trust.html
 */
export function standardScore(
  score: number,
  norm: Norm,
  options: { readonly mean?: number; readonly standardDeviation?: number } = {},
): Result<StandardScore, 'not-finite' | 'zero-variance' | 'out-of-range'> {
  const { mean = 500, standardDeviation = 100 } = options;
  if (![score, norm.mean, norm.standardDeviation, mean, standardDeviation].every(Number.isFinite)) return valuesNotFinite();
  if (!(norm.standardDeviation > 0))
    return missing('zero-variance', says('standard-score/norm', 'Expected a norm with a standard deviation above 0, found another.'));
  const z = (score - norm.mean) / norm.standardDeviation;
  const value = mean + standardDeviation * z;
  if (!Number.isFinite(value))
    return missing(
      'out-of-range',
      says('standard-score/out-of-range', 'Expected a score near the norm, found one too far off to compute.'),
    );
  return { ok: true, value, z, method: 'standard-score/linear' };
}
