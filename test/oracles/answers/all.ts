import type { Answer } from './answers';
import { linearProjection } from './linear_projection';
import { nistLinear } from './nist_linear';
import { theilSenAnswers } from './theil_sen';

/** By the table's name. */
export const answers: Readonly<Record<string, Answer>> = {
  linear_projection: linearProjection,
  nist_linear: nistLinear,
  theil_sen: theilSenAnswers,
};
