import type { Answer } from './answers';
import { agreementTwoRaters } from './agreement_two_raters';
import { betweenCase } from './between_case_smd';
import { descriptives } from './descriptives';
import { did } from './did';
import { distributionsMpmath } from './distributions_mpmath';
import { distributionsR } from './distributions_r';
import { doseResponse } from './dose_response';
import { effectSizeIndependent } from './effect_size_independent';
import { effectSizePaired } from './effect_size_paired';
import { fleissKappa } from './fleiss_kappa';
import { growth } from './growth';
import { icc } from './icc';
import { icerFieller } from './icer_fieller';
import { inequality } from './inequality';
import { ioaInterval } from './ioa_interval';
import { itsSegmented } from './its_segmented';
import { krippendorff } from './krippendorff';
import { gasTAnswers } from './gas_t';
import { linearProjection } from './linear_projection';
import { mcnemar } from './mcnemar';
import { metaAnalysis } from './meta_analysis';
import { multilevelIcc } from './multilevel_icc';
import { nistLinear } from './nist_linear';
import { nistUnivariate } from './nist_univariate';
import { pAdjust } from './p_adjust';
import { proportionCi } from './proportion_ci';
import { proportionDiff } from './proportion_diff';
import { reliability } from './reliability';
import { singleCase } from './single_case';
import { spcP } from './spc_p';
import { spcXmr } from './spc_xmr';
import { theilSenAnswers } from './theil_sen';

/** By the table's name. */
export const answers: Readonly<Record<string, Answer>> = {
  agreement_two_raters: agreementTwoRaters,
  between_case_smd: betweenCase,
  descriptives,
  did,
  distributions_mpmath: distributionsMpmath,
  distributions_r: distributionsR,
  dose_response: doseResponse,
  effect_size_independent: effectSizeIndependent,
  effect_size_paired: effectSizePaired,
  fleiss_kappa: fleissKappa,
  growth,
  icc,
  icer_fieller: icerFieller,
  inequality,
  ioa_interval: ioaInterval,
  its_segmented: itsSegmented,
  krippendorff,
  gas_t: gasTAnswers,
  linear_projection: linearProjection,
  mcnemar,
  meta_analysis: metaAnalysis,
  multilevel_icc: multilevelIcc,
  nist_linear: nistLinear,
  nist_univariate: nistUnivariate,
  p_adjust: pAdjust,
  proportion_ci: proportionCi,
  proportion_diff: proportionDiff,
  reliability,
  single_case: singleCase,
  spc_p: spcP,
  spc_xmr: spcXmr,
  theil_sen: theilSenAnswers,
};
