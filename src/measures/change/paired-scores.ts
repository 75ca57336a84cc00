import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { pairsIn } from '../column';
import { momentsOf } from '../description/mean-and-spread';
import type { MergeableInSql } from '../mergeable';
import { mergeableMoments } from '../moments';
import { squaresOutOfRange, valuesMissing, valuesNotFinite } from '../no-answer';
import type { MeasuredValue, MissingPolicy, MissingReport, PresentReason } from '../present';
import { type Summary, summaryOf } from './two-groups';

/** What was measured of one person, or one class, before and after, on one scale. */
export interface PairedScore {
  readonly before: MeasuredValue;
  readonly after: MeasuredValue;
}

/** The same people before and after. */
export interface PairedScores {
  /** The mean of after less before, in the unit of the values. */
  readonly value: number;
  readonly before: Summary;
  readonly after: Summary;
  /** Of each one's after less before. */
  readonly change: Summary;
  /** Pearson's, of before and after; `null` where one of them never varies. */
  readonly correlation: number | null;
  /** How many pairs. */
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: 'paired-scores/after-less-before';
}

export type PairedReason = PresentReason | 'empty' | 'n-too-small' | 'out-of-range';

/**
 * Answers how the same people changed, and what every effect size of them is made of. Hand it to `pairedDifference` and `pairedEffect` as it is: what it
 * refuses, they refuse.
 *
 * @param scores - Before and after of each: two or more pairs, `null` for a value that is missing.
 * @param options - `missing`: `refuse` (the default) or `omit`, which leaves out the pair.
 * @returns The mean change in the unit of the values; or `empty`, `n-too-small` (one pair), `missing-values`, `not-finite`, `out-of-range`.
 * @example
 * const scores = pairedScores([{ before: 1, after: 2 }, { before: 2, after: 4 }, { before: 3, after: 3 }]);
 * scores.ok && [scores.value, scores.change.standardDeviation, scores.correlation?.toFixed(2)]; // => [1, 1, '0.50']
 * @see NIST/SEMATECH e-Handbook of Statistical Methods (2012), 7.3.1, https://www.itl.nist.gov/div898/handbook/
 */
export function pairedScores(
  scores: readonly PairedScore[],
  options: { readonly missing?: MissingPolicy } = {},
): Result<PairedScores, PairedReason> {
  const there = scores.filter(({ before, after }) => before !== null && after !== null);
  const finite = there.filter(({ before, after }) => Number.isFinite(before) && Number.isFinite(after));
  const column = (of: (before: number, after: number) => number) =>
    momentsOf(finite.map(({ before, after }) => of(before ?? 0, after ?? 0)));
  const change = column((before, after) => after - before);
  // A change that no double can hold is no value that is missing.
  const moments = change.notFinite > 0 ? { ...change, n: finite.length, m2: Number.POSITIVE_INFINITY } : change;
  const before = column((each) => each);
  const after = column((_, each) => each);
  return scoresOf(stateOf({ before, after, change: moments }, scores.length - there.length, there.length - finite.length), options);
}

/** What paired scores are made of: for before, after and their difference a value near the others, how far the mean is from it, and the sum of squares around the mean. */
export interface PairMoments {
  readonly n: number;
  readonly beforeOrigin: number;
  readonly beforeOffset: number;
  readonly beforeM2: number;
  readonly afterOrigin: number;
  readonly afterOffset: number;
  readonly afterM2: number;
  readonly changeOrigin: number;
  readonly changeOffset: number;
  readonly changeM2: number;
  /** How many pairs lacked a value. */
  readonly missing: number;
  /** How many had a number that is not finite. */
  readonly notFinite: number;
}

/**
 * Paired scores where the data are. The squares of the changes are a part of the state, for from those of before and after they would be a small difference of
 * large numbers.
 *
 * @example
 * const { add, empty, finish, merge } = mergeablePairs;
 * const scores = finish(merge(add(empty, { before: 1, after: 2 }), add(empty, { before: 2, after: 5 })));
 * scores.ok && [scores.value, scores.n]; // => [2, 2]
 * @see pairedScores
 */
export const mergeablePairs: MergeableInSql<
  PairMoments,
  PairedScore,
  Result<PairedScores, PairedReason>,
  'before' | 'after',
  [options?: { readonly missing?: MissingPolicy }]
