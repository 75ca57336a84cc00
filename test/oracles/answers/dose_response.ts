import { doseCorrelation, doseCurve, doseTau } from '../../../src/measures';
import { type Answer, part } from './answers';

export const doseResponse: Answer = ({ x, y }: { x: readonly number[]; y: readonly number[] }) => {
  const rows = x.map((dose, i) => ({ dose, response: y[i] ?? null }));
  const pearson = doseCorrelation(rows);
  const tau = doseTau(rows, { test: 'normal' });
  const quadratic = doseCurve(rows, { variant: 'quadratic' });
  return {
    pearson: part(pearson),
    pearson_ci: part(pearson, ({ interval }) => interval),
    pearson_p: part(pearson, ({ p }) => p),
    spearman: part(doseCorrelation(rows, { variant: 'spearman' })),
    kendall_b: part(tau),
    kendall_p: part(tau, ({ p }) => p),
    quad_coef: part(quadratic),
    quad_se: part(quadratic, ({ standardErrors }) => standardErrors),
    log1p_coef: part(doseCurve(rows, { variant: 'log1p' })),
  };
};
