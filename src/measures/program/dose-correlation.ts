import { missing, type Result } from '../../core/result';
import { type Sentence, says } from '../../core/sentence';
import { type CoMoments, coMomentsOf } from '../lines/co-moments';
import { isLevel, levelOutOfRange, squaresOutOfRange } from '../no-answer';
import { normalWithin } from '../normal-within';
import type { MissingPolicy, MissingReport } from '../present';
import { correlationByChance } from './correlation-by-chance';
import { doseCaution } from './dose-caution';
import { type DoseReason, type DoseRow, doseRows } from './dose-rows';
import { ranks } from './ranks';

/** `pearson` for a straight line, `spearman` for any that only rises or only falls. */
export type DoseCorrelationVariant = 'pearson' | 'spearman';

/** How far more coaching goes with more response. */
export interface DoseCorrelation {
  /** From -1 to 1. */
  readonly value: number;
  /** Fisher's, by the normal distribution; `null` for three pairs, for ranks, and where the value is -1 or 1. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly level: number;
  /** How often a value as far from 0 would be found without association, by t with n - 2 degrees of freedom; `null` where the value is -1 or 1. */
  readonly p: number | null;
  readonly n: number;
  readonly missing: MissingReport;
  /** Said with every answer. */
  readonly caution: Sentence;
  readonly method: `dose-correlation/${DoseCorrelationVariant}`;
}

export interface DoseCorrelationOptions {
  /** Of the interval, strictly between 0 and 1; 0.95 where nothing is said. */
  readonly level?: number;
  /** `refuse` where nothing is said. */
  readonly missing?: MissingPolicy;
}

/**
 * Answers how far more coaching goes with more response. It proves no effect: nobody drew lots for the hours, and the answer says so.
 *
 * @param rows - Three or more pairs of dose and response, in any order.
 * @param options - `variant`: `pearson` where nothing is said, or `spearman`. `level`: of the interval; 0.95 where nothing is said. `missing`:
 *   `refuse` where nothing is said, or `omit`.
 * @returns From -1 to 1; or `empty`, `n-too-small`, `zero-variance` (one dose or one response for all), `missing-values`, `not-finite`,
 *   `out-of-range`.
 * @example
 * const rows = [2, 4, 5, 4, 5].map((response, i) => ({ dose: i + 1, response }));
 * const found = doseCorrelation(rows);
 * found.ok && [found.value.toFixed(4), found.interval?.map((end) => end.toFixed(2)), found.p?.toFixed(3)]; // => ['0.7746', ['-0.34', '0.98'], '0.124']
 * @see Fisher (1921), Metron 1, 3-32; Kendall and Gibbons (1990), Rank Correlation Methods, 5th edition, chapter 3
 */
export function doseCorrelation(
  rows: readonly DoseRow[],
  options: DoseCorrelationOptions & { readonly variant?: DoseCorrelationVariant } = {},
): Result<DoseCorrelation, DoseReason> {
  const { variant = 'pearson', level, missing: policy } = options;
  const there = doseRows(rows, policy);
  if (!there.ok) return there;
  const [doses, responses] = [there.rows.map(([dose]) => dose), there.rows.map(([, response]) => response)];
  const moments = variant === 'pearson' ? coMomentsOf(doses, responses) : coMomentsOf(ranks(doses), ranks(responses));
  return correlationOf(moments, variant, there.missing, level);
}

/** The correlation that is made of co-moments, of values or of their ranks. */
export function correlationOf(
  { n, sxx, sxy, syy }: CoMoments,
  variant: DoseCorrelationVariant,
  report: MissingReport,
  level = 0.95,
): Result<DoseCorrelation, 'zero-variance' | 'out-of-range'> {
  if (!isLevel(level)) return levelOutOfRange();
  if (sxx === 0 || syy === 0)
    return missing('zero-variance', says('points/zero-variance', 'Expected both variables to vary, found one that does not.'));
  const value = Math.max(-1, Math.min(1, sxy / Math.sqrt(sxx) / Math.sqrt(syy)));
  if (!Number.isFinite(sxx * syy * value)) return squaresOutOfRange();
  // Beyond, what is left of a straight line is rounding.
  const straight = 1 - Math.abs(value) < 1e-15;
  const center = Math.atanh(value);
  const half = normalWithin(level) / Math.sqrt(n - 3);
  return {
    ok: true,
    value,
    interval: straight || n === 3 || variant === 'spearman' ? null : [Math.tanh(center - half), Math.tanh(center + half)],
    level,
    p: straight ? null : correlationByChance(value, n),
    n,
    missing: report,
    caution: doseCaution,
    method: `dose-correlation/${variant}`,
  };
}
