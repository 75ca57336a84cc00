import type { Result } from '../../core/result';
import { notFinite } from './degrees';
import { normalTail } from './normal-tail';
import type { Tails } from './tails';

/**
 * Answers what share of the standard normal distribution lies below a value, and what share above.
 *
 * @param value - In standard deviations from the mean, any finite number.
 * @returns Both tails, each a share from 0 to 1 with 14 correct digits, or `not-finite`.
 * @example
 * normalCdf(0); // => { ok: true, value: 0.5, upper: 0.5, method: 'normal/series-and-fraction' }
 * @see NIST DLMF (2010), 7.6.2 and 7.9.1, https://dlmf.nist.gov/7
 */
export function normalCdf(value: number): Result<Tails<'normal/series-and-fraction'>, 'not-finite'> {
  return notFinite(value) ?? { ok: true, value: normalTail(-value), upper: normalTail(value), method: 'normal/series-and-fraction' };
}
