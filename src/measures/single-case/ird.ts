import type { Result } from '../../core/result';
import type { MeasuredValue } from '../present';
import type { OverlapShare } from './overlap-share';
import { pand } from './pand';
import type { PhaseOptions, PhasesReason } from './phases';

/**
 * Answers by how much the rate of improved values is higher in the intervention than in the baseline, once as few values as possible are taken to overlap:
 * the robust IRD = ((m + n)² PAND - m² - n²) / (2 m n).
 *
 * @param baseline - The values before, in any order.
 * @param intervention - The values after.
 * @param options - See `PhaseOptions`.
 * @returns The difference, of 1 and less; or `empty` (a phase without values), `missing-values`, `not-finite`.
 * @example
 * const found = ird([20, 20, 26, 25, 22, 23], [28, 25, 24, 27, 30, 30, 29]);
 * found.ok && found.value.toFixed(6); // => '0.690476'
 * @see Parker, Vannest and Brown (2009), Exceptional Children 75(2), 135-150, https://doi.org/10.1177/001440290907500201
 */
export function ird(
  baseline: readonly MeasuredValue[],
  intervention: readonly MeasuredValue[],
  options: PhaseOptions = {},
): Result<OverlapShare<'ird/robust'>, PhasesReason> {
  const kept = pand(baseline, intervention, options);
  if (!kept.ok) return kept;
  const [m, n] = kept.phases;
  const value = ((m + n) ** 2 * kept.value - m ** 2 - n ** 2) / (2 * m * n);
  return { ...kept, value, method: 'ird/robust' };
}
