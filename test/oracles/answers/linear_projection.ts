import { leastSquares, lineCrossing, lineInference, linePrediction } from '../../../src/measures';
import { type Answer, part } from './answers';

export const linearProjection: Answer = ({ x, y, x0, target, level }) => {
  const line = leastSquares(x.map((each: number, i: number) => ({ x: each, y: y[i] })));
  if (!line.ok) return null;
  const sure = lineInference(line, { level });
  const there = linePrediction(line, x0, { level });
  return {
    intercept: line.value.intercept,
    slope: line.value.slope,
    se_intercept: line.standardError?.intercept,
    se_slope: line.standardError?.slope,
    t_slope: part(sure, ({ value }) => value.t),
    p_slope: part(sure, ({ value }) => value.p),
    df: line.degreesOfFreedom,
    sigma: line.sigma,
    r2: line.r2,
    adj_r2: part(sure, ({ adjustedR2 }) => adjustedR2),
    intercept_ci: part(sure, ({ intercept }) => intercept.interval),
    slope_ci: part(sure, ({ value }) => value.interval),
    fit: part(there),
    mean_ci: part(there, ({ meanInterval }) => meanInterval),
    pred_int: part(there, ({ interval }) => interval),
    crossing_x: part(lineCrossing(line, target, { level })),
  };
};
