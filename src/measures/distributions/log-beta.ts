import { halfLogTwoPi, logGamma, stirling } from './log-gamma';

/**
 * The logarithm of the beta function, ln B(a, b), for positive `a` and `b`. Where an argument is large the Stirling
 * corrections are subtracted rather than the gammas, which would cancel: NIST DLMF (2010), 5.11.1 and 5.12.1,
 * https://dlmf.nist.gov/5.11.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const sum = small + large;
  if (large < 10) return logGamma(small) + logGamma(large) - logGamma(sum);
  const rest = (large - 0.5) * Math.log1p(-small / sum) + stirling(large) - stirling(sum);
  if (small < 10) return logGamma(small) + small - small * Math.log(sum) + rest;
  return (small - 0.5) * Math.log(small / sum) - 0.5 * Math.log(sum) + halfLogTwoPi + stirling(small) + rest;
}
