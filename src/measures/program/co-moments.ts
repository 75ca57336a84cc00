/** What a correlation of two variables is made of. */
export interface CoMoments {
  readonly n: number;
  /** A value of x near the others, from which distances are taken. */
  readonly originX: number;
  /** How far the mean of x is from its origin. */
  readonly offsetX: number;
  readonly originY: number;
  readonly offsetY: number;
  /** The sum of squared distances of x from its mean. */
  readonly xx: number;
  readonly yy: number;
  /** The sum of products of both distances. */
  readonly xy: number;
}

export const noCoMoments: CoMoments = { n: 0, originX: 0, offsetX: 0, originY: 0, offsetY: 0, xx: 0, yy: 0, xy: 0 };

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
  return { n, originX, offsetX, originY, offsetY, xx: varyX * product(dx, dx), yy: varyY * product(dy, dy), xy: product(dx, dy) };
}

/** Of both parts: Chan, Golub and LeVeque (1979), for two variables. */
export function mergedCoMoments(a: CoMoments, b: CoMoments): CoMoments {
  const n = a.n + b.n;
  const [originX, farX, originY, farY] = a.n === 0 ? [b.originX, 0, b.originY, 0] : [a.originX, a.offsetX, a.originY, a.offsetY];
  const gapX = b.n === 0 ? 0 : b.originX - originX + b.offsetX - farX;
  const gapY = b.n === 0 ? 0 : b.originY - originY + b.offsetY - farY;
  const share = n === 0 ? 0 : b.n / n;
  const weight = share * a.n;
  return {
    n,
    originX,
    offsetX: farX + gapX * share,
    originY,
    offsetY: farY + gapY * share,
    xx: a.xx + b.xx + gapX * gapX * weight,
    yy: a.yy + b.yy + gapY * gapY * weight,
    xy: a.xy + b.xy + gapX * gapY * weight,
  };
}
