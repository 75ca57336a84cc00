import { type Missing, missing } from '../core/result';
import { says } from '../core/sentence';

/** One stretch of time, in seconds from the beginning of the observation. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type SpanReason = 'out-of-range' | 'overlap';

/** No observation is longer than a day. */
const longest = 86_400;

/** Why a length of time cannot be one that was observed. */
export function secondsProblem(seconds: number): Missing<'out-of-range'> | undefined {
  return seconds > 0 && seconds <= longest
    ? undefined
    : missing('out-of-range', says('observation/seconds', 'Expected seconds above 0, to a day of them; found others.'));
}

/** Why stretches of time cannot be those of one observation, which is so many seconds long at most. */
export function spansProblem(spans: readonly Span[], seconds = longest): Missing<SpanReason> | undefined {
  if (!spans.every(({ from, to }) => from >= 0 && to > from && to <= seconds))
    return missing(
      'out-of-range',
      says('observation/span', 'Expected stretches of time within the observation, each ending after it begins; found others.'),
    );
  const inOrder = spans.toSorted((a, b) => a.from - b.from);
  return inOrder.every(({ to }, n) => (inOrder[n + 1]?.from ?? to) >= to)
    ? undefined
    : missing('overlap', says('observation/overlap', 'Expected stretches of time one after the other, found two at once.'));
}

/** How long stretches of time are together. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + (to - from), 0);
}

/** Whether a number is a time of an observation, in seconds from its beginning. */
export function isTime(seconds: number): boolean {
  return seconds >= 0 && seconds <= longest;
}
