import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { normalQuantile } from '../distributions/normal-quantile';
import { levelOutOfRange, squaresOutOfRange, valuesNotFinite } from '../no-answer';
import { type ProgramDifference, programDifference } from './difference-of-programs';

/** What a program is worth beyond what it costs. */
export interface NetBenefit {
  /** In the currency of the cost; above 0 where the effect is worth more than it costs. */
  readonly value: number;
  /** In the currency of the cost. */
  readonly standardError: number;
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  readonly method: 'net-monetary-benefit';
}

/**
 * Answers what a program is worth beyond what it costs, at what a unit of its effect is worth to those who decide: worth times effect, less cost.
 * Unlike a ratio it stays well behaved where the effect is near none.
 *
 * @param difference - In cost and in effect, with their variances and covariance.
 * @param worth - What a unit of effect is worth, in the currency of the cost, 0 or more. A choice: try several.
 * @param options - `level`: of the interval, strictly between 0 and 1; 0.95 where nothing is said.
 * @returns The net benefit with its standard error, or `not-finite` or `out-of-range`.
 * @example
 * const net = netBenefit({ cost: 3_260, effect: 0.49, costVariance: 40_000, effectVariance: 0.01, covariance: 2 }, 5_000);
 * net.ok && [net.value.toFixed(0), net.standardError.toFixed(2)]; // => ['-810', '519.62']
 * @see Stinnett and Mullahy (1998), Medical Decision Making 18(2, supplement), S68-S80, https://doi.org/10.1177/0272989X98018002S09
 */
export function netBenefit(
  difference: ProgramDifference,
  worth: number,
  options: { readonly level?: number } = {},
): Result<NetBenefit, 'not-finite' | 'out-of-range'> {
  const { level = 0.95 } = options;
  const quantile = normalQuantile((1 + level) / 2);
  if (!(level > 0) || !quantile.ok) return levelOutOfRange();
  const right = programDifference(difference);
  if (!right.ok) return right;
  if (!Number.isFinite(worth)) return valuesNotFinite();
  if (worth < 0) return missing('out-of-range', says('cost/worth', 'Expected a worth of 0 or more, found less.'));
  const { cost, effect, costVariance, effectVariance, covariance } = right.difference;
  const value = worth * effect - cost;
  const standardError = Math.sqrt(Math.max(0, worth ** 2 * effectVariance + costVariance - 2 * worth * covariance));
  const half = quantile.value * standardError;
  const interval = [value - half, value + half] as const;
  if (![value, half, ...interval].every(Number.isFinite)) return squaresOutOfRange();
  return { ok: true, value, standardError, interval, level, method: 'net-monetary-benefit' };
}
