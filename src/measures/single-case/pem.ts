import type { Result } from '../../core/result';
import { middle } from '../description/middle';
import type { MeasuredValue } from '../present';
import type { OverlapShare } from './overlap-share';
import { betterUpward, type PhaseOptions, type PhasesReason } from './phases';

/**
 * Answers which share of the intervention is better than the median of the baseline, ties counted half. It soon is 1, and then tells no more.
 *
 * @param baseline - The values before, in any order.
 * @param intervention - The values after.
 * @param options - See `PhaseOptions`.
 * @returns The share from 0 to 1; or `empty` (a phase without values), `missing-values`, `not-finite`.
 * @example
 * const found = pem([2, 3, 4], [3, 5, 6, 2]);
 * found.ok && found.value; // => 0.625
 * @see Ma (2006), Behavior Modification 30(5), 598-617, https://doi.org/10.1177/0145445504272974
 */
export function pem(
  baseline: readonly MeasuredValue[],
  intervention: readonly MeasuredValue[],
  options: PhaseOptions = {},
): Result<OverlapShare<'pem/half-ties'>, PhasesReason> {
  const there = betterUpward(baseline, intervention, options);
  if (!there.ok) return there;
  const { a, b } = there;
  const median = middle(a);
  const value = b.reduce((sum, each) => sum + (each > median ? 1 : each === median ? 0.5 : 0), 0) / b.length;
  return { ok: true, value, phases: [a.length, b.length], n: a.length + b.length, missing: there.missing, method: 'pem/half-ties' };
}
