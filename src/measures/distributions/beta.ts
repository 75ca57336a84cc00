import { type Missing, missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { notFinite } from './degrees';
import { logIncompleteBeta } from './incomplete-beta';
import { placeOf } from './place-of';
import { wrongShare } from './share';
import type { LogTails, Quantile, Tails } from './tails';

/**
 * Answers what share of the beta distribution lies below a value, and what share above.
 *
 * @param value - Any finite number; below 0 lies nothing and above 1 neither.
 * @param a - The first shape, from 0.01 to 1e8.
 * @param b - The second shape, from 0.01 to 1e8.
 * @returns Both tails, each a share from 0 to 1 with 12 correct digits, or `not-finite` or `out-of-range`.
 * @example
 * const tails = betaCdf(0.5, 2, 2);
 * tails.ok && tails.value.toFixed(4); // => '0.5000'
 * @see NIST DLMF (2010), 8.17, https://dlmf.nist.gov/8.17
 */
export function betaCdf(value: number, a: number, b: number): Result<Tails<'beta/incomplete-beta'>, 'not-finite' | 'out-of-range'> {
  const wrong = wrongShapes(a, b) ?? notFinite(value);
  if (wrong !== undefined) return wrong;
  const method = 'beta/incomplete-beta';
  if (value <= 0) return { ok: true, value: 0, upper: 1, method };
  if (value >= 1) return { ok: true, value: 1, upper: 0, method };
  const { lower, upper } = logIncompleteBeta(Math.log(value), Math.log1p(-value), a, b);
  return { ok: true, value: Math.exp(lower), upper: Math.exp(upper), method };
}

/**
 * Answers below which value a given share of the beta distribution lies.
 *
 * @param share - A share strictly between 0 and 1.
 * @param a - The first shape, from 0.01 to 1e8.
 * @param b - The second shape, from 0.01 to 1e8.
 * @returns The value, from 0 to 1, with 12 correct digits, or `not-finite` or `out-of-range`.
 * @example
 * const value = betaQuantile(0.25, 1, 1);
 * value.ok && value.value.toFixed(4); // => '0.2500'
 * @see Newton's method on the logarithm of the nearer tail, between brackets.
 */
export function betaQuantile(share: number, a: number, b: number): Result<Quantile<'beta/newton'>, 'not-finite' | 'out-of-range'> {
  const wrong = wrongShapes(a, b) ?? wrongShare(share);
  if (wrong !== undefined) return wrong;
  return { ok: true, value: Math.exp(-softPlus(-logOddsOfBeta(share, 1 - share, a, b))), method: 'beta/newton' };
}

/** ln(x / (1 - x)) of the quantile x: neither end of the distribution costs digits. */
export function logOddsOfBeta(lowerShare: number, upperShare: number, a: number, b: number): number {
  return placeOf(lowerShare, upperShare, (odds) => betaTails(odds, a, b), Math.log(a / b));
}

/** The tails at the log odds of a value. */
export function betaTails(logOdds: number, a: number, b: number): LogTails {
  return logIncompleteBeta(-softPlus(-logOdds), -softPlus(logOdds), a, b);
}

/** ln(1 + e^x), which does not overflow. */
function softPlus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

function wrongShapes(a: number, b: number): Missing<'not-finite' | 'out-of-range'> | undefined {
  const wrong = notFinite(a) ?? notFinite(b);
  if (wrong !== undefined) return wrong;
  if (Math.min(a, b) >= 0.01 && Math.max(a, b) <= 1e8) return undefined;
  return missing('out-of-range', says('distribution/shape-out-of-range', 'Expected shapes from 0.01 to 1e8, found others.'));
}
