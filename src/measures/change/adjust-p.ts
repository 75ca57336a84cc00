import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { noValues } from '../no-answer';
import { type MeasuredValue, type MissingPolicy, type MissingReport, type PresentReason, present } from '../present';

/**
 * What is kept below the level: with `bonferroni`, `holm` and `hochberg` the chance of even one false finding (`hochberg` for independent questions), with
 * `benjamini-hochberg` the share of false ones among the findings, and with `benjamini-yekutieli` the same however the questions hang together.
 */
export type PAdjustment = 'bonferroni' | 'holm' | 'hochberg' | 'benjamini-hochberg' | 'benjamini-yekutieli';

/** Probabilities that answer for how many questions were asked. */
export interface AdjustedP {
  /** In the order that was handed in, each from 0 to 1; `null` where one was missing. */
  readonly value: readonly (number | null)[];
  /** How many questions were counted. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `p-adjustment/${PAdjustment}`;
}

/**
 * Answers what probabilities come to when one had asked several questions, of which one in twenty would be answered by chance. Count every question that was
 * asked, not only those whose answer pleased.
 *
 * @param probabilities - Each from 0 to 1, `null` for one that is missing.
 * @param options - `by`: `holm` where nothing is said. `missing`: `refuse` (the default) or `omit`, which counts the others only.
 * @returns The adjusted probabilities; or `empty`, `missing-values`, `not-finite`, `out-of-range` (one outside 0 to 1).
 * @example
 * const adjusted = adjustP([0.01, 0.04, 0.03]);
 * adjusted.ok && adjusted.value; // => [0.03, 0.06, 0.06]
 * @see Holm (1979), Scandinavian Journal of Statistics 6(2), 65-70; Hochberg (1988), Biometrika 75(4), 800-802, https://doi.org/10.1093/biomet/75.4.800; Benjamini
 *   and Hochberg (1995), Journal of the Royal Statistical Society B 57(1), 289-300; Benjamini and Yekutieli (2001), Annals of Statistics 29(4), 1165-1188
 */
export function adjustP(
  probabilities: readonly MeasuredValue[],
  options: { readonly by?: PAdjustment; readonly missing?: MissingPolicy } = {},
): Result<AdjustedP, PresentReason | 'empty' | 'out-of-range'> {
  const { by = 'holm' } = options;
  const there = present(probabilities, options.missing);
  if (!there.ok) return there;
  const n = there.values.length;
  if (n === 0) return noValues();
  if (!there.values.every((p) => p >= 0 && p <= 1))
    return missing('out-of-range', says('adjust-p/not-a-probability', 'Expected probabilities from 0 to 1, found others.'));
  const { weight, rising } = steps[by];
  const factor = weight(n);
  const order = there.values.map((p, i) => ({ p, i })).sort((a, b) => a.p - b.p);
  const weighed = order.map(({ p, i }, below) => ({ i, p: Math.min(1, p * factor(below + 1)) }));
  const adjusted: number[] = [];
  let last = rising ? 0 : 1;
  for (const { i, p } of rising ? weighed : weighed.reverse()) {
    last = rising ? Math.max(last, p) : Math.min(last, p);
    adjusted[i] = last;
  }
  let next = 0;
  const value = probabilities.map((p) => (p === null ? null : (adjusted[next++] ?? null)));
  return { ok: true, value, n, missing: there.missing, method: `p-adjustment/${by}` };
}

interface Steps {
  /** For so many questions: what a probability is multiplied by, for its rank from 1 for the least. */
  readonly weight: (n: number) => (rank: number) => number;
  /** Whether it goes up from the least, and none is less than the one before; or down from the most, and none is more. */
  readonly rising: boolean;
}

const steps: Readonly<Record<PAdjustment, Steps>> = {
  bonferroni: { weight: (n) => () => n, rising: true },
  holm: { weight: (n) => (rank) => n - rank + 1, rising: true },
  hochberg: { weight: (n) => (rank) => n - rank + 1, rising: false },
  'benjamini-hochberg': { weight: (n) => (rank) => n / rank, rising: false },
  'benjamini-yekutieli': {
    weight: (n) => {
      const harmonic = Array.from({ length: n }, (_, i) => 1 / (i + 1)).reduce((sum, each) => sum + each, 0);
      return (rank) => (n / rank) * harmonic;
    },
    rising: false,
  },
};
