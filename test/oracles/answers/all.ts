import type { Answer } from './answers';
import { did } from './did';
import { distributionsMpmath } from './distributions_mpmath';
import { distributionsR } from './distributions_r';
import { doseResponse } from './dose_response';
import { icerFieller } from './icer_fieller';
import { inequality } from './inequality';
import { itsSegmented } from './its_segmented';
import { linearProjection } from './linear_projection';
import { metaAnalysis } from './meta_analysis';
import { nistLinear } from './nist_linear';
import { theilSenAnswers } from './theil_sen';

/** By the table's name. */
export const answers: Readonly<Record<string, Answer>> = {
  did,
  distributions_mpmath: distributionsMpmath,
  distributions_r: distributionsR,
  dose_response: doseResponse,
  icer_fieller: icerFieller,
  inequality,
  its_segmented: itsSegmented,
  linear_projection: linearProjection,
  meta_analysis: metaAnalysis,
  nist_linear: nistLinear,
  theil_sen: theilSenAnswers,
};
