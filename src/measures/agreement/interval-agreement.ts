import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { addedUp } from '../added-up';
import { countWhere, pairsIn } from '../column';
import type { MergeableInSql } from '../mergeable';
import { valuesMissing, valuesNotFinite } from '../no-answer';
import type { MeasuredValue, MissingPolicy, MissingReport, PresentReason } from '../present';

/** What two observers counted, or how long they timed, in one interval or for one occurrence. */
export type ObservedPair = readonly [first: MeasuredValue, second: MeasuredValue];

/**
 * How the agreement of two observers is reckoned:
 * - `total-count` and `total-duration`: the smaller total over the larger, which may hide that they saw different things;
 * - `mean-count-per-interval` and `mean-duration-per-occurrence`: the mean of the smaller over the larger, pair by pair; two zeros agree;
 * - `exact-count`: the share of intervals with equal counts;
 * - `interval-by-interval`: the share of intervals where both saw it or neither did;
 * - `scored-interval`: the same of the intervals where one of them saw it or both, for what is rare;
 * - `unscored-interval`: the same of the intervals where one of them did not see it or both, for what is frequent.
 */
export type AgreementForm =
  | 'total-count'
  | 'total-duration'
  | 'mean-count-per-interval'
  | 'mean-duration-per-occurrence'
  | 'exact-count'
  | 'interval-by-interval'
  | 'scored-interval'
  | 'unscored-interval';

