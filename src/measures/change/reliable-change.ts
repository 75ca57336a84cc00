import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { isLevel, levelOutOfRange, valuesMissing, valuesNotFinite } from '../no-answer';
import { normalWithin } from '../normal-within';
import type { MissingPolicy, MissingReport, PresentReason } from '../present';
import type { PairedScore } from './paired-scores';

/** How far a score must change to be more than error of measurement. */
export interface ReliableChange {
  /** In points of the scale: 0 and more. */
  readonly value: number;
  /** Of each pair, the change in standard errors of a difference, in their order; `null` where a value was missing. */
  readonly indices: readonly (number | null)[];
  /** The standard error of a difference of two scores, in points. */
  readonly standardError: number;
  readonly level: number;
  /** How many pairs have an index. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'reliable-change/jacobson-truax';
}

/** What is known of the scale. */
export interface ScaleError {
  /** How reliable it is, from 0 to below 1, such as its alpha. */
  readonly reliability: number;
  /** The standard deviation of a group that it is used for, in points, above 0: published, or `pairedScores(…).before.standardDeviation`. */
  readonly standardDeviation: number;
}

/**
 * Answers how many points a score must change to be more than error of measurement, and how many standard errors each did: (after - before) / (s √(2 (1 - r))).
 * It is about scores of a scale, and about what they cannot tell; it is no sentence on a person.
 *
 * @param scores - Before and after of each, `null` for a value that is missing.
 * @param scale - Its reliability, and the standard deviation of those it is used for.
 * @param options - `level`: how much of error of measurement alone is to lie within, 0.95 where nothing is said. `missing`: `refuse` where nothing
 *   is said; `omit` leaves a pair that is not whole without an index.
 * @returns Points of the scale, and the index of each; or `missing-values`, `not-finite`, `out-of-range` (the scale, the level, or numbers too large).
 * @example
 * const change = reliableChange([{ before: 42, after: 51 }], { reliability: 0.8, standardDeviation: 10 });
 * change.ok && [change.value.toFixed(1), change.indices[0]?.toFixed(2)]; // => ['12.4', '1.42']
 * @see Jacobson and Truax (1991), Journal of Consulting and Clinical Psychology 59(1), 12-19, https://doi.org/10.1037/0022-006X.59.1.12
 */
export function reliableChange(
  scores: readonly PairedScore[],
  scale: ScaleError,
  options: { readonly level?: number; readonly missing?: MissingPolicy } = {},
): Result<ReliableChange, PresentReason | 'out-of-range'> {
  const { level = 0.95, missing: policy = 'refuse' } = options;
  const { reliability, standardDeviation } = scale;
  if (!isLevel(level)) return levelOutOfRange();
  if (!(reliability >= 0 && reliability < 1 && standardDeviation > 0))
    return missing(
      'out-of-range',
      says('reliable-change/scale', 'Expected a reliability from 0 to below 1 and a standard deviation above 0, found others.'),
    );
  if (!scores.every(({ before, after }) => Number.isFinite(before ?? 0) && Number.isFinite(after ?? 0))) return valuesNotFinite();
  const standardError = standardDeviation * Math.sqrt(2 * (1 - reliability));
  const indices = scores.map(({ before, after }) => (before === null || after === null ? null : (after - before) / standardError));
  const n = indices.filter((index) => index !== null).length;
  const omitted = scores.length - n;
  if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
  const value = normalWithin(level) * standardError;
  if (![value, ...indices].every((each) => Number.isFinite(each ?? 0)))
    return missing('out-of-range', says('values/too-large', 'Expected numbers that can be computed with, found some too large.'));
  return { ok: true, value, indices, standardError, level, n, missing: { policy, omitted }, method: 'reliable-change/jacobson-truax' };
}
