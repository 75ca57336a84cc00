export type { Line, LineReason, Point } from './least-squares';
export { leastSquares } from './least-squares';
export type { LinePrediction } from './line-prediction';
export { linePrediction } from './line-prediction';
export { normalQuantile } from './normal-quantile';
export type { Quantile, Tails } from './student-t';
export { tCdf, tQuantile } from './student-t';
export type { ShareInterval } from './wilson-interval';
export { wilsonInterval } from './wilson-interval';
