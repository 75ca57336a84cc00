import { type Case, folders, type Table, tables } from '../../test/oracles/tables';
import { median } from '../race';
import { type Shared, type Side, sideNames, sideOf } from './sides';

/** One line of a table of digits: what was computed, and how many digits each side had right. */
export type DigitsLine = readonly [name: string, ...digits: readonly string[]];

const all = tables(folders());

/** How many digits of a number are right, 16 at most; of 0 how many zeros follow the point. */
function digitsOf(found: number, expected: number): number {
  const distance = Math.abs(found - expected) / (Math.abs(expected) || 1);
  return Number.isNaN(distance) ? 0 : Math.max(0, Math.min(16, -Math.log10(distance)));
}

/** The fewest digits of several numbers. */
function fewest(found: readonly number[], expected: readonly number[]): number {
  return Math.min(...expected.map((each, i) => digitsOf(found[i] ?? Number.NaN, each)));
}

/** A line for each certified set of NIST; or why there is none. */
export function certifiedDigits(): readonly DigitsLine[] | string {
  const univariate = tableOf('nist_univariate');
  const linear = tableOf('nist_linear');
  if (univariate === undefined || linear === undefined)
    return 'Skipped: the certified sets are not there. ORACLES=DIR names a folder that holds nist_univariate.json, nist_linear.json and all tables of test/oracles.';
  return [
    ...univariate.cases.map((each) => {
      const { mean, sd } = each.expected as { readonly mean: number; readonly sd: number };
      return line(`${setOf(each)}, mean and deviation`, (side) => {
        const compute = sideOf(side, 'meanAndDeviation');
        return compute && fewest(compute(each.input.x), [mean, sd]);
      });
    }),
    ...linear.cases.map((each) => {
      const { b } = each.expected as { readonly b: readonly number[] };
      return line(`${setOf(each)}, ${b.length === 1 ? '1 coefficient' : `${b.length} coefficients`}`, (side) => {
        const found = coefficients(side, each);
        return typeof found === 'object' ? fewest(found, b) : found;
      });
    }),
  ];
}

/** Fits a certified set by what a side has for it. */
function coefficients(side: Side, { input }: Case): readonly number[] | 'throws' | undefined {
  const degree = Number(/x\^(\d+)$/.exec(input.model)?.[1] ?? 1);
  const intercept = !input.model.includes('no intercept');
  const fitted = (): readonly number[] | undefined => {
    if (input.X !== undefined) return sideOf(side, 'model')?.(input.X, input.y, true);
    if (!intercept)
      return sideOf(side, 'model')?.(
        input.x.map((x: number) => [x]),
        input.y,
        false,
      );
    return degree === 1 ? sideOf(side, 'line')?.(input.x, input.y)() : sideOf(side, 'polynomial')?.(input.x, input.y, degree);
  };
  try {
    return fitted();
  } catch {
    return 'throws';
  }
}

const distributions = {
  pnorm: ['normalCdf', ['x']],
  qnorm: ['normalQuantile', ['p']],
  pt: ['tCdf', ['x', 'df']],
  qt: ['tQuantile', ['p', 'df']],
  pchisq: ['chiSquareCdf', ['x', 'df']],
  pf: ['fCdf', ['x', 'df1', 'df2']],
  pt_nc: ['noncentralTCdf', ['x', 'df', 'ncp']],
} as const satisfies Readonly<Record<string, readonly [keyof Shared, readonly string[]]>>;

/** A line for each distribution, over a grid that mpmath computed: the fewest digits, and the median. */
export function distributionDigits(): readonly DigitsLine[] {
  const grid = tableOf('distributions_mpmath');
  return Object.entries(distributions).map(([id, [name, columns]]) => {
    const one = grid?.cases.find((each) => each.id === id);
    const expected = (one?.expected as { readonly value: readonly number[] } | undefined)?.value ?? [];
    return line(`${name}, ${expected.length} values`, (side) => {
      const compute = sideOf(side, name) as ((...row: readonly number[]) => number) | undefined;
      if (compute === undefined) return undefined;
      const digits = expected.map((value, n) => digitsOf(compute(...columns.map((column) => one?.input[column][n])), value));
      return [Math.min(...digits), median(digits)];
    });
  });
}

function line(name: string, digits: (side: Side) => number | readonly number[] | string | undefined): DigitsLine {
  const cells = sideNames.map((side) => {
    const found = digits(side) ?? '';
    if (typeof found === 'string') return found;
    const each = typeof found === 'number' ? [found] : found;
    return each.map((digit) => digit.toFixed(1)).join(' / ');
  });
  return [name, ...cells];
}

const tableOf = (name: string): Table | undefined => all.find((each) => each.name === name);

const setOf = ({ id }: Case) => id.replace(/^nist_\w+-/, '');
