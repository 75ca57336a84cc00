import { autoregressiveSeries, type EstimateTest, interruptedSeries, type Segments } from '../../../src/measures';
import { type Answer, part } from './answers';

const listed = <T>({ start, trend, levelChange, trendChange }: Segments<T>) => [start, trend, levelChange, trendChange];
const errors = (tests: Segments<EstimateTest>) => listed(tests).map(({ standardError }) => standardError);

export const itsSegmented: Answer = ({ y, T0 }: { y: readonly number[]; T0: number }) => {
  const points = { before: y.slice(0, T0), after: y.slice(T0) };
  const ar1 = part(autoregressiveSeries(points), ({ phi, value, tests, sigma }) => ({ phi, coef: listed(value), se: errors(tests), sigma }));
  return part(interruptedSeries(points, { lag: 2 }), ({ value, tests, sigma, durbinWatson, autocorrelation }) => ({
    coef: listed(value),
    se: errors(tests.ols),
    p: listed(tests.ols).map(({ p }) => p),
    sigma,
    nw_se_lag2: errors(tests.neweyWest),
    nw_se_lag2_adj: errors(tests.neweyWestAdjusted),
    dw: durbinWatson,
    resid_acf1: autocorrelation,
    gls_ar1: ar1,
  }));
};
