import type { Result } from '../../core/result';
import { countWhere, finiteIn, quoted } from '../column';
import { type CoMoments, coMomentsInSql, mergedCoMoments, noCoMoments } from '../lines/co-moments';
import type { MergeableInSql } from '../mergeable';
import { valuesMissing, valuesNotFinite } from '../no-answer';
import { correlationOf, type DoseCorrelation, type DoseCorrelationOptions } from './dose-correlation';
import { type DoseReason, type DoseRow, negativeDose, tooFewDoses } from './dose-rows';

/** What a correlation of dose and response is made of. */
export interface DoseMoments extends CoMoments {
  /** How many pairs lacked one of the two. */
  readonly missing: number;
  /** How many had a number that is not finite. */
  readonly notFinite: number;
  /** How many had a dose below 0. */
  readonly negative: number;
}

/**
 * Pearson's correlation of dose and response where the data are. Ranks need all data in one place: `doseCorrelation`.
 *
 * @example
 * const { add, empty, merge, finish } = mergeableDoseCorrelation;
 * const north = [{ dose: 1, response: 2 }, { dose: 2, response: 4 }].reduce(add, empty);
 * const south = [{ dose: 3, response: 5 }, { dose: 4, response: 4 }, { dose: 5, response: 5 }].reduce(add, empty);
 * const found = finish(merge(north, south));
 * found.ok && found.value.toFixed(4); // => '0.7746'
 * @see doseCorrelation
 */
export const mergeableDoseCorrelation: MergeableInSql<
  DoseMoments,
  DoseRow,
  Result<DoseCorrelation, DoseReason>,
  'dose' | 'response',
  [options?: DoseCorrelationOptions]
> = {
  empty: { ...noCoMoments, missing: 0, notFinite: 0, negative: 0 },
  add: (state, { dose, response }) => {
    if (dose === null || response === null) return { ...state, missing: state.missing + 1 };
    if (!Number.isFinite(dose) || !Number.isFinite(response)) return { ...state, notFinite: state.notFinite + 1 };
    if (dose < 0) return { ...state, negative: state.negative + 1 };
    return { ...state, ...mergedCoMoments(state, { ...noCoMoments, n: 1, originX: dose, originY: response }) };
  },
  merge: (a, b) => ({
    ...mergedCoMoments(a, b),
    missing: a.missing + b.missing,
    notFinite: a.notFinite + b.notFinite,
    negative: a.negative + b.negative,
  }),
  finish: (state, { level, missing: policy = 'refuse' } = {}) => {
    const { n, missing: omitted, notFinite, negative } = state;
    if (notFinite > 0) return valuesNotFinite();
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    if (negative > 0) return negativeDose();
    if (n < 3) return tooFewDoses(n);
    return correlationOf(state, 'pearson', { policy, omitted }, level);
  },
  toSql: ({ dose, response }) => {
    const x = finiteIn(dose);
    const y = finiteIn(response);
    const there = countWhere(`num_nulls(${quoted(dose)}, ${quoted(response)}) = 0`);
    const finite = `num_nulls(${x}, ${y}) = 0`;
    return {
      ...coMomentsInSql(x, y, `${finite} AND ${x} >= 0`),
      missing: `count(*) - ${there}`,
      notFinite: `${there} - ${countWhere(finite)}`,
      negative: countWhere(`${finite} AND ${x} < 0`),
    };
  },
};
