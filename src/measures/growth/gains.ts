import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { type MissingPolicy, type MissingReport, type PresentReason, presentRows } from '../present';
import type { StudentScores } from './students';

/** How much students gained. */
export interface Gains {
  /** The mean gain, in points of the scale. */
  readonly value: number;
  /** Of each student, in their order. */
  readonly gains: readonly number[];
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'gain/after-less-before';
}

export type GrowthReason = PresentReason | 'empty' | 'out-of-range';

/**
 * Answers how many points students gained: after less before, on one scale. Whoever starts low gains more by chance alone, and scales differ in how far apart
 * their points are at the top: compare it with what is typical, see `conditionalGrowth`.
 *
 * @param students - The scores of each student.
 * @param options - `missing`: what is done about students with a `null`, `refuse` where nothing is said.
 * @returns The mean gain in points, and each; or `empty`, `missing-values`, `not-finite`, `out-of-range` (numbers too large).
 * @example
 * const grown = gains([{ before: 191, after: 210 }, { before: 195, after: 195 }, { before: 176, after: 182 }]);
 * grown.ok && [grown.value.toFixed(2), grown.gains]; // => ['8.33', [19, 0, 6]]
 * @see Castellano and Ho (2013), A Practitioner's Guide to Growth Models, Council of Chief State School Officers, chapter 1
 */
export function gains(students: readonly StudentScores[], options: { readonly missing?: MissingPolicy } = {}): Result<Gains, GrowthReason> {
  const there = presentRows(
    students.map(({ before, after }) => [before, after] as const),
    options.missing,
  );
  if (!there.ok) return there;
  const n = there.rows.length;
  if (n === 0) return missing('empty', says('students/empty', 'Expected one or more students, found none.'));
  const each = there.rows.map(([before, after]) => after - before);
  const first = each[0] ?? 0;
  const value = first + each.reduce((sum, gain) => sum + (gain - first), 0) / n;
  if (![value, ...each].every(Number.isFinite))
    return missing('out-of-range', says('values/too-large', 'Expected numbers that can be computed with, found some too large.'));
  return { ok: true, value, gains: each, n, missing: there.missing, method: 'gain/after-less-before' };
}
