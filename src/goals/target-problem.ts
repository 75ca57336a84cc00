import { type Missing, missing } from '../core/result';
import { says } from '../core/sentence';
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
  if (!numbers.every(Number.isFinite))
    return missing('not-finite', says('target/not-finite', 'Expected finite numbers in the target, found one that is not.'));
  switch (target.kind) {
    case 'increase':
      return target.target < target.baseline
        ? missing('wrong-direction', says('target/not-above', 'Expected a target above the baseline, found one below.'))
        : undefined;
    case 'decrease':
      return target.target > target.baseline
        ? missing('wrong-direction', says('target/not-below', 'Expected a target below the baseline, found one above.'))
        : undefined;
    case 'range':
      return target.low > target.high
        ? missing('range-reversed', says('target/range-reversed', 'Expected the low end first, found the high end.'))
        : undefined;
    case 'mastery':
      return target.share < 0 || target.share > 1
        ? missing('share-out-of-range', says('target/share-out-of-range', 'Expected a share from 0 to 1, found something else.'))
        : undefined;
  }
}
