import {
  baselineCorrectedTau,
  goalObtained,
  ird,
  logResponseRatio,
  nonoverlap,
  pand,
  pem,
  pnd,
  tau,
  tauU,
  theilSen,
  withinCaseSmd,
} from '../../../src/measures';
import { type Answer, part } from './answers';

interface Input {
  readonly A: readonly number[];
  readonly B: readonly number[];
  readonly improvement: 'increase' | 'decrease';
  readonly scale: 'count' | 'percentage';
  readonly goal: number | null;
}

interface Estimate {
  readonly value: number;
  readonly standardError: number | null;
  readonly interval: readonly [number, number];
}

/** Where all pairs improve, or none, the table has the interval that a root finder stopped at: an end at the estimate itself. */
const degenerate = ({ value, interval }: Estimate) => (Math.abs(value) === 1 || value === 0 ? [value, value] : interval);

const estimate = ({ value, standardError, interval }: Estimate) => ({ est: value, se: standardError, ci: interval });

export const singleCase: Answer = ({ A, B, improvement, scale, goal }: Input) => {
  const options = { improvement };
  const none = { est: null, se: null, ci: [null, null] };
  const smd = (spread: 'baseline' | 'pooled') => {
    const found = withinCaseSmd(A, B, { ...options, spread, correction: 'approximate' });
    return found.ok ? estimate(found) : none;
  };
  const ratio = (direction: 'increasing' | 'decreasing', biasCorrected: boolean) =>
    part(logResponseRatio(A, B, { ...options, direction, biasCorrected, scale: { kind: scale } }), estimate);
  const variant = (name: Parameters<typeof tauU>[2]['variant']) => part(tauU(A, B, { ...options, variant: name }));
  const nap = nonoverlap(A, B, options);
  const counts = tauU(A, B, { ...options, variant: 'a-b' });
  return {
    NAP: part(nap, (found) => ({ est: found.value, se: found.standardError, ci: degenerate(found) })),
    Tau: part(tau(A, B, options), (found) => ({
      est: found.value,
      se: found.standardError,
      ci: found.value === 0 ? found.interval : degenerate(found),
    })),
    Tau_U_A_vs_B_minus_trendA: { est: variant('a-b-a/mn') },
    Tau_BC: part(baselineCorrectedTau(A, B, { ...options, pretest: 1 }), (found) => ({
      est: found.value,
      se: found.standardError,
      ci: found.value === 0 ? found.interval : degenerate(found),
    })),
    PND: { est: part(pnd(A, B, options)) },
    PEM: { est: part(pem(A, B, options)) },
    PAND: { est: part(pand(A, B, options)) },
    IRD: { est: part(ird(A, B, options)) },
    SMD: smd('baseline'),
    SMD_pool: smd('pooled'),
    NAP_ci_score_interior: part(nap, ({ interval }) => interval),
    NAP_se_hanley: part(nonoverlap(A, B, { ...options, standardError: 'hanley' }), ({ standardError }) => standardError),
    NAP_se_null: part(nonoverlap(A, B, { ...options, standardError: 'null' }), ({ standardError }) => standardError),
    LRRi: ratio('increasing', true),
    LRRd: ratio('decreasing', true),
    LRRi_no_bias: ratio('increasing', false),
    PoGO: goal === null ? null : part(goalObtained(A, B, goal), estimate),
    theilsen_A: part(theilSen(A.map((y, x) => ({ x, y }))), ({ value }) => value.slope),
    counts: part(counts, ({ pairs }) => ({ S_AB: pairs.between, S_A: pairs.baseline, S_B: pairs.intervention })),
    Tau_A_vs_B: variant('a-b'),
    Tau_AB_minus_A_PV2011: variant('a-b-a'),
    Tau_AB_plus_B_PV2011: variant('a-b+b'),
    Tau_AB_plus_B_minus_A_PV2011: variant('a-b+b-a'),
  };
};
