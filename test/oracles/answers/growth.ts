import { conditionalGrowth, gains, metProjection, residualGains } from '../../../src/measures';
import { type Answer, part } from './answers';

export const growth: Answer = (input: { pre: number[]; post: number[]; typical: number[]; sdg: number[] }) => {
  const students = input.pre.map((before, i) => ({
    before,
    after: input.post[i] ?? null,
    typical: input.typical[i] ?? null,
    spread: input.sdg[i] ?? null,
  }));
  const grown = gains(students);
  const residual = residualGains(students);
  const conditional = conditionalGrowth(students);
  const met = grown.ok ? metProjection(grown.gains.map((gain, i) => ({ gain, projected: input.typical[i] ?? null }))) : grown;
  return {
    gain: part(grown, (found) => found.gains),
    resid: part(residual),
    rstandard: part(residual, ({ standardized }) => standardized),
    cgi: part(conditional, (found) => found.students.map(({ index }) => index)),
    cgp: part(conditional, (found) => found.students.map(({ percentile }) => percentile)),
    pct_met: part(met, ({ value }) => 100 * value),
    mean_cgi: part(conditional),
  };
};
