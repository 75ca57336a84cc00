import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { type MeasuredValue, type MissingPolicy, type MissingReport, type PresentReason, presentRows } from '../present';

/** What one study, school or cycle found. */
export interface StudyEffect {
  /** The effect, in one unit for all: a standardized difference, a log ratio. */
  readonly effect: MeasuredValue;
  /** Its sampling variance, the square of its standard error; above 0. */
  readonly variance: MeasuredValue;
}

export type SynthesisReason = PresentReason | 'empty' | 'out-of-range';

/** The effects that are there, each with a variance above 0. */
export interface Studies {
  readonly effects: readonly number[];
  readonly variances: readonly number[];
  /** How many. */
  readonly k: number;
  readonly missing: MissingReport;
}

/** The studies under a policy, or why they have no answer. */
export function studiesOf(studies: readonly StudyEffect[], policy?: MissingPolicy): Result<Studies, SynthesisReason> {
  const there = presentRows(
    studies.map(({ effect, variance }) => [effect, variance] as const),
    policy,
  );
  if (!there.ok) return there;
  if (there.rows.length === 0) return missing('empty', says('synthesis/empty', 'Expected one or more effects, found none.'));
  const variances = there.rows.map(([, variance]) => variance);
  if (!variances.every((variance) => variance > 0))
    return missing('out-of-range', says('synthesis/variance', 'Expected variances above 0, found one that is not.'));
  const effects = there.rows.map(([effect]) => effect);
  return { ok: true, effects, variances, k: effects.length, missing: there.missing };
}
