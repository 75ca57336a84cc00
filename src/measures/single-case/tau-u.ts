import type { Result } from '../../core/result';
import type { MeasuredValue, MissingReport } from '../present';
import { betterUpward, type PhaseCounts, type PhaseOptions, type PhasesReason } from './phases';

/**
 * Which of the measures that go by one name: the change between the phases, less the trend of the baseline (`-a`), with that of the intervention
 * (`+b`), over all pairs that were counted; and `-a/mn`, over the pairs between the phases only, which may leave -1 to 1.
 */
export type TauUVariant = 'a-b' | 'a-b-a' | 'a-b+b' | 'a-b+b-a' | 'a-b-a/mn';

/** A change between phases with a trend taken out or in. */
export interface TauU {
  /** From -1 to 1, but for `a-b-a/mn`; 0 without change. */
  readonly value: number;
  /** Improving pairs less worsening pairs: between the phases, within the baseline and within the intervention. */
  readonly pairs: { readonly between: number; readonly baseline: number; readonly intervention: number };
  readonly phases: PhaseCounts;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `tau-u/${TauUVariant}`;
}

/**
 * Answers by how much improving pairs outweigh worsening ones, with the trend of a phase taken out or in. Four formulas and more go by the name of
 * Tau-U: the variant is said in the call and in the answer. It takes little of a trend out, grows with the length of the baseline, and has no agreed
 * standard error: `tau` and `baselineCorrectedTau` are better founded.
 *
 * @param baseline - The values before, in the order of time.
 * @param intervention - The values after, in the order of time.
 * @param options - `variant`: which measure. `improvement` and `missing` as in `PhaseOptions`.
 * @returns The measure with its counts; or `empty` (a phase without values), `missing-values`, `not-finite`.
 * @example
 * const found = tauU([20, 20, 26, 25, 22, 23], [28, 25, 24, 27, 30, 30, 29], { variant: 'a-b-a/mn' });
 * found.ok && [found.value.toFixed(3), found.pairs]; // => ['0.738', { between: 35, baseline: 4, intervention: 8 }]
 * @see Parker, Vannest, Davis and Sauber (2011), Behavior Therapy 42(2), 284-299, https://doi.org/10.1016/j.beth.2010.08.006
 */
export function tauU(
  baseline: readonly MeasuredValue[],
  intervention: readonly MeasuredValue[],
  options: PhaseOptions & { readonly variant: TauUVariant },
): Result<TauU, PhasesReason> {
  const there = betterUpward(baseline, intervention, options);
  if (!there.ok) return there;
  const { a, b } = there;
  const [m, n] = [a.length, b.length];
  const within = (values: readonly number[]) => values.reduce((sum, value, i) => sum + above(value, values.slice(i + 1)), 0);
  const pairs = { between: a.reduce((sum, value) => sum + above(value, b), 0), baseline: within(a), intervention: within(b) };
  const [withA, withB] = [options.variant.includes('-a') && options.variant !== 'a-b', options.variant.includes('+b')];
  const counted = m * n + (withB ? (n * (n - 1)) / 2 : 0) + (withA && options.variant !== 'a-b-a/mn' ? (m * (m - 1)) / 2 : 0);
  const value = (pairs.between + (withB ? pairs.intervention : 0) - (withA ? pairs.baseline : 0)) / counted;
  return { ok: true, value, pairs, phases: [m, n], n: m + n, missing: there.missing, method: `tau-u/${options.variant}` };
}

/** How many values lie above one, less how many lie below. */
function above(value: number, others: readonly number[]): number {
  return others.reduce((sum, other) => sum + Number(other > value) - Number(other < value), 0);
}
