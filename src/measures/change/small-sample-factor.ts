import { logBeta } from '../distributions/log-beta';

/** How the small-sample bias of a standardized difference is taken out: exactly, by the usual approximation, or not at all. */
export type SmallSampleCorrection = 'exact' | 'approximate' | 'none';

/**
 * What a standardized difference is multiplied by so that it is right on average, J(m) for m degrees of freedom: Γ(m / 2) / (√(m / 2) Γ((m - 1) / 2)), by way of
 * the beta function, which subtracts no large logarithms; or 1 - 3 / (4 m - 1).
 *
 * Hedges (1981), Journal of Educational Statistics 6(2), 107-128, https://doi.org/10.3102/10769986006002107
 */
export function smallSampleFactor(degrees: number, correction: SmallSampleCorrection): number {
  if (correction === 'none') return 1;
  if (correction === 'approximate') return approximateFactor(degrees);
  return Math.exp(0.5 * Math.log((2 * Math.PI) / degrees) - logBeta((degrees - 1) / 2, 0.5));
}

/** The usual approximation alone. */
export function approximateFactor(degrees: number): number {
  return 1 - 3 / (4 * degrees - 1);
}
