import type { Result } from '../../core/result';
import type { MeasuredValue } from '../present';
import type { OverlapShare } from './overlap-share';
import { betterUpward, type PhaseOptions, type PhasesReason } from './phases';

/**
 * Answers which share of all values stays when as few as possible are taken away so that the phases no longer overlap. Without change it is not 0 but
 * the share of the longer phase: `ird` starts from 0.
 *
 * @param baseline - The values before, in any order.
 * @param intervention - The values after.
 * @param options - See `PhaseOptions`.
 * @returns The share from 0 to 1; or `empty` (a phase without values), `missing-values`, `not-finite`.
 * @example
 * const found = pand([20, 20, 26, 25, 22, 23], [28, 25, 24, 27, 30, 30, 29]);
 * found.ok && found.value.toFixed(3); // => '0.846'
 * @see Parker, Hagan-Burke and Vannest (2007), The Journal of Special Education 40(4), 194-204, https://doi.org/10.1177/00224669070400040101
 */
export function pand(
  baseline: readonly MeasuredValue[],
  intervention: readonly MeasuredValue[],
  options: PhaseOptions = {},
): Result<OverlapShare<'pand/fewest-removed'>, PhasesReason> {
  const there = betterUpward(baseline, intervention, options);
  if (!there.ok) return there;
  const { a, b } = there;
  const keptBelow = (cut: number) => a.filter((value) => value <= cut).length + b.filter((value) => value > cut).length;
  const kept = a.reduce((most, cut) => Math.max(most, keptBelow(cut)), b.length);
  const n = a.length + b.length;
  return { ok: true, value: kept / n, phases: [a.length, b.length], n, missing: there.missing, method: 'pand/fewest-removed' };
}
