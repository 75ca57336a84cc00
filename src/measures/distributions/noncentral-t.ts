import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { notFinite, wrongDegrees } from './degrees';
import { logNoncentralT } from './log-noncentral-t';
import { placeOf } from './place-of';
import { wrongShare } from './share';
import type { Tails } from './tails';

/** Beyond, nothing is gained over fewer degrees of freedom. */
const mostDegrees = 1e8;
/** Beyond, no effect lies. */
const mostCentrality = 1000;

/** How far a noncentral t distribution is from its center. */
export interface Noncentrality {
  readonly value: number;
  readonly method: 'noncentral-t/newton';
}

/**
 * Answers what share of the noncentral t distribution lies below a value, and what share above: the distribution of t where there is an effect.
 *
 * @param t - The value, any number from -1,000 to 1,000.
 * @param degreesOfFreedom - 1 or more, up to 1e8; not necessarily whole.
 * @param noncentrality - The effect over its standard error, from -1,000 to 1,000.
 * @returns Both tails, each a share from 0 to 1 with 12 correct digits, or `not-finite` or `out-of-range`.
 * @example
 * const tails = noncentralTCdf(2, 10, 1);
 * tails.ok && tails.value.toFixed(6); // => '0.807612'
 * @see Johnson, Kotz and Balakrishnan (1995), Continuous Univariate Distributions 2, chapter 31: the mixture of normal distributions over a
 *   chi distribution, here by the trapezoidal rule, which is exact beyond its digits for a smooth peak: Trefethen and Weideman (2014),
 *   https://doi.org/10.1137/130932132
 */
export function noncentralTCdf(
  t: number,
  degreesOfFreedom: number,
  noncentrality: number,
): Result<Tails<'noncentral-t/trapezoidal'>, 'not-finite' | 'out-of-range'> {
  const wrong = wrongDegrees(degreesOfFreedom, mostDegrees) ?? wrongPlace(t) ?? wrongPlace(noncentrality);
  if (wrong !== undefined) return wrong;
  const { lower, upper } = logNoncentralT(t, degreesOfFreedom, noncentrality);
  return { ok: true, value: Math.exp(lower), upper: Math.exp(upper), method: 'noncentral-t/trapezoidal' };
}

/**
 * Answers for which noncentrality a given share of the noncentral t distribution lies below a value: the ends of exact intervals of an effect.
 *
 * @param t - The value, any number from -1,000 to 1,000.
 * @param degreesOfFreedom - 1 or more, up to 1e8; not necessarily whole.
 * @param share - The share below `t`, strictly between 0 and 1.
 * @returns The noncentrality with 12 correct digits, or `not-finite` or `out-of-range`.
 * @example
 * const high = noncentrality(2, 10, 0.025);
 * high.ok && high.value.toFixed(4); // => '4.1011'
 * @see Cumming and Finch (2001), Educational and Psychological Measurement 61(4), 532-574, https://doi.org/10.1177/0013164401614002
 */
export function noncentrality(t: number, degreesOfFreedom: number, share: number): Result<Noncentrality, 'not-finite' | 'out-of-range'> {
  const wrong = wrongDegrees(degreesOfFreedom, mostDegrees) ?? wrongPlace(t) ?? wrongShare(share);
  if (wrong !== undefined) return wrong;
  // The further the effect lies above t, the less of the distribution lies below it.
  // It is sought in units of how wide it is spread.
  const unit = Math.sqrt(1 + (t * t) / (2 * degreesOfFreedom));
  const tailsAt = (place: number) => {
    const { lower, upper, density } = logNoncentralT(t, degreesOfFreedom, -place * unit);
    return { lower, upper, density: density + Math.log(unit) };
  };
  return { ok: true, value: 0 - unit * placeOf(share, 1 - share, tailsAt, -t / unit), method: 'noncentral-t/newton' };
}

function wrongPlace(value: number) {
  const wrong = notFinite(value);
  if (wrong !== undefined || Math.abs(value) <= mostCentrality) return wrong;
  return missing(
    'out-of-range',
    says('distribution/too-far', 'Expected a value from -{most} to {most}, found another.', { most: mostCentrality }),
  );
}
