import { type PairedCorrection, type PairedVariant, pairedDifference, pairedEffect, pairedScores, reliableChange, signedRankTest } from '../../../src/measures';
import { type Answer, part } from './answers';

interface Input {
  readonly pre: readonly number[];
  readonly post: readonly number[];
  readonly reliability: number;
}

export const effectSizePaired: Answer = ({ pre, post, reliability }: Input) => {
  const rows = pre.map((before, i) => ({ before, after: post[i] ?? null }));
  const scores = pairedScores(rows);
  const test = pairedDifference(scores);
  const signed = signedRankTest(rows, { variant: 'normal-corrected' });
  const effect = (variant: PairedVariant, correction: PairedCorrection = 'none') => pairedEffect(scores, { variant, correction });
  const withVariance = (variant: PairedVariant) => part(effect(variant, 'exact'), ({ value, variance }) => [value, variance]);
  const scale = { reliability, standardDeviation: part(scores, ({ before }) => before.standardDeviation) as number };
  return {
    n: part(scores, ({ n }) => n),
    r: part(scores, ({ correlation }) => correlation),
    mean_diff: part(scores),
    sd_diff: part(scores, ({ change }) => change.standardDeviation),
    t: part(test, ({ statistic }) => statistic),
    df: part(test, ({ degreesOfFreedom }) => degreesOfFreedom),
    p: part(test, ({ p }) => p),
    ci: part(test, ({ interval }) => interval),
    d_z: part(effect('change-deviation')),
    d_av_meansd: part(effect('average-deviation')),
    d_av_rmsvar: part(effect('average-variance')),
    d_rm: part(effect('repeated-measures')),
    glass_pre: part(effect('before-deviation')),
    // The interval is that of d times the factor, so that it is found where d itself is 0.
    J_exact: part(effect('change-deviation', 'exact'), ({ interval: exact }) =>
      part(effect('change-deviation'), ({ interval }) => (exact?.[1] ?? 0) / (interval?.[1] ?? 0)),
    ),
    g_z: part(effect('change-deviation', 'exact')),
    d_z_ci_nct: part(effect('change-deviation'), ({ interval }) => interval),
    SMCC_yi_vi: withVariance('change-deviation'),
    SMCR_yi_vi: withVariance('before-deviation'),
    wilcox_V: part(signed),
    wilcox_p: part(signed, ({ p }) => p),
    rci: part(reliableChange(rows, scale), ({ indices }) => indices),
  };
};
