import type { Studies } from './study-effect';
import { squareOfTrace, total, weighted, weightsAt } from './weighted';

/** A variance between studies, 0 or more, with its standard error where the method has one. */
export interface Between {
  readonly variance: number;
  readonly standardError: number | null;
}

/** How a method finds the variance between two or more studies. */
export type BetweenEstimator = (studies: Studies) => Between;

/** DerSimonian and Laird (1986), Controlled Clinical Trials 7(3), 177-188: weights by precision, one step. */
export const dersimonianLaird: BetweenEstimator = (studies) => {
  const weights = weightsAt(studies, 0);
  const { q, trace } = weighted(studies, weights);
  return byMoments(studies, weights, (q - (studies.k - 1)) / trace, trace);
};

/** Hedges (1983), Psychological Bulletin 93(2), 388-395: the sample variance of the effects, less the mean of their own variances. */
export const hedges: BetweenEstimator = (studies) => {
  const { variances, k } = studies;
  const weights = variances.map(() => 1);
  const { q } = weighted(studies, weights);
  return byMoments(studies, weights, q / (k - 1) - total(variances.map((variance) => variance / k)), k - 1);
};

/** Hunter and Schmidt (1990), Methods of Meta-Analysis: over all k and the plain sum of weights; too small with few studies. */
export const hunterSchmidt: BetweenEstimator = (studies) => {
  const weights = weightsAt(studies, 0);
  const { q, weight } = weighted(studies, weights);
  return byMoments(studies, weights, (q - studies.k) / weight, weight);
};

/** Sidik and Jonkman (2005), Applied Statistics 54(2), 367-384: the variance of the effects over k, corrected once; above 0 where they differ. */
export const sidikJonkman: BetweenEstimator = (studies) => {
  const { k, variances } = studies;
  const equal = variances.map(() => 1);
  const crude = weighted(studies, equal).q / k;
  if (crude === 0) return { variance: 0, standardError: null };
  const weights = weightsAt(studies, crude);
  return byMoments(studies, weights, crude * (weighted(studies, weights).q / (k - 1)), (k - 1) / crude);
};

/** What a sum of squares says of the variance between studies; its standard error is the sum's, over how fast the sum grows with that variance. */
function byMoments(studies: Studies, weights: readonly number[], estimate: number, growth: number): Between {
  const variance = Math.max(0, estimate);
  const all = studies.variances.map((own) => own + variance);
  return { variance, standardError: Math.sqrt(2 * squareOfTrace(weights, all)) / growth };
}
