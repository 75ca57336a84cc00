import { missing, type Result } from '../core/result';
import { type Sentence, says } from '../core/sentence';
import { levelOutOfRange, noValues, valuesMissing } from '../measures/no-answer';
import type { MissingPolicy, MissingReport } from '../measures/present';
import { wilsonInterval } from '../measures/wilson-interval';
import { secondsProblem } from './span';

/** By which rule an interval was scored. */
export type IntervalMethod = 'partial-interval' | 'whole-interval' | 'momentary';

/** An interval recording. Anything with these fields will do. */
export interface IntervalRecording<Method extends IntervalMethod = IntervalMethod> {
  readonly method: Method;
  /** How long an interval was, in seconds. */
  readonly every: number;
  /** Whether the behavior was scored in each interval; `null` where nobody looked. */
  readonly scored: readonly (boolean | null)[];
}

/** What a share of intervals says wrongly about the share of the time. */
export interface IntervalWarning extends Sentence {
  readonly warning: 'overestimates-time' | 'underestimates-time' | 'misses-brief-episodes';
}

/** In how many intervals a behavior was scored. */
export interface IntervalShare<Method extends IntervalMethod = IntervalMethod> {
  /** The share of the intervals, from 0 to 1: of the time only as far as the method's warning allows. */
  readonly value: number;
  /** How sure the share is, Wilson's interval, as if the intervals were independent of each other. */
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  /** In how many intervals it was scored. */
  readonly scored: number;
  /** How many intervals were looked at. */
  readonly n: number;
  /** How long an interval was, in seconds. */
  readonly every: number;
  /** Intervals at which nobody looked. */
  readonly missing: MissingReport;
  readonly method: Method;
  readonly warnings: readonly IntervalWarning[];
}

export type IntervalReason = 'empty' | 'missing-values' | 'out-of-range' | 'unknown-method';

/**
 * Answers in which share of intervals a behavior was scored. What that says of the time depends on the method: `partial-interval` says
 * more than there was, `whole-interval` less, the more so the longer the intervals; `momentary` comes near it, and misses what is brief.
 *
 * Intervals that follow each other are not independent, so the interval of the share is the least that is uncertain, not the most.
 *
 * @param recording - The method, the length of an interval in seconds, and for each interval whether the behavior was scored.
 * @param options - `missing`: what is done about intervals at which nobody looked, `refuse` (the default) or `omit`; `level`: the confidence level, 0.95
 *   where none is given.
 * @returns The share, typed by its method; or `empty`, `missing-values`, `out-of-range` (seconds or a level that are none), `unknown-method`.
 * @example
 * const scored = [...Array(14).fill(true), ...Array(6).fill(false)];
 * const share = intervalShare({ method: 'partial-interval', every: 15, scored });
 * share.ok && [share.value, share.warnings.map((each) => each.warning)]; // => [0.7, ['overestimates-time']]
 * @see Powell, Martindale, Kulp, Martindale and Bauman (1977), Journal of Applied Behavior Analysis 10(2), 325-332, https://doi.org/10.1901/jaba.1977.10-325; Harrop
 *   and Daniels (1986), the same journal 19(1), 73-77, https://doi.org/10.1901/jaba.1986.19-73
 */
export function intervalShare<const Method extends IntervalMethod>(
  recording: IntervalRecording<Method>,
  options: { readonly missing?: MissingPolicy; readonly level?: number } = {},
): Result<IntervalShare<Method>, IntervalReason> {
  const { method, every, scored: all } = recording;
  const { missing: policy = 'refuse', level = 0.95 } = options;
  const warning = warningOf(method);
  if (warning === undefined)
    return missing(
      'unknown-method',
      says('interval-share/unknown-method', 'Expected partial-interval, whole-interval or momentary; found another method.'),
    );
  const problem = secondsProblem(every);
  if (problem !== undefined) return problem;
  const seen = all.filter((each) => each !== null);
  const omitted = all.length - seen.length;
  if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
  const [n, scored] = [seen.length, seen.filter((each) => each === true).length];
  if (n === 0) return noValues();
  const sure = wilsonInterval(scored, n, { level });
  if (!sure.ok) return levelOutOfRange();
  const { value, interval } = sure;
  return { ok: true, value, interval, level, scored, n, every, missing: { policy, omitted }, method, warnings: [warning] };
}

function warningOf(method: IntervalMethod): IntervalWarning | undefined {
  switch (method) {
    case 'partial-interval':
      return {
        warning: 'overestimates-time',
        ...says(
          'interval-share/overestimates-time',
          'An interval counts where the behavior was seen at all: the share is of intervals, and that of the time is lower.',
        ),
      };
    case 'whole-interval':
      return {
        warning: 'underestimates-time',
        ...says(
          'interval-share/underestimates-time',
          'An interval counts where the behavior lasted all through it: the share is of intervals, and that of the time is higher.',
        ),
      };
    case 'momentary':
      return {
        warning: 'misses-brief-episodes',
        ...says('interval-share/misses-brief-episodes', 'One moment of each interval counts: what is brief and rare is easily missed.'),
      };
    default:
      method satisfies never;
      return undefined;
  }
}
