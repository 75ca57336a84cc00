import type { Result } from '../../core/result';
import { notFinite, wrongDegrees } from './degrees';
import { logIncompleteGamma, logNearTail } from './incomplete-gamma';
import { placeOf } from './place-of';
import { tooFar, wrongShare } from './share';
import type { Quantile, Tails } from './tails';

/** Beyond, a series of the distribution has too many terms. */
const most = 1e8;

/**
 * Answers what share of the chi-square distribution lies below a value, and what share above.
 *
 * @param value - Any finite number; below 0 lies nothing.
 * @param degreesOfFreedom - 1 or more, up to 1e8; not necessarily whole.
 * @returns Both tails, each a share from 0 to 1 with 13 correct digits, or `not-finite` or `out-of-range`.
 * @example
 * const tails = chiSquareCdf(3.84, 1);
 * tails.ok && tails.upper.toFixed(4); // => '0.0500'
 * @see NIST DLMF (2010), 8.11 and 8.9, https://dlmf.nist.gov/8
 */
export function chiSquareCdf(
  value: number,
  degreesOfFreedom: number,
): Result<Tails<'chi-square/incomplete-gamma'>, 'not-finite' | 'out-of-range'> {
  const wrong = wrongDegrees(degreesOfFreedom, most) ?? notFinite(value);
  if (wrong !== undefined) return wrong;
  if (value <= 0) return { ok: true, value: 0, upper: 1, method: 'chi-square/incomplete-gamma' };
  const { isLower, log } = logNearTail(degreesOfFreedom / 2, value / 2);
  const tail = Math.exp(log);
  return { ok: true, value: isLower ? tail : 1 - tail, upper: isLower ? 1 - tail : tail, method: 'chi-square/incomplete-gamma' };
}

/**
 * Answers below which value a given share of the chi-square distribution lies.
 *
 * @param share - A share strictly between 0 and 1.
 * @param degreesOfFreedom - 1 or more, up to 1e8; not necessarily whole.
 * @returns The value, 0 or more, with 13 correct digits, or `not-finite` or `out-of-range`.
 * @example
 * const value = chiSquareQuantile(0.95, 1);
 * value.ok && value.value.toFixed(4); // => '3.8415'
 * @see Newton's method on the logarithm of the nearer tail, between brackets.
 */
export function chiSquareQuantile(
  share: number,
  degreesOfFreedom: number,
): Result<Quantile<'chi-square/newton'>, 'not-finite' | 'out-of-range'> {
  const wrong = wrongDegrees(degreesOfFreedom, most) ?? wrongShare(share);
  if (wrong !== undefined) return wrong;
  const a = degreesOfFreedom / 2;
  const value = 2 * Math.exp(placeOf(share, 1 - share, (place) => logIncompleteGamma(a, Math.exp(place)), Math.log(a)));
  return value > 0 ? { ok: true, value, method: 'chi-square/newton' } : tooFar();
}
