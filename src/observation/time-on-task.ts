import { missing, type Result } from '../core/result';
import { type Sentence, says } from '../core/sentence';
import { isCount } from './is-count';

/** What was counted in one sweep: students on task, and students off task. */
export interface Sweep {
  readonly onTask: number;
  readonly offTask: number;
}

/** What makes a share of time on task less sure than it looks. */
export interface SweepWarning extends Sentence {
  readonly warning: 'few-sweeps' | 'few-students';
}

/** How much of the time students were on task. */
export interface TimeOnTask {
  /** A share from 0 to 1. */
  readonly value: number;
  /** How many looks at a student it rests on. */
  readonly n: number;
  readonly method: 'momentary-sweep';
  readonly warnings: readonly SweepWarning[];
}

/**
 * Answers what share of the time students were on task, from momentary sweeps: all on task over all that were looked at.
 *
 * @param sweeps - Whole numbers of students on and off task, sweep by sweep.
 * @returns The share, with a warning for fewer than five sweeps and for a sweep over fewer than six students; or `empty` where
 *   nobody was looked at, or `not-a-count`.
 * @example
 * const share = timeOnTask([{ onTask: 18, offTask: 6 }, { onTask: 21, offTask: 3 }]);
 * share.ok && share.value; // => 0.8125
 * share.ok && share.warnings.map((each) => each.warning); // => ['few-sweeps']
 * @see https://ecove.net/home/eco/page_71/time-on-task-class for the sweeps; Karweit and Slavin (1980), Measuring time-on-task:
 *   issues of timing, sampling and definition, ERIC, for the number of students
 */
export function timeOnTask(sweeps: readonly Sweep[]): Result<TimeOnTask, 'empty' | 'not-a-count'> {
  if (!sweeps.every(({ onTask, offTask }) => isCount(onTask) && isCount(offTask)))
    return missing(
      'not-a-count',
      says('time-on-task/not-a-count', 'Expected whole numbers of students, from 0 to a million; found others.'),
    );
  const on = sweeps.reduce((sum, { onTask }) => sum + onTask, 0);
  const n = sweeps.reduce((sum, { onTask, offTask }) => sum + onTask + offTask, 0);
  if (n === 0) return missing('empty', says('time-on-task/empty', 'Expected one student or more to have been looked at, found none.'));
  return { ok: true, value: on / n, n, method: 'momentary-sweep', warnings: warningsOf(sweeps) };
}

function warningsOf(sweeps: readonly Sweep[]): readonly SweepWarning[] {
  const fewest = Math.min(...sweeps.map(({ onTask, offTask }) => onTask + offTask));
  const warnings: SweepWarning[] = [];
  if (sweeps.length < 5)
    warnings.push({
      warning: 'few-sweeps',
      ...says('time-on-task/few-sweeps', 'Five sweeps or more make a share that holds, found {found}.', { found: sweeps.length }),
    });
  if (fewest < 6)
    warnings.push({
      warning: 'few-students',
      ...says('time-on-task/few-students', 'Sweeps over six students or more make a share that holds, found {found}.', { found: fewest }),
    });
  return warnings;
}
