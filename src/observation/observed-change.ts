import { type Missing, missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { numbersOutOfRange } from '../measures/no-answer';

/** What an observation came to, with its method: what `timeOnTask`, `intervalShare` and the other calculators of observations answer. */
export interface Observed<Method extends string = string> {
  readonly value: number | null;
  readonly method: Method;
  /** How long an interval was, in seconds, where there were intervals. */
  readonly every?: number | undefined;
}

/** How far an observation differs from one before it. */
export interface ObservedChange<Method extends string = string> {
  /** After less before, in the observations' unit. */
  readonly value: number;
  readonly before: number;
  readonly after: number;
  readonly n: 2;
  /** The method of both. */
  readonly method: Method;
}

/** The observations of two phases, as a single-case index takes them. */
export interface ObservedPhases<Method extends string = string> {
  readonly value: { readonly baseline: readonly number[]; readonly intervention: readonly number[] };
  /** How many observations there are. */
  readonly n: number;
  /** The method of all. */
  readonly method: Method;
}

export type ObservedReason = 'different-methods' | 'different-intervals' | 'no-value' | 'out-of-range';

/**
 * Answers how far an observation differs from one before it. Observations by different methods are refused: by the compiler where it sees
 * them, and else by the answer. So are partial or whole intervals of different lengths, for the length makes the share.
 *
 * @param before - What a calculator of observations answered, of the earlier one.
 * @param after - The same, of the later one, by the same method.
 * @returns The difference, in the observations' unit; or `different-methods`, `different-intervals`, `no-value` (a ratio to nothing), `out-of-range`.
 * @example
 * const before = durationShare({ seconds: 600, episodes: [{ from: 0, to: 150 }] });
 * const after = durationShare({ seconds: 600, episodes: [{ from: 0, to: 450 }] });
 * const change = before.ok && after.ok && observedChange(before, after);
 * change && change.ok && [change.value, change.method]; // => [0.5, 'duration']
 */
export function observedChange<Method extends string>(
  before: Observed<Method>,
  after: Observed<NoInfer<Method>>,
): Result<ObservedChange<Method>, ObservedReason> {
  const both = comparable<Method>([before, after]);
  if (!both.ok) return both;
  const [from = 0, to = 0] = both.values;
  const value = to - from;
  return Number.isFinite(value) ? { ok: true, value, before: from, after: to, n: 2, method: before.method } : numbersOutOfRange();
}

/**
 * Answers the observations of two phases as two lists of numbers, for a single-case index, where all are by one method. Those by different
 * methods are refused as by `observedChange`.
 *
 * @param baseline - What a calculator answered of each observation before something was tried, in order of time.
 * @param intervention - The same, of each observation since.
 * @returns Both lists; or `no-value` (also where a phase has no observation), `different-methods`, `different-intervals`, `out-of-range`.
 * @example
 * const rates = [3, 4, 8, 9].map((count) => eventRate({ count, seconds: 60 })).filter((rate) => rate.ok);
 * const phases = observedPhases(rates.slice(0, 2), rates.slice(2));
 * phases.ok && phases.value; // => { baseline: [3, 4], intervention: [8, 9] }
 */
export function observedPhases<Method extends string>(
  baseline: readonly Observed<Method>[],
  intervention: readonly Observed<NoInfer<Method>>[],
): Result<ObservedPhases<Method>, ObservedReason> {
  const [first] = baseline;
  if (first === undefined || intervention.length === 0) return noValue();
  const all = comparable<Method>([...baseline, ...intervention]);
  if (!all.ok) return all;
  const value = { baseline: all.values.slice(0, baseline.length), intervention: all.values.slice(baseline.length) };
  return { ok: true, value, n: all.values.length, method: first.method };
}

/** The values of observations, where all may be held against each other. */
function comparable<Method extends string>(
  all: readonly Observed<Method>[],
): Result<{ readonly values: readonly number[] }, ObservedReason> {
  if (new Set(all.map(({ method }) => method)).size > 1)
    return missing(
      'different-methods',
      says('observed/different-methods', 'Expected observations by one method, found different ones: their numbers do not compare.'),
    );
  // At a moment it does not matter how long the time between two moments is.
  const lengths = new Set(all.map(({ method, every }) => (method === 'momentary' ? undefined : every)));
  if (lengths.size > 1)
    return missing(
      'different-intervals',
      says('observed/different-intervals', 'Expected intervals of one length, found different ones: their shares do not compare.'),
    );
  const values = all.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < all.length) return noValue();
  return values.every(Number.isFinite) ? { ok: true, values } : numbersOutOfRange();
}

function noValue(): Missing<'no-value'> {
  return missing(
    'no-value',
    says('observed/no-value', 'Expected a number from each observation, and an observation from each phase; found none.'),
  );
}
