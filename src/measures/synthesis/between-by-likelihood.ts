import { type BetweenEstimator, hedges } from './between-by-moments';
import type { Studies } from './study-effect';
import { squareOfTrace, total, type Weighted, weighted, weightsAt } from './weighted';

/** How steep the logarithm of a likelihood is, times two, and how much information it holds, times two. */
type Slope = (found: Weighted, weights: readonly number[]) => { readonly score: number; readonly information: number };

/** The likelihood of effects that vary normally, at its largest: too small with few studies, since their mean is estimated too. */
export const maximumLikelihood: BetweenEstimator = (studies) =>
  mostLikely(studies, ({ weight, steepness }, weights) => ({ score: steepness - weight, information: total(weights.map((w) => w * w)) }));

/** The likelihood of what is left of the effects without their mean: Viechtbauer (2005), Journal of Educational and Behavioral Statistics 30(3). */
export const restrictedLikelihood: BetweenEstimator = (studies) => {
  const ones = studies.variances.map(() => 1);
  return mostLikely(studies, ({ trace, steepness }, weights) => ({
    score: steepness - trace,
    information: squareOfTrace(weights, ones),
  }));
};

/** Fisher's scoring from Hedges's estimate, kept between what is too little and too much, until nothing moves: a loose end costs digits. */
function mostLikely(studies: Studies, slope: Slope) {
  const at = (between: number) => {
    const weights = weightsAt(studies, between);
    return slope(weighted(studies, weights), weights);
  };
  const nothing = Math.min(...studies.variances) * 1e-14;
  let { variance } = hedges(studies);
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (let step = 0; step < 2000; step += 1) {
    const { score, information } = at(variance);
    if (score > 0) low = variance;
    else high = variance;
    let next = variance + score / information;
    if (!(next > low && next < high)) next = (low + high) / 2;
    // Where the likelihood only falls, steps of half the way would never arrive.
    if (next < nothing && at(0).score <= 0) next = 0;
    const settled = !(Math.abs(next - variance) > 1e-15 * variance);
    variance = next;
    if (settled) break;
  }
  return { variance, standardError: Math.sqrt(2 / at(variance).information) };
}
