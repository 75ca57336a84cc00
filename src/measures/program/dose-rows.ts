import { type Missing, missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { type MeasuredValue, type MissingPolicy, type MissingReport, type PresentReason, presentRows } from '../present';

/** How much coaching somebody was given, and what was measured afterwards. */
export interface DoseRow {
  /** Of coaching, in any one unit, 0 or more. */
  readonly dose: MeasuredValue;
  /** In any one unit. */
  readonly response: MeasuredValue;
}

export type DoseReason = PresentReason | 'empty' | 'n-too-small' | 'zero-variance' | 'out-of-range';

/** The rows that are whole, with doses of 0 and more; at least three. */
export function doseRows(
  rows: readonly DoseRow[],
  policy?: MissingPolicy,
): Result<{ readonly rows: readonly (readonly [dose: number, response: number])[]; readonly missing: MissingReport }, DoseReason> {
  const there = presentRows(
    rows.map(({ dose, response }) => [dose, response] as const),
    policy,
  );
  if (!there.ok) return there;
  const n = there.rows.length;
  if (!there.rows.every(([dose]) => dose >= 0)) return negativeDose();
  if (n < 3) return tooFewDoses(n);
  return there;
}

/** For fewer than three pairs. */
export function tooFewDoses(n: number): Missing<'empty' | 'n-too-small'> {
  const why = says('dose/three', 'Expected three or more pairs of dose and response, found {n}.', { n });
  return missing(n === 0 ? 'empty' : 'n-too-small', why);
}

export function negativeDose(): Missing<'out-of-range'> {
  return missing('out-of-range', says('dose/negative', 'Expected doses of 0 or more, found less.'));
}
