import { halfLogTwoPi, logGamma, stirling } from './log-gamma';
import { logNormalTail } from './normal-tail';
import type { LogTails } from './tails';

/**
 * The logarithms of both tails of the noncentral t distribution, and of the density along minus the noncentrality. T is (Z + delta) / S with S a chi
 * over the root of its degrees of freedom: P(T > t) is the mean of P(Z > t s - delta) over s. Each term of the sum is positive and the sum is taken
 * around its own peak, so that a tiny tail keeps its digits.
 */
export function logNoncentralT(t: number, df: number, delta: number): LogTails {
  const lower = tail(-t, df, -delta);
  const upper = tail(t, df, delta);
  return { lower: lower.share, upper: upper.share, density: (lower.share < upper.share ? lower : upper).slope };
}

/** ln P(T > t), and the logarithm of how fast it grows with delta. */
function tail(t: number, df: number, delta: number): { readonly share: number; readonly slope: number } {
  const log = (v: number) => df * logChi(v) + logNormalTail(t * Math.exp(v) - delta);
  const peak = peakOf(t, df, delta);
  const top = log(peak);
  const s = Math.exp(peak);
  const step = 0.6 / Math.sqrt(32 + 2 * (df + t * t) * s * s + delta * delta);
  let share = 0;
  let slope = 0;
  for (const direction of [1, -1])
    for (let n = direction === 1 ? 0 : 1; ; n += 1) {
      const v = peak + direction * n * step;
      const part = Math.exp(log(v) - top);
      if (!(part > 1e-18)) break;
      share += part;
      const z = t * Math.exp(v) - delta;
      slope += Math.exp(df * logChi(v) - top - (z * z) / 2 - halfLogTwoPi);
    }
  const scale = top + Math.log(step) + logPeakOfChi(df);
  return { share: Math.min(0, Math.log(share) + scale), slope: Math.log(slope) + scale };
}

/** The density of ln s over that at s = 1, for one degree of freedom: v - (e^2v - 1) / 2, without the cancellation near 0. */
function logChi(v: number): number {
  if (Math.abs(v) > 0.05) return v - Math.expm1(2 * v) / 2;
  let term = -(v * v);
  let sum = term;
  for (let n = 3; Math.abs(term) > Math.abs(sum) * 1e-17; n += 1) {
    term *= (2 * v) / n;
    sum += term;
  }
  return sum;
}

/** The density of ln s at s = 1: 2 (df/2)^(df/2) e^(-df/2) / Gamma(df/2). */
function logPeakOfChi(df: number): number {
  const a = df / 2;
  return Math.LN2 + (a < 10 ? a * Math.log(a) - a - logGamma(a) : 0.5 * Math.log(a) - halfLogTwoPi - stirling(a));
}

/** Where the terms are largest: their one peak, by halving. */
function peakOf(t: number, df: number, delta: number): number {
  let low = -40;
  let high = 40;
  for (let n = 0; n < 45; n += 1) {
    const v = (low + high) / 2;
    const s = Math.exp(v);
    const z = t * s - delta;
    const hazard = Math.exp(-(z * z) / 2 - halfLogTwoPi - logNormalTail(z));
    if (df - df * s * s - t * s * hazard > 0) low = v;
    else high = v;
  }
  return low;
}
