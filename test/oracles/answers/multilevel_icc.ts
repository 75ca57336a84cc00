import { oneWayIcc, randomIntercept } from '../../../src/measures';
import { type Answer, part } from './answers';

/** Values in groups, by analysis of variance and by restricted maximum likelihood. */
export const multilevelIcc: Answer = ({ g, y }) => {
  const values = [...new Set(g)].map((group) => y.filter((_: number, i: number) => g[i] === group));
  const anova = oneWayIcc(values);
  const reml = randomIntercept(values);
  return {
    msb: part(anova, ({ meanSquareBetween }) => meanSquareBetween),
    msw: part(anova, ({ meanSquareWithin }) => meanSquareWithin),
    n0: part(anova, ({ n0 }) => n0),
    icc1_anova: part(anova),
    icc2_anova: part(anova, ({ icc2 }) => icc2),
    deff_mean_size: part(anova, ({ designEffect }) => designEffect),
    reml_tau2: part(reml, ({ between }) => between),
    reml_sigma2: part(reml, ({ within }) => within),
    reml_icc: part(reml),
    reml_intercept: part(reml, ({ intercept }) => intercept),
  };
};
