import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { normalQuantile } from './distributions/normal-quantile';
import { levelOutOfRange } from './no-answer';
import { wilsonBounds } from './wilson-bounds';

/** A share with how sure it is. */
export interface ShareInterval {
  /** The share found, from 0 to 1. */
  readonly value: number;
  readonly interval: readonly [low: number, high: number];
  /** The confidence level of the interval, from 0 to 1. */
  readonly level: number;
  /** Of how many. */
  readonly n: number;
  readonly method: 'wilson-score';
}

/**
 * Answers how sure a share is that was counted: so many of so many.
 *
 * @param reached - How many of them, a whole number from 0 to `of`.
 * @param of - How many there were, a whole number of 1 or more.
 * @param options - `level`: the confidence level, strictly between 0 and 1; 0.95 where none is given.
 * @returns The share and its Wilson interval, both from 0 to 1; or `empty` where there were none, `not-a-count` or `out-of-range`.
 * @example
 * const share = wilsonInterval(8, 10);
 * share.ok && share.interval.map((end) => end.toFixed(3)); // => ['0.490', '0.943']
 * @see Wilson (1927), Journal of the American Statistical Association 22(158), 209-212, https://doi.org/10.2307/2276774
 */
export function wilsonInterval(
  reached: number,
  of: number,
  options: { readonly level?: number } = {},
): Result<ShareInterval, 'empty' | 'not-a-count' | 'out-of-range'> {
  const { level = 0.95 } = options;
  if (!Number.isSafeInteger(reached) || !Number.isSafeInteger(of) || reached < 0 || reached > of)
    return missing('not-a-count', says('wilson-interval/not-a-count', 'Expected whole numbers, from 0 to the total; found others.'));
  if (of === 0) return missing('empty', says('wilson-interval/empty', 'Expected a total of 1 or more, found 0.'));
  const quantile = normalQuantile((1 + level) / 2);
  if (!(level > 0) || !quantile.ok) return levelOutOfRange();

  const interval = wilsonBounds(reached, of, quantile.value);
  return { ok: true, value: reached / of, interval, level, n: of, method: 'wilson-score' };
}
