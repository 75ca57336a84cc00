import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { middle } from '../description/middle';
import { type MeasuredValue, type MissingPolicy, type MissingReport, type PresentReason, present } from '../present';

/** The growth percentile of a group of students. */
export interface TypicalPercentile {
  /** From 1 to 99; 50 is typical. */
  readonly value: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'student-growth-percentile/median' | 'student-growth-percentile/mean';
}

/**
 * Answers which growth percentile is typical of a group, from student growth percentiles that a state handed in: they are fitted to all its students, which
 * no school can do. Of few students it says little, and of their teacher less: one name, many causes.
 *
 * @param percentiles - Of each student, from 1 to 99.
 * @param options - `of`: `median` (where nothing is said) or `mean`. `least`: how many students there must be, 10 where nothing is said. `missing`:
 *   what is done about values that are `null`, `refuse` where nothing is said.
 * @returns The percentile from 1 to 99; or `missing-values`, `not-finite`, `out-of-range` (a percentile outside 1 and 99), `n-too-small`.
 * @example
 * const typical = typicalPercentile([12, 35, 41, 48, 52, 55, 63, 70, 88, 91]);
 * typical.ok && typical.value; // => 53.5
 * @see Betebenner (2009), Educational Measurement: Issues and Practice 28(4), 42-51, https://doi.org/10.1111/j.1745-3992.2009.00161.x
 */
export function typicalPercentile(
  percentiles: readonly MeasuredValue[],
  options: { readonly of?: 'median' | 'mean'; readonly least?: number; readonly missing?: MissingPolicy } = {},
): Result<TypicalPercentile, PresentReason | 'n-too-small' | 'out-of-range'> {
  const { of = 'median', least = 10 } = options;
  const there = present(percentiles, options.missing);
  if (!there.ok) return there;
  const { values } = there;
  const n = values.length;
  if (!values.every((value) => value >= 1 && value <= 99))
    return missing('out-of-range', says('percentiles/out-of-range', 'Expected percentiles from 1 to 99, found others.'));
  if (!(n >= least && n > 0))
    return missing(
      'n-too-small',
      says('percentiles/too-few', 'Expected {least} or more percentiles, found {n}.', { least: Math.max(1, least), n }),
    );
  const value = of === 'median' ? middle(values) : values.reduce((sum, each) => sum + each, 0) / n;
  return { ok: true, value, n, missing: there.missing, method: `student-growth-percentile/${of}` };
}
