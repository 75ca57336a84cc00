import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { pairsIn } from '../column';
import { type Line, type LineReason, lineFrom, type MeasuredPoint } from '../least-squares';
import type { MergeableInSql } from '../mergeable';
import { valuesMissing, valuesNotFinite } from '../no-answer';
import type { MissingPolicy } from '../present';
import { type CoMoments, coMomentsInSql, mergedCoMoments, noCoMoments } from './co-moments';

/** What a line is made of, and what could not be used. */
export interface LineMoments extends CoMoments {
  /** How many points lacked a coordinate. */
  readonly missing: number;
  /** How many had one that is no finite number. */
  readonly notFinite: number;
}

/**
 * The line of `leastSquares` where the data are: co-moments for each part, merged around their means, which keeps the digits that sums of products lose.
 * What is left beside the line comes of a difference here, and loses digits where the points lie on it almost exactly.
 *
 * @example
 * const fall = [{ x: 1, y: 1 }, { x: 2, y: 2 }].reduce(mergeableLine.add, mergeableLine.empty);
 * const spring = [{ x: 4, y: 4 }, { x: 6, y: 6 }].reduce(mergeableLine.add, mergeableLine.empty);
 * const line = mergeableLine.finish(mergeableLine.merge(fall, spring));
 * line.ok && [line.value.slope.toFixed(6), line.n]; // => ['1.000000', 4]
 * @see Chan, Golub and LeVeque (1979), Stanford STAN-CS-79-773, http://i.stanford.edu/pub/cstr/reports/cs/tr/79/773/CS-TR-79-773.pdf
 */
export const mergeableLine: MergeableInSql<
  LineMoments,
  MeasuredPoint,
  Result<Line, LineReason>,
  'x' | 'y',
  [options?: { readonly missing?: MissingPolicy }]
> = {
  empty: { ...noCoMoments, missing: 0, notFinite: 0 },
  add: (state, { x, y }) => {
    if (x === null || y === null) return { ...state, missing: state.missing + 1 };
    if (!Number.isFinite(x) || !Number.isFinite(y)) return { ...state, notFinite: state.notFinite + 1 };
    return { ...state, ...mergedCoMoments(state, { ...noCoMoments, n: 1, originX: x, originY: y }) };
  },
  merge: (a, b) => ({ ...mergedCoMoments(a, b), missing: a.missing + b.missing, notFinite: a.notFinite + b.notFinite }),
  finish: ({ n, originX, originY, offsetX, offsetY, sxx, sxy, syy, missing: omitted, notFinite }, { missing: policy = 'refuse' } = {}) => {
    if (notFinite > 0) return valuesNotFinite();
    if (policy === 'refuse' && omitted > 0) return valuesMissing(omitted);
    if (n === 0) return missing('empty', says('line/n-too-small', 'Expected two or more points, found {n}.', { n }));
    if (n === 1) return missing('n-too-small', says('line/n-too-small', 'Expected two or more points, found {n}.', { n }));
    if (sxx === 0)
      return missing('zero-variance', says('line/zero-variance', 'Expected points at two or more values of x, found one value.'));
    const slope = sxy / sxx;
    const unexplained = Math.max(0, syy - slope * sxy);
    const center = { x: originX + offsetX, y: originY + offsetY };
    const intercept = center.y - slope * center.x;
    return lineFrom({ n, center, slope, intercept, sxx, syy, unexplained, missing: { policy, omitted } });
  },
  toSql: ({ x, y }) => {
    const rows = pairsIn(x, y);
    return { ...coMomentsInSql(rows.x, rows.y, rows.finite), ...rows.counts };
  },
};
