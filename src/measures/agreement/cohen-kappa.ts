import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { normalQuantile } from '../distributions/normal-quantile';
import { normalTail } from '../distributions/normal-tail';
import { levelOutOfRange } from '../no-answer';
import type { MissingReport } from '../present';
import type { RatingTable, RatingTableReason } from './rating-table';

/** How much a disagreement counts: all alike, by the steps between the two categories, or by the square of the steps. */
export type KappaWeights = 'unweighted' | 'linear' | 'quadratic';

/** Agreement beyond what chance would give. */
export interface CohenKappa {
  /** 1 for full agreement, 0 for that of chance, below 0 for less. */
  readonly value: number;
  /** The agreement found and the one that chance would give, from 0 to 1; weighted, where the coefficient is. */
  readonly agreement: number;
  readonly byChance: number;
  /** Its variance over many samples, and the interval from it, held within -1 and 1. */
  readonly variance: number;
  readonly interval: readonly [low: number, high: number];
  /** The level of the interval, from 0 to 1. */
  readonly level: number;
  /** How unlikely so much agreement is where there is none beyond chance, from both sides; `null` where one rater chose one category only. */
  readonly test: { readonly z: number; readonly p: number } | null;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `cohen-kappa/${KappaWeights}`;
}

export type CohenKappaReason = RatingTableReason | 'undefined-0/0' | 'out-of-range' | 'categories-not-ordered';

/**
 * Answers how far two raters agree beyond chance: κ = (p_o − p_e) / (1 − p_e), with p_e from the shares in which each uses the categories. Where one
 * category prevails, κ is low even of raters who agree on nearly everything: see `raterAgreement`.
 *
 * @param table - What `ratingTable` found, or `mergeableRatings`.
 * @param options - `weights`: `unweighted` (the default), `linear` or `quadratic`, the latter two for ordered categories;
 *   `level`: of the interval, 0.95 where none is given.
 * @returns κ, from -1 to 1; or `undefined-0/0` (both use one and the same category), `categories-not-ordered` (weights for names whose order was not
 *   given), `out-of-range` (the level), and the reasons of `ratingTable`.
 * @example
 * const pairs = [['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15]] as const;
 * const kappa = cohenKappa(ratingTable(pairs.flatMap(([a, b, times]) => Array.from({ length: times }, () => [a, b] as const))));
 * kappa.ok && kappa.value; // => 0.4
 * @see Cohen (1968), Psychological Bulletin 70(4), 213-220, https://doi.org/10.1037/h0026256; for both variances Fleiss, Cohen and Everitt (1969),
 *   Psychological Bulletin 72(5), 323-327, https://doi.org/10.1037/h0028106
 */
export function cohenKappa(
  table: Result<RatingTable, RatingTableReason>,
  options: { readonly weights?: KappaWeights; readonly level?: number } = {},
): Result<CohenKappa, CohenKappaReason> {
  const { weights = 'unweighted', level = 0.95 } = options;
  const quantile = normalQuantile((1 + level) / 2);
  if (!(level > 0) || !quantile.ok) return levelOutOfRange();
  if (!table.ok) return table;
  const { counts, n } = table;
  if (weights !== 'unweighted' && !table.ordered)
    return missing(
      'categories-not-ordered',
      says('ratings/not-ordered', 'Expected categories in a given order for weights, found names without one.'),
    );

  // Weights of agreement and all sums of counts are whole numbers: where chance gives all or nothing, it is seen exactly.
  const steps = counts.length - 1;
  const most = weights === 'unweighted' ? 1 : weights === 'linear' ? steps : steps ** 2;
  const weigh = (i: number, j: number) =>
    most - (weights === 'unweighted' ? Number(i !== j) : Math.abs(i - j) ** (weights === 'linear' ? 1 : 2));
  const rows = counts.map(sum);
  const columns = counts.map((_, j) => sum(counts.map((row) => row[j] ?? 0)));
  const ofRow = rows.map((_, i) => sum(columns.map((count, j) => count * weigh(i, j))));
  const ofColumn = columns.map((_, j) => sum(rows.map((count, i) => count * weigh(i, j))));
  const agreed = sum(counts.flatMap((row, i) => row.map((count, j) => count * weigh(i, j))));
  const chance = sum(rows.map((count, i) => count * (ofRow[i] ?? 0)));
  const room = most * n * n - chance;
  if (room === 0)
    return missing('undefined-0/0', says('cohen-kappa/undefined', 'Expected raters who use more than one category, found one for all.'));

  const value = (n * agreed - chance) / room;
  const spread = (weight: (i: number, j: number) => number, less: number) =>
    sum(
      counts.flatMap((row, i) => row.map((_, j) => weight(i, j) * (n * weigh(i, j) - ((ofRow[i] ?? 0) + (ofColumn[j] ?? 0)) * less) ** 2)),
    );
  const apart = chance * (1 - value) - value * n * n * most;
  const found = n * spread((i, j) => counts[i]?.[j] ?? 0, 1 - value) - apart ** 2;
  const variance = Math.max(0, found) / n / room / room;
  const byNull = spread((i, j) => (rows[i] ?? 0) * (columns[j] ?? 0), 1) - chance ** 2;
  const degenerate = rows.includes(n) || columns.includes(n);
  const z = (value * room * Math.sqrt(n)) / Math.sqrt(byNull);
  const half = quantile.value * Math.sqrt(variance);
  return {
    ok: true,
    value,
    agreement: agreed / most / n,
    byChance: chance / most / n / n,
    variance,
    interval: [Math.max(-1, value - half), Math.min(1, value + half)],
    level,
    test: degenerate || !Number.isFinite(z) ? null : { z, p: Math.min(1, 2 * normalTail(Math.abs(z))) },
    n,
    missing: table.missing,
    method: `cohen-kappa/${weights}`,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
