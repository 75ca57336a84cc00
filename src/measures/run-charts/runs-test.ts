import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { Chart } from './chart-phases';
import { type Runs, runsFrom } from './runs';

/** Whether there are too few or too many runs. */
export interface RunsTest extends Runs {
  /** What the number of runs says. */
  readonly value: 'too-few' | 'too-many' | 'as-expected';
  /** The probability of so few runs or fewer, and of so many or more, were the order chance. */
  readonly few: number;
  readonly many: number;
  /** What each of them is compared with. */
  readonly tail: number;
  readonly n: number;
  readonly method: 'runs-test/exact';
}

/**
 * Answers whether a series crosses its median too seldom or too often for chance, given how many points lie on each side: by counting all orders. It is the
 * test behind the tables of Swed and Eisenhart that run charts are read with.
 *
 * @param chart - What `runChart` answered, whose last phase counts; or what `mergeableRuns` did, around a median that was given.
 * @param options - `tail`: the probability below which the runs are too few or too many, 0.025 where nothing is said.
 * @returns What the runs say, with both probabilities from 0 to 1; or `n-too-small` where one side has no points, `out-of-range`.
 * @example
 * const chart = runChart([3, 4, 3, 5, 4, 9, 8, 9, 7, 8]);
 * const test = chart.ok && runsTest(chart);
 * test && test.ok && [test.value, test.runs, test.few.toFixed(4)]; // => ['too-few', 2, '0.0079']
 * @see Swed and Eisenhart (1943), Annals of Mathematical Statistics 14(1), 66-87, https://doi.org/10.1214/aoms/1177731494
 */
export function runsTest(chart: Chart | Runs, options: { readonly tail?: number } = {}): Result<RunsTest, 'n-too-small' | 'out-of-range'> {
  const { tail = 0.025 } = options;
  const runs = runsFrom(chart);
  const { above, below, useful } = runs;
  if (!(tail > 0 && tail < 0.5))
    return missing('out-of-range', says('chart/tail', 'Expected a probability strictly between 0 and 0.5, found another value.'));
  if (above === 0 || below === 0)
    return missing('n-too-small', says('chart/one-side', 'Expected points on both sides of the center, found them on one.'));
  const shares = Array.from({ length: useful + 1 }, (_, r) => shareOf(r, above, below));
  const few = shares.slice(0, runs.runs + 1).reduce((sum, share) => sum + share, 0);
  const many = shares.slice(runs.runs).reduce((sum, share) => sum + share, 0);
  const value = few <= tail ? 'too-few' : many <= tail ? 'too-many' : 'as-expected';
  return { ok: true, value, ...runs, few: Math.min(1, few), many: Math.min(1, many), tail, n: useful, method: 'runs-test/exact' };
}

/** The share of all orders that have so many runs: each side is cut into half of them, at any of the places between its points. */
function shareOf(runs: number, above: number, below: number): number {
  const [short, long] = [Math.floor(runs / 2), Math.ceil(runs / 2)];
  const cuts = (a: number, b: number) =>
    Math.exp(logChoose(above - 1, a - 1) + logChoose(below - 1, b - 1) - logChoose(above + below, above));
  return short === 0 ? 0 : cuts(short, long) + cuts(long, short);
}

/** The natural logarithm of the ways to choose k of n. */
function logChoose(n: number, k: number): number {
  if (k > n) return Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let i = 1; i <= k; i += 1) sum += Math.log((n - k + i) / i);
  return sum;
}
