import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { finiteIn, quoted } from '../column';
import { type CoMoments, coMomentsInSql, mergedCoMoments, noCoMoments } from '../lines/co-moments';
import type { MergeableInSql } from '../mergeable';
import { correlationOf, type DoseCorrelation, type DoseCorrelationOptions } from './dose-correlation';
import { type DoseReason, type DoseRow, negativeDose } from './dose-rows';

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
    if (notFinite > 0) return missing('not-finite', says('values/not-finite', 'Expected finite numbers, found one that is not.'));
    if (policy === 'refuse' && omitted > 0)
      return missing('missing-values', says('values/missing', 'Expected all values to be there, found {omitted} missing.', { omitted }));
    if (negative > 0) return negativeDose();
    if (n === 0) return missing('empty', says('values/empty', 'Expected one or more values, found none.'));
    if (n < 3) return missing('n-too-small', says('dose/three', 'Expected three or more pairs of dose and response, found {n}.', { n }));
    return correlationOf(state, 'pearson', { policy, omitted }, level);
  },
  toSql: ({ dose, response }) => {
    const [x, y] = [`(${finiteIn(dose)})`, `(${finiteIn(response)})`] as const;
    const there = `${quoted(dose)} IS NOT NULL AND ${quoted(response)} IS NOT NULL`;
    const finite = `${x} IS NOT NULL AND ${y} IS NOT NULL`;
    const usable = `${x} >= 0 AND ${y} IS NOT NULL`;
    return {
      ...coMomentsInSql(x, y, usable),
      missing: `(count(*) - count(*) FILTER (WHERE ${there}))::float8`,
      notFinite: `(count(*) FILTER (WHERE ${there}) - count(*) FILTER (WHERE ${finite}))::float8`,
      negative: `(count(*) FILTER (WHERE ${finite}) - count(*) FILTER (WHERE ${usable}))::float8`,
    };
  },
};
