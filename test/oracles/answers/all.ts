import { agreementTwoRaters } from './agreement_two_raters';
import type { Answer } from './answers';
import { descriptives } from './descriptives';
import { distributionsMpmath } from './distributions_mpmath';
import { distributionsR } from './distributions_r';
import { fleissKappa } from './fleiss_kappa';
import { icc } from './icc';
import { ioaInterval } from './ioa_interval';
import { krippendorff } from './krippendorff';
import { multilevelIcc } from './multilevel_icc';
import { nistUnivariate } from './nist_univariate';
import { reliability } from './reliability';

/** By the table's name. */
export const answers: Readonly<Record<string, Answer>> = {
  agreement_two_raters: agreementTwoRaters,
  descriptives,
  distributions_mpmath: distributionsMpmath,
  distributions_r: distributionsR,
  fleiss_kappa: fleissKappa,
  icc,
  ioa_interval: ioaInterval,
  krippendorff,
  multilevel_icc: multilevelIcc,
  nist_univariate: nistUnivariate,
  reliability,
};
