import { type Missing, missing } from '../../core/result';
import { says } from '../../core/sentence';
import { addedUp } from '../added-up';
import { countWhere, quoted } from '../column';
import type { MergeableInSql } from '../mergeable';
import { valuesMissing } from '../no-answer';
import type { MissingPolicy, MissingReport } from '../present';

/** How many of the same people reached something before and after. */
export interface PairedShares {
  readonly both: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  readonly neither: number;
}

export type PairedSharesReason = 'empty' | 'not-a-count' | 'out-of-range';

/** Why paired shares have nothing to compare, if so. */
export function wrongPairedShares({ both, onlyBefore, onlyAfter, neither }: PairedShares): Missing<PairedSharesReason> | undefined {
  const counts = [both, onlyBefore, onlyAfter, neither];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0))
    return missing('not-a-count', says('wilson-interval/not-a-count', 'Expected whole numbers, from 0 to the total; found others.'));
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n === 0) return missing('empty', says('wilson-interval/empty', 'Expected a total of 1 or more, found 0.'));
  // Beyond, products of counts are no longer exact.
  if (n > 1e7) return missing('out-of-range', says('proportion/too-many', 'Expected a total of up to 10 million, found more.'));
  return undefined;
}

/** Counts of the same people. */
export interface PairedShareCounts extends PairedShares {
  /** Of how many nobody knows one of the two. */
  readonly missing: number;
}

/** Whether one person reached it before and after; `null` where nobody knows. */
export interface ReachedTwice {
  readonly before: boolean | null;
  readonly after: boolean | null;
}

/**
 * Paired shares where the data are: counts of the four kinds of people. Hand what `finish` answers to `pairedShareDifference` and `mcnemarTest`. Both columns of
 * `toSql` are boolean.
 *
 * @example
 * const { add, empty, finish, merge } = mergeablePairedShares;
 * const shares = finish(merge(add(empty, { before: false, after: true }), add(empty, { before: true, after: true })));
 * shares.ok && [shares.onlyAfter, shares.both, shares.n]; // => [1, 1, 2]
 * @see pairedShareDifference
 */
export const mergeablePairedShares: MergeableInSql<
  PairedShareCounts,
  ReachedTwice,
  ({ readonly ok: true; readonly n: number; readonly missing: MissingReport } & PairedShares) | Missing<'missing-values' | 'empty'>,
  'before' | 'after',
  [options?: { readonly missing?: MissingPolicy }]
> = {
  empty: { both: 0, onlyBefore: 0, onlyAfter: 0, neither: 0, missing: 0 },
  add: (state, { before, after }) => {
    const kind = before === null || after === null ? 'missing' : before ? (after ? 'both' : 'onlyBefore') : after ? 'onlyAfter' : 'neither';
    return { ...state, [kind]: state[kind] + 1 };
  },
  merge: addedUp,
  finish: ({ missing: omitted, ...counts }, { missing: policy = 'refuse' } = {}) => {
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    const n = counts.both + counts.onlyBefore + counts.onlyAfter + counts.neither;
    if (n === 0) return missing('empty', says('pairs/none', 'Expected one or more pairs of before and after, found none.'));
    return { ok: true, ...counts, n, missing: { policy, omitted } };
  },
  toSql: (columns) => {
    const [before, after] = [quoted(columns.before), quoted(columns.after)];
    return {
      both: countWhere(`${before} AND ${after}`),
      onlyBefore: countWhere(`${before} AND NOT ${after}`),
      onlyAfter: countWhere(`NOT ${before} AND ${after}`),
      neither: countWhere(`NOT ${before} AND NOT ${after}`),
      missing: countWhere(`${before} IS NULL OR ${after} IS NULL`),
    };
  },
};
