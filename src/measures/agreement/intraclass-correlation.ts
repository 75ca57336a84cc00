import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { ColumnMoments, ColumnMomentsReason } from '../description/column-moments';
import { fPoint, fTails } from '../distributions/f';
import { levelOutOfRange } from '../no-answer';
import type { MissingReport } from '../present';

/**
 * Which correlation: of single ratings (`1`) or of means over all raters (`k`); of ratings by raters who differ from thing to thing (none), of those
 * whose order counts, however strict each is (`C`, consistency), or of those that should be equal (`A`, absolute agreement).
 */
export type IccForm = 'ICC(1)' | 'ICC(k)' | 'ICC(C,1)' | 'ICC(C,k)' | 'ICC(A,1)' | 'ICC(A,k)';

/** How alike the ratings of one thing are, as a share of variance. */
export interface IntraclassCorrelation {
  /** Up to 1; below 0 where the ratings of one thing are less alike than those of different things. */
  readonly value: number;
  /** Where it lies; `null` where there is too little to say. */
  readonly interval: readonly [low: number, high: number] | null;
  /** The level of the interval, from 0 to 1. */
  readonly level: number;
  /** How unlikely it is where things do not differ; `null` where ratings differ by nothing else. */
  readonly test: { readonly f: number; readonly degreesOfFreedom: readonly [upper: number, lower: number]; readonly p: number } | null;
  /** How many things were rated, and by how many each. */
  readonly n: number;
  readonly raters: number;
  readonly missing: MissingReport;
  readonly method: `icc/${IccForm}/${IccVariant}`;
}

/**
 * How intervals and tests of absolute agreement are made: as Shrout and Fleiss do, or as the R package irr 0.84.1 does, to compare with numbers that
 * were published from it: its test takes the degrees of freedom of the interval (its p is far too large), and its interval of means is another.
 */
export type IccVariant = 'shrout-fleiss' | 'irr-0.84';

export type IccReason = ColumnMomentsReason | 'zero-variance';

/**
 * Answers how far several raters agree about things rated in numbers: the share of the variance that lies between the things.
 *
 * @param moments - What `columnMoments` found, or `mergeableColumnMoments`: of a row for each thing rated, of the numbers that the raters gave in one order.
 * @param form - Which correlation is asked for; there is no default, since the six differ much.
 * @param options - `level`: of the interval, 0.95 where none is given; `variant`: `shrout-fleiss` (the default) or `irr-0.84`.
 * @returns The correlation, up to 1; or `empty`, `n-too-small` (fewer than two things or raters), `rows-differ`, `zero-variance` (nothing that tells the
 *   things apart), `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const judged = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
 * const agreed = intraclassCorrelation(columnMoments(judged), 'ICC(A,1)');
 * agreed.ok && agreed.value.toFixed(2); // => '0.29'
 * @see Shrout and Fleiss (1979), Psychological Bulletin 86(2), 420-428, https://doi.org/10.1037/0033-2909.86.2.420; the names are those of McGraw and
 *   Wong (1996), Psychological Methods 1(1), 30-46, https://doi.org/10.1037/1082-989X.1.1.30
 */
export function intraclassCorrelation(
  moments: Result<ColumnMoments, ColumnMomentsReason>,
  form: IccForm,
  options: { readonly level?: number; readonly variant?: IccVariant } = {},
): Result<IntraclassCorrelation, IccReason> {
  const { level = 0.95, variant = 'shrout-fleiss' } = options;
  const outer = (1 + level) / 2;
  if (!(level > 0 && outer < 1)) return levelOutOfRange();
  if (!moments.ok) return moments;
  const { n } = moments;
  const k = moments.means.length;
  if (k < 2) return missing('n-too-small', says('ratings/two-raters', 'Expected two raters or more, found {n}.', { n: k }));

  const { between, raters, error, within } = meanSquares(moments);
  const [rest, restDegrees] = form.includes(',') ? [error, (n - 1) * (k - 1)] : [within, n * (k - 1)];
  const agreement = form.includes('A');
  const average = form.includes('k');
  const single = (between - rest) / (between + (k - 1) * rest + (agreement ? (k / n) * (raters - rest) : 0));
  const under = between + (agreement ? (raters - rest) / n : 0);
  const value = average ? (between - rest) / under : single;
  if (!Number.isFinite(value) || (average && !(under > 0)))
    return missing('zero-variance', says('icc/zero-variance', 'Expected things whose ratings differ, found none.'));

  const f = between / rest;
  // With ratings that agree less than chance would, the degrees of freedom may come to less than one: too little for an interval.
  const ends = (degrees: number, end: (f: number) => number) =>
    [outer, 1 - outer].map((share) => (degrees >= 1 ? end(fPoint(share, n - 1, degrees)) : Number.NaN));
  // Of means there is no end where that of single ratings lies so low that no reliability of means belongs to it.
  const stepped = (end: number) => (average ? (end > -1 / (k - 1) ? (k * end) / (1 + (k - 1) * end) : Number.NaN) : end);

  const irr = variant === 'irr-0.84';
  let degrees = restDegrees;
  let interval = [1, 1];
  if (agreement) {
    const of = irr ? value : single;
    const [a, b] = [k * of * raters, (n * (1 - of) + k * of * (n - 1)) * rest];
    const satterthwaite = (a + b) ** 2 / (a ** 2 / (k - 1) + b ** 2 / restDegrees);
    const unstepped = irr && average;
    const others = unstepped ? raters - rest : k * raters + (k * n - k - n) * rest;
    const end = (q: number) => (n * (between - q * rest)) / (q * others + n * between);
    if (value < 1) interval = ends(satterthwaite, unstepped ? end : (q) => stepped(end(q)));
    if (irr) degrees = satterthwaite;
  } else if (rest > 0) {
    interval = ends(restDegrees, (q) => stepped((f / q - 1) / (f / q + k - 1)));
  }
  return {
    ok: true,
    value,
    interval: interval.every(Number.isFinite) ? (interval as [number, number]) : null,
    level,
    test: Number.isFinite(f) && degrees >= 1 ? { f, degreesOfFreedom: [n - 1, degrees], p: fTails(f, n - 1, degrees).upper } : null,
    n,
    raters: k,
    missing: moments.missing,
    method: `icc/${form}/${variant}`,
  };
}

/** The mean squares of things, of raters, of what neither explains, and of all within the things. */
function meanSquares({ covariances, fromFirst, n }: ColumnMoments) {
  const k = fromFirst.length;
  const mean = fromFirst.reduce((sum, each) => sum + each, 0) / k;
  const raters = (n * fromFirst.reduce((sum, each) => sum + (each - mean) ** 2, 0)) / (k - 1);
  let all = 0;
  let apart = 0;
  covariances.forEach((row, i) => {
    row.forEach((covariance, j) => {
      all += covariance;
      // The variance of the difference of two raters: 0, without rounding, where they differ by a constant.
      if (j > i) apart += (row[i] ?? 0) + (covariances[j]?.[j] ?? 0) - 2 * covariance;
    });
  });
  const error = Math.max(0, apart) / k / (k - 1);
  return { between: Math.max(0, all) / k, raters, error, within: (raters + error * (n - 1)) / n };
}
