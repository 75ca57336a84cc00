import type { Result } from '../../core/result';
import type { Sentence } from '../../core/sentence';
import { type KendallReason, type KendallTau, type KendallTest, kendallTau } from '../lines/kendall-tau';
import type { MissingPolicy } from '../present';
import { doseCaution } from './dose-caution';
import { type DoseReason, type DoseRow, negativeDose } from './dose-rows';

/** How far more coaching goes with more response, by their order alone. */
export interface DoseTau extends KendallTau {
  /** Said with every answer. */
  readonly caution: Sentence;
}

/**
 * Answers how far more coaching goes with more response, by their order alone: no unit matters, and no single far value. It proves no effect: nobody
 * drew lots for the hours, and the answer says so.
 *
 * @param rows - Two or more pairs of dose and response, in any order.
 * @param options - `test`: how the probability is found, as of `kendallTau`. `missing`: `refuse` where nothing is said, or `omit`.
 * @returns Kendall's tau-b from -1 to 1 with its test; or the reasons of `kendallTau`, or `out-of-range` (a dose below 0).
 * @example
 * const rows = [2, 4, 5, 4, 5].map((response, i) => ({ dose: i + 1, response }));
 * const found = doseTau(rows, { test: 'normal' });
 * found.ok && [found.value.toFixed(4), found.p.toFixed(3)]; // => ['0.6708', '0.117']
 * @see kendallTau
 */
export function doseTau(
  rows: readonly DoseRow[],
  options: { readonly test?: KendallTest; readonly missing?: MissingPolicy } = {},
): Result<DoseTau, KendallReason | DoseReason> {
  if (rows.some(({ dose }) => dose !== null && dose < 0)) return negativeDose();
  const found = kendallTau(
    rows.map(({ dose, response }) => ({ x: dose, y: response })),
    options,
  );
  return found.ok ? { ...found, caution: doseCaution } : found;
}
