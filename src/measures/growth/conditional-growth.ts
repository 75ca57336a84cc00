import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { normalTail } from '../distributions/normal-tail';
import { type MeasuredValue, type MissingPolicy, type MissingReport, presentRows } from '../present';
import type { GrowthReason } from './gains';
import type { StudentScores } from './students';

/** A student with what the publisher of the test says is typical for one like them. */
export interface StudentWithNorm extends StudentScores {
  /** The gain that is typical of students with this first score, in points. */
  readonly typical: MeasuredValue;
  /** The standard deviation of their gains, in points, above 0. */
  readonly spread: MeasuredValue;
}

/** How one student grew beside students like them. */
export interface StudentGrowth {
  /** In points. */
  readonly gain: number;
  /** The conditional growth index: the gain above what is typical, in standard deviations. */
  readonly index: number;
  /** The conditional growth percentile, a whole number from 1 to 99. To tell of one student only: percentiles must not be averaged. */
  readonly percentile: number;
}

/** How students grew beside students like them. */
export interface ConditionalGrowth {
  /** The mean conditional growth index, in standard deviations; 0 is typical. */
  readonly value: number;
  readonly students: readonly StudentGrowth[];
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'conditional-growth-index/normal';
}

/**
 * Answers whether students grew more or less than students with their first score do: (gain - typical gain) / standard deviation of gains. The norms are
 * the test publisher's, and handed in. The index may be averaged, the percentile may not, and this function does not.
 *
 * @param students - The scores and the norms of each student.
 * @param options - `missing`: what is done about students with a `null`, `refuse` where nothing is said.
 * @returns The mean index, and index and percentile of each; or `empty`, `missing-values`, `not-finite`, `out-of-range` (a spread not above 0, or numbers
 *   too large).
 * @example
 * const growth = conditionalGrowth([{ before: 191, after: 210, typical: 11, spread: 6.5 }, { before: 195, after: 195, typical: 11, spread: 6.5 }]);
 * growth.ok && growth.students.map(({ percentile }) => percentile); // => [89, 5]
 * @see Thum and Kuhfeld (2020), NWEA 2020 MAP Growth Achievement Status and Growth Norms, NWEA
 */
export function conditionalGrowth(
  students: readonly StudentWithNorm[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<ConditionalGrowth, GrowthReason> {
  const there = presentRows(
    students.map(({ before, after, typical, spread }) => [before, after, typical, spread] as const),
    options.missing,
  );
  if (!there.ok) return there;
  const n = there.rows.length;
  if (n === 0) return missing('empty', says('students/empty', 'Expected one or more students, found none.'));
  if (!there.rows.every(([, , , spread]) => spread > 0))
    return missing('out-of-range', says('students/spread', 'Expected standard deviations above 0, found another value.'));
  const grown = there.rows.map(([before, after, typical, spread]) => {
    const gain = after - before;
    const index = (gain - typical) / spread;
    return { gain, index, percentile: Math.min(99, Math.max(1, Math.round(100 * normalTail(-index)))) };
  });
  const value = grown.reduce((sum, { index }) => sum + index / n, 0);
  if (![value, ...grown.flatMap(({ gain, index }) => [gain, index])].every(Number.isFinite))
    return missing('out-of-range', says('values/too-large', 'Expected numbers that can be computed with, found some too large.'));
  return { ok: true, value, students: grown, n, missing: there.missing, method: 'conditional-growth-index/normal' };
}
