import { linearModel } from '../../../src/measures/program/linear-model';
import { type Answer, part } from './answers';

/** The predictors that a certified set's model speaks of: its columns, or the powers of its x. */
function predictors({ model, x, X, y }: { model: string; x?: number[]; X?: number[][]; y: number[] }): readonly (readonly number[])[] {
  if (X !== undefined) return X;
  const degree = Number(/x\^(\d+)$/.exec(model)?.[1] ?? 1);
  return y.map((_, i) => Array.from({ length: degree }, (_, k) => (x?.[i] ?? 0) ** (k + 1)));
}

export const nistLinear: Answer = (input) => {
  const rows = predictors(input).map((x, i) => ({ x, y: input.y[i] }));
  return part(linearModel(rows, { intercept: !input.model.includes('no intercept') }), (model) => ({
    b: model.value,
    se: model.standardErrors,
    rsd: model.sigma,
    r2: model.r2,
    rss: model.residualSumOfSquares,
  }));
};
