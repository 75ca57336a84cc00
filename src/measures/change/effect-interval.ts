import { noncentrality } from '../distributions/noncentral-t';

/**
 * The ends of an exact interval of an effect that is `unit` times the noncentrality of `t`; `null` where it lies beyond what is computed, more than 1,000
 * standard errors from 0.
 *
 * Cumming and Finch (2001), Educational and Psychological Measurement 61(4), 532-574, https://doi.org/10.1177/0013164401614002
 */
export function effectInterval(
  t: number,
  degreesOfFreedom: number,
  unit: number,
  level: number,
): readonly [low: number, high: number] | null {
  const low = noncentrality(t, degreesOfFreedom, (1 + level) / 2);
  const high = noncentrality(t, degreesOfFreedom, (1 - level) / 2);
  return low.ok && high.ok ? [unit * low.value, unit * high.value] : null;
}
