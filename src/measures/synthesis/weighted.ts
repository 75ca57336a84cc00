import type { Studies } from './study-effect';

/** A weighted mean of effects, with what its spread is made of. */
export interface Weighted {
  readonly mean: number;
  /** The sum of the weights. */
  readonly weight: number;
  /** The weighted sum of squared distances from the mean. */
  readonly q: number;
  /** The trace of P = W - Ww' / w, which takes the mean off: what `q` would be on average for effects of variance 1. */
  readonly trace: number;
  /** The sum of w² times the squared distance from the mean. */
  readonly steepness: number;
}

/** The mean of effects under weights, one for each: summed as distances from the first effect, which costs no digits. */
export function weighted({ effects }: Pick<Studies, 'effects'>, weights: readonly number[]): Weighted {
  const first = effects[0] ?? 0;
  const weight = total(weights);
  const mean = first + total(effects.map((effect, i) => ((weights[i] ?? 0) / weight) * (effect - first)));
  const squares = effects.map((effect, i) => (weights[i] ?? 0) * (effect - mean) ** 2);
  return {
    mean,
    weight,
    q: total(squares),
    trace: weight - total(weights.map((w) => w * (w / weight))),
    steepness: total(squares.map((square, i) => square * (weights[i] ?? 0))),
  };
}

/** The weights that are best where effects vary by `between` beside their own variances. */
export function weightsAt({ variances }: Pick<Studies, 'variances'>, between: number): readonly number[] {
  return variances.map((variance) => 1 / (variance + between));
}

/** The sum over all pairs of P² times their variances: half the variance of `q` for effects of these variances. */
export function squareOfTrace(weights: readonly number[], variances: readonly number[]): number {
  const weight = total(weights);
  const of = (power: number, degree: number) => total(weights.map((w, i) => (w / weight) ** power * (variances[i] ?? 0) ** degree));
  return Math.max(0, weight * weight * (of(2, 2) - 2 * of(3, 2) + of(2, 1) ** 2));
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
