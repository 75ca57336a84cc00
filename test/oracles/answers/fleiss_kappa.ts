import { fleissKappa as calculated } from '../../../src/measures';
import { type Answer, part } from './answers';

/** Several raters. Shares are percentages in the table. */
export const fleissKappa: Answer = ({ ratings_subjects_by_raters }) => {
  const kappa = calculated(ratings_subjects_by_raters);
  return {
    kappa: part(kappa),
    z: part(kappa, ({ test }) => test.z),
    p: part(kappa, ({ test }) => test.p),
    percent_all_agree: part(kappa, ({ allAgree }) => allAgree * 100),
  };
};
