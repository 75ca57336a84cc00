import { clusteredDifferences } from '../../../src/measures';
import { type Answer, part } from './answers';

type Input = Readonly<Record<'id' | 'tr' | 'post' | 'y', readonly number[]>>;

export const did: Answer = ({ id, tr, post, y }: Input) =>
  part(
    clusteredDifferences(id.map((cluster, i) => ({ cluster, treated: tr[i] === 1, after: post[i] === 1, y: y[i] ?? null }))),
    ({ value, means, standardErrors, degreesOfFreedom, p }) => ({
      cell_means: { t0: means.treatedBefore, t1: means.treatedAfter, c0: means.comparisonBefore, c1: means.comparisonAfter },
      did: value,
      se_ols: standardErrors.ols,
      se_hc1: standardErrors.hc1,
      se_cr1: standardErrors.cr1,
      se_cr1s: standardErrors.cr1s,
      se_cr2: standardErrors.cr2,
      cr2_df: degreesOfFreedom,
      cr2_p: p,
    }),
  );
