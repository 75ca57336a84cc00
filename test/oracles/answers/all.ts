import type { Answer } from './answers';
import { betweenCase } from './between_case_smd';
import { distributionsMpmath } from './distributions_mpmath';
import { distributionsR } from './distributions_r';
import { growth } from './growth';
import { linearProjection } from './linear_projection';
import { nistLinear } from './nist_linear';
import { singleCase } from './single_case';
import { spcP } from './spc_p';
import { spcXmr } from './spc_xmr';
import { theilSenAnswers } from './theil_sen';

/** By the table's name. */
export const answers: Readonly<Record<string, Answer>> = {
  between_case_smd: betweenCase,
  distributions_mpmath: distributionsMpmath,
  distributions_r: distributionsR,
  growth: growth,
  linear_projection: linearProjection,
  nist_linear: nistLinear,
  single_case: singleCase,
  spc_p: spcP,
  spc_xmr: spcXmr,
  theil_sen: theilSenAnswers,
};