/** How far two observers agree. */
export interface IntervalAgreement {
  /** A share from 0 to 1. */
  readonly value: number;
  /** How many intervals or occurrences both observed. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `observer-agreement/${AgreementForm}`;
}

export type IntervalAgreementReason = PresentReason | 'empty' | 'not-a-count' | 'out-of-range' | 'undefined-0/0';

/** What all forms of agreement are made of. */
export interface AgreementCounts {
  readonly n: number;
  readonly first: number;
  readonly second: number;
  /** The sum of smaller over larger. */
  readonly ratios: number;
  readonly exact: number;
  /** How many both scored. */
  readonly both: number;
  readonly neither: number;
  /** How many pairs are not of whole numbers. */
  readonly fractions: number;
  readonly negative: number;
  readonly missing: number;
  readonly notFinite: number;
}

/**
 * Answers how far two observers agree who watched the same intervals or occurrences. None of the forms takes out what chance would give: report
 * `cohenKappa` with it, or `scored-interval` where the behavior is rare.
 *
 * @param pairs - For each interval what each observer counted, whole numbers of 0 or more; for the forms of duration how long each timed an
 *   occurrence, numbers of 0 or more in one unit; `null` where one did not observe.
 * @param form - Which agreement is asked for: they answer different questions, so that there is no default.
 * @param options - `missing`: `refuse` (the default) or `omit`, which leaves out the pair.
 * @returns A share from 0 to 1; or `empty`, `undefined-0/0` (nothing to agree about: not 1), `missing-values`, `not-finite`, `not-a-count`,
 *   `out-of-range`.
 * @example
 * const scored = intervalAgreement([[1, 0], [0, 0], [1, 1], [2, 1]], 'scored-interval');
 * scored.ok && scored.value.toFixed(3); // => '0.667'
 * @see Reed and Azulay (2011), Behavior Analysis in Practice 4(2), 45-52, https://pmc.ncbi.nlm.nih.gov/articles/PMC3357100
 */
export function intervalAgreement(
  pairs: readonly ObservedPair[],
  form: AgreementForm,
  options: { readonly missing?: MissingPolicy } = {},
): Result<IntervalAgreement, IntervalAgreementReason> {
  const { add, empty, finish } = mergeableIntervalAgreement;
  return finish(pairs.reduce(add, empty), form, options);
}

/**
 * The agreement of two observers, where the data are. All of the state are counts and sums.
 *
 * @example
 * const state = ([[1, 0], [1, 1]] as const).reduce(mergeableIntervalAgreement.add, mergeableIntervalAgreement.empty);
 * const total = mergeableIntervalAgreement.finish(state, 'total-count');
 * total.ok && total.value; // => 0.5
 * @see Reed and Azulay (2011), Behavior Analysis in Practice 4(2), 45-52, https://pmc.ncbi.nlm.nih.gov/articles/PMC3357100
 */
export const mergeableIntervalAgreement: MergeableInSql<
  AgreementCounts,
  ObservedPair,
  Result<IntervalAgreement, IntervalAgreementReason>,
  'first' | 'second',
  [form: AgreementForm, options?: { readonly missing?: MissingPolicy }]
> = {
  empty: { n: 0, first: 0, second: 0, ratios: 0, exact: 0, both: 0, neither: 0, fractions: 0, negative: 0, missing: 0, notFinite: 0 },
  add: (state, [a, b]) => {
    if (a === null || b === null) return { ...state, missing: state.missing + 1 };
    if (!Number.isFinite(a) || !Number.isFinite(b)) return { ...state, notFinite: state.notFinite + 1 };
    if (a < 0 || b < 0) return { ...state, negative: state.negative + 1 };
    return {
      ...state,
      n: state.n + 1,
      first: state.first + a,
      second: state.second + b,
      ratios: state.ratios + (a === b ? 1 : Math.min(a, b) / Math.max(a, b)),
      exact: state.exact + Number(a === b),
      both: state.both + Number(a > 0 && b > 0),
      neither: state.neither + Number(a === 0 && b === 0),
      fractions: state.fractions + Number(!Number.isInteger(a) || !Number.isInteger(b)),
    };
  },
  merge: addedUp,
  finish: (state, form, { missing: policy = 'refuse' } = {}) => {
    const { n, first, second, ratios, exact, both, neither } = state;
    const omitted = state.missing;
    if (state.notFinite > 0) return valuesNotFinite();
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    if (state.negative > 0 || (state.fractions > 0 && !form.includes('duration')))
      return missing(
        'not-a-count',
        says('observer-agreement/not-a-count', 'Expected counts as whole numbers of 0 or more, or durations of 0 or more; found others.'),
      );
    if (n === 0) return missing('empty', says('observer-agreement/empty', 'Expected one interval or more that both observed, found none.'));
    const shares: Readonly<Record<AgreementForm, readonly [agreed: number, of: number]>> = {
      'total-count': [Math.min(first, second), Math.max(first, second)],
      'total-duration': [Math.min(first, second), Math.max(first, second)],
      'mean-count-per-interval': [ratios, n],
      'mean-duration-per-occurrence': [ratios, n],
      'exact-count': [exact, n],
      'interval-by-interval': [both + neither, n],
      'scored-interval': [both, n - neither],
      'unscored-interval': [neither, n - both],
    };
    const [agreed, of] = shares[form];
    if (of === 0)
      return missing(
        'undefined-0/0',
        says('observer-agreement/nothing', 'Expected something to agree about, found nothing on either side.'),
      );
    if (!Number.isFinite(of))
      return missing('out-of-range', says('values/sum-out-of-range', 'Expected numbers whose sum can be computed, found some too large.'));
    return { ok: true, value: agreed / of, n, missing: { policy, omitted }, method: `observer-agreement/${form}` };
  },
  toSql: (columns) => {
    const { x: a, y: b, counts } = pairsIn(columns.first, columns.second);
    const sum = (value: string) => `coalesce(sum(${value}) FILTER (WHERE ${a} >= 0 AND ${b} >= 0), 0)::float8`;
    return {
      n: countWhere(`${a} >= 0 AND ${b} >= 0`),
      first: sum(a),
      second: sum(b),
      ratios: sum(`coalesce(least(${a}, ${b}) / nullif(greatest(${a}, ${b}), 0), 1)`),
      exact: countWhere(`${a} >= 0 AND ${a} = ${b}`),
      both: countWhere(`${a} > 0 AND ${b} > 0`),
      neither: countWhere(`${a} = 0 AND ${b} = 0`),
      fractions: countWhere(`${a} >= 0 AND ${b} >= 0 AND (${a} <> floor(${a}) OR ${b} <> floor(${b}))`),
      negative: countWhere(`${a} IS NOT NULL AND ${b} IS NOT NULL AND (${a} < 0 OR ${b} < 0)`),
      ...counts,
    };
  },
};
