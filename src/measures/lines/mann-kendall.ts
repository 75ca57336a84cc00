import type { Result } from '../../core/result';
import type { MeasuredValue, MissingPolicy } from '../present';
import { type KendallReason, type KendallTau, type KendallTest, kendallTau } from './kendall-tau';

/**
 * Answers whether a series rises or falls, by the order of its values alone: Kendall's tau of the values and their places, as Mann (1945) proposed.
 * It assumes independent observations.
 *
 * @param values - Two or more, in the order of time.
 * @param options - As for `kendallTau`.
 * @returns As `kendallTau`: `s` above 0 where the series rises.
 * @example
 * const trend = mannKendall([3, 4, 4, 6, 7]);
 * trend.ok && [trend.s, trend.p.toFixed(3), trend.method]; // => [9, '0.043', 'kendall-tau-b/normal-corrected']
 * @see Mann (1945), Econometrica 13(3), 245-259, https://doi.org/10.2307/1907187
 */
export function mannKendall(
  values: readonly MeasuredValue[],
  options: { readonly test?: KendallTest; readonly missing?: MissingPolicy } = {},
): Result<KendallTau, KendallReason> {
  return kendallTau(
    values.map((y, x) => ({ x, y })),
    options,
  );
}
