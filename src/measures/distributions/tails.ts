/** How much of a distribution lies on each side of a value. */
export interface Tails<Method extends string = string> {
  /** The share at or below the value, from 0 to 1. */
  readonly value: number;
  /** The share above it, from 0 to 1, accurate where `1 - value` would be 0. */
  readonly upper: number;
  readonly method: Method;
}

/** A point of a distribution. */
export interface Quantile<Method extends string = string> {
  readonly value: number;
  readonly method: Method;
}

/** The natural logarithms of both tails at a place, and of the density there: where a tail is tiny, its digits are kept. */
export interface LogTails {
  readonly lower: number;
  readonly upper: number;
  readonly density: number;
}

/** ln(1 - e^x) for x of 0 and less. */
export function logComplement(x: number): number {
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}