> = {
  empty: {
    n: 0,
    beforeOrigin: 0,
    beforeOffset: 0,
    beforeM2: 0,
    afterOrigin: 0,
    afterOffset: 0,
    afterM2: 0,
    changeOrigin: 0,
    changeOffset: 0,
    changeM2: 0,
    missing: 0,
    notFinite: 0,
  },
  add: (state, { before, after }) => {
    if (before === null || after === null) return { ...state, missing: state.missing + 1 };
    if (!Number.isFinite(before) || !Number.isFinite(after)) return { ...state, notFinite: state.notFinite + 1 };
    const one = { ...mergeablePairs.empty, n: 1, beforeOrigin: before, afterOrigin: after, changeOrigin: after - before };
    return mergeablePairs.merge(state, one);
  },
  merge: (a, b) => {
    const merged = (of: Part) => mergeableMoments.merge(partOf(a, of), partOf(b, of));
    return stateOf(
      { before: merged('before'), after: merged('after'), change: merged('change') },
      a.missing + b.missing,
      a.notFinite + b.notFinite,
    );
  },
  finish: scoresOf,
  toSql: ({ before, after }) => {
    const { x, y, finite, counts } = pairsIn(before, after);
    const filter = `FILTER (WHERE ${finite})`;
    const mean = (value: string) => `coalesce(avg(${value}) ${filter}, 0)`;
    const squares = (value: string) => `coalesce((var_samp(${value}) ${filter}) * ((count(*) ${filter}) - 1), 0)`;
    const change = `${y} - ${x}`;
    return {
      n: `(count(*) ${filter})::float8`,
      beforeOrigin: mean(x),
      beforeOffset: '0::float8',
      beforeM2: squares(x),
      afterOrigin: mean(y),
      afterOffset: '0::float8',
      afterM2: squares(y),
      changeOrigin: mean(change),
      changeOffset: '0::float8',
      changeM2: squares(change),
      ...counts,
    };
  },
};

function scoresOf(
  state: PairMoments,
  { missing: policy = 'refuse' }: { readonly missing?: MissingPolicy } = {},
): Result<PairedScores, PairedReason> {
  const { n, missing: omitted, notFinite, beforeM2, afterM2, changeM2 } = state;
  if (notFinite > 0) return valuesNotFinite();
  if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
  if (n === 0) return missing('empty', says('pairs/empty', 'Expected two or more pairs of before and after, found none.'));
  if (n === 1) return missing('n-too-small', says('pairs/two', 'Expected two or more pairs of before and after, found one.'));
  if (![beforeM2, afterM2, changeM2].every(Number.isFinite)) return squaresOutOfRange();
  const summary = (of: Part) => summaryOf(partOf(state, of));
  const [before, after, change] = [summary('before'), summary('after'), summary('change')];
  const together = beforeM2 / 2 + afterM2 / 2 - changeM2 / 2;
  const correlation = together / Math.sqrt(beforeM2) / Math.sqrt(afterM2);
  return {
    ok: true,
    value: change.mean,
    before,
    after,
    change,
    correlation: Number.isFinite(correlation) ? Math.max(-1, Math.min(1, correlation)) : null,
    n,
    missing: { policy, omitted },
    method: 'paired-scores/after-less-before',
  };
}

/** Where the state has each of its three columns. */
const parts = {
  before: ['beforeOrigin', 'beforeOffset', 'beforeM2'],
  after: ['afterOrigin', 'afterOffset', 'afterM2'],
  change: ['changeOrigin', 'changeOffset', 'changeM2'],
} as const satisfies Record<string, readonly [origin: keyof PairMoments, offset: keyof PairMoments, m2: keyof PairMoments]>;

type Part = keyof typeof parts;
type PartMoments = Parameters<typeof summaryOf>[0];

function partOf(state: PairMoments, of: Part) {
  const [origin, offset, m2] = parts[of];
  return { n: state.n, origin: state[origin], offset: state[offset], m2: state[m2], missing: 0, notFinite: 0 };
}

function stateOf({ before, after, change }: Readonly<Record<Part, PartMoments>>, without: number, notFinite: number): PairMoments {
  return {
    n: change.n,
    beforeOrigin: before.origin,
    beforeOffset: before.offset,
    beforeM2: before.m2,
    afterOrigin: after.origin,
    afterOffset: after.offset,
    afterM2: after.m2,
    changeOrigin: change.origin,
    changeOffset: change.offset,
    changeM2: change.m2,
    missing: without,
    notFinite,
  };
}
