import type { Result } from '../../core/result';
import type { MeasuredValue, MissingPolicy, MissingReport } from '../present';
import { type SpreadReason, timeGiven } from './time-given';

/** How coaching time adds up, from who is given least to who is given most. */
export interface LorenzCurve {
  /** After 0, 1, 2, … n people: the share of all time that they were given together, from 0 to 1. */
  readonly value: readonly number[];
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'lorenz-curve';
}

/**
 * Answers which share of all coaching TIME the least coached were given together, for every share of people: a curve to draw beside the diagonal,
 * on which all would be given alike. Each point is a sum over people; with few of them the curve shows single persons.
 *
 * @param hours - The time that each eligible person was given, in any one unit, 0 for none; `null` where it is not known.
 * @param options - `missing`: `refuse` where nothing is said, or `omit`.
 * @returns n + 1 shares, from 0 to 1; or `empty`, `missing-values`, `not-finite`, `out-of-range` (fewer than 0 hours), `undefined-0/0` (nobody
 *   was given any).
 * @example
 * const curve = lorenzCurve([3, 1]);
 * curve.ok && curve.value; // => [0, 0.25, 1]
 * @see Lorenz (1905), Publications of the American Statistical Association 9(70), 209-219, https://doi.org/10.2307/2276207
 */
export function lorenzCurve(
  hours: readonly MeasuredValue[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<LorenzCurve, SpreadReason> {
  const time = timeGiven(hours, options.missing);
  if (!time.ok) return time;
  const { fromMean, n } = time;
  const value = [0];
  for (const d of fromMean) value.push(Math.min(1, (value.at(-1) ?? 0) + (1 + d) / n));
  value[n] = 1;
  return { ok: true, value, n, missing: time.missing, method: 'lorenz-curve' };
}
