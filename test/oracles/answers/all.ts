import type { Answer } from './answers';
import { distributionsMpmath } from './distributions_mpmath';
import { distributionsR } from './distributions_r';
import { nistLinear } from './nist_linear';

/** By the table's name. */
export const answers: Readonly<Record<string, Answer>> = {
  distributions_mpmath: distributionsMpmath,
  distributions_r: distributionsR,
  nist_linear: nistLinear,
};
