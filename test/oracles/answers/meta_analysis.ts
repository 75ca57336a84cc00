import { betweenStudiesInterval, type BetweenMethod, eggerTest, type Synthesis, type SynthesisError, synthesis } from '../../../src/measures';
import { type Answer, part } from './answers';

const between = ['dl', 'reml', 'pm', 'hs', 'sj', 'ml', 'he'] as const satisfies readonly BetweenMethod[];
const errors = { HKSJ: 'hksj', HKSJ_adhoc: 'hksj-guarded' } as const satisfies Readonly<Record<string, SynthesisError>>;

/** What the table names of one fit. Its I² are percentages: of Q for equal effects, of the variance between studies for all others. */
function fitted(found: Synthesis) {
  const { value, standardError, interval, statistic, p, heterogeneity, prediction } = found;
  const of = found.method.startsWith('synthesis/ee') ? 'fromQ' : 'fromBetween';
  return {
    est: value,
    se: standardError,
    ci: interval,
    stat: statistic,
    p,
    tau2: found.between.variance,
    se_tau2: found.between.standardError,
    I2: heterogeneity === null ? null : 100 * heterogeneity.i2[of],
    H2: heterogeneity === null ? null : heterogeneity.h2[of],
    Q: heterogeneity?.q ?? null,
    Qp: heterogeneity?.p ?? null,
    pred: prediction?.interval ?? null,
  };
}

export const metaAnalysis: Answer = ({ yi, vi }: { yi: readonly number[]; vi: readonly number[] }) => {
  const studies = yi.map((effect, i) => ({ effect, variance: vi[i] ?? null }));
  const plain = (by: 'ee' | BetweenMethod) => part(synthesis(studies, { between: by, error: 'z', prediction: 'normal' }), fitted);
  const guarded = (['dl', 'reml'] as const).flatMap((by) =>
    Object.entries(errors).map(([name, error]) => [
      `${by.toUpperCase()}_${name}`,
      part(synthesis(studies, { between: by, error, prediction: 't-k-1' }), fitted),
    ]),
  );
  return {
    EE: plain('ee'),
    ...Object.fromEntries(between.map((by) => [by.toUpperCase(), plain(by)])),
    ...Object.fromEntries(guarded),
    // The table's tool searches no farther than 100.
    tau2_Qprofile_ci: part(betweenStudiesInterval(studies, { most: 100 }), ({ interval }) => interval),
    egger_lm: part(eggerTest(studies), ({ statistic, p }) => ({ t: statistic, p })),
  };
};
