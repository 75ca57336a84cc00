import type { BetweenEstimator } from './between-by-moments';
import type { Studies } from './study-effect';
import { weighted, weightsAt } from './weighted';

/** Paule and Mandel (1982), Journal of Research of the National Bureau of Standards 87(5), 377-385: where q is its average, k - 1. */
export const pauleMandel: BetweenEstimator = (studies) => {
  const { k } = studies;
  const variance = whereQIs(studies, k - 1) ?? 0;
  const { weight } = weighted(studies, weightsAt(studies, variance));
  // As for the empirical Bayes estimate, which is the same: Morris (1983), Journal of the American Statistical Association 78(381), 47-55.
  return { variance, standardError: (k * Math.sqrt(2 / (k - 1))) / weight };
};

/**
 * The variance between studies at which q is a given number, or nothing where q is below it even without any. Newton's steps on 1 / q, which is
 * concave: they come from below and do not pass it.
 */
export function whereQIs(studies: Studies, goal: number): number | undefined {
  let between = 0;
  for (let step = 0; step < 500; step += 1) {
    const { q, steepness } = weighted(studies, weightsAt(studies, between));
    if (step === 0 && q < goal) return undefined;
    const next = between + (q / goal - 1) * (q / steepness);
    if (!(next > between)) break;
    between = next;
  }
  return between;
}
