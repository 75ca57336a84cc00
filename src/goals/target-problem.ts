import type { Missing } from '../core/result';
import type { Target } from './goal';

export type TargetReason = 'not-finite' | 'wrong-direction' | 'range-reversed' | 'share-out-of-range';

/**
 * Answers what is wrong with the numbers of a target, so that no progress toward it could be told.
 *
 * @param target - Where a goal wants to get.
 * @returns The problem, or `undefined` where the numbers go together. A target that equals its baseline is no problem here: it can be met.
 * @example
 * targetProblem({ kind: 'increase', baseline: 60, target: 40 })?.reason; // => 'wrong-direction'
 */
export function targetProblem(target: Target): Missing<TargetReason> | undefined {
  const numbers = Object.values(target).filter((value) => typeof value === 'number');
  if (!numbers.every(Number.isFinite)) return problem('not-finite', 'Expected finite numbers in the target, found one that is not.');
  switch (target.kind) {
    case 'increase':
      return target.target < target.baseline
        ? problem('wrong-direction', 'Expected a target above the baseline, found one below.')
        : undefined;
    case 'decrease':
      return target.target > target.baseline
        ? problem('wrong-direction', 'Expected a target below the baseline, found one above.')
        : undefined;
    case 'range':
      return target.low > target.high ? problem('range-reversed', 'Expected the low end first, found the high end.') : undefined;
    case 'mastery':
      return target.share < 0 || target.share > 1
        ? problem('share-out-of-range', 'Expected a share from 0 to 1, found another number.')
        : undefined;
  }
}

function problem(reason: TargetReason, message: string): Missing<TargetReason> {
  return { ok: false, reason, message };
}
