import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { numbersOutOfRange } from '../measures/no-answer';
import { isCount } from './is-count';
import { secondsProblem } from './span';

/** How often something happened. */
export interface EventRate {
  /** How often in a minute. */
  readonly value: number;
  /** How often in all. */
  readonly n: number;
  /** In how many seconds. */
  readonly seconds: number;
  readonly method: 'event-count';
}

/**
 * Answers how often something happened in a minute. It is silent about how long it went on: for that, record durations. It has no
 * interval, for what happens in one class comes in bunches, and a count of independent events it is not.
 *
 * @param recording - `count`, how often, a whole number; `seconds`, how long was watched, to a day.
 * @returns The rate; or `not-a-count` or `out-of-range` (seconds that are none).
 * @example
 * eventRate({ count: 9, seconds: 360 }); // => { ok: true, value: 1.5, n: 9, seconds: 360, method: 'event-count' }
 */
export function eventRate(recording: {
  readonly count: number;
  readonly seconds: number;
}): Result<EventRate, 'not-a-count' | 'out-of-range'> {
  const { count, seconds } = recording;
  if (!isCount(count))
    return missing('not-a-count', says('observation/not-a-count', 'Expected whole numbers, from 0 to a million; found others.'));
  const problem = secondsProblem(seconds);
  if (problem !== undefined) return problem;
  const value = (count * 60) / seconds;
  return Number.isFinite(value) ? { ok: true, value, n: count, seconds, method: 'event-count' } : numbersOutOfRange();
}
