import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { ColumnMoments, ColumnMomentsReason } from '../description/column-moments';
import type { MissingReport } from '../present';
import type { ReliabilityReason } from './cronbach-alpha';
import { itemCovariances } from './item-covariances';

/** How much of the variance of a scale one common factor makes. */
export interface Omega {
  /** ω, a share from 0 to 1. */
  readonly value: number;
  /** How each item correlates with the factor, in the order of the items. */
  readonly loadings: readonly number[];
  /** Which items the factor explains so fully that the fit was held at its bound: then ω says little. Positions from 0. */
  readonly atBound: readonly number[];
  /** How many respondents, and how many items. */
  readonly n: number;
  readonly items: number;
  readonly missing: MissingReport;
  readonly method: 'omega-total/one-factor-ml';
}

export type OmegaReason = ReliabilityReason | 'not-converged';

/**
 * Answers how reliable a scale is whose items measure one thing unequally well: ω = (Σλ)² / ((Σλ)² + Σψ), with the loadings λ and the rests ψ of one
 * factor that is fitted to the correlations by maximum likelihood. Where the items measure more than one thing, it misleads.
 *
 * @param moments - What `columnMoments` found, or `mergeableColumnMoments`, of a row of answers for each respondent, reversed items already turned.
 * @param options - `leastItems`: how many items it asks for, 4 where none is given, since one factor fits any three; not below 3.
 * @returns ω, from 0 to 1; or `n-too-small` (too few items), `zero-variance` (all answered one item alike), `not-converged`, and the other reasons of
 *   `cronbachAlpha`.
 * @example
 * const omega = omegaTotal(columnMoments([[1, 2, 1, 2], [2, 2, 3, 1], [3, 4, 3, 4], [5, 4, 4, 5], [4, 5, 3, 3]]));
 * omega.ok && omega.value.toFixed(2); // => '0.93'
 * @see McDonald (1999), Test theory: a unified treatment, chapter 6; for the fit Rubin and Thayer (1982), EM algorithms for ML factor analysis,
 *   Psychometrika 47(1), 69-76, https://doi.org/10.1007/BF02293851
 */
export function omegaTotal(
  moments: Result<ColumnMoments, ColumnMomentsReason>,
  options: { readonly leastItems?: number } = {},
): Result<Omega, OmegaReason> {
  const least = Math.max(3, options.leastItems ?? 4);
  const found = itemCovariances(moments);
  if (!found.ok) return found;
  const { covariances, n } = found;
  const items = covariances.length;
  if (items < least)
    return missing('n-too-small', says('omega/items', 'Expected {least} items or more for a factor, found {items}.', { least, items }));
  const deviations = covariances.map((row, i) => Math.sqrt(row[i] ?? 0));
  if (deviations.includes(0))
    return missing(
      'zero-variance',
      says('omega/item-zero-variance', 'Expected items whose answers differ, found one answered alike by all.'),
    );
  const correlations = covariances.map((row, i) =>
    row.map((each, j) => (i === j ? 1 : each / (deviations[i] ?? 0) / (deviations[j] ?? 0))),
  );

  const fit = oneFactor(correlations);
  if (fit === undefined)
    return missing('not-converged', says('omega/not-converged', 'Expected a fit that settles, found one that does not.'));
  const common = fit.loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  const value = common / (common + fit.rests.reduce((sum, rest) => sum + rest, 0));
  const atBound = fit.rests.flatMap((rest, i) => (rest <= leastRest ? [i] : []));
  return { ok: true, value, loadings: fit.loadings, atBound, n, items, missing: found.missing, method: 'omega-total/one-factor-ml' };
}

/** The least share of an item that is left to itself: beyond it a likelihood may have no end. R's `factanal` stops there too. */
const leastRest = 0.005;

interface Fit {
  readonly loadings: readonly number[];
  readonly rests: readonly number[];
}

