import type { Result } from '../../core/result';
import { notFinite, wrongDegrees } from './degrees';
import { logIncompleteBeta } from './incomplete-beta';
import { placeOf } from './place-of';
import { tooFar, wrongShare } from './share';
import type { LogTails, Quantile, Tails } from './tails';

/** Beyond, a double cannot hold half a degree, and the distribution is the normal one. */
const most = 1e15;

/**
 * Answers what share of Student's t distribution lies below a value, and what share above.
 *
 * @param t - The value, any finite number.
 * @param degreesOfFreedom - 1 or more, up to 1e15; not necessarily whole.
 * @returns Both tails, each a share from 0 to 1 with 13 correct digits, or `not-finite` or `out-of-range`.
 * @example
 * tCdf(0, 8); // => { ok: true, value: 0.5, upper: 0.5, method: 'student-t/incomplete-beta' }
 * @see NIST DLMF (2010), 8.17, https://dlmf.nist.gov/8.17
 */
export function tCdf(t: number, degreesOfFreedom: number): Result<Tails<'student-t/incomplete-beta'>, 'not-finite' | 'out-of-range'> {
  const wrong = wrongDegrees(degreesOfFreedom, most) ?? notFinite(t);
  if (wrong !== undefined) return wrong;
  const { lower, upper: beyond } = aroundZero(Math.abs(t), degreesOfFreedom);
  const outside = Math.exp(beyond) / 2;
  const inside = 0.5 + Math.exp(lower) / 2;
  const [value, upper] = t < 0 ? [outside, inside] : [inside, outside];
  return { ok: true, value, upper, method: 'student-t/incomplete-beta' };
}

/**
 * Answers below which value a given share of Student's t distribution lies.
 *
 * @param share - A share strictly between 0 and 1.
 * @param degreesOfFreedom - 1 or more, up to 1e15; not necessarily whole.
 * @returns The value with 13 correct digits, or `not-finite` or `out-of-range`.
 * @example
 * const t = tQuantile(0.975, 8);
 * t.ok && t.value.toFixed(4); // => '2.3060'
 * @see Newton's method on the logarithm of the nearer tail, between brackets; Pólya (1949), Berkeley Symposium on Mathematical Statistics and Probability,
 *   63-78, for where it starts
 */
export function tQuantile(share: number, degreesOfFreedom: number): Result<Quantile<'student-t/newton'>, 'not-finite' | 'out-of-range'> {
  const wrong = wrongDegrees(degreesOfFreedom, most) ?? wrongShare(share);
  if (wrong !== undefined) return wrong;
  if (share === 0.5) return { ok: true, value: 0, method: 'student-t/newton' };
  // What lies around 0 is as exact as the share itself, where the share is near to a half.
  const around = 2 * Math.abs(share - 0.5);
  const outside = 2 * Math.min(share, 1 - share);
  // Where Pólya's approximation has the square of the normal distribution: tails that are heavier lie somewhat farther out.
  const square = Math.max(around * around, -Math.log(outside * (1 + around)) * (Math.PI / 2));
  const distance = Math.exp(placeOf(around, outside, (place) => aroundZero(Math.exp(place), degreesOfFreedom), Math.log(square) / 2));
  if (!Number.isFinite(distance)) return tooFar();
  return { ok: true, value: share < 0.5 ? -distance : distance, method: 'student-t/newton' };
}

/** The logarithms of P(|T| < t) and P(|T| > t), and of the density along ln t. A ratio and its inverse keep t² from overflowing. */
function aroundZero(t: number, df: number): LogTails {
  if (t === 0) return { lower: Number.NEGATIVE_INFINITY, upper: 0, density: Number.NEGATIVE_INFINITY };
  const ratio = t / Math.sqrt(df);
  const square = ratio > 1 ? (1 / ratio) ** 2 : ratio ** 2;
  const far = -Math.log1p(square);
  const near = far - Math.abs(2 * Math.log(ratio));
  const [logX, logY] = ratio > 1 ? [near, far] : [far, near];
  const { lower, upper, density } = logIncompleteBeta(logX, logY, df / 2, 0.5);
  return { lower: upper, upper: lower, density: density + Math.LN2 };
}
