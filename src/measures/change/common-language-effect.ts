import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { groupCountsInSql } from '../counts-in-sql';
import type { MergeableInSql } from '../mergeable';
import { valuesMissing, valuesNotFinite } from '../no-answer';
import { type MeasuredValue, type MissingPolicy, type MissingReport, type PresentReason, present } from '../present';
import { shareOfWins } from '../single-case/nonoverlap';
import { type CountsByText, counted, countValues, together, type ValueCount } from '../value-counts';
import type { GroupValue } from './two-groups';

/** How often one of the treated is above one of the others. */
export interface CommonLanguageEffect {
  /** The share of all pairs where the treated one is above, ties counted half: from 0 to 1, and 0.5 where neither group lies higher. */
  readonly value: number;
  /** Cliff's delta: the same from -1 to 1, with 0 where neither group lies higher. */
  readonly cliffDelta: number;
  /** Of the share. */
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'common-language/ties-half/score-interval';
}

export interface CommonLanguageOptions {
  /** The level of the interval, strictly between 0 and 1: 0.95 where nothing is said. */
  readonly level?: number;
  /** What is done about values that are `null`: `refuse` where nothing is said. */
  readonly missing?: MissingPolicy;
}

export type CommonLanguageReason = PresentReason | 'empty' | 'out-of-range';

/**
 * Answers how often one of the treated, drawn by lot, is above one of the others, drawn by lot: (pairs above + ties / 2) / (m n). It asks only for an order,
 * so that it holds for ratings too.
 *
 * @param treated - The values of the coached, `null` for one that is missing.
 * @param comparison - The values of the others.
 * @param options - See `CommonLanguageOptions`.
 * @returns A share from 0 to 1 with Newcombe's score interval; or `empty`, `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const share = commonLanguageEffect([3, 4, 5], [2, 3, 4]);
 * share.ok && [share.value.toFixed(3), share.cliffDelta.toFixed(3)]; // => ['0.778', '0.556']
 * @see Cliff (1993), Psychological Bulletin 114(3), 494-509, https://doi.org/10.1037/0033-2909.114.3.494; for the interval Newcombe (2006), Statistics in Medicine
 *   25(4), 559-573, https://doi.org/10.1002/sim.2324
 */
export function commonLanguageEffect(
  treated: readonly MeasuredValue[],
  comparison: readonly MeasuredValue[],
  options: CommonLanguageOptions = {},
): Result<CommonLanguageEffect, CommonLanguageReason> {
  const [above, below] = [present(treated, options.missing), present(comparison, options.missing)];
  if (!above.ok) return above;
  if (!below.ok) return below;
  const report = { policy: above.missing.policy, omitted: above.missing.omitted + below.missing.omitted };
  return shareAbove(countValues(above.values), countValues(below.values), report, options);
}

/** How often each value occurs in each group, by the value written as text. */
export interface GroupCounts {
  readonly treated: CountsByText;
  readonly comparison: CountsByText;
  readonly missing: number;
  readonly notFinite: number;
}

/**
 * `commonLanguageEffect` where the data are: how often each value occurs in each group. For scales with few different values, such as ratings. In
 * a database the column of the group holds `treated` or `comparison`; a row of another group counts as missing.
 *
 * @example
 * const north = mergeableCommonLanguage.add(mergeableCommonLanguage.empty, { group: 'treated', value: 5 });
 * const south = mergeableCommonLanguage.add(mergeableCommonLanguage.empty, { group: 'comparison', value: 3 });
 * const share = mergeableCommonLanguage.finish(mergeableCommonLanguage.merge(north, south));
 * share.ok && share.value; // => 1
 * @see commonLanguageEffect
 */
export const mergeableCommonLanguage: MergeableInSql<
  GroupCounts,
  GroupValue,
  Result<CommonLanguageEffect, CommonLanguageReason>,
  'group' | 'value',
  [options?: CommonLanguageOptions]
> = {
  empty: { treated: {}, comparison: {}, missing: 0, notFinite: 0 },
  add: (state, { group, value }) => {
    if (value === null) return { ...state, missing: state.missing + 1 };
    if (!Number.isFinite(value)) return { ...state, notFinite: state.notFinite + 1 };
    return { ...state, [group]: together(state[group], { [`${value}`]: 1 }) };
  },
  merge: (a, b) => ({
    treated: together(a.treated, b.treated),
    comparison: together(a.comparison, b.comparison),
    missing: a.missing + b.missing,
    notFinite: a.notFinite + b.notFinite,
  }),
  finish: ({ treated, comparison, missing: omitted, notFinite }, options = {}) => {
    const { missing: policy = 'refuse' } = options;
    if (notFinite > 0) return valuesNotFinite();
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    return shareAbove(counted(treated), counted(comparison), { policy, omitted }, options);
  },
  toSql: ({ group, value }) => groupCountsInSql(group, value, ['treated', 'comparison']),
};

function shareAbove(
  above: readonly ValueCount[],
  below: readonly ValueCount[],
  report: MissingReport,
  options: CommonLanguageOptions,
): Result<CommonLanguageEffect, CommonLanguageReason> {
  if (above.length === 0 || below.length === 0)
    return missing('empty', says('groups/empty', 'Expected values in both groups, found a group without any.'));
  const share = shareOfWins(below, above, options.level);
  if (!share.ok) return share;
  const { value, interval, level, n } = share;
  return {
    ok: true,
    value,
    cliffDelta: 2 * value - 1,
    interval,
    level,
    n,
    missing: report,
    method: 'common-language/ties-half/score-interval',
  };
}
