import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { addedUp } from '../added-up';
import { finiteIn, quoted } from '../column';
import type { MergeableInSql } from '../mergeable';
import { valuesMissing } from '../no-answer';
import type { MeasuredValue, MissingPolicy, MissingReport } from '../present';
import { type CostPerReason, costPer } from './cost-per';

/** What coaching costs for each teacher whom it served. */
export interface CostPerTeacher {
  /** In the currency of the cost, for each teacher served. */
  readonly value: number;
  /** How many were served. */
  readonly n: number;
  readonly method: 'cost-per-teacher/served';
}

/** What parts of a program cost, and whom they served. */
export interface CostAndServed {
  readonly cost: number;
  readonly served: number;
  /** How many parts lack one of the two. */
  readonly missing: number;
  /** How many had a number that is not finite or below 0. */
  readonly notFinite: number;
}

/**
 * Answers what coaching costs for each teacher whom it served: not for each who could have been, which looks cheaper.
 *
 * @param cost - What `ingredientsCost` found, or another total, 0 or more.
 * @param served - How many teachers were coached, a whole number of 1 or more.
 * @returns The cost of one, or `empty` (nobody was served), `not-a-count`, `not-finite`, `out-of-range`.
 * @example
 * const each = costPerTeacher(97_800, 30);
 * each.ok && each.value; // => 3260
 * @see Knight (2012), Journal of Education Finance 38(1), 52-80, https://eric.ed.gov/?id=EJ979245
 */
export function costPerTeacher(cost: number, served: number): Result<CostPerTeacher, CostPerReason> {
  const each = costPer(cost, served);
  return each.ok ? { ...each, method: 'cost-per-teacher/served' } : each;
}

/** The same of parts, with what was done about those that lack a number. */
export interface MergedCostPerTeacher extends CostPerTeacher {
  readonly missing: MissingReport;
}

/**
 * Cost for each teacher served, where the data are: an item for each school or year. Costs that meet whole numbers merge exactly. `finish` takes `missing`:
 * `refuse` (the default), or `omit`, which leaves out a part that lacks its cost or its count.
 *
 * @example
 * const north = [{ cost: 60_000, served: 20 }].reduce(mergeableCostPerTeacher.add, mergeableCostPerTeacher.empty);
 * const south = [{ cost: 37_800, served: 10 }].reduce(mergeableCostPerTeacher.add, mergeableCostPerTeacher.empty);
 * const each = mergeableCostPerTeacher.finish(mergeableCostPerTeacher.merge(north, south));
 * each.ok && each.value; // => 3260
 * @see costPerTeacher
 */
export const mergeableCostPerTeacher: MergeableInSql<
  CostAndServed,
  { readonly cost: MeasuredValue; readonly served: MeasuredValue },
  Result<MergedCostPerTeacher, CostPerReason | 'missing-values'>,
  'cost' | 'served',
  [options?: { readonly missing?: MissingPolicy }]
> = {
  empty: { cost: 0, served: 0, missing: 0, notFinite: 0 },
  add: (state, { cost, served }) => {
    if (cost === null || served === null) return { ...state, missing: state.missing + 1 };
    if (![cost, served].every((each) => Number.isFinite(each) && each >= 0)) return { ...state, notFinite: state.notFinite + 1 };
    return { ...state, cost: state.cost + cost, served: state.served + served };
  },
  merge: addedUp,
  finish: ({ cost, served, missing: omitted, notFinite }, { missing: policy = 'refuse' } = {}) => {
    if (notFinite > 0)
      return missing('not-finite', says('cost/not-usable', 'Expected finite costs and counts of 0 or more, found one that is not.'));
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    const each = costPerTeacher(cost, served);
    return each.ok ? { ...each, missing: { policy, omitted } } : each;
  },
  toSql: ({ cost, served }) => {
    const [of, people] = [finiteIn(cost), finiteIn(served)];
    const whole = `${quoted(cost)} IS NOT NULL AND ${quoted(served)} IS NOT NULL`;
    const usable = `(${of}) >= 0 AND (${people}) >= 0`;
    return {
      cost: `coalesce(sum(${of}) FILTER (WHERE ${usable}), 0)`,
      served: `coalesce(sum(${people}) FILTER (WHERE ${usable}), 0)`,
      missing: `(count(*) - count(*) FILTER (WHERE ${whole}))::float8`,
      notFinite: `(count(*) FILTER (WHERE ${whole}) - count(*) FILTER (WHERE ${whole} AND ${usable}))::float8`,
    };
  },
};
