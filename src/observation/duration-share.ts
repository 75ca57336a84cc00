import type { Result } from '../core/result';
import { lengthOf, type Span, type SpanReason, secondsProblem, spansProblem } from './span';

/** For how much of the time a behavior went on. */
export interface DurationShare {
  /** The share of the time observed, from 0 to 1. */
  readonly value: number;
  /** How long it went on, in seconds. */
  readonly seconds: number;
  /** How long one episode was, in seconds; `null` where there was none. */
  readonly meanSeconds: number | null;
  /** How many episodes there were. */
  readonly n: number;
  readonly method: 'duration';
}

/**
 * Answers for how much of the time a behavior went on, from a recording of each of its episodes: nothing is estimated. Of a lesson's instructional
 * time it answers the share, where the episodes are those in which there was instruction.
 *
 * @param recording - `seconds`, how long was watched, to a day; `episodes`, from when to when, in seconds from the beginning, in any order.
 * @returns The share, 0 where there was no episode; or `out-of-range` (times that are none, or outside the observation) or `overlap`.
 * @example
 * const share = durationShare({ seconds: 600, episodes: [{ from: 0, to: 120 }, { from: 300, to: 360 }] });
 * share; // => { ok: true, value: 0.3, seconds: 180, meanSeconds: 90, n: 2, method: 'duration' }
 */
export function durationShare(recording: {
  readonly seconds: number;
  readonly episodes: readonly Span[];
}): Result<DurationShare, SpanReason> {
  const { seconds: observed, episodes } = recording;
  const problem = secondsProblem(observed) ?? spansProblem(episodes, observed);
  if (problem !== undefined) return problem;
  const n = episodes.length;
  // Lengths that add up to the whole must not come out above it by rounding.
  const seconds = Math.min(lengthOf(episodes), observed);
  return { ok: true, value: seconds / observed, seconds, meanSeconds: n === 0 ? null : seconds / n, n, method: 'duration' };
}
