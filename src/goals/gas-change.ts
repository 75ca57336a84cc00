import type { Result } from '../core/result';
import { valuesMissing } from '../measures/no-answer';
import type { MissingPolicy, MissingReport } from '../measures/present';
import { type GasOptions, type GasReason, gasT } from './gas-t';

/** One goal on its attainment scale, as it stood at the baseline and now. */
export interface ChangedGoal {
  /** The level at the baseline, from -2 to 2; `null` where it was not scored. */
  readonly baseline: number | null;
  /** The level now, from -2 to 2; `null` where it was not scored. */
  readonly level: number | null;
  /** How much it counts, as for `gasT`; 1 where none is given. */
  readonly weight?: number | undefined;
}

/** How far one person's goals have come since the baseline, all together. */
export interface GasChange {
  /** The T score now less the one at the baseline. */
  readonly value: number;
  readonly baseline: number;
  readonly now: number;
  /** How many goals were scored at both times. */
  readonly n: number;
  readonly rho: number;
  /** Goals that were not scored at one of the two times. */
  readonly missing: MissingReport;
  readonly method: 'gas-t/change';
}

/**
 * Answers how far the goals of one person have come since the baseline, all together: the T score now less the one at the baseline, both of the
 * same goals. A T score alone depends on where the goals began; this does not.
 *
 * @param goals - One or more goals, each with its level at both times.
 * @param options - As for `gasT`. With `missing: 'omit'` a goal without one of its levels is dropped at both times.
 * @returns The change with both scores; or `empty`, `missing-values`, `out-of-range`, `undefined-0/0`, as for `gasT`.
 * @example
 * const change = gasChange([{ baseline: -1, level: 0 }, { baseline: -1, level: 1 }]);
 * change.ok && [change.baseline, change.now, change.value].map((score) => score.toFixed(2)); // => ['37.60', '56.20', '18.61']
 * @see Kiresuk and Sherman (1968), Community Mental Health Journal 4(6), 443-453, https://doi.org/10.1007/BF01530764 for the scores
 */
export function gasChange(goals: readonly ChangedGoal[], options: GasOptions = {}): Result<GasChange, GasReason> {
  const policy: MissingPolicy = options.missing ?? 'refuse';
  const whole = goals.filter(({ baseline, level }) => baseline !== null && level !== null);
  const omitted = goals.length - whole.length;
  if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
  const before = gasT(
    whole.map(({ baseline, weight }) => ({ level: baseline, weight })),
    options,
  );
  if (!before.ok) return before;
  const after = gasT(whole, options);
  if (!after.ok) return after;
  const { value: now, n, rho } = after;
  return { ok: true, value: now - before.value, baseline: before.value, now, n, rho, missing: { policy, omitted }, method: 'gas-t/change' };
}
