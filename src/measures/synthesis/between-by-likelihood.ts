import type { BetweenEstimator } from './between-by-moments';
import type { Studies } from './study-effect';
import { squareOfTrace, total, type Weighted, weighted, weightsAt } from './weighted';

/** The logarithm of a likelihood, how steep it is and how much information it holds: each times two. */
type Likelihood = (
  found: Weighted,
  weights: readonly number[],
) => { readonly likelihood: number; readonly score: number; readonly information: number };

/** The likelihood of effects that vary normally, at its largest: too small with few studies, since their mean is estimated too. */
export const maximumLikelihood: BetweenEstimator = (studies) =>
  mostLikely(studies, ({ weight, steepness, q }, weights) => ({
    likelihood: total(weights.map(Math.log)) - q,
    score: steepness - weight,
    information: total(weights.map((w) => w * w)),
  }));

/** The likelihood of what is left of the effects without their mean: Viechtbauer (2005), Journal of Educational and Behavioral Statistics 30(3). */
export const restrictedLikelihood: BetweenEstimator = (studies) => {
  const ones = studies.variances.map(() => 1);
  return mostLikely(studies, ({ trace, steepness, weight, q }, weights) => ({
    likelihood: total(weights.map(Math.log)) - Math.log(weight) - q,
    score: steepness - trace,
    information: squareOfTrace(weights, ones),
  }));
};

/**
 * The variance at which a likelihood is largest. It may have several tops, or a slope so nearly level that steps along it never arrive: so its slope is looked
 * at in 200 places, and every turn from rising to falling is narrowed to the last digit. Beyond the squared range of the effects it only falls.
 */
function mostLikely(studies: Studies, of: Likelihood) {
  const at = (variance: number) => {
    const weights = weightsAt(studies, variance);
    return { variance, ...of(weighted(studies, weights), weights) };
  };
  const { effects, variances } = studies;
  const most = (Math.max(...effects) - Math.min(...effects)) ** 2;
  if (!Number.isFinite(most)) return { variance: most, standardError: null };
  const [from, to] = [Math.min(...variances) * 1e-14, most].map((each) => Math.log(Math.max(each, Number.MIN_VALUE))) as [number, number];
  const places = [at(0), ...Array.from({ length: 200 }, (_, i) => at(Math.exp(from + ((to - from) * i) / 199)))];
  let best = places[0] ?? at(0);
  for (const [i, { variance, score }] of places.slice(1).entries()) {
    const before = places[i] ?? best;
    if (!(before.score > 0 && score <= 0)) continue;
    let [low, high] = [before.variance, variance];
    for (let middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
      if (at(middle).score > 0) low = middle;
      else high = middle;
    }
    const top = at(high);
    if (best.score > 0 || top.likelihood > best.likelihood) best = top;
  }
  return { variance: best.variance, standardError: Math.sqrt(2 / best.information) };
}
