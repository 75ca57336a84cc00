import { kendallTau, mannKendall, theilSen } from '../../../src/measures';
import { type Answer, part } from './answers';

export const theilSenAnswers: Answer = ({ x, y, level }: { x: number[]; y: number[]; level: number }) => {
  const points = x.map((each, i) => ({ x: each, y: y[i] ?? null }));
  const line = theilSen(points, { level, tiesInX: 'ignored' });
  const medians = theilSen(points, { level, intercept: 'medians' });
  const tau = kendallTau(points, { test: 'normal' });
  const trend = mannKendall(y, { test: 'normal-corrected' });
  return {
    slope: part(line, ({ value }) => value.slope),
    intercept_median_resid: part(line, ({ value }) => value.intercept),
    intercept_medians: part(medians, ({ value }) => value.intercept),
    n_slopes: part(line, ({ slopes }) => slopes),
    slope_ci_gilbert: part(line, ({ interval }) => interval),
    S: part(trend, ({ s }) => s),
    varS: part(trend, ({ variance }) => variance),
    tau_b: part(tau),
    z_nocc: part(tau, ({ z }) => z),
    p_nocc: part(tau, ({ p }) => p),
    mk_z_cc: part(trend, ({ z }) => z),
    mk_p_cc: part(trend, ({ p }) => p),
  };
};
