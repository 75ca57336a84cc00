/** Numbers, each at its place in a list. */
export type Point = readonly number[];

/** All numbers that come to the same sums as some that are there, none below its least. */
export interface Corners {
  /**
   * Goes from corner to corner of all that is possible, towards the most of a weighted sum, and shows each that is in whole numbers; until `visit` answers that it
   * is enough. Answers whether it did.
   */
  towards(weights: Point, visit: (point: Point) => boolean): boolean;
}

/** What is nearer to a whole number than this is it; what is shown is checked in whole numbers. */
const small = 1e-7;

/** The most steps towards one sum. Not to arrive is to have found nothing. */
const mostSteps = 500;

/**
 * Looks for other numbers that would read the same, by the simplex method with Bland's rule. What it finds is exact; where it finds nothing there may be something.
 *
 * @param rows - The sums that are known, as weights of 0 and 1.
 * @param values - The numbers as they are.
 * @param least - What each is at least. Where that is the number itself and `fixed` says so, it is known.
 * @see Bland (1977), Mathematics of Operations Research 2(2), 103-107, https://doi.org/10.1287/moor.2.2.103
 */
export function cornersOf(rows: readonly Point[], values: Point, least: Point, fixed: readonly boolean[]): Corners {
  const free = values.flatMap((_, at) => (fixed[at] ? [] : [at]));
  const width = free.length;
  const end = width + rows.length;
  // Each row begins with a slack of its own, in the basis.
  const tableau = rows.map((row, own) => {
    const line = new Float64Array(end + 1);
    for (const [at, column] of free.entries()) line[at] = row[column] as number;
    line[width + own] = 1;
    line[end] = free.reduce((sum, column) => sum + (row[column] as number) * ((values[column] as number) - (least[column] as number)), 0);
    return line;
  });
  const basis = rows.map((_, at) => width + at);

  const pivot = (out: number, into: number): void => {
    const chosen = tableau[out] as Float64Array;
    const by = chosen[into] as number;
    for (let at = 0; at <= end; at += 1) chosen[at] = (chosen[at] as number) / by;
    for (const row of tableau) {
      const times = row[into] as number;
      if (row === chosen || times === 0) continue;
      for (let at = 0; at <= end; at += 1) row[at] = (row[at] as number) - times * (chosen[at] as number);
    }
    basis[out] = into;
  };

  /** One step that gains; `false` where none does. */
  const step = (gains: Float64Array): boolean => {
    const into = gains.findIndex((gain, at) => at < width && gain > small);
    if (into < 0) return false;
    let [out, nearest] = [-1, Number.POSITIVE_INFINITY];
    for (const [at, row] of tableau.entries()) {
      if ((row[into] as number) <= small) continue;
      const ratio = (row[end] as number) / (row[into] as number);
      if (ratio < nearest - small || (ratio < nearest + small && (basis[at] as number) < (basis[out] as number)))
        [out, nearest] = [at, Math.min(ratio, nearest)];
    }
    // Nothing bounds it: so many are possible that no corner shows it.
    if (out < 0) return false;
    pivot(out, into);
    return true;
  };
  const gainsOf = (weight: (column: number) => number) => {
    const gains = Float64Array.from({ length: width }, (_, at) => weight(at));
    for (const [at, row] of tableau.entries()) {
      const own = weight(basis[at] as number);
      if (own !== 0)
        for (let column = 0; column < width; column += 1) gains[column] = (gains[column] as number) - own * (row[column] as number);
    }
    return gains;
  };

  // Without slack first: the numbers as they are show that it can be.
  for (let steps = 0; steps < mostSteps && step(gainsOf((column) => (column < width ? 0 : -1))); steps += 1);
  for (const [at, column] of basis.entries()) {
    const into = column < width ? -1 : (tableau[at] as Float64Array).findIndex((value, each) => each < width && Math.abs(value) > small);
    if (into >= 0) pivot(at, into);
  }

  const pointNow = (): Point | undefined => {
    const point = values.map((value, at) => (fixed[at] ? value : (least[at] as number)));
    for (const [at, column] of basis.entries()) {
      const number = (tableau[at] as Float64Array)[end] as number;
      if (column < width) point[free[column] as number] = (point[free[column] as number] as number) + Math.round(number);
    }
    const reads = (row: Point) =>
      row.reduce((left, weight, at) => left + weight * ((point[at] as number) - (values[at] as number)), 0) === 0;
    return point.every((number, at) => number >= (least[at] as number)) && rows.every(reads) ? point : undefined;
  };

  return {
    towards: (weights, visit) => {
      for (let steps = 0; steps < mostSteps; steps += 1) {
        const point = pointNow();
        if (point !== undefined && visit(point)) return true;
        if (!step(gainsOf((column) => (column < width ? (weights[free[column] as number] as number) : 0)))) return false;
      }
      return false;
    },
  };
}
