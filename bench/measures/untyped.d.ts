// What the bench calls of two packages that bring no types.

declare module 'jstat' {
  interface Distribution {
    cdf(x: number, ...parameters: number[]): number;
    inv(p: number, ...parameters: number[]): number;
  }
  const jStat: {
    mean(values: readonly number[]): number;
    stdev(values: readonly number[], ofSample: boolean): number;
    readonly models: { ols(y: readonly number[], rows: readonly (readonly number[])[]): { readonly coef: readonly number[] } };
    readonly studentt: Distribution;
    readonly normal: Distribution;
    readonly chisquare: Distribution;
    readonly centralF: Distribution;
    readonly noncentralt: Distribution;
  };
  export = jStat;
}

declare module 'ml-regression' {
  export class SimpleLinearRegression {
    constructor(x: readonly number[], y: readonly number[]);
    readonly slope: number;
    readonly intercept: number;
  }
  export class TheilSenRegression extends SimpleLinearRegression {}
  export class PolynomialRegression {
    constructor(x: readonly number[], y: readonly number[], degree: number);
    readonly coefficients: readonly number[];
  }
  export class MultivariateLinearRegression {
    constructor(x: readonly (readonly number[])[], y: readonly (readonly number[])[], options: { readonly intercept: boolean });
    readonly weights: readonly (readonly number[])[];
  }
}
