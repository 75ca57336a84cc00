import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { LineMoments } from '../lines/mergeable-line';
import { squaresOutOfRange, valuesMissing, valuesNotFinite } from '../no-answer';
import type { MissingPolicy, MissingReport, PresentReason } from '../present';
import type { ProgramDifference } from './difference-of-programs';

/** How two programs differ in cost and effect, as it is found from those whom they served. */
export interface DifferenceOfArms {
  /** What `costEffectiveness` and `netBenefit` take: with variances of means, which shrink as more are served. */
  readonly value: Required<ProgramDifference>;
  /** How many were served by both together. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'difference-of-means/unpooled';
}

/**
 * Answers how one program differs from another in mean cost and in mean effect, and how sure both are together: Var = Σ s² / n and Cov = Σ s_xy / n over the
 * two. Costs and effects of the same teachers go together, which a pair of separate tests would miss.
 *
 * @param program - Of a point for each one served, with `x` its cost and `y` its effect: the state that `mergeableLine` makes, also where the data are.
 * @param comparison - The same of the other program.
 * @param options - `missing`: `refuse` where nothing is said, or `omit`, which leaves out who lacks one of the two.
 * @returns The difference; or `n-too-small` (fewer than two in one of them), `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const served = (points: readonly { x: number; y: number }[]) => points.reduce(mergeableLine.add, mergeableLine.empty);
 * const coached = served([{ x: 3000, y: 0.6 }, { x: 3400, y: 0.9 }, { x: 3200, y: 0.6 }]);
 * const others = served([{ x: 400, y: 0.1 }, { x: 600, y: 0.3 }]);
 * const apart = differenceOfArms(coached, others);
 * apart.ok && [apart.value.cost, apart.value.effect.toFixed(2)]; // => [2700, '0.50']
 * @see Willan and Briggs (2006), Statistical Analysis of Cost-Effectiveness Data, chapter 2
 */
export function differenceOfArms(
  program: LineMoments,
  comparison: LineMoments,
  options: { readonly missing?: MissingPolicy } = {},
): Result<DifferenceOfArms, PresentReason | 'n-too-small' | 'out-of-range'> {
  const { missing: policy = 'refuse' } = options;
  const arms = [program, comparison];
  const omitted = program.missing + comparison.missing;
  if (arms.some(({ notFinite }) => notFinite > 0)) return valuesNotFinite();
  if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
  const fewest = Math.min(program.n, comparison.n);
  if (fewest < 2)
    return missing('n-too-small', says('cost/two-served', 'Expected two or more served by each program, found {n}.', { n: fewest }));
  const over = (of: (arm: LineMoments) => number) => arms.reduce((sum, arm) => sum + of(arm) / (arm.n - 1) / arm.n, 0);
  const value = {
    cost: program.originX - comparison.originX + program.offsetX - comparison.offsetX,
    effect: program.originY - comparison.originY + program.offsetY - comparison.offsetY,
    costVariance: over(({ sxx }) => sxx),
    effectVariance: over(({ syy }) => syy),
    covariance: over(({ sxy }) => sxy),
  };
  if (!Object.values(value).every(Number.isFinite)) return squaresOutOfRange();
  return { ok: true, value, n: program.n + comparison.n, missing: { policy, omitted }, method: 'difference-of-means/unpooled' };
}
