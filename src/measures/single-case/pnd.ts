import type { Result } from '../../core/result';
import type { MeasuredValue } from '../present';
import type { OverlapShare } from './overlap-share';
import { betterUpward, type PhaseOptions, type PhasesReason } from './phases';

/**
 * Answers which share of the intervention is better than the best of the baseline. Not recommended: it rests on one value of the baseline, and the longer
 * the baseline the lower it gets. It is here to compare with older reports; use `nonoverlap`.
 *
 * @param baseline - The values before, in any order.
 * @param intervention - The values after.
 * @param options - See `PhaseOptions`.
 * @returns The share from 0 to 1; or `empty` (a phase without values), `missing-values`, `not-finite`.
 * @example
 * const found = pnd([12, 14, 9, 10], [10, 6, 4, 5, 3, 4], { improvement: 'decrease' });
 * found.ok && found.value.toFixed(3); // => '0.833'
 * @see Scruggs, Mastropieri and Casto (1987), Remedial and Special Education 8(2), 24-33, https://doi.org/10.1177/074193258700800206
 */
export function pnd(
  baseline: readonly MeasuredValue[],
  intervention: readonly MeasuredValue[],
  options: PhaseOptions = {},
): Result<OverlapShare<'pnd/not-recommended'>, PhasesReason> {
  const there = betterUpward(baseline, intervention, options);
  if (!there.ok) return there;
  const { a, b } = there;
  const best = a.reduce((most, value) => Math.max(most, value));
  const value = b.filter((each) => each > best).length / b.length;
  return { ok: true, value, phases: [a.length, b.length], n: a.length + b.length, missing: there.missing, method: 'pnd/not-recommended' };
}
