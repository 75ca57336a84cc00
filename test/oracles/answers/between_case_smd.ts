import { betweenCaseSmd } from '../../../src/measures';
import { type Answer, part } from './answers';

export const betweenCase: Answer = (input: { case: number[]; session: number[]; phase: number[]; y: number[] }) => {
  const sessions = input.y.map((y, i) => ({
    case: `${input.case[i]}`,
    session: input.session[i] ?? 0,
    phase: input.phase[i] === 1 ? ('intervention' as const) : ('baseline' as const),
    y,
  }));
  return part(betweenCaseSmd(sessions), (found) => ({
    delta_hat_unadj: found.uncorrected,
    delta_hat_g: found.value,
    V_delta: found.standardError ** 2,
    nu: found.degreesOfFreedom,
    phi: found.autocorrelation,
    rho: found.intraclassCorrelation,
    S_sq: found.totalVariance,
  }));
};
