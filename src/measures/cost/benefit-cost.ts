import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { noValues, valuesNotFinite } from '../no-answer';

/** What is gained beside what is spent. */
export interface BenefitCost {
  /** Benefits over cost: what one unit of money brings. */
  readonly value: number;
  /** Benefits less cost. */
  readonly net: number;
  /** All benefits together. */
  readonly benefits: number;
  /** How many benefits. */
  readonly n: number;
  readonly method: 'benefit-cost-ratio';
}

/**
 * Answers what one unit of money spent brings back, where benefits have been valued in money by others. A ratio favors small programs; the net
 * benefit beside it does not.
 *
 * @param benefits - Each in the currency of the cost; below 0 for a loss.
 * @param cost - In the same currency, above 0.
 * @returns The ratio and the net benefit; or `empty` (no benefits), `not-finite`, `out-of-range` (no cost to divide by).
 * @example
 * const found = benefitCost([1_961, 4_618, 2_434, -153], 305);
 * found.ok && [found.benefits, found.net, found.value.toFixed(2)]; // => [8860, 8555, '29.05']
 * @see Washington State Institute for Public Policy, program 350, https://wsipp.wa.gov/BenefitCost/Program/350 (its 29.01 is of unrounded parts)
 */
export function benefitCost(benefits: readonly number[], cost: number): Result<BenefitCost, 'empty' | 'not-finite' | 'out-of-range'> {
  if (benefits.length === 0) return noValues();
  if (![...benefits, cost].every(Number.isFinite)) return valuesNotFinite();
  if (cost <= 0) return missing('out-of-range', says('cost/none', 'Expected a cost above 0, found another.'));
  const sum = benefits.reduce((all, each) => all + each, 0);
  const [value, net] = [sum / cost, sum - cost];
  if (![sum, value, net].every(Number.isFinite))
    return missing('out-of-range', says('cost/too-large', 'Expected a cost that can be computed, found one too large.'));
  return { ok: true, value, net, benefits: sum, n: benefits.length, method: 'benefit-cost-ratio' };
}
