import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { groupCountsInSql } from '../counts-in-sql';
import type { MergeableInSql } from '../mergeable';
import { valuesMissing, valuesNotFinite } from '../no-answer';
import type { MeasuredValue } from '../present';
import { type CountsByText, counted, together, type ValueCount } from '../value-counts';
import { type Nonoverlap, type NonoverlapOptions, type NonoverlapReason, ofCounts } from './nonoverlap';

/** How often each value occurs in each phase, by the value written as text. */
export interface NonoverlapCounts {
  readonly baseline: CountsByText;
  readonly intervention: CountsByText;
  readonly missing: number;
  readonly notFinite: number;
}

/** One value of one phase. */
export interface PhaseValue {
  readonly phase: 'baseline' | 'intervention';
  readonly value: MeasuredValue;
}

/**
 * `nonoverlap` where the data are: how often each value occurs, for each part of one case. For scales with few different values, such as percentages.
 * In a database the column of the phase holds `baseline` or `intervention`; a row of another phase counts as missing.
 *
 * @example
 * const first = mergeableNonoverlap.add(mergeableNonoverlap.empty, { phase: 'baseline', value: 3 });
 * const second = mergeableNonoverlap.add(mergeableNonoverlap.empty, { phase: 'intervention', value: 5 });
 * const nap = mergeableNonoverlap.finish(mergeableNonoverlap.merge(first, second));
 * nap.ok && nap.value; // => 1
 * @see Parker and Vannest (2009), Behavior Therapy 40(4), 357-367, https://doi.org/10.1016/j.beth.2008.10.006
 */
export const mergeableNonoverlap: MergeableInSql<
  NonoverlapCounts,
  PhaseValue,
  Result<Nonoverlap, NonoverlapReason>,
  'phase' | 'value',
  [options?: NonoverlapOptions]
> = {
  empty: { baseline: {}, intervention: {}, missing: 0, notFinite: 0 },
  add: (state, { phase, value }) => {
    if (value === null) return { ...state, missing: state.missing + 1 };
    if (!Number.isFinite(value)) return { ...state, notFinite: state.notFinite + 1 };
    return { ...state, [phase]: together(state[phase], { [`${value}`]: 1 }) };
  },
  merge: (a, b) => ({
    baseline: together(a.baseline, b.baseline),
    intervention: together(a.intervention, b.intervention),
    missing: a.missing + b.missing,
    notFinite: a.notFinite + b.notFinite,
  }),
  finish: ({ baseline, intervention, missing: omitted, notFinite }, options = {}) => {
    const { missing: policy = 'refuse', improvement } = options;
    if (notFinite > 0) return valuesNotFinite();
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    const better = improvement === 'decrease' ? -1 : 1;
    const counts = (of: CountsByText) => counted(of).map(([value, count]): ValueCount => [better * value, count]);
    const [a, b] = [counts(baseline), counts(intervention)];
    if (a.length === 0 || b.length === 0)
      return missing('empty', says('phases/empty', 'Expected one or more values in each phase, found none in one.'));
    return ofCounts(a, b, { policy, omitted }, options);
  },
  toSql: ({ phase, value }) => groupCountsInSql(phase, value, ['baseline', 'intervention']),
};
