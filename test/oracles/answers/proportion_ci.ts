import { type ProportionVariant, proportionInterval, wilsonInterval } from '../../../src/measures';
import { type Answer, part } from './answers';

export const proportionCi: Answer = ({ x, n, level }: Readonly<Record<'x' | 'n' | 'level', number>>) => {
  const wilson = wilsonInterval(x, n, { level });
  const ends = (variant: ProportionVariant) => part(proportionInterval(x, n, variant, { level }), ({ interval }) => interval);
  return {
    p: part(wilson),
    wilson: part(wilson, ({ interval }) => interval),
    wilson_cc: ends('wilson-corrected'),
    clopper_pearson: ends('clopper-pearson'),
    agresti_coull_unclipped: ends('agresti-coull'),
    jeffreys: ends('jeffreys'),
  };
};
