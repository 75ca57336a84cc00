import type { Result } from '../../core/result';
import { type Sentence, says } from '../../core/sentence';
import type { MissingReport } from '../present';
import { gwetAc1, pabak, scottPi } from './chance-corrected';
import type { RatingTable, RatingTableReason } from './rating-table';

/** What makes the agreement of raters look other than it is. */
export interface RaterWarning extends Sentence {
  readonly warning: 'prevalence';
}

/** The agreement of two raters, seen from several sides. */
export interface RaterAgreement {
  /** The share of things that both put into the same category, from 0 to 1. */
  readonly value: number;
  /** Cohen's κ and Scott's π, from -1 to 1; `null` where both use one and the same category. */
  readonly kappa: number | null;
  readonly scottPi: number | null;
  /** What prevalence moves little or not at all, from -1 to 1. */
  readonly gwetAc1: number;
  readonly pabak: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'rater-agreement';
  readonly warnings: readonly RaterWarning[];
}

/**
 * Answers how far two raters agree, by κ together with what shows whether κ misleads: where one category takes nearly all ratings, κ is low, or there
 * is none, though the raters agree. Then read AC1 or PABAK beside it, and look for things to rate that differ.
 *
 * @param table - What `ratingTable` found, or `mergeableRatings`.
 * @param options - `prevalent`: from which share of all ratings on one category prevails, 0.8 where none is given.
 * @returns All of them, with a warning where one category prevails; or the reasons of `ratingTable`. `cohenKappa` has the interval of κ.
 * @example
 * const rated = raterAgreement(ratingTable([...Array.from({ length: 9 }, () => ['on', 'on'] as const), ['on', 'off']]));
 * rated.ok && [rated.value, rated.kappa, rated.pabak]; // => [0.9, 0, 0.8]
 * rated.ok && rated.warnings.map((each) => each.warning); // => ['prevalence']
 * @see Feinstein and Cicchetti (1990), High agreement but low kappa, Journal of Clinical Epidemiology 43(6), 543-549,
 *   https://doi.org/10.1016/0895-4356(90)90158-L
 */
export function raterAgreement(
  table: Result<RatingTable, RatingTableReason>,
  options: { readonly prevalent?: number } = {},
): Result<RaterAgreement, RatingTableReason> {
  const { prevalent = 0.8 } = options;
  const [pi, ac1, adjusted] = [scottPi(table), gwetAc1(table), pabak(table)];
  if (!table.ok) return table;
  const { counts, n } = table;
  let same = 0;
  let chance = 0;
  let most = 0;
  counts.forEach((row, i) => {
    const first = row.reduce((sum, count) => sum + count, 0);
    const second = counts.reduce((sum, each) => sum + (each[i] ?? 0), 0);
    same += row[i] ?? 0;
    chance += first * second;
    most = Math.max(most, first + second);
  });
  return {
    ok: true,
    value: same / n,
    kappa: chance === n * n ? null : (n * same - chance) / (n * n - chance),
    scottPi: pi.ok ? pi.value : null,
    gwetAc1: ac1.ok ? ac1.value : 0,
    pabak: adjusted.ok ? adjusted.value : 0,
    n,
    missing: table.missing,
    method: 'rater-agreement',
    warnings: most < prevalent * 2 * n ? [] : [prevalence(most, 2 * n)],
  };
}

function prevalence(most: number, of: number): RaterWarning {
  const sentence = says(
    'rater-agreement/prevalence',
    'One category takes {most} of {of} ratings: kappa is low there, or missing, even where raters agree. Read AC1 or PABAK beside it.',
    { most, of },
  );
  return { warning: 'prevalence', ...sentence };
}
