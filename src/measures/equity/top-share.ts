import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { MeasuredValue, MissingPolicy } from '../present';
import { type Spread, type SpreadReason, timeGiven } from './time-given';

/** What the most coached were given together. */
export interface TopShare extends Spread<'top-share/whole-people'> {
  /** How many people the top is. */
  readonly top: number;
}

/**
 * Answers which share of all coaching TIME went to those who were given most, to the top fifth for instance. The top is rounded up to whole
 * people; where it is one person, the answer is about that person. It says nothing about anybody's teaching.
 *
 * @param hours - The time that each eligible person was given, in any one unit, 0 for none; `null` where it is not known.
 * @param options - `top`: the share of people at the top, above 0 and up to 1; 0.2 where nothing is said. `missing`: `refuse` where nothing is
 *   said, or `omit`.
 * @returns A share from `top` (all alike) to 1; or `empty`, `missing-values`, `not-finite`, `out-of-range` (fewer than 0 hours, or a top that is
 *   no share), `undefined-0/0` (nobody was given any).
 * @example
 * const share = topShare([0, 0, 0, 5, 10, 3]);
 * share.ok && [share.top, share.value.toFixed(3)]; // => [2, '0.833']
 * @see Cowell (2011), Measuring Inequality, 3rd edition, chapter 2
 */
export function topShare(
  hours: readonly MeasuredValue[],
  options: { readonly top?: number; readonly missing?: MissingPolicy } = {},
): Result<TopShare, SpreadReason> {
  const { top: share = 0.2, missing: policy } = options;
  const time = timeGiven(hours, policy);
  if (!time.ok) return time;
  if (!(share > 0 && share <= 1))
    return missing('out-of-range', says('time/top', 'Expected a top above 0 and up to 1, found another share.'));
  const { fromMean, n } = time;
  // 0.2 of 15 is 3 people, also where a product of doubles is a little more.
  const top = Math.max(1, Math.ceil(share * n * (1 - 1e-12)));
  const value = Math.min(1, fromMean.slice(n - top).reduce((sum, d) => sum + (1 + d), 0) / n);
  return { ok: true, value, top, n, missing: time.missing, method: 'top-share/whole-people' };
}