/** One factor for correlations. Every other step is taken as far as the two before it point, where the likelihood does not fall. */
function oneFactor(correlations: readonly (readonly number[])[]): Fit | undefined {
  let fit = start(correlations);
  for (let step = 0; step < 5000; step += 1) {
    const once = improved(correlations, fit);
    const twice = improved(correlations, once);
    const moved = distance(once, fit);
    const bent = Math.hypot(...parameters(twice).map((each, i) => each - 2 * (parameters(once)[i] ?? 0) + (parameters(fit)[i] ?? 0)));
    if (distance(twice, once) < 1e-12) return oriented(twice);
    const far = extrapolated(fit, once, twice, Math.max(1, moved / (bent || moved)));
    const tried = improved(correlations, far);
    fit = deviance(correlations, tried) <= deviance(correlations, twice) ? tried : twice;
  }
  return undefined;
}

/** A step of expectation and maximization: never a worse fit. */
function improved(correlations: readonly (readonly number[])[], { loadings, rests }: Fit): Fit {
  const over = loadings.map((loading, i) => loading / (rests[i] ?? 1));
  const information = 1 + loadings.reduce((sum, loading, i) => sum + loading * (over[i] ?? 0), 0);
  const weights = over.map((each) => each / information);
  const withFactor = correlations.map((row) => row.reduce((sum, each, j) => sum + each * (weights[j] ?? 0), 0));
  const ofFactor = 1 / information + weights.reduce((sum, weight, i) => sum + weight * (withFactor[i] ?? 0), 0);
  const better = withFactor.map((each) => each / ofFactor);
  return { loadings: better, rests: better.map((loading, i) => Math.max(leastRest, 1 - loading * (withFactor[i] ?? 0))) };
}

/** ln det Σ + tr(R Σ⁻¹) of the fitted Σ = λλ' + Ψ. */
function deviance(correlations: readonly (readonly number[])[], { loadings, rests }: Fit): number {
  const over = loadings.map((loading, i) => loading / (rests[i] ?? 1));
  const information = 1 + loadings.reduce((sum, loading, i) => sum + loading * (over[i] ?? 0), 0);
  const explained = correlations.reduce(
    (sum, row, i) => sum + (over[i] ?? 0) * row.reduce((of, each, j) => of + each * (over[j] ?? 0), 0),
    0,
  );
  return rests.reduce((sum, rest) => sum + Math.log(rest) + 1 / rest, Math.log(information)) - explained / information;
}

/** Squared iterative extrapolation: Varadhan and Roland (2008), Scandinavian Journal of Statistics 35(2), 335-353. */
function extrapolated(fit: Fit, once: Fit, twice: Fit, far: number): Fit {
  const point = (a = 0, b = 0, c = 0) => a + 2 * far * (b - a) + far * far * (c - 2 * b + a);
  return {
    loadings: fit.loadings.map((a, i) => point(a, once.loadings[i], twice.loadings[i])),
    rests: fit.rests.map((a, i) => Math.max(leastRest, point(a, once.rests[i], twice.rests[i]))),
  };
}

/** The direction in which items vary together most, by repeated multiplication. */
function start(correlations: readonly (readonly number[])[]): Fit {
  let direction = correlations.map((row) => row.reduce((sum, each) => sum + each ** 2, 0));
  for (let step = 0; step < 50; step += 1) {
    const next = correlations.map((row) => row.reduce((sum, each, j) => sum + each * (direction[j] ?? 0), 0));
    const length = Math.hypot(...next);
    direction = next.map((each) => each / length);
  }
  const loadings = direction.map((each) => Math.max(-0.9, Math.min(0.9, each * Math.sqrt(direction.length / 2))));
  return { loadings, rests: loadings.map((loading) => 1 - loading ** 2) };
}

/** The factor turned so that most items load on it from 0 up. */
function oriented({ loadings, rests }: Fit): Fit {
  const sign = loadings.reduce((sum, loading) => sum + loading, 0) < 0 ? -1 : 1;
  return { loadings: loadings.map((loading) => loading * sign), rests };
}

function parameters({ loadings, rests }: Fit): readonly number[] {
  return [...loadings, ...rests];
}

function distance(a: Fit, b: Fit): number {
  return Math.hypot(...parameters(a).map((each, i) => each - (parameters(b)[i] ?? 0)));
}
