import type { Result } from '../../core/result';
import { normalTail } from '../distributions/normal-tail';
import { valuesNotFinite } from '../no-answer';

/** An effect size in percentiles of the comparison group. */
export interface ImprovementIndex {
  /** How many percentile points above the middle of the comparison group the middle of the treated lies: from -50 to 50. */
  readonly value: number;
  /** Cohen's U3: the share of the comparison group that lies below the middle of the treated, from 0 to 1. */
  readonly below: number;
  readonly method: 'improvement-index/normal';
}

/**
 * Answers where the middle of the treated would stand among the others: 100 (Φ(g) - 1/2). It takes both groups for normal with one spread, and says in
 * words of percentiles nothing more than the effect size says.
 *
 * @param effect - An effect size in standard deviations, such as Hedges' g.
 * @returns Percentile points, and the share below; or `not-finite`.
 * @example
 * const index = improvementIndex(0.49);
 * index.ok && [index.value.toFixed(1), index.below.toFixed(3)]; // => ['18.8', '0.688']
 * @see What Works Clearinghouse (2020), Procedures Handbook, version 4.1, https://ies.ed.gov/ncee/wwc/handbooks; Cohen (1988), Statistical Power Analysis for the
 *   Behavioral Sciences, 2nd edition, chapter 2
 */
export function improvementIndex(effect: number): Result<ImprovementIndex, 'not-finite'> {
  if (!Number.isFinite(effect)) return valuesNotFinite();
  return { ok: true, value: 100 * (0.5 - normalTail(effect)), below: normalTail(-effect), method: 'improvement-index/normal' };
}
