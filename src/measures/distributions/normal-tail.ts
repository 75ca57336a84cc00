import { halfLogTwoPi } from './log-gamma';

/** The share of the standard normal distribution above `x`, with its digits where it is tiny. */
export function normalTail(x: number): number {
  if (x < 0) return 1 - normalTail(-x);
  if (x < far) return 0.5 - center(x);
  if (x > 40) return 0;
  // The square of a long x is rounded, and its exponential with it: that of a short x is not.
  const short = Math.round(x * 16) / 16;
  return Math.exp(-(short * short) / 2) * Math.exp((-(x - short) * (x + short)) / 2 - halfLogTwoPi) * millsRatio(x);
}

/** The natural logarithm of that share, for values so far out that the share itself would be 0. */
export function logNormalTail(x: number): number {
  if (x < far) return x < -far ? Math.log1p(-normalTail(-x)) : Math.log(0.5 - center(x));
  return -(x * x) / 2 - halfLogTwoPi + Math.log(millsRatio(x));
}

/** From here on the tail is computed for itself. */
const far = 1.5;

/** The share between 0 and `x`: NIST DLMF (2010), 7.6.2, whose terms all have one sign, https://dlmf.nist.gov/7.6 */
function center(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 3; Math.abs(term) > Math.abs(sum) * 1e-17; n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return sum * Math.exp(-(x * x) / 2 - halfLogTwoPi);
}

/** Tail over density, by the continued fraction 1/(x + 1/(x + 2/(x + 3/(x + …)))): NIST DLMF (2010), 7.9.1, https://dlmf.nist.gov/7.9 */
function millsRatio(x: number): number {
  // As a ratio, from the far end on: of any depth it takes one division.
  let [over, under] = [x, 1];
  for (let n = Math.ceil(12 + 370 / (x * x)); n >= 1; n -= 1) [over, under] = [x * over + n * under, over];
  return under / over;
}
