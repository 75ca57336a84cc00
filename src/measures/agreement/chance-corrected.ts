import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { MissingReport } from '../present';
import type { RatingTable, RatingTableReason } from './rating-table';

/** Agreement of two raters, plain or beyond what some notion of chance would give. */
export interface TwoRaterAgreement<Method extends string> {
  /** 1 for full agreement; 0 for none where it is plain, and for that of chance where it is corrected. */
  readonly value: number;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: Method;
}

/**
 * Answers what share of the things two raters put into the same category. Chance alone gives much of it where there are few categories.
 *
 * @param table - What `ratingTable` found, or `mergeableRatings`.
 * @returns A share from 0 to 1, or the reasons of `ratingTable`.
 * @example
 * const agreed = percentAgreement(ratingTable([['open', 'open'], ['open', 'closed']]));
 * agreed.ok && agreed.value; // => 0.5
 * @see Cohen (1960), Educational and Psychological Measurement 20(1), 37-46, https://doi.org/10.1177/001316446002000104
 */
export function percentAgreement(
  table: Result<RatingTable, RatingTableReason>,
): Result<TwoRaterAgreement<'percent-agreement'>, RatingTableReason> {
  const found = sums(table);
  if (!found.ok) return found;
  return { ok: true, value: found.same / found.n, n: found.n, missing: found.missing, method: 'percent-agreement' };
}

/**
 * Answers how far two raters agree beyond chance, where chance is drawn from how often both together use each category: Scott's π.
 *
 * @param table - What `ratingTable` found, or `mergeableRatings`.
 * @returns π, from -1 to 1; or `undefined-0/0` (both use one and the same category), or the reasons of `ratingTable`.
 * @example
 * const pi = scottPi(ratingTable([['a', 'a'], ['a', 'a'], ['b', 'b'], ['a', 'b']]));
 * pi.ok && pi.value.toFixed(3); // => '0.467'
 * @see Scott (1955), Public Opinion Quarterly 19(3), 321-325, https://doi.org/10.1086/266577
 */
export function scottPi(
  table: Result<RatingTable, RatingTableReason>,
): Result<TwoRaterAgreement<'scott-pi'>, RatingTableReason | 'undefined-0/0'> {
  const found = sums(table);
  if (!found.ok) return found;
  const { n, same, squares } = found;
  if (squares === 4 * n * n)
    return missing('undefined-0/0', says('cohen-kappa/undefined', 'Expected raters who use more than one category, found one for all.'));
  return { ok: true, value: (4 * n * same - squares) / (4 * n * n - squares), n, missing: found.missing, method: 'scott-pi' };
}

/**
 * Answers how far two raters agree beyond chance, where chance is taken only of what is hard to rate: Gwet's AC1, which stays high where one category
 * prevails and the raters agree: p_e = Σ π_q (1 − π_q) / (q − 1).
 *
 * @param table - What `ratingTable` found, or `mergeableRatings`: of the whole scale, since AC1 depends on how many categories there are (two or more).
 * @returns AC1, from -1 to 1, or the reasons of `ratingTable`.
 * @example
 * const ac1 = gwetAc1(ratingTable([...Array.from({ length: 9 }, () => ['on', 'on'] as const), ['on', 'off']]));
 * ac1.ok && ac1.value.toFixed(2); // => '0.89'
 * @see Gwet (2008), British Journal of Mathematical and Statistical Psychology 61(1), 29-48, https://doi.org/10.1348/000711006X126600
 */
export function gwetAc1(table: Result<RatingTable, RatingTableReason>): Result<TwoRaterAgreement<'gwet-ac1'>, RatingTableReason> {
  const found = sums(table);
  if (!found.ok) return found;
  const { n, same, squares, categories } = found;
  const chance = (4 * n * n - squares) / (categories - 1);
  return { ok: true, value: (4 * n * same - chance) / (4 * n * n - chance), n, missing: found.missing, method: 'gwet-ac1' };
}

/**
 * Answers how far two raters agree beyond the chance of a fair coin: PABAK = 2p_o − 1, which no prevalence moves. For more than two categories Bennett's
 * S = (q p_o − 1) / (q − 1) takes a fair die instead.
 *
 * @param table - What `ratingTable` found, or `mergeableRatings`; of the whole scale for `bennett-s`.
 * @param options - `variant`: `two-categories` (the default, 2p_o − 1) or `bennett-s`.
 * @returns The coefficient, from -1 to 1, or the reasons of `ratingTable`.
 * @example
 * const coefficient = pabak(ratingTable([...Array.from({ length: 9 }, () => ['on', 'on'] as const), ['on', 'off']]));
 * coefficient.ok && coefficient.value; // => 0.8
 * @see Byrt, Bishop and Carlin (1993), Journal of Clinical Epidemiology 46(5), 423-429, https://doi.org/10.1016/0895-4356(93)90018-V; Bennett, Alpert
 *   and Goldstein (1954), Public Opinion Quarterly 18(3), 303-308, https://doi.org/10.1086/266520
 */
export function pabak(
  table: Result<RatingTable, RatingTableReason>,
  options: { readonly variant?: 'two-categories' | 'bennett-s' } = {},
): Result<TwoRaterAgreement<'pabak/two-categories' | 'pabak/bennett-s'>, RatingTableReason> {
  const { variant = 'two-categories' } = options;
  const found = sums(table);
  if (!found.ok) return found;
  const { n, same } = found;
  const categories = variant === 'two-categories' ? 2 : found.categories;
  const value = (categories * same - n) / (categories - 1) / n;
  return { ok: true, value, n, missing: found.missing, method: `pabak/${variant}` };
}

/** What the coefficients are made of: whole numbers, so that no rounding hides a chance of 0 or 1. */
function sums(table: Result<RatingTable, RatingTableReason>) {
  if (!table.ok) return table;
  const { counts, n, missing: report } = table;
  let same = 0;
  let squares = 0;
  counts.forEach((row, i) => {
    same += row[i] ?? 0;
    // How often both raters together chose the category.
    squares += row.reduce((sum, count, j) => sum + count + (counts[j]?.[i] ?? 0), 0) ** 2;
  });
  return { ok: true as const, n, same, squares, categories: Math.max(2, counts.length), missing: report };
}
