import { tCdf, tQuantile } from '../distributions/student-t';

/** How sure an estimate is, by Student's t. */
export interface EstimateTest {
  readonly standardError: number;
  /** The estimate over its standard error. */
  readonly statistic: number;
  /** How often an estimate as far from 0 would be found if there were nothing, from 0 to 1. */
  readonly p: number;
  readonly interval: readonly [low: number, high: number];
}

/** The test of an estimate; NaN inside where it has none, for its caller to refuse. */
export function estimateTest(value: number, standardError: number, degreesOfFreedom: number, level: number): EstimateTest {
  const statistic = value / standardError;
  const tails = tCdf(Math.abs(statistic), degreesOfFreedom);
  const quantile = tQuantile((1 + level) / 2, degreesOfFreedom);
  const half = quantile.ok ? quantile.value * standardError : Number.NaN;
  return { standardError, statistic, p: tails.ok ? 2 * tails.upper : Number.NaN, interval: [value - half, value + half] };
}
