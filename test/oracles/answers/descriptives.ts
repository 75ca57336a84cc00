import { interquartileRange, kurtosis, meanAndSpread, median, medianAbsoluteDeviation, quantile, skewness } from '../../../src/measures';
import { type Answer, part } from './answers';

const shares = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Description of values: psych's skewness and kurtosis of type 3 are b1 and b2. */
export const descriptives: Answer = ({ x }) => {
  const spread = meanAndSpread(x);
  const quantiles = (type: 6 | 7 | 8) => shares.map((share) => part(quantile(x, share, { type })));
  return {
    n: part(spread, ({ n }) => n),
    mean: part(spread),
    var: part(spread, ({ variance }) => variance),
    sd: part(spread, ({ standardDeviation }) => standardDeviation),
    median: part(median(x)),
    mad_raw: part(medianAbsoluteDeviation(x)),
    mad: part(medianAbsoluteDeviation(x, { scale: 'normal' })),
    iqr7: part(interquartileRange(x)),
    q7: quantiles(7),
    q6: quantiles(6),
    q8: quantiles(8),
    skew_b1: part(skewness(x)),
    kurt_b2: part(kurtosis(x)),
  };
};
