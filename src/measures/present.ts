import type { Result } from '../core/result';
import { valuesMissing, valuesNotFinite } from './no-answer';

/** A measured number, or `null` where none was measured. */
export type MeasuredValue = number | null;

/** What is done where values are missing: `refuse` answers none, `omit` leaves them out and says how many. */
export type MissingPolicy = 'refuse' | 'omit';

/** What was done about missing values: the policy, and how many items were left out by it. */
export interface MissingReport {
  readonly policy: MissingPolicy;
  readonly omitted: number;
}

export type PresentReason = 'missing-values' | 'not-finite';

/** The values that are there, under a policy; or why there is no answer. */
export function present(
  values: readonly MeasuredValue[],
  policy: MissingPolicy = 'refuse',
): Result<{ readonly values: readonly number[]; readonly missing: MissingReport }, PresentReason> {
  const rows = presentRows(
    values.map((value) => [value]),
    policy,
  );
  return rows.ok ? { ok: true, values: rows.rows.map(([value]) => value as number), missing: rows.missing } : rows;
}

/** The rows that are whole, under a policy: a row with one value missing is missing. Or why there is no answer. */
export function presentRows<Row extends readonly MeasuredValue[]>(
  rows: readonly Row[],
  policy: MissingPolicy = 'refuse',
): Result<{ readonly rows: readonly { readonly [Key in keyof Row]: number }[]; readonly missing: MissingReport }, PresentReason> {
  const whole = rows.filter((row) => row.every((value) => value !== null));
  if (!whole.every((row) => row.every(Number.isFinite))) return valuesNotFinite();
  const omitted = rows.length - whole.length;
  if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
  return { ok: true, rows: whole as unknown as readonly { readonly [Key in keyof Row]: number }[], missing: { policy, omitted } };
}
