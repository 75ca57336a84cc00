import { type Missing, missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { logIncompleteBeta } from './incomplete-beta';
import { logBeta } from './log-beta';

/** How much of Student's t distribution lies on each side of a value. */
export interface Tails {
  /** The share at or below the value, from 0 to 1. */
  readonly value: number;
  /** The share above it, from 0 to 1, accurate where `1 - value` would be 0. */
  readonly upper: number;
  readonly method: 'student-t/incomplete-beta';
}

/** A point of Student's t distribution. */
export interface Quantile {
  readonly value: number;
  readonly method: 'student-t/newton';
}

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
export function tCdf(t: number, degreesOfFreedom: number): Result<Tails, 'not-finite' | 'out-of-range'> {
  const wrong = wrongDegrees(degreesOfFreedom);
  if (wrong !== undefined) return wrong;
  if (!Number.isFinite(t))
    return missing('not-finite', says('student-t/not-finite', 'Expected a finite value of t, found one that is not.'));
  const { center, tail } = logParts(Math.abs(t), degreesOfFreedom);
  const outside = Math.exp(tail) / 2;
  const inside = 0.5 + Math.exp(center) / 2;
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
 * @see Newton's method on the logarithm of the nearer tail, between brackets.
 */
export function tQuantile(share: number, degreesOfFreedom: number): Result<Quantile, 'not-finite' | 'out-of-range'> {
  const wrong = wrongDegrees(degreesOfFreedom);
  if (wrong !== undefined) return wrong;
  if (!(share > 0 && share < 1))
    return missing('out-of-range', says('share-out-of-range', 'Expected a share strictly between 0 and 1, found another value.'));
  const value = Math.sign(share - 0.5) * distance(Math.min(share, 1 - share), share - 0.5, degreesOfFreedom);
  if (!Number.isFinite(value))
    return missing('out-of-range', says('student-t/quantile-out-of-range', 'Expected a share whose quantile is a finite number.'));
  return { ok: true, value: value + 0, method: 'student-t/newton' };
}

function wrongDegrees(degreesOfFreedom: number): Missing<'not-finite' | 'out-of-range'> | undefined {
  if (!Number.isFinite(degreesOfFreedom))
    return missing('not-finite', says('student-t/degrees-not-finite', 'Expected finite degrees of freedom, found a value that is not.'));
  // Beyond 1e15 a double cannot hold half a degree, and the distribution is the normal one.
  if (degreesOfFreedom < 1 || degreesOfFreedom > 1e15)
    return missing('out-of-range', says('student-t/degrees-out-of-range', 'Expected degrees of freedom from 1 to 1e15, found others.'));
  return undefined;
}

/** The logarithms of P(|T| < t) and P(|T| > t), and of x = df / (df + t²). A ratio and its inverse keep t² from overflowing. */
function logParts(t: number, df: number): { readonly center: number; readonly tail: number; readonly logX: number } {
  const ratio = t / Math.sqrt(df);
  const square = ratio > 1 ? (1 / ratio) ** 2 : ratio ** 2;
  const far = -Math.log1p(square);
  const near = far - Math.abs(2 * Math.log(ratio));
  const [logX, logY] = ratio > 1 ? [near, far] : [far, near];
  if (t === 0) return { center: Number.NEGATIVE_INFINITY, tail: 0, logX };
  const { lower, upper } = logIncompleteBeta(logX, logY, df / 2, 0.5);
  return { center: upper, tail: lower, logX };
}

/** How far from 0 the quantile is. Near the middle the center is matched, else the tail: each keeps its own digits. */
function distance(tail: number, fromMiddle: number, df: number): number {
  if (fromMiddle === 0) return 0;
  const central = tail > 0.25;
  const goal = Math.log(2 * (central ? Math.abs(fromMiddle) : tail));
  let t = 1;
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (let step = 0; step < 200; step += 1) {
    const parts = logParts(t, df);
    const found = central ? parts.center : parts.tail;
    const logDensity = ((df + 1) / 2) * parts.logX - 0.5 * Math.log(df) - logBeta(df / 2, 0.5);
    const slope = (central ? 2 : -2) * Math.exp(Math.log(t) + logDensity - found);
    if (central === found > goal) high = t;
    else low = t;
    const move = Math.max(-8, Math.min(8, (goal - found) / slope));
    let next = t * Math.exp(move);
    if (!(next > low && next < high)) next = high === Number.POSITIVE_INFINITY ? t * 4 : (low + high) / 2;
    if (Math.abs(next - t) <= 4e-16 * t) return next;
    t = next;
  }
  return t;
}
