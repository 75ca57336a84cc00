import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { wilsonBounds, z95 } from '../measures/wilson-bounds';
import { isCount } from './is-count';

/** How often feedback was positive for each time that it corrected. */
export interface FeedbackRatio {
  /** How many positive for one corrective; `null` where nothing was corrected, for there is no such number. */
  readonly value: number | null;
  readonly positive: number;
  readonly corrective: number;
  /** The share that was positive, which there always is, with Wilson's interval at 95 percent. */
  readonly share: { readonly value: number; readonly interval: readonly [low: number, high: number] };
  /** How many there were of both. */
  readonly n: number;
  readonly method: 'positive-to-corrective';
}

/**
 * Answers how often feedback was positive for each time that it corrected, with both counts: a ratio alone does not tell 4 to 1 from 40 to 10. Ratios from 3 to 5
 * are widely advised; no single one has been shown to be the right one.
 *
 * @param counts - `positive` and `corrective`, whole numbers.
 * @returns The ratio, `null` where nothing was corrected, with the counts; or `empty` (neither) or `not-a-count`.
 * @example
 * const ratio = feedbackRatio({ positive: 12, corrective: 4 });
 * ratio.ok && [ratio.value, ratio.share.value]; // => [3, 0.75]
 * @see Caldarella and others (2020), Educational Psychology 40(10), 1306-1322, https://doi.org/10.1080/01443410.2020.1711872 for the ratios, and for there being no threshold
 */
export function feedbackRatio(counts: {
  readonly positive: number;
  readonly corrective: number;
}): Result<FeedbackRatio, 'empty' | 'not-a-count'> {
  const { positive, corrective } = counts;
  if (!isCount(positive) || !isCount(corrective))
    return missing('not-a-count', says('observation/not-a-count', 'Expected whole numbers, from 0 to a million; found others.'));
  const n = positive + corrective;
  if (n === 0) return missing('empty', says('feedback-ratio/empty', 'Expected feedback, positive or corrective, found none.'));
  return {
    ok: true,
    value: corrective === 0 ? null : positive / corrective,
    positive,
    corrective,
    share: { value: positive / n, interval: wilsonBounds(positive, n, z95) },
    n,
    method: 'positive-to-corrective',
  };
}
