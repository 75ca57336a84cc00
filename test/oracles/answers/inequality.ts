import { atkinson, coefficientOfVariation, gini, herfindahl, hoover, lorenzCurve, theilL, theilT, topShare } from '../../../src/measures';
import { type Answer, part } from './answers';

export const inequality: Answer = ({ x }: { x: readonly number[] }) => ({
  theil_T_zeros_kept: part(theilT(x)),
  gini: part(gini(x)),
  gini_corrected: part(gini(x, { variant: 'corrected' })),
  mld_theil_L: part(theilL(x)),
  'atkinson_0.5': part(atkinson(x, { aversion: 0.5 })),
  atkinson_1: part(atkinson(x, { aversion: 1 })),
  cv: part(coefficientOfVariation(x)),
  hoover: part(hoover(x)),
  lorenz_L: part(lorenzCurve(x)),
  hhi: part(herfindahl(x)),
  top20share: part(topShare(x)),
});
