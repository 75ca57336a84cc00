import type { Answer } from './answers';
import { distributionsMpmath } from './distributions_mpmath';
import { distributionsR } from './distributions_r';
import { gasTAnswers } from './gas_t';
import { linearProjection } from './linear_projection';
import { nistLinear } from './nist_linear';
import { theilSenAnswers } from './theil_sen';

/** By the table's name. */
export const answers: Readonly<Record<string, Answer>> = {
  distributions_mpmath: distributionsMpmath,
  distributions_r: distributionsR,
  gas_t: gasTAnswers,
  linear_projection: linearProjection,
  nist_linear: nistLinear,
  theil_sen: theilSenAnswers,
};
