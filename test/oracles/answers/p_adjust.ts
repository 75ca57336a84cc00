import { adjustP, type PAdjustment } from '../../../src/measures';
import { type Answer, part } from './answers';

export const pAdjust: Answer = ({ p }: { readonly p: readonly number[] }) => {
  const adjusted = (by: PAdjustment) => part(adjustP(p, { by }));
  return {
    bonferroni: adjusted('bonferroni'),
    holm: adjusted('holm'),
    hochberg: adjusted('hochberg'),
    BH: adjusted('benjamini-hochberg'),
    BY: adjusted('benjamini-yekutieli'),
  };
};
