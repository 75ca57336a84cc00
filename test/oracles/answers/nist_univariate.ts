import { autocorrelation, meanAndSpread } from '../../../src/measures';
import { type Answer, part } from './answers';

/** The certified sets of one variable. */
export const nistUnivariate: Answer = ({ x }) => {
  const spread = meanAndSpread(x);
  return {
    mean: part(spread),
    sd: part(spread, ({ standardDeviation }) => standardDeviation),
    autocorr1: part(autocorrelation(x)),
  };
};
