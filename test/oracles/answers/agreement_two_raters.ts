import { cohenKappa, gwetAc1, pabak, percentAgreement, scottPi } from '../../../src/measures';
import { type Answer, part } from './answers';

/** Two raters. Shares are percentages in the table. */
export const agreementTwoRaters: Answer = ({ ratings }) => {
  const kappa = cohenKappa(ratings);
  return {
    percent_agreement: part(percentAgreement(ratings), ({ value }) => value * 100),
    kappa: part(kappa),
    z: part(kappa, ({ test }) => test?.z ?? null),
    p: part(kappa, ({ test }) => test?.p ?? null),
    kappa_linear: part(cohenKappa(ratings, { weights: 'linear' })),
    kappa_quadratic: part(cohenKappa(ratings, { weights: 'quadratic' })),
    kappa_var: part(kappa, ({ variance }) => variance),
    kappa_ci: part(kappa, ({ interval }) => interval) ?? [null, null],
    scott_pi: part(scottPi(ratings)),
    gwet_ac1: part(gwetAc1(ratings)),
    pabak: part(pabak(ratings)),
  };
};
