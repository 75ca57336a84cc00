import { cohenKappa, gwetAc1, pabak, percentAgreement, ratingTable, scottPi } from '../../../src/measures';
import { type Answer, part } from './answers';

/** Two raters. Shares are percentages in the table. */
export const agreementTwoRaters: Answer = ({ ratings }) => {
  const table = ratingTable(ratings);
  const kappa = cohenKappa(table);
  return {
    percent_agreement: part(percentAgreement(table), ({ value }) => value * 100),
    kappa: part(kappa),
    z: part(kappa, ({ test }) => test?.z ?? null),
    p: part(kappa, ({ test }) => test?.p ?? null),
    kappa_linear: part(cohenKappa(table, { weights: 'linear' })),
    kappa_quadratic: part(cohenKappa(table, { weights: 'quadratic' })),
    kappa_var: part(kappa, ({ variance }) => variance),
    kappa_ci: part(kappa, ({ interval }) => interval) ?? [null, null],
    scott_pi: part(scottPi(table)),
    gwet_ac1: part(gwetAc1(table)),
    pabak: part(pabak(table)),
  };
};
