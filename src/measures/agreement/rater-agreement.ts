import type { Result } from '../../core/result';
import { type Sentence, says } from '../../core/sentence';
import type { MissingReport } from '../present';
import { type Agreement, gwetAc1, pabak, percentAgreement } from './chance-corrected';
import { type CohenKappa, type CohenKappaReason, cohenKappa } from './cohen-kappa';
import { type RatedPair, type RatingOptions, type RatingTable, type RatingTableReason, tableOf } from './rating-table';

/** What makes the agreement of raters look other than it is. */
export interface RaterWarning extends Sentence {
  readonly warning: 'prevalence';
}

/** The agreement of two raters, seen from several sides. */
export interface RaterAgreement {
  /** The share of things that both put into the same category, from 0 to 1. */
  readonly value: number;
  /** κ with its interval, or why there is none. */
  readonly kappa: Result<CohenKappa, CohenKappaReason>;
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
 * @param ratings - For each thing rated the category that each rater chose, or a table of them.
 * @param options - `prevalent`: from which share of all ratings on one category prevails, 0.8 where none is given; `level`, `categories` and `missing`
 *   as for `cohenKappa`.
 * @returns All of them, with a warning where one category prevails; or the reasons of `ratingTable`.
 * @example
 * const rated = raterAgreement([...Array.from({ length: 9 }, () => ['on', 'on'] as const), ['on', 'off']]);
 * rated.ok && [rated.value, rated.kappa.ok && rated.kappa.value, rated.pabak]; // => [0.9, 0, 0.8]
 * rated.ok && rated.warnings.map((each) => each.warning); // => ['prevalence']
 * @see Feinstein and Cicchetti (1990), High agreement but low kappa, Journal of Clinical Epidemiology 43(6), 543-549,
 *   https://doi.org/10.1016/0895-4356(90)90158-L
 */
export function raterAgreement(
  ratings: readonly RatedPair[] | RatingTable,
  options: RatingOptions & { readonly level?: number; readonly prevalent?: number } = {},
): Result<RaterAgreement, RatingTableReason> {
  const table = tableOf(ratings, options);
  if (!table.ok) return table;
  const shareOf = (found: Result<Agreement<string>, RatingTableReason>) => (found.ok ? found.value : 0);
  return {
    ok: true,
    value: shareOf(percentAgreement(table)),
    kappa: cohenKappa(table, options.level === undefined ? {} : { level: options.level }),
    gwetAc1: shareOf(gwetAc1(table)),
    pabak: shareOf(pabak(table)),
    n: table.n,
    missing: table.missing,
    method: 'rater-agreement',
    warnings: warningsOf(table, options.prevalent ?? 0.8),
  };
}

function warningsOf({ counts, n }: RatingTable, prevalent: number): readonly RaterWarning[] {
  const chosen = counts.map((row, i) => row.reduce((sum, count, j) => sum + count + (counts[j]?.[i] ?? 0), 0));
  const most = Math.max(...chosen);
  if (most < prevalent * 2 * n) return [];
  const sentence = says(
    'rater-agreement/prevalence',
    'One category takes {most} of {of} ratings: kappa is low there, or missing, even where raters agree. Read AC1 or PABAK beside it.',
    { most, of: 2 * n },
  );
  return [{ warning: 'prevalence', ...sentence }];
}
