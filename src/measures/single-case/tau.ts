import type { Result } from '../../core/result';
import type { MeasuredValue } from '../present';
import { type Nonoverlap, type NonoverlapError, type NonoverlapOptions, type NonoverlapReason, nonoverlap } from './nonoverlap';

/** Nonoverlap between -1 and 1. */
export interface Tau extends Omit<Nonoverlap, 'method'> {
  /** Improving pairs less worsening pairs, as a share of all pairs: from -1 to 1, and 0 without change. */
  readonly value: number;
  readonly method: `tau/${NonoverlapError}-error/score-interval`;
}

/**
 * Answers by how much improving pairs outweigh worsening ones: Tau = 2 NAP - 1, with the error and the interval stretched alike. No trend of the baseline
 * is taken out.
 *
 * @param baseline - The values before, in any order.
 * @param intervention - The values after.
 * @param options - As for `nonoverlap`.
 * @returns As `nonoverlap`, from -1 to 1.
 * @example
 * const found = tau([20, 20, 26, 25, 22, 23], [28, 25, 24, 27, 30, 30, 29]);
 * found.ok && [found.value.toFixed(3), found.standardError?.toFixed(3)]; // => ['0.833', '0.138']
 * @see Parker, Vannest, Davis and Sauber (2011), Behavior Therapy 42(2), 284-299, https://doi.org/10.1016/j.beth.2010.08.006
 */
export function tau(
  baseline: readonly MeasuredValue[],
  intervention: readonly MeasuredValue[],
  options: NonoverlapOptions = {},
): Result<Tau, NonoverlapReason> {
  const nap = nonoverlap(baseline, intervention, options);
  return nap.ok ? asTau(nap) : nap;
}

/** The same from -1 to 1. */
export function asTau(nap: Extract<Result<Nonoverlap, NonoverlapReason>, { ok: true }>) {
  const { standardError, interval } = nap;
  return {
    ...nap,
    value: 2 * nap.value - 1,
    standardError: standardError === null ? null : 2 * standardError,
    interval: [2 * interval[0] - 1, 2 * interval[1] - 1],
    method: nap.method.replace('nap', 'tau') as Tau['method'],
  } as const;
}
