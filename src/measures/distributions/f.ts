import type { Result } from '../../core/result';
import { betaTails, logOddsOfBeta } from './beta';
import { notFinite, wrongDegrees } from './degrees';
import { tooFar, wrongShare } from './share';
import type { Quantile, Tails } from './tails';

/** Beyond, a continued fraction of the distribution has too many terms. */
const most = 1e8;

/**
 * Answers what share of Fisher's F distribution lies below a value, and what share above.
 *
 * @param value - Any finite number; below 0 lies nothing.
 * @param degreesOfFreedom - Those of the upper and of the lower variance, each 1 or more, up to 1e8; not necessarily whole.
 * @returns Both tails, each a share from 0 to 1 with 12 correct digits, or `not-finite` or `out-of-range`.
 * @example
 * const tails = fCdf(4.74, [2, 7]);
 * tails.ok && tails.upper.toFixed(3); // => '0.050'
 * @see NIST DLMF (2010), 8.17, https://dlmf.nist.gov/8.17
 */
export function fCdf(
  value: number,
  degreesOfFreedom: readonly [upper: number, lower: number],
): Result<Tails<'f/incomplete-beta'>, 'not-finite' | 'out-of-range'> {
  const [over, under] = degreesOfFreedom;
  const wrong = wrongDegrees(over, most) ?? wrongDegrees(under, most) ?? notFinite(value);
  if (wrong !== undefined) return wrong;
  return { ok: true, ...fTails(value, over, under), method: 'f/incomplete-beta' };
}

/** The same of numbers that are known to be right; degrees beyond what is computed here are held there. */
export function fTails(value: number, over: number, under: number): { readonly value: number; readonly upper: number } {
  if (value <= 0) return { value: 0, upper: 1 };
  const [a, b] = [Math.min(over, most) / 2, Math.min(under, most) / 2];
  const { lower, upper } = betaTails(Math.log(value) + Math.log(a / b), a, b);
  return { value: Math.exp(lower), upper: Math.exp(upper) };
}

/**
 * Answers below which value a given share of Fisher's F distribution lies.
 *
 * @param share - A share strictly between 0 and 1.
 * @param degreesOfFreedom - Those of the upper and of the lower variance, each 1 or more, up to 1e8; not necessarily whole.
 * @returns The value, 0 or more, with 12 correct digits, or `not-finite` or `out-of-range`.
 * @example
 * const value = fQuantile(0.95, [2, 7]);
 * value.ok && value.value.toFixed(4); // => '4.7374'
 * @see Newton's method on the logarithm of the nearer tail, between brackets.
 */
export function fQuantile(
  share: number,
  degreesOfFreedom: readonly [upper: number, lower: number],
): Result<Quantile<'f/newton'>, 'not-finite' | 'out-of-range'> {
  const [over, under] = degreesOfFreedom;
  const wrong = wrongDegrees(over, most) ?? wrongDegrees(under, most) ?? wrongShare(share);
  if (wrong !== undefined) return wrong;
  const value = fPoint(share, over, under);
  return value > 0 && value < Number.POSITIVE_INFINITY ? { ok: true, value, method: 'f/newton' } : tooFar();
}

/** The same of numbers that are known to be right; degrees beyond what is computed here are held there, which makes an interval a trifle wider. */
export function fPoint(share: number, over: number, under: number): number {
  const [a, b] = [Math.min(over, most) / 2, Math.min(under, most) / 2];
  return Math.exp(logOddsOfBeta(share, 1 - share, a, b)) * (b / a);
}
