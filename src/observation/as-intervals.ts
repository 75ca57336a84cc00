import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import type { IntervalMethod, IntervalRecording } from './interval-share';
import { type Span, type SpanReason, secondsProblem, spansProblem } from './span';

/** What an interval recording of the same lesson would have said. */
export interface AsIntervals<Method extends IntervalMethod = IntervalMethod> {
  /** An interval recording, for `intervalShare`. */
  readonly value: IntervalRecording<Method>;
  /** How many whole intervals there are. */
  readonly n: number;
  /** Seconds at the end that fill no interval, and are left out. */
  readonly leftOut: number;
  readonly method: 'duration/as-intervals';
}

/**
 * Answers what an interval recording of the same lesson would have said: so a recording of durations is held against a series of interval recordings, by their
 * method and not across methods. It goes one way only, for no interval recording holds the episodes.
 *
 * @param recording - `seconds`, how long was watched; `episodes`, from when to when, in seconds from the beginning.
 * @param options - `method`, by which intervals are scored; `every`, how long an interval is, in seconds. `momentary` looks at the end of each.
 * @returns The interval recording; or `overlap`, `empty` (no interval fits), `out-of-range` (times that are none, or more than 10,000 intervals).
 * @example
 * const lesson = { seconds: 60, episodes: [{ from: 5, to: 35 }] };
 * const partial = asIntervals(lesson, { method: 'partial-interval', every: 15 });
 * partial.ok && partial.value.scored; // => [true, true, true, false]
 * const whole = asIntervals(lesson, { method: 'whole-interval', every: 15 });
 * whole.ok && whole.value.scored; // => [false, true, false, false]
 * @see https://rdrr.io/cran/ARPobservation/man/momentary_time_recording.html for the moments, of which the first is the end of the first interval
 */
export function asIntervals<const Method extends IntervalMethod>(
  recording: { readonly seconds: number; readonly episodes: readonly Span[] },
  options: { readonly method: Method; readonly every: number },
): Result<AsIntervals<Method>, SpanReason | 'empty'> {
  const { seconds, episodes } = recording;
  const { method, every } = options;
  const problem = secondsProblem(seconds) ?? secondsProblem(every) ?? spansProblem(episodes, seconds);
  if (problem !== undefined) return problem;
  const n = Math.floor(seconds / every + instant);
  if (n === 0)
    return missing('empty', says('as-intervals/none', 'Expected an observation as long as one interval or longer, found a shorter one.'));
  if (n > 10_000) return missing('out-of-range', says('as-intervals/too-many', 'Expected 10000 intervals or fewer, found more.'));
  const going = joined(episodes);
  const scored = [...Array(n).keys()].map((i) => isScored(method, going, { from: i * every, to: (i + 1) * every }));
  return { ok: true, value: { method, every, scored }, n, leftOut: Math.max(0, seconds - n * every), method: 'duration/as-intervals' };
}

/** No time at all, in seconds: tenths of a second must not miss each other by rounding. */
const instant = 1e-9;

function isScored(method: IntervalMethod, episodes: readonly Span[], { from, to }: Span): boolean {
  switch (method) {
    case 'partial-interval':
      return episodes.some((each) => each.from < to - instant && each.to > from + instant);
    case 'whole-interval':
      return episodes.some((each) => each.from <= from + instant && each.to >= to - instant);
    case 'momentary':
      return episodes.some((each) => each.from < to - instant && each.to >= to - instant);
  }
}

/** Episodes of which one begins where another ends are one. */
function joined(episodes: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const each of episodes.toSorted((a, b) => a.from - b.from)) {
    const before = all.at(-1);
    if (before !== undefined && before.to === each.from) all[all.length - 1] = { from: before.from, to: each.to };
    else all.push(each);
  }
  return all;
}
