import { columnMoments, type IccForm, intraclassCorrelation } from '../../../src/measures';
import { type Answer, part } from './answers';

/** The six intraclass correlations, as irr 0.84.1 makes their intervals and tests. */
export const icc: Answer = ({ ratings_subjects_by_raters: ratings }) => {
  const moments = columnMoments(ratings);
  const form = (name: IccForm) => {
    const found = intraclassCorrelation(moments, name, { variant: 'irr-0.84' });
    return {
      icc: part(found),
      ci: part(found, ({ interval }) => interval),
      F: part(found, ({ test }) => test?.f),
      df1: part(found, ({ test }) => test?.degreesOfFreedom[0]),
      df2: part(found, ({ test }) => test?.degreesOfFreedom[1]),
      p: part(found, ({ test }) => test?.p),
    };
  };
  return {
    oneway_consistency_single: form('ICC(1)'),
    oneway_consistency_average: form('ICC(k)'),
    twoway_consistency_single: form('ICC(C,1)'),
    twoway_consistency_average: form('ICC(C,k)'),
    twoway_agreement_single: form('ICC(A,1)'),
    twoway_agreement_average: form('ICC(A,k)'),
  };
};
