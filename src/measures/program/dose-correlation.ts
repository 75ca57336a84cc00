import { missing, type Result } from '../../core/result';
import { type Sentence, says } from '../../core/sentence';
import { finiteIn, quoted } from '../column';
import { normalQuantile } from '../distributions/normal-quantile';
import { tCdf } from '../distributions/student-t';
import type { MergeableInSql } from '../mergeable';
import type { MissingPolicy, MissingReport } from '../present';
import { type CoMoments, coMomentsOf, mergedCoMoments, noCoMoments } from './co-moments';
import { doseCaution } from './dose-caution';
import { type DoseReason, type DoseRow, doseRows } from './dose-rows';
import { ranks } from './ranks';

/** `pearson` for a straight line, `spearman` for any that only rises or only falls. */
export type DoseCorrelationVariant = 'pearson' | 'spearman';

/** How far more coaching goes with more response. */
export interface DoseCorrelation {
  /** From -1 to 1. */
  readonly value: number;
  /** Fisher's, by the normal distribution; `null` for three pairs, for ranks, and where the value is -1 or 1. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly level: number;
  /** How often a value as far from 0 would be found without association, by t with n - 2 degrees of freedom; `null` where the value is -1 or 1. */
  readonly p: number | null;
  readonly n: number;
  readonly missing: MissingReport;
  /** Said with every answer. */
  readonly caution: Sentence;
  readonly method: `dose-correlation/${DoseCorrelationVariant}`;
}

export interface DoseCorrelationOptions {
  /** Of the interval, strictly between 0 and 1; 0.95 where nothing is said. */
  readonly level?: number;
  /** `refuse` where nothing is said. */
  readonly missing?: MissingPolicy;
}

/**
 * Answers how far more coaching goes with more response. It proves no effect: nobody drew lots for the hours, and the answer says so.
 *
 * @param rows - Three or more pairs of dose and response, in any order.
 * @param options - `variant`: `pearson` where nothing is said, or `spearman`. `level`: of the interval; 0.95 where nothing is said. `missing`:
 *   `refuse` where nothing is said, or `omit`.
 * @returns From -1 to 1; or `empty`, `n-too-small`, `zero-variance` (one dose or one response for all), `missing-values`, `not-finite`,
 *   `out-of-range`.
 * @example
 * const rows = [2, 4, 5, 4, 5].map((response, i) => ({ dose: i + 1, response }));
 * const found = doseCorrelation(rows);
 * found.ok && [found.value.toFixed(4), found.interval?.map((end) => end.toFixed(2)), found.p?.toFixed(3)]; // => ['0.7746', ['-0.34', '0.98'], '0.124']
 * @see Fisher (1921), Metron 1, 3-32; Kendall and Gibbons (1990), Rank Correlation Methods, 5th edition, chapter 3
 */
export function doseCorrelation(
  rows: readonly DoseRow[],
  options: DoseCorrelationOptions & { readonly variant?: DoseCorrelationVariant } = {},
): Result<DoseCorrelation, DoseReason> {
  const { variant = 'pearson', level, missing: policy } = options;
  const there = doseRows(rows, policy);
  if (!there.ok) return there;
  const [doses, responses] = [there.rows.map(([dose]) => dose), there.rows.map(([, response]) => response)];
  const moments = variant === 'pearson' ? coMomentsOf(doses, responses) : coMomentsOf(ranks(doses), ranks(responses));
  return correlationOf(moments, variant, there.missing, level);
}

function correlationOf(
  { n, xx, yy, xy }: CoMoments,
  variant: DoseCorrelationVariant,
  report: MissingReport,
  level = 0.95,
): Result<DoseCorrelation, 'zero-variance' | 'out-of-range'> {
  const z = normalQuantile((1 + level) / 2);
  if (!(level > 0) || !z.ok)
    return missing('out-of-range', says('level-out-of-range', 'Expected a level strictly between 0 and 1, found another value.'));
  if (xx === 0 || yy === 0)
    return missing('zero-variance', says('points/zero-variance', 'Expected both variables to vary, found one that does not.'));
  const value = Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
  if (!Number.isFinite(value) || !Number.isFinite(xx * yy))
    return missing('out-of-range', says('values/out-of-range', 'Expected numbers whose squares can be computed, found some too large.'));
  // Beyond, what is left of a straight line is rounding.
  const straight = 1 - Math.abs(value) < 1e-15;
  const center = Math.atanh(value);
  const half = z.value / Math.sqrt(n - 3);
  const tails = tCdf(Math.abs(value) * Math.sqrt((n - 2) / (1 - value * value)), n - 2);
  return {
    ok: true,
    value,
    interval: straight || n === 3 || variant === 'spearman' ? null : [Math.tanh(center - half), Math.tanh(center + half)],
    level,
    p: straight || !tails.ok ? null : 2 * tails.upper,
    n,
    missing: report,
    caution: doseCaution,
    method: `dose-correlation/${variant}`,
  };
}

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
    if (negative > 0) return missing('out-of-range', says('dose/negative', 'Expected doses of 0 or more, found less.'));
    if (n === 0) return missing('empty', says('values/empty', 'Expected one or more values, found none.'));
    if (n < 3) return missing('n-too-small', says('dose/three', 'Expected three or more pairs of dose and response, found {n}.', { n }));
    return correlationOf(state, 'pearson', { policy, omitted }, level);
  },
  toSql: ({ dose, response }) => {
    const [x, y] = [finiteIn(dose), finiteIn(response)];
    const there = `${quoted(dose)} IS NOT NULL AND ${quoted(response)} IS NOT NULL`;
    const finite = `(${x}) IS NOT NULL AND (${y}) IS NOT NULL`;
    const usable = `FILTER (WHERE (${x}) >= 0 AND (${y}) IS NOT NULL)`;
    return {
      n: `(count(*) ${usable})::float8`,
      originX: `coalesce(avg(${x}) ${usable}, 0)`,
      offsetX: '0::float8',
      originY: `coalesce(avg(${y}) ${usable}, 0)`,
      offsetY: '0::float8',
      xx: `coalesce(regr_sxx(${y}, ${x}) ${usable}, 0)`,
      yy: `coalesce(regr_syy(${y}, ${x}) ${usable}, 0)`,
      xy: `coalesce(regr_sxy(${y}, ${x}) ${usable}, 0)`,
      missing: `(count(*) - count(*) FILTER (WHERE ${there}))::float8`,
      notFinite: `(count(*) FILTER (WHERE ${there}) - count(*) FILTER (WHERE ${finite}))::float8`,
      negative: `(count(*) FILTER (WHERE ${finite}) - count(*) ${usable})::float8`,
    };
  },
};
