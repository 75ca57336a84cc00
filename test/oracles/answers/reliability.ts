import { columnMoments, cronbachAlpha, guttmanLambda2, itemAnalysis, omegaTotal } from '../../../src/measures';
import { type Answer, part } from './answers';

/** The reliability of a scale. */
export const reliability: Answer = ({ items }) => {
  const moments = columnMoments(items);
  const alpha = cronbachAlpha(moments);
  const analysis = itemAnalysis(moments);
  return {
    k: part(alpha, (found) => found.items),
    n: part(alpha, ({ n }) => n),
    alpha_raw: part(alpha),
    alpha_std: part(alpha, ({ standardized }) => standardized),
    avg_r: part(alpha, ({ averageCorrelation }) => averageCorrelation),
    guttman_lambda2: part(guttmanLambda2(moments)),
    item_total_r: part(analysis, ({ value }) => value.map(({ totalCorrelation }) => totalCorrelation)),
    item_rest_r: part(analysis, ({ value }) => value.map(({ restCorrelation }) => restCorrelation)),
    alpha_if_dropped: part(analysis, ({ value }) => value.map(({ alphaIfDropped }) => alphaIfDropped)),
    omega_ml_1factor: part(omegaTotal(moments)),
    feldt_ci: part(alpha, ({ interval }) => interval),
    sem: part(alpha, ({ standardError }) => standardError),
  };
};
