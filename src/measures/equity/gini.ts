import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { MeasuredValue, MissingPolicy } from '../present';
import { type Spread, type SpreadReason, timeGiven } from './time-given';

export type GiniReason = SpreadReason | 'n-too-small';

/** `plain` runs up to (n - 1) / n where one person has all; `corrected` up to 1: plain times n / (n - 1). */
export type GiniVariant = 'plain' | 'corrected';

export interface GiniOptions {
  /** `plain` where nothing is said. */
  readonly variant?: GiniVariant;
  /** What is done about missing values: `refuse` where nothing is said. */
  readonly missing?: MissingPolicy;
}

/**
 * Answers how unevenly coaching TIME is spread over people: G = sum of (2i - n - 1) x_i / (n sum of x), x from the least to the most. It says
 * nothing about how good anybody's teaching is, and an even spread is no goal in itself: some need more.
 *
 * @param hours - The time that each eligible person was given, in any one unit, 0 for who was given none; `null` where it is not known.
 * @param options - `variant`: `plain` where nothing is said, or `corrected`. `missing`: `refuse` where nothing is said, or `omit`.
 * @returns From 0 (all alike) to 1; or why there is none: `empty`, `missing-values`, `not-finite`, `out-of-range` (fewer than 0 hours),
 *   `undefined-0/0` (nobody was given any), `n-too-small` (`corrected` needs two people).
 * @example
 * const spread = gini([0, 0, 0, 7]);
 * spread.ok && spread.value; // => 0.75
 * @see Cowell (2011), Measuring Inequality, 3rd edition, chapter 2 and table A.1
 */
export function gini(hours: readonly MeasuredValue[], options: GiniOptions = {}): Result<Spread<`gini/${GiniVariant}`>, GiniReason> {
  const { variant = 'plain', missing: policy } = options;
  const time = timeGiven(hours, policy);
  if (!time.ok) return time;
  const { fromMean, n } = time;
  if (variant === 'corrected' && n === 1)
    return missing('n-too-small', says('values/two', 'Expected two or more values, found {n}.', { n }));
  const plain = fromMean.reduce((sum, each, i) => sum + ((2 * i + 1 - n) / n) * each, 0) / n;
  const value = Math.max(0, variant === 'plain' ? plain : (plain * n) / (n - 1));
  return { ok: true, value, n, missing: time.missing, method: `gini/${variant}` };
}
