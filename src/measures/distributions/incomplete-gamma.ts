import { halfLogTwoPi, logGamma, stirling } from './log-gamma';
import { type LogTails, logComplement } from './tails';

/**
 * Both tails of the regularized incomplete gamma function, ln P(a, x) and ln Q(a, x), for positive `a` and `x`; and the density along ln x.
 */
export function logIncompleteGamma(a: number, x: number): LogTails {
  const { isLower, log, density } = logNearTail(a, x);
  const other = logComplement(log);
  return isLower ? { lower: log, upper: other, density } : { lower: other, upper: log, density };
}

/**
 * The logarithm of the tail on the side of `x` away from the middle, and of the density along ln x. Below `a + 1` the lower one by the series of NIST DLMF
 * (2010), 8.11.4, all of whose terms are positive, above the upper one by the continued fraction 8.9.2 with Lentz's method, https://dlmf.nist.gov/8.
 */
export function logNearTail(a: number, x: number): { readonly isLower: boolean; readonly log: number; readonly density: number } {
  const density = a < 10 ? a * Math.log(x) - x - logGamma(a) : logDensity(a, x);
  const isLower = x < a + 1;
  return { isLower, log: Math.min(0, isLower ? density + Math.log(series(a, x)) : density - Math.log(fraction(a, x))), density };
}

/** ln(x^a e^-x / Gamma(a)) for large `a`, from how far x is from it: the large terms, which would cancel, are never made. */
function logDensity(a: number, x: number): number {
  const away = x - a;
  const logRatio = x < a / 2 ? Math.log(x / a) : Math.log1p(away / a);
  return a * logRatio - away + 0.5 * Math.log(a) - halfLogTwoPi - stirling(a);
}

/** P(a, x) Gamma(a) e^x / x^a. */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** x^a e^-x / (Q(a, x) Gamma(a)). */
function fraction(a: number, x: number): number {
  let under = x + 1 - a;
  let value = under;
  let c = value;
  let d = 0;
  for (let n = 1; n <= 1_000_000; n += 1) {
    under += 2;
    const over = n * (a - n);
    d = 1 / (under + over * d);
    c = under + over / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}
