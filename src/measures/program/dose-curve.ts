import type { Result } from '../../core/result';
import type { Sentence } from '../../core/sentence';
import { squaresOutOfRange } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';
import { doseCaution } from './dose-caution';
import { type DoseReason, type DoseRow, doseRows } from './dose-rows';
import { type LinearModelReason, linearModel } from './linear-model';

/** `linear` a + b dose; `quadratic` a + b dose + c dose²; `log1p` a + b ln(1 + dose), where each further hour goes with less. */
export type DoseCurveVariant = 'linear' | 'quadratic' | 'log1p';

/** A curve through doses and responses. */
export interface DoseCurve {
  /** The coefficients from the constant up, in units of the response. */
  readonly value: readonly number[];
  /** Of the coefficients, in their order; `null` where as many pairs as coefficients leave no error. */
  readonly standardErrors: readonly number[] | null;
  /** The share of the variance of the response that the curve follows, from 0 to 1; `null` where the response never varies. */
  readonly r2: number | null;
  readonly n: number;
  readonly missing: MissingReport;
  /** Said with every answer. */
  readonly caution: Sentence;
  readonly method: `dose-curve/${DoseCurveVariant}`;
}

/**
 * Answers which curve of one kind runs closest through doses and responses. It proves no effect, and where a curve turns is not the best dose: nobody
 * drew lots for the hours, and the answer says so.
 *
 * @param rows - Three or more pairs of dose and response, in any order.
 * @param options - `variant`: `log1p` where nothing is said, `linear` or `quadratic`. `missing`: `refuse` where nothing is said, or `omit`.
 * @returns The coefficients with their standard errors; or `empty`, `n-too-small`, `collinear` (too few different doses), `missing-values`,
 *   `not-finite`, `out-of-range`.
 * @example
 * const rows = [2, 4, 5, 4, 5].map((response, i) => ({ dose: i + 1, response }));
 * const curve = doseCurve(rows, { variant: 'quadratic' });
 * curve.ok && curve.value.map((each) => each.toFixed(4)); // => ['0.2000', '2.3143', '-0.2857']
 * @see Golub and Van Loan (2013), Matrix Computations, 4th edition, section 5.3
 */
export function doseCurve(
  rows: readonly DoseRow[],
  options: { readonly variant?: DoseCurveVariant; readonly missing?: MissingPolicy } = {},
): Result<DoseCurve, DoseReason | LinearModelReason> {
  const { variant = 'log1p', missing: policy } = options;
  const there = doseRows(rows, policy);
  if (!there.ok) return there;
  const terms = (dose: number) => (variant === 'quadratic' ? [dose, dose * dose] : [variant === 'log1p' ? Math.log1p(dose) : dose]);
  const observations = there.rows.map(([dose, response]) => ({ x: terms(dose), y: response }));
  if (!observations.every(({ x }) => x.every(Number.isFinite))) return squaresOutOfRange();
  const model = linearModel(observations);
  if (!model.ok) return model;
  const { value, standardErrors, r2, n } = model;
  return { ok: true, value, standardErrors, r2, n, missing: there.missing, caution: doseCaution, method: `dose-curve/${variant}` };
}
