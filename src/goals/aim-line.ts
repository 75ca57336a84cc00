import type { IsoDate } from '../core/instant';
import { missing, type Result } from '../core/result';
import { type Sentence, says } from '../core/sentence';
import { type Aimed, aimAt } from './aim-at';
import { type TargetReason, targetProblem } from './target-problem';

/** Where the straight line from the baseline to the target stands on one day. */
export interface Aim {
  /** In the goal's unit. */
  readonly value: number;
  /** The share of the way that lies behind, from 0 to 1. */
  readonly share: number;
  readonly method: 'aim-line';
}

export type AimReason = TargetReason | 'not-a-date' | 'no-dates' | 'dates-reversed' | 'no-baseline' | 'out-of-range';

/**
 * Answers where a goal's aim line stands on a day: the straight line from the baseline on the day it starts to the target
 * on the day it is due. For a range it leads to the nearer end.
 *
 * @param goal - With a baseline, `startsOn` and `dueOn`.
 * @param on - The day; before the start the line is at the baseline, after the due day at the target.
 * @returns The value in the goal's unit and the share of the way, or why there is no line: a mastery goal has no baseline.
 * @example
 * const dates = { startsOn: '2026-09-01', dueOn: '2026-09-21' };
 * const aim = aimLine({ target: { kind: 'increase', baseline: 40, target: 80 }, ...dates }, '2026-09-11');
 * aim; // => { ok: true, value: 60, share: 0.5, method: 'aim-line' }
 * @see Deno (1985), Curriculum-based measurement, Exceptional Children 52(3), 219-232, https://doi.org/10.1177/001440298505200303
 */
export function aimLine(goal: Aimed, on: IsoDate): Result<Aim, AimReason> {
  const problem = targetProblem(goal.target);
  if (problem !== undefined) return problem;
  const aim = aimAt(goal, on);
  return typeof aim === 'string' ? missing(aim, whyNone(aim)) : { ok: true, ...aim, method: 'aim-line' };
}

function whyNone(reason: Exclude<ReturnType<typeof aimAt>, object>): Sentence {
  switch (reason) {
    case 'no-dates':
      return says('aim-line/no-dates', 'Expected the day that the goal starts and the day that it is due.');
    case 'not-a-date':
      return says('aim-line/not-a-date', 'Expected days as YYYY-MM-DD, found something else.');
    case 'dates-reversed':
      return says('aim-line/dates-reversed', 'Expected the due day after the day that the goal starts.');
    case 'no-baseline':
      return says('aim-line/no-baseline', 'Expected a baseline away from the target; a mastery goal has none.');
    case 'out-of-range':
      return says('numbers-out-of-range', 'Expected numbers that can be computed with.');
  }
}
