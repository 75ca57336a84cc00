import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { valuesNotFinite } from '../no-answer';

/** What a thing that lasts costs in each year. */
export interface AnnualCost {
  /** In the currency of the price, for each year. */
  readonly value: number;
  /** The share of the price that falls on a year. */
  readonly factor: number;
  readonly method: 'annual-cost/annuity';
}

/**
 * Answers what a thing that lasts some years costs in each of them: price times r / (1 - (1 + r)^-n), which spreads the price and the interest
 * that the money would have borne evenly; 1 / n where the rate is 0.
 *
 * @param price - What it cost, in any currency, 0 or more.
 * @param options - `years`: how long it lasts, above 0. `rate`: the interest for a year as a share, 0.03 for 3 percent, 0 or more; there is no
 *   default, since it is a choice that changes the answer.
 * @returns The cost of a year, or `not-finite` or `out-of-range`.
 * @example
 * const laptops = annualCost(10_000, { years: 5, rate: 0.05 });
 * laptops.ok && laptops.value.toFixed(2); // => '2309.75'
 * @see Levin and McEwan (2001), Cost-Effectiveness Analysis: Methods and Applications, 2nd edition, chapter 4
 */
export function annualCost(
  price: number,
  { years, rate }: { readonly years: number; readonly rate: number },
): Result<AnnualCost, 'not-finite' | 'out-of-range'> {
  if (![price, years, rate].every(Number.isFinite)) return valuesNotFinite();
  if (price < 0 || years <= 0 || rate < 0)
    return missing('out-of-range', says('cost/annual', 'Expected a price and a rate of 0 or more and a life above 0, found others.'));
  const factor = annualFactor(years, rate);
  const value = price * factor;
  if (!Number.isFinite(value))
    return missing('out-of-range', says('cost/too-large', 'Expected a cost that can be computed, found one too large.'));
  return { ok: true, value, factor, method: 'annual-cost/annuity' };
}

/** The share of a price that falls on each of some years. */
export function annualFactor(years: number, rate: number): number {
  return rate === 0 ? 1 / years : rate / -Math.expm1(-years * Math.log1p(rate));
}
