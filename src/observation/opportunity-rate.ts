import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { numbersOutOfRange } from '../measures/no-answer';
import { wilsonBounds, z95 } from '../measures/wilson-bounds';
import { isCount } from './is-count';
import { secondsProblem } from './span';

/** How often students had an opportunity to respond. */
export interface OpportunityRate {
  /** How many opportunities in a minute. */
  readonly value: number;
  /** How many in all. */
  readonly n: number;
  /** In how many seconds. */
  readonly seconds: number;
  /** The share of the opportunities that were answered correctly, with Wilson's interval at 95 percent; `null` where it was not counted, or there was none. */
  readonly correct: { readonly value: number; readonly interval: readonly [low: number, high: number] } | null;
  readonly method: 'opportunities-per-minute';
}

/**
 * Answers how often students had an opportunity to respond in a minute, and how many of those were answered correctly. What is much differs by whether the
 * matter is new: one guideline names 4 to 6 a minute with 80 percent correct for new material, and 8 to 12 with 90 percent for review.
 *
 * @param observation - `opportunities`, how many; `seconds`, how long was watched, to a day; `correct`, how many were answered correctly, where that was counted.
 * @returns The rate; or `not-a-count` (also more correct answers than opportunities) or `out-of-range` (seconds that are none).
 * @example
 * const rate = opportunityRate({ opportunities: 40, seconds: 600, correct: 34 });
 * rate.ok && [rate.value, rate.correct?.value]; // => [4, 0.85]
 * @see Council for Exceptional Children (1987) by http://www.moedu-sail.org/topic/guidelines-for-response-rates/ for the guideline
 */
export function opportunityRate(observation: {
  readonly opportunities: number;
  readonly seconds: number;
  readonly correct?: number | undefined;
}): Result<OpportunityRate, 'not-a-count' | 'out-of-range'> {
  const { opportunities: n, seconds, correct } = observation;
  if (!isCount(n) || (correct !== undefined && !(isCount(correct) && correct <= n)))
    return missing(
      'not-a-count',
      says('opportunities/not-a-count', 'Expected whole numbers, and no more correct answers than opportunities; found others.'),
    );
  const problem = secondsProblem(seconds);
  if (problem !== undefined) return problem;
  const value = (n * 60) / seconds;
  if (!Number.isFinite(value)) return numbersOutOfRange();
  const answered = correct === undefined || n === 0 ? null : { value: correct / n, interval: wilsonBounds(correct, n, z95) };
  return { ok: true, value, n, seconds, correct: answered, method: 'opportunities-per-minute' };
}
