import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { mean as meanOf } from '../mean';
import { type MeasuredValue, type MissingPolicy, type MissingReport, type PresentReason, present } from '../present';

/** Which way is better. */
export type Improvement = 'increase' | 'decrease';

/** What is the same for all measures of one case before and after. */
export interface PhaseOptions {
  /** Which way is better: `increase` where nothing is said. */
  readonly improvement?: Improvement;
  /** What is done about values that are `null`: `refuse` where nothing is said. */
  readonly missing?: MissingPolicy;
}

/** How many values there are in the baseline and in the intervention. */
export type PhaseCounts = readonly [baseline: number, intervention: number];

export type PhasesReason = PresentReason | 'empty';

/** The values of both phases that are there, under a policy; or why there is no answer. */
export function presentPhases(
  baseline: readonly MeasuredValue[],
  intervention: readonly MeasuredValue[],
  policy?: MissingPolicy,
): Result<{ readonly a: readonly number[]; readonly b: readonly number[]; readonly missing: MissingReport }, PhasesReason> {
  const [a, b] = [present(baseline, policy), present(intervention, policy)];
  if (!a.ok) return a;
  if (!b.ok) return b;
  if (a.values.length === 0 || b.values.length === 0)
    return missing('empty', says('phases/empty', 'Expected one or more values in each phase, found none in one.'));
  const report = { policy: a.missing.policy, omitted: a.missing.omitted + b.missing.omitted };
  return { ok: true, a: a.values, b: b.values, missing: report };
}

/** The values of both phases that are there, turned so that more is better. */
export function betterUpward(baseline: readonly MeasuredValue[], intervention: readonly MeasuredValue[], options: PhaseOptions) {
  const there = presentPhases(baseline, intervention, options.missing);
  if (!there.ok || options.improvement !== 'decrease') return there;
  return { ...there, a: there.a.map((value) => -value), b: there.b.map((value) => -value) };
}

/** How many, their mean and their sample variance, which is `null` for one value. */
export function phaseSummary(values: readonly number[]): { readonly n: number; readonly mean: number; readonly variance: number | null } {
  const n = values.length;
  const mean = meanOf(values);
  return { n, mean, variance: n < 2 ? null : values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1) };
}
