import chiSquareCdfOfStdlib from '@stdlib/stats-base-dists-chisquare-cdf';
import fCdfOfStdlib from '@stdlib/stats-base-dists-f-cdf';
import normalCdfOfStdlib from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantileOfStdlib from '@stdlib/stats-base-dists-normal-quantile';
import tCdfOfStdlib from '@stdlib/stats-base-dists-t-cdf';
import tQuantileOfStdlib from '@stdlib/stats-base-dists-t-quantile';
import meanOfStdlib from '@stdlib/stats-strided-mean';
import deviationOfStdlib from '@stdlib/stats-strided-stdev';
import jstat from 'jstat';
import * as ml from 'ml-regression';
import * as simple from 'simple-statistics';
import * as measures from '../../src/measures';

/** Everything that ours shares with at least one of the others. Columns and rows are plain arrays, as they come from JSON. */
export interface Shared {
  readonly meanAndDeviation: (values: number[]) => readonly number[];
  /** Intercept and slope. It takes its points in the shape that it asks for. */
  readonly line: (x: number[], y: number[]) => () => readonly number[];
  /** The coefficients of a polynomial, from the constant on. */
  readonly polynomial: (x: number[], y: number[], degree: number) => readonly number[];
  /** The coefficients of several predictors, the intercept first where there is one. */
  readonly model: (rows: number[][], y: number[], intercept: boolean) => readonly number[];
  /** The slope, in the same way. */
  readonly theilSen: (x: number[], y: number[]) => () => number;
  readonly normalCdf: (x: number) => number;
  readonly normalQuantile: (p: number) => number;
  readonly tCdf: (x: number, df: number) => number;
  readonly tQuantile: (p: number, df: number) => number;
  readonly chiSquareCdf: (x: number, df: number) => number;
  readonly fCdf: (x: number, df1: number, df2: number) => number;
  readonly noncentralTCdf: (x: number, df: number, ncp: number) => number;
}

function answered<T>(answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string }): T {
  if (answer.ok) return answer.value;
  throw new Error(`Expected an answer, found ${answer.reason}.`);
}

const pointsOf = (x: readonly number[], y: readonly number[]) => x.map((each, i) => ({ x: each, y: y[i] ?? Number.NaN }));

const powers = (x: readonly number[], degree: number) => x.map((each) => Array.from({ length: degree }, (_, power) => each ** (power + 1)));

const ours: Shared = {
  meanAndDeviation: (values) => {
    const found = measures.meanAndSpread(values);
    return found.ok ? [found.value, found.standardDeviation ?? Number.NaN] : [];
  },
  line: (x, y) => {
    const points = pointsOf(x, y);
    return () => {
      const { intercept, slope } = answered(measures.leastSquares(points));
      return [intercept, slope];
    };
  },
  polynomial: (x, y, degree) => ours.model(powers(x, degree), y, true),
  model: (rows, y, intercept) =>
    answered(
      measures.linearModel(
        rows.map((x, i) => ({ x, y: y[i] ?? null })),
        { intercept },
      ),
    ),
  theilSen: (x, y) => {
    const points = pointsOf(x, y);
    return () => answered(measures.theilSen(points)).slope;
  },
  normalCdf: (x) => answered(measures.normalCdf(x)),
  normalQuantile: (p) => answered(measures.normalQuantile(p)),
  tCdf: (x, df) => answered(measures.tCdf(x, df)),
  tQuantile: (p, df) => answered(measures.tQuantile(p, df)),
  chiSquareCdf: (x, df) => answered(measures.chiSquareCdf(x, df)),
  fCdf: (x, df1, df2) => answered(measures.fCdf(x, [df1, df2])),
  noncentralTCdf: (x, df, ncp) => answered(measures.noncentralTCdf(x, df, ncp)),
};

/** By what they go by in the table. */
const sides = {
  ours,
  'simple-statistics': {
    meanAndDeviation: (values) => [simple.mean(values), simple.sampleStandardDeviation(values)],
    line: (x, y) => {
      const pairs = pointsOf(x, y).map((point) => [point.x, point.y]);
      return () => {
        const { b, m } = simple.linearRegression(pairs);
        return [b, m];
      };
    },
    normalCdf: (x) => simple.cumulativeStdNormalProbability(x),
    normalQuantile: (p) => simple.probit(p),
  },
  jstat: {
    meanAndDeviation: (values) => [jstat.mean(values), jstat.stdev(values, true)],
    line: (x, y) => {
      const rows = x.map((each) => [1, each]);
      return () => jstat.models.ols(y, rows).coef;
    },
    polynomial: (x, y, degree) =>
      jstat.models.ols(
        y,
        powers(x, degree).map((row) => [1, ...row]),
      ).coef,
    model: (rows, y, intercept) =>
      jstat.models.ols(
        y,
        rows.map((row) => (intercept ? [1, ...row] : row)),
      ).coef,
    normalCdf: (x) => jstat.normal.cdf(x, 0, 1),
    normalQuantile: (p) => jstat.normal.inv(p, 0, 1),
    tCdf: (x, df) => jstat.studentt.cdf(x, df),
    tQuantile: (p, df) => jstat.studentt.inv(p, df),
    chiSquareCdf: (x, df) => jstat.chisquare.cdf(x, df),
    fCdf: (x, df1, df2) => jstat.centralF.cdf(x, df1, df2),
    noncentralTCdf: (x, df, ncp) => jstat.noncentralt.cdf(x, df, ncp),
  },
  '@stdlib': {
    meanAndDeviation: (values) => [meanOfStdlib(values.length, values, 1), deviationOfStdlib(values.length, 1, values, 1)],
    normalCdf: (x) => normalCdfOfStdlib(x, 0, 1),
    normalQuantile: (p) => normalQuantileOfStdlib(p, 0, 1),
    tCdf: (x, df) => tCdfOfStdlib(x, df),
    tQuantile: (p, df) => tQuantileOfStdlib(p, df),
    chiSquareCdf: (x, df) => chiSquareCdfOfStdlib(x, df),
    fCdf: (x, df1, df2) => fCdfOfStdlib(x, df1, df2),
  },
  'ml-regression': {
    line: (x, y) => () => {
      const { intercept, slope } = new ml.SimpleLinearRegression(x, y);
      return [intercept, slope];
    },
    polynomial: (x, y, degree) => new ml.PolynomialRegression(x, y, degree).coefficients,
    model: (rows, y, intercept) => {
      const weights = new ml.MultivariateLinearRegression(
        rows,
        y.map((each) => [each]),
        { intercept },
      ).weights.map(([weight]) => weight ?? Number.NaN);
      return intercept ? [...weights.slice(-1), ...weights.slice(0, -1)] : weights;
    },
    theilSen: (x, y) => () => new ml.TheilSenRegression(x, y).slope,
  },
} as const satisfies Readonly<Record<string, Partial<Shared>>>;

export type Side = keyof typeof sides;

export const sideNames = Object.keys(sides) as readonly Side[];

/** What a side has of something; `undefined` where it has nothing of the kind. */
export function sideOf<Name extends keyof Shared>(side: Side, name: Name): Shared[Name] | undefined {
  return (sides[side] as Partial<Shared>)[name];
}
