import type { Result } from '../../core/result';
import { isLevel, levelOutOfRange } from '../no-answer';
import { normalWithin } from '../normal-within';
import type { MeasuredValue, MissingReport } from '../present';
import { countValues, type ValueCount } from '../value-counts';
import { betterUpward, type PhaseCounts, type PhaseOptions, type PhasesReason } from './phases';

/** How the standard error is estimated: without bias (Sen, Mee), by Hanley and McNeil, or as it were without any change. */
export type NonoverlapError = 'unbiased' | 'hanley' | 'null';

/** How often a value of the intervention is better than one of the baseline. */
export interface Nonoverlap {
  /** The share of all pairs that improve, ties counted half: from 0 to 1, and 0.5 without change. */
  readonly value: number;
  /** Of that share; `null` where it cannot be estimated: for one value in a phase, or where the unbiased variance is not above 0. */
  readonly standardError: number | null;
  readonly interval: readonly [low: number, high: number];
  readonly level: number;
  readonly phases: PhaseCounts;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `nap/${NonoverlapError}-error/score-interval`;
}

/** What is said about both phases and about the answer. */
export interface NonoverlapOptions extends PhaseOptions {
  /** The level of the interval, strictly between 0 and 1: 0.95 where none is given. */
  readonly level?: number;
  /** How the standard error is estimated: `unbiased` where nothing is said. */
  readonly standardError?: NonoverlapError;
}

export type NonoverlapReason = PhasesReason | 'out-of-range';

/**
 * Answers how often a value of the intervention is better than one of the baseline, over all pairs: NAP = (improving pairs + ties / 2) / (m n). The
 * interval inverts the score test in Newcombe's symmetrized form; where every pair improves it still ends below 1. It assumes independent observations,
 * and a trend that was there before the intervention counts as its effect: see `baselineCorrectedTau`.
 *
 * @param baseline - The values before, in any order.
 * @param intervention - The values after.
 * @param options - See `NonoverlapOptions`.
 * @returns The share from 0 to 1 with its error and interval; or `empty` (a phase without values), `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const nap = nonoverlap([20, 20, 26, 25, 22, 23], [28, 25, 24, 27, 30, 30, 29]);
 * nap.ok && [nap.value.toFixed(3), ...nap.interval.map((end) => end.toFixed(3))]; // => ['0.917', '0.597', '0.986']
 * @see Parker and Vannest (2009), Behavior Therapy 40(4), 357-367, https://doi.org/10.1016/j.beth.2008.10.006
 * @see Newcombe (2006), Statistics in Medicine 25(4), 559-573, https://doi.org/10.1002/sim.2324
 */
export function nonoverlap(
  baseline: readonly MeasuredValue[],
  intervention: readonly MeasuredValue[],
  options: NonoverlapOptions = {},
): Result<Nonoverlap, NonoverlapReason> {
  const there = betterUpward(baseline, intervention, options);
  return there.ok ? ofCounts(countValues(there.a), countValues(there.b), there.missing, options) : there;
}

/** Nonoverlap from how often each value occurs in each phase, turned so that more is better. */
export function ofCounts(
  a: readonly ValueCount[],
  b: readonly ValueCount[],
  missingReport: MissingReport,
  options: NonoverlapOptions,
): Result<Nonoverlap, 'out-of-range'> {
  const { level, standardError: kind = 'unbiased' } = options;
  const share = shareOfWins(a, b, level);
  if (!share.ok) return share;
  const [m, n] = share.phases;
  const [wins, pairs] = [winsOf(a, b), m * n];
  const variance = varianceBy[kind](m, n, {
    wins,
    // Where all pairs improve, or none, half a pair is taken to be otherwise.
    almost: Math.min(Math.max(wins, 0.5), pairs - 0.5) / pairs,
    certain: wins === 0 || wins === pairs,
    rows: sum(a, ([x, count]) => count * winsOver(x, b) ** 2),
    columns: sum(b, ([y, count]) => count * (m - winsOver(y, a)) ** 2),
    squares: sum(a, ([x, count]) => count * winsOver(x, b, 2)),
  });
  return {
    ...share,
    standardError: variance > 1e-15 ? Math.sqrt(variance) : null,
    missing: missingReport,
    method: `nap/${kind}-error/score-interval`,
  };
}

/** The share of all pairs in which the second value is the larger one, ties counted half, with its score interval. */
export function shareOfWins(a: readonly ValueCount[], b: readonly ValueCount[], level = 0.95) {
  if (!isLevel(level)) return levelOutOfRange();
  const [m, n] = [sum(a, ([, count]) => count), sum(b, ([, count]) => count)];
  const value = winsOf(a, b) / (m * n);
  return { ok: true, value, interval: scoreInterval(value, m, n, normalWithin(level)), level, phases: [m, n], n: m + n } as const;
}

function winsOf(a: readonly ValueCount[], b: readonly ValueCount[]): number {
  return sum(a, ([x, count]) => count * winsOver(x, b));
}

/** How many pairs of one value with others improve, each to a power. */
function winsOver(x: number, b: readonly ValueCount[], power = 1): number {
  return sum(b, ([y, count]) => count * (y > x ? 1 : y === x ? 0.5 : 0) ** power);
}

/** What a variance of nonoverlap is made of. */
interface Parts {
  readonly wins: number;
  readonly almost: number;
  readonly certain: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly squares: number;
}

const varianceBy: Readonly<Record<NonoverlapError, (m: number, n: number, parts: Parts) => number>> = {
  unbiased: (m, n, { wins, almost, certain, rows, columns, squares }) => {
    if (m < 2 || n < 2) return 0;
    const whole = wins - ((m + n - 1) / m) * (wins / n) * wins + rows + columns - 2 * squares;
    return (certain ? almost * (1 - almost) : whole / (m * n)) / ((m - 1) * (n - 1));
  },
  hanley: (m, n, { almost, certain, rows, columns }) => {
    const square = almost * almost;
    const more = certain ? 0 : (n - 1) * (rows / m / n ** 2 - square) + (m - 1) * (columns / n / m ** 2 - square);
    return (almost * (1 - almost) + more) / (m * n);
  },
  null: (m, n) => (m + n + 1) / (12 * m * n),
};

/** The two roots inside 0 to 1 of m n (value - x)² (2 - x)(1 + x) = z² x (1 - x)(2 + h + (1 + 2h) x (1 - x)), with h = (m + n) / 2 - 1. */
function scoreInterval(value: number, m: number, n: number, z: number): readonly [number, number] {
  const h = (m + n) / 2 - 1;
  const outside = (x: number) => {
    const spread = x * (1 - x);
    return m * n * (value - x) ** 2 * (2 + spread) > z * z * spread * (2 + h + (1 + 2 * h) * spread);
  };
  const between = (out: number, inside: number) => {
    let [far, near] = [out, inside];
    for (let middle = (far + near) / 2; middle !== far && middle !== near; middle = (far + near) / 2) {
      if (outside(middle)) far = middle;
      else near = middle;
    }
    return near;
  };
  return [between(0, value), between(1, value)];
}

function sum<T>(of: readonly T[], by: (item: T) => number): number {
  return of.reduce((total, item) => total + by(item), 0);
}
