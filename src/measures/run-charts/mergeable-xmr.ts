import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { MergeableInSql } from '../mergeable';
import { noValues, valuesMissing, valuesNotFinite } from '../no-answer';
import type { MeasuredValue, MissingPolicy, MissingReport } from '../present';
import { settledFrom } from './chart-phases';
import { xmrInSql } from './series-in-sql';
import { type XmrConstant, type XmrLimits, xmrLimits } from './xmr-limits';

/** A stretch of a series: what a mean and a mean moving range are made of, and its ends. */
export interface XmrSegment {
  /** Values, missing ones too: 0 for no data. */
  readonly items: number;
  readonly n: number;
  /** A value near the others, from which distances are taken: a large offset costs no digits. */
  readonly origin: number;
  /** How far the mean is from the origin. */
  readonly offset: number;
  readonly ranges: number;
  readonly meanRange: number;
  /** The first and the last value; `null` where it is missing, or where there are none. */
  readonly first: MeasuredValue;
  readonly last: MeasuredValue;
  readonly missing: number;
  readonly notFinite: number;
}

/** Limits with what they rest on. */
export interface MergedXmr extends XmrLimits {
  /** The center. */
  readonly value: number;
  readonly provisional: boolean;
  readonly noVariation: boolean;
  readonly n: number;
  readonly missing: MissingReport;
  readonly method: `xmr/${XmrConstant}`;
}

/**
 * The limits of `xmrChart` where the data are, for one phase: a state for each stretch of time, merged in the order of time, which adds the range from
 * the last value of the one to the first of the next. Stretches must not be exchanged. In a database `at` is the column of the time, which no two rows share;
 * a row without it counts as missing.
 *
 * @example
 * const fall = [46, 49, 47].reduce(mergeableXmr.add, mergeableXmr.empty);
 * const spring = [51, 56, 52].reduce(mergeableXmr.add, mergeableXmr.empty);
 * const year = mergeableXmr.finish(mergeableXmr.merge(fall, spring));
 * year.ok && year.limits.map((limit) => limit.toFixed(1)); // => ['40.6', '59.7']
 * @see Wheeler (2000), Understanding Variation, 2nd edition, SPC Press
 */
export const mergeableXmr: MergeableInSql<
  XmrSegment,
  MeasuredValue,
  Result<MergedXmr, 'empty' | 'missing-values' | 'not-finite' | 'n-too-small' | 'out-of-range'>,
  'value' | 'at',
  [options?: { readonly constant?: XmrConstant; readonly missing?: MissingPolicy }]
> = {
  empty: { items: 0, n: 0, origin: 0, offset: 0, ranges: 0, meanRange: 0, first: null, last: null, missing: 0, notFinite: 0 },
  add: (state, value) => {
    const finite = value !== null && Number.isFinite(value);
    const only = finite ? value : null;
    return mergeableXmr.merge(state, {
      ...mergeableXmr.empty,
      items: 1,
      n: finite ? 1 : 0,
      origin: only ?? 0,
      first: only,
      last: only,
      missing: value === null ? 1 : 0,
      notFinite: value === null || finite ? 0 : 1,
    });
  },
  merge: (a, b) => {
    if (a.items === 0 || b.items === 0) return a.items === 0 ? b : a;
    const n = a.n + b.n;
    const [origin, far] = a.n === 0 ? [b.origin, 0] : [a.origin, a.offset];
    const gap = b.n === 0 ? 0 : b.origin - origin + b.offset - far;
    const between = a.last === null || b.first === null ? [] : [Math.abs(b.first - a.last)];
    const ranges = a.ranges + b.ranges + between.length;
    const meanRange = ranges === 0 ? 0 : (a.ranges / ranges) * a.meanRange + (b.ranges / ranges) * b.meanRange + (between[0] ?? 0) / ranges;
    return {
      items: a.items + b.items,
      n,
      origin,
      offset: n === 0 ? 0 : far + gap * (b.n / n),
      ranges,
      meanRange,
      first: a.first,
      last: b.last,
      missing: a.missing + b.missing,
      notFinite: a.notFinite + b.notFinite,
    };
  },
  finish: (
    { n, origin, offset, ranges, meanRange, missing: omitted, notFinite },
    { constant = '2.66', missing: policy = 'refuse' } = {},
  ) => {
    if (notFinite > 0) return valuesNotFinite();
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    if (n === 0) return noValues();
    if (ranges === 0)
      return missing('n-too-small', says('chart/no-range', 'Expected two points in a row in each phase, found none in one.'));
    const limits = xmrLimits(origin + offset, meanRange, constant);
    if (![...limits.limits, limits.rangeLimit].every(Number.isFinite))
      return missing('out-of-range', says('values/too-large', 'Expected numbers that can be computed with, found some too large.'));
    const report = { policy, omitted };
    return {
      ok: true,
      value: limits.center,
      ...limits,
      provisional: n < settledFrom,
      noVariation: meanRange === 0,
      n,
      missing: report,
      method: `xmr/${constant}`,
    };
  },
  toSql: xmrInSql,
};
