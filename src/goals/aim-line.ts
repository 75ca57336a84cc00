import type { IsoDate } from '../core/instant';
import type { Result } from '../core/result';
import { dayNumber } from './day-number';
import type { Target } from './goal';
import { type TargetReason, targetProblem } from './target-problem';

/** What a calculator reads of a goal. Anything with these fields will do. */
export interface Aimed {
  readonly id?: string | undefined;
  readonly target: Target;
  readonly startsOn?: IsoDate | undefined;
  readonly dueOn?: IsoDate | undefined;
}

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
  if (goal.startsOn === undefined || goal.dueOn === undefined)
    return { ok: false, reason: 'no-dates', message: 'Expected the day that the goal starts and the day that it is due.' };
  const [start, due, day] = [dayNumber(goal.startsOn), dayNumber(goal.dueOn), dayNumber(on)];
  if (start === null || due === null || day === null)
    return { ok: false, reason: 'not-a-date', message: 'Expected days as YYYY-MM-DD, found something else.' };
  if (start >= due) return { ok: false, reason: 'dates-reversed', message: 'Expected the due day after the day that the goal starts.' };
  const ends = endsOf(goal.target);
  if (ends === undefined)
    return { ok: false, reason: 'no-baseline', message: 'Expected a baseline away from the target; a mastery goal has none.' };

  const share = Math.min(1, Math.max(0, (day - start) / (due - start)));
  const value = share === 1 ? ends.to : ends.from + (ends.to - ends.from) * share;
  if (!Number.isFinite(value)) return { ok: false, reason: 'out-of-range', message: 'Expected numbers that can be computed with.' };
  return { ok: true, value, share, method: 'aim-line' };
}

function endsOf(target: Target): { readonly from: number; readonly to: number } | undefined {
  if (target.kind === 'mastery') return undefined;
  if (target.kind !== 'range') return target.baseline === target.target ? undefined : { from: target.baseline, to: target.target };
  const { baseline, low, high } = target;
  if (baseline === undefined || (baseline >= low && baseline <= high)) return undefined;
  return { from: baseline, to: baseline < low ? low : high };
}
