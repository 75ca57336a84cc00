import type { Result } from '../../core/result';
import { type CostPerReason, costPer } from './cost-per';

/** What coaching costs for each goal that was met. */
export interface CostPerGoalMet {
  /** In the currency of the cost, for each goal met. */
  readonly value: number;
  /** How many goals were met. */
  readonly n: number;
  readonly method: 'cost-per-goal-met';
}

/**
 * Answers what coaching costs for each goal that was met. It says nothing about goals that would have been met without it, and easy goals make it
 * look cheap: no measure to steer by, and none to compare coaches with.
 *
 * @param cost - What `ingredientsCost` found, or another total, 0 or more.
 * @param met - How many goals were met, a whole number of 1 or more.
 * @returns The cost of one, or `empty` (none was met), `not-a-count`, `not-finite`, `out-of-range`.
 * @example
 * const each = costPerGoalMet(97_800, 60);
 * each.ok && each.value; // => 1630
 * @see Levin and McEwan (2001), Cost-Effectiveness Analysis: Methods and Applications, 2nd edition, chapter 5
 */
export function costPerGoalMet(cost: number, met: number): Result<CostPerGoalMet, CostPerReason> {
  const each = costPer(cost, met);
  return each.ok ? { ...each, method: 'cost-per-goal-met' } : each;
}
