import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { finiteIn, quoted } from '../column';
import { type Line, type LineReason, lineFrom } from '../least-squares';
import type { MergeableInSql } from '../mergeable';
import type { MissingPolicy, MissingReport, PresentReason } from '../present';
import type { MeasuredPoint } from './present-points';

/** What a line is made of: means and sums of squares and products around them. */
export interface LineMoments {
  readonly n: number;
  /** A point near the others, from which distances are taken: a large offset costs no digits. */
  readonly originX: number;
  readonly originY: number;
  /** How far the means are from the origin. */
  readonly offsetX: number;
  readonly offsetY: number;
  readonly sxx: number;
  readonly sxy: number;
  readonly syy: number;
  /** How many points lacked a coordinate. */
  readonly missing: number;
  /** How many had one that is no finite number. */
  readonly notFinite: number;
}

/** A line, and what was done about points that were not whole. */
export interface MergedLine extends Line {
  readonly missing: MissingReport;
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
  Result<MergedLine, LineReason | PresentReason>,
  'x' | 'y',
  [options?: { readonly missing?: MissingPolicy }]
> = {
  empty: { n: 0, originX: 0, originY: 0, offsetX: 0, offsetY: 0, sxx: 0, sxy: 0, syy: 0, missing: 0, notFinite: 0 },
  add: (state, { x, y }) => {
    if (x === null || y === null) return { ...state, missing: state.missing + 1 };
    if (!Number.isFinite(x) || !Number.isFinite(y)) return { ...state, notFinite: state.notFinite + 1 };
    return mergeableLine.merge(state, { ...mergeableLine.empty, n: 1, originX: x, originY: y });
  },
  merge: (a, b) => {
    const n = a.n + b.n;
    const start = a.n === 0 ? { ...b, offsetX: 0, offsetY: 0 } : a;
    const gapX = b.n === 0 ? 0 : b.originX - start.originX + b.offsetX - start.offsetX;
    const gapY = b.n === 0 ? 0 : b.originY - start.originY + b.offsetY - start.offsetY;
    const share = n === 0 ? 0 : b.n / n;
    const weight = share * a.n;
    return {
      n,
      originX: start.originX,
      originY: start.originY,
      offsetX: start.offsetX + gapX * share,
      offsetY: start.offsetY + gapY * share,
      sxx: a.sxx + b.sxx + gapX * gapX * weight,
      sxy: a.sxy + b.sxy + gapX * gapY * weight,
      syy: a.syy + b.syy + gapY * gapY * weight,
      missing: a.missing + b.missing,
      notFinite: a.notFinite + b.notFinite,
    };
  },
  finish: ({ n, originX, originY, offsetX, offsetY, sxx, sxy, syy, missing: omitted, notFinite }, { missing: policy = 'refuse' } = {}) => {
    if (notFinite > 0) return missing('not-finite', says('values/not-finite', 'Expected finite numbers, found one that is not.'));
    if (policy === 'refuse' && omitted > 0)
      return missing('missing-values', says('values/missing', 'Expected all values to be there, found {omitted} missing.', { omitted }));
    if (n === 0) return missing('empty', says('line/n-too-small', 'Expected two or more points, found {n}.', { n }));
    if (n === 1) return missing('n-too-small', says('line/n-too-small', 'Expected two or more points, found {n}.', { n }));
    if (sxx === 0)
      return missing('zero-variance', says('line/zero-variance', 'Expected points at two or more values of x, found one value.'));
    const slope = sxy / sxx;
    const unexplained = Math.max(0, syy - slope * sxy);
    const line = lineFrom({ n, center: { x: originX + offsetX, y: originY + offsetY }, slope, sxx, syy, unexplained });
    return line.ok ? { ...line, missing: { policy, omitted } } : line;
  },
  toSql: ({ x, y }) => {
    const [finiteX, finiteY] = [`(${finiteIn(x)})`, `(${finiteIn(y)})`];
    const there = `${quoted(x)} IS NOT NULL AND ${quoted(y)} IS NOT NULL`;
    const finite = `${finiteX} IS NOT NULL AND ${finiteY} IS NOT NULL`;
    const of = (aggregate: string) => `coalesce(${aggregate}(${finiteY}, ${finiteX}), 0)`;
    return {
      n: `regr_count(${finiteY}, ${finiteX})::float8`,
      originX: of('regr_avgx'),
      originY: of('regr_avgy'),
      offsetX: '0::float8',
      offsetY: '0::float8',
      sxx: of('regr_sxx'),
      sxy: of('regr_sxy'),
      syy: of('regr_syy'),
      missing: `(count(*) FILTER (WHERE NOT (${there})))::float8`,
      notFinite: `(count(*) FILTER (WHERE ${there} AND NOT (${finite})))::float8`,
    };
  },
};
