import { countWhere } from '../column';

/** What a line and a correlation are made of: means, and sums of squares and products around them. */
export interface CoMoments {
  readonly n: number;
  /** A point near the others, from which distances are taken: a large offset costs no digits. */
  readonly originX: number;
  readonly originY: number;
  /** How far the means are from the origin. */
  readonly offsetX: number;
  readonly offsetY: number;
  /** The sum of squared distances of x from its mean. */
  readonly sxx: number;
  /** The sum of products of both distances. */
  readonly sxy: number;
  readonly syy: number;
}

export const noCoMoments: CoMoments = { n: 0, originX: 0, originY: 0, offsetX: 0, offsetY: 0, sxx: 0, sxy: 0, syy: 0 };

/** Of two columns of one length, in two passes. */
export function coMomentsOf(xs: readonly number[], ys: readonly number[]): CoMoments {
  const n = xs.length;
  const [originX, originY] = [xs[0] ?? 0, ys[0] ?? 0];
  const offsetX = xs.reduce((sum, x) => sum + (x - originX) / n, 0);
  const offsetY = ys.reduce((sum, y) => sum + (y - originY) / n, 0);
  const [dx, dy] = [xs.map((x) => x - originX - offsetX), ys.map((y) => y - originY - offsetY)];
  const product = (a: readonly number[], b: readonly number[]) => a.reduce((sum, each, i) => sum + each * (b[i] ?? 0), 0);
  // A column of one value has no distances, whatever rounding says.
  const [varyX, varyY] = [xs.some((x) => x !== originX) ? 1 : 0, ys.some((y) => y !== originY) ? 1 : 0];
  return { n, originX, originY, offsetX, offsetY, sxx: varyX * product(dx, dx), sxy: product(dx, dy), syy: varyY * product(dy, dy) };
}

/** Of both parts: Chan, Golub and LeVeque (1979), for two variables. */
export function mergedCoMoments(a: CoMoments, b: CoMoments): CoMoments {
  if (b.n === 0) return a;
  if (a.n === 0) return b;
  const n = a.n + b.n;
  const gapX = b.originX - a.originX + b.offsetX - a.offsetX;
  const gapY = b.originY - a.originY + b.offsetY - a.offsetY;
  const share = b.n / n;
  const weight = share * a.n;
  return {
    n,
    originX: a.originX,
    originY: a.originY,
    offsetX: a.offsetX + gapX * share,
    offsetY: a.offsetY + gapY * share,
    sxx: a.sxx + b.sxx + gapX * gapX * weight,
    sxy: a.sxy + b.sxy + gapX * gapY * weight,
    syy: a.syy + b.syy + gapY * gapY * weight,
  };
}

/** The same as expressions of PostgreSQL, over the rows of which something is true. */
export function coMomentsInSql(x: string, y: string, where: string): Readonly<Record<keyof CoMoments, string>> {
  const of = (aggregate: string) => `coalesce(${aggregate}(${y}, ${x}) FILTER (WHERE ${where}), 0)`;
  return {
    n: countWhere(where),
    originX: of('regr_avgx'),
    originY: of('regr_avgy'),
    offsetX: '0::float8',
    offsetY: '0::float8',
    sxx: of('regr_sxx'),
    sxy: of('regr_sxy'),
    syy: of('regr_syy'),
  };
}
