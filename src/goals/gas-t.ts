import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { addedUp } from '../measures/added-up';
import { countWhere, finiteIn, quoted } from '../measures/column';
import type { MergeableInSql } from '../measures/mergeable';
import { valuesMissing } from '../measures/no-answer';
import type { MissingPolicy, MissingReport } from '../measures/present';

/** One goal on its attainment scale. */
export interface AttainedGoal {
  /** From -2, much less than expected, over 0, as expected, to 2, much more; `null` where it was not scored. */
  readonly level: number | null;
  /** How much it counts: 0, or from 0.000001 to 1,000,000; 1 where none is given. Only ratios of weights matter. */
  readonly weight?: number | undefined;
}

/** What a T score of goal attainment is made of. */
export interface GasSums {
  /** How many goals were scored. */
  readonly n: number;
  /** The sum of weight times level. */
  readonly attained: number;
  /** The sum of the weights. */
  readonly weights: number;
  /** The sum of the weights' squares. */
  readonly squares: number;
  /** How many goals were not scored. */
  readonly missing: number;
  /** How many had a level or a weight that is none. */
  readonly outOfRange: number;
}

/** How far one person's goals were attained, all together. */
export interface GasT {
  /** The T score: 50 where all is as expected, with a standard deviation of 10 where goals behave as the method supposes. */
  readonly value: number;
  /** How many goals were scored. */
  readonly n: number;
  /** The correlation between goals that was supposed. */
  readonly rho: number;
  /** Goals that were not scored. */
  readonly missing: MissingReport;
  readonly method: 'gas-t/kiresuk-sherman';
}

export interface GasOptions {
  /** The correlation that is supposed between goals, from 0 to below 1; 0.3 where none is given. */
  readonly rho?: number | undefined;
  /** What is done about goals that were not scored: `refuse` (the default), or `omit`, which drops them and says how many. */
  readonly missing?: MissingPolicy | undefined;
}

export type GasReason = 'empty' | 'missing-values' | 'out-of-range' | 'undefined-0/0';

/**
 * Answers how far the goals of one person were attained, all together: the T score of goal attainment scaling,
 * 50 + 10 Σwx / √((1 - rho) Σw² + rho (Σw)²).
 *
 * A goal that was not scored is never counted as 0, which would say that it came out as expected. Levels are of one person's own goals: scores of
 * different people are no ranking. Scores of two raters are kept apart, not averaged.
 *
 * @param goals - One or more goals, each on its own scale.
 * @param options - `rho`, the correlation supposed between goals, 0.3 where none is given; `missing`, what is done about goals that were not scored.
 * @returns The T score; or `empty`, `missing-values`, `out-of-range` (a level, a weight or `rho` that is none), `undefined-0/0` (all weights are 0).
 * @example
 * const score = gasT([{ level: 0, weight: 3 }, { level: 1, weight: 2 }, { level: -1, weight: 1 }]);
 * score.ok && score.value.toFixed(4); // => '52.2033'
 * @see Kiresuk and Sherman (1968), Community Mental Health Journal 4(6), 443-453, https://doi.org/10.1007/BF01530764; the formulas first printed in Turner-Stokes
 *   (2009), Clinical Rehabilitation 23(4), 362-370, are wrong, and an erratum gives this one
 */
export function gasT(goals: readonly AttainedGoal[], options: GasOptions = {}): Result<GasT, GasReason> {
  return mergeableGasT.finish(goals.reduce(mergeableGasT.add, mergeableGasT.empty), options);
}

/**
 * The T score of one person's goals, where the data are: a state for each part of them, by person; mean the finished scores, not the states, over people.
 *
 * @example
 * const fall = mergeableGasT.add(mergeableGasT.empty, { level: 1 });
 * const spring = mergeableGasT.add(mergeableGasT.empty, { level: 1 });
 * const score = mergeableGasT.finish(mergeableGasT.merge(fall, spring));
 * score.ok && score.value.toFixed(4); // => '62.4035'
 */
export const mergeableGasT: MergeableInSql<
  GasSums,
  AttainedGoal,
  Result<GasT, GasReason>,
  'level' | 'weight',
  [options?: GasOptions | undefined]
> = {
  empty: { n: 0, attained: 0, weights: 0, squares: 0, missing: 0, outOfRange: 0 },
  add: (sums, { level, weight = 1 }) => {
    if (level === null) return { ...sums, missing: sums.missing + 1 };
    if (!isLevel(level) || !isWeight(weight)) return { ...sums, outOfRange: sums.outOfRange + 1 };
    return mergeableGasT.merge(sums, { n: 1, attained: weight * level, weights: weight, squares: weight ** 2, missing: 0, outOfRange: 0 });
  },
  merge: addedUp,
  finish: ({ n, attained, weights, squares, missing: omitted, outOfRange }, { rho = 0.3, missing: policy = 'refuse' } = {}) => {
    if (!(rho >= 0 && rho < 1))
      return missing('out-of-range', says('gas-t/rho-out-of-range', 'Expected a correlation from 0 to below 1, found another value.'));
    if (outOfRange > 0)
      return missing(
        'out-of-range',
        says('gas-t/out-of-range', 'Expected levels from -2 to 2 and weights from 0 to a million, found others.'),
      );
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    if (n === 0) return missing('empty', says('gas-t/empty', 'Expected one scored goal or more, found none.'));
    if (weights === 0) return missing('undefined-0/0', says('gas-t/no-weight', 'Expected a goal with a weight above 0, found none.'));
    const value = 50 + (10 * attained) / Math.sqrt((1 - rho) * squares + rho * weights ** 2);
    return { ok: true, value, n, rho, missing: { policy, omitted }, method: 'gas-t/kiresuk-sherman' };
  },
  toSql: (columns) => {
    const level = `(${finiteIn(columns.level)})`;
    const weight = `(CASE WHEN ${quoted(columns.weight)} IS NULL THEN 1 ELSE ${finiteIn(columns.weight)} END)`;
    const scored = `${level} BETWEEN -2 AND 2 AND (${weight} = 0 OR ${weight} BETWEEN 1e-6 AND 1e6)`;
    const sum = (of: string) => `coalesce(sum(${of}) FILTER (WHERE ${scored}), 0)`;
    return {
      n: countWhere(scored),
      attained: sum(`${weight} * ${level}`),
      weights: sum(weight),
      squares: sum(`${weight} * ${weight}`),
      missing: `(count(*) - count(${quoted(columns.level)}))::float8`,
      outOfRange: `(count(${quoted(columns.level)}) FILTER (WHERE (${scored}) IS NOT TRUE))::float8`,
    };
  },
};

function isLevel(level: number): boolean {
  return level >= -2 && level <= 2;
}

/** Between these a square neither vanishes nor overflows. */
function isWeight(weight: number): boolean {
  return weight === 0 || (weight >= 1e-6 && weight <= 1e6);
}
