import { commonLanguageEffect, improvementIndex, meanDifference, type StandardizedVariant, standardizedDifference, twoGroups } from '../../../src/measures';
import { type Answer, part } from './answers';

export const effectSizeIndependent: Answer = ({ a, b }: Readonly<Record<'a' | 'b', readonly number[]>>) => {
  const groups = twoGroups(a, b);
  const effect = (variant: StandardizedVariant) => standardizedDifference(groups, { variant });
  const test = (variant: 'student' | 'welch') => meanDifference(groups, { variant });
  const [d, g] = [effect('cohen-d'), effect('hedges-g/exact')];
  const times = (variant: StandardizedVariant) => part(effect(variant), ({ value }) => value / ((part(d) as number) || Number.NaN));
  return {
    d: part(d),
    J_exact: times('hedges-g/exact'),
    J_approx: times('hedges-g/approximate'),
    g: part(g),
    g_var_LS: part(g, ({ variances }) => variances?.largeSample),
    g_var_UB: part(g, ({ variances }) => variances?.unbiased),
    glass_delta: part(effect('glass-delta')),
    d_pooled_av_var: part(effect('cohen-d/average-variance')),
    g_smdh: part(effect('hedges-g/average-variance')),
    t: part(test('student'), ({ statistic }) => statistic),
    df: part(test('student'), ({ degreesOfFreedom }) => degreesOfFreedom),
    p: part(test('student'), ({ p }) => p),
    mean_diff: part(groups),
    mean_diff_ci: part(test('student'), ({ interval }) => interval),
    welch_t: part(test('welch'), ({ statistic }) => statistic),
    welch_df: part(test('welch'), ({ degreesOfFreedom }) => degreesOfFreedom),
    welch_p: part(test('welch'), ({ p }) => p),
    welch_ci: part(test('welch'), ({ interval }) => interval),
    d_ci_nct: part(d, ({ interval }) => interval),
    g_ci_nct: part(g, ({ interval }) => interval),
    cliff_delta: part(commonLanguageEffect(a, b), ({ cliffDelta }) => cliffDelta),
    cles_tie_half: part(commonLanguageEffect(a, b)),
    u3: part(improvementIndex(part(d) as number), ({ below }) => below),
    improvement_index_pct: part(improvementIndex(part(g) as number)),
  };
};
