import type { Answer } from './answers';
import { nistLinear } from './nist_linear';

/** By the table's name. */
export const answers: Readonly<Record<string, Answer>> = {
  nist_linear: nistLinear,
};
