import { type AgreementForm, intervalAgreement } from '../../../src/measures';
import { type Answer, part } from './answers';

/** Two observers of intervals. Shares are percentages in the table. */
export const ioaInterval: Answer = ({ obs1, obs2 }) => {
  const pairs = obs1.map((first: number, i: number) => [first, obs2[i]] as const);
  const percentage = (form: AgreementForm) => part(intervalAgreement(pairs, form), ({ value }) => value * 100);
  return {
    total_count: percentage('total-count'),
    mean_count_per_interval: percentage('mean-count-per-interval'),
    exact_count_per_interval: percentage('exact-count'),
    interval_by_interval: percentage('interval-by-interval'),
    scored_interval: percentage('scored-interval'),
    unscored_interval: percentage('unscored-interval'),
  };
};
