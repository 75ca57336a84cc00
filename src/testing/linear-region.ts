/** All that some numbers of 0 or more could be, of which weighted sums are known. */
export interface Region {
  /** The most that a weighted sum of them could be; `undefined` where nothing bounds it. */
  greatest(weights: readonly number[]): number | undefined;
}

/** What is nearer to nought than this is nought: all that is known are whole numbers. */
const small = 1e-7;

/**
 * Describes what some numbers could be, by the simplex method in two phases with Bland's rule. It knows nothing of tables: by it the library's own
 * method, which is made for tables, is checked.
 *
 * @param known - Rows of weights, one for each sum that is known.
 * @param sums - What each comes to, 0 or more.
 * @returns The region; `undefined` where no numbers come to these sums.
 * @see Bland (1977), Mathematics of Operations Research 2(2), 103-107, https://doi.org/10.1287/moor.2.2.103
 */
export function regionOf(known: readonly (readonly number[])[], sums: readonly number[], width: number): Region | undefined {
  // Each row gets a slack of its own; a table from which no slack is needed is a beginning.
  const rows = known.map((row, at) => [...row, ...known.map((_, other) => Number(other === at)), sums[at] as number]);
  const basis = known.map((_, at) => width + at);
  const slack = Array.from({ length: width + known.length }, (_, at) => (at < width ? 0 : -1));
  if (-(optimum(rows, basis, slack) ?? 0) > small) return undefined;
  const started = withoutSlack(rows, basis, width);
  return {
    greatest: (weights) =>
      optimum(
        started.rows.map((row) => [...row]),
        [...started.basis],
        weights,
      ),
  };
}

/** Drives every slack out of the basis, and leaves out the rows that say nothing of their own. */
function withoutSlack(rows: number[][], basis: number[], width: number) {
  for (const [at, column] of basis.entries()) {
    if (column < width) continue;
    const into = (rows[at] as number[]).slice(0, width).findIndex((value) => Math.abs(value) > small);
    if (into >= 0) pivot(rows, basis, at, into);
  }
  const kept = rows.flatMap((row, at) => ((basis[at] as number) < width ? [{ row, column: basis[at] as number }] : []));
  return {
    rows: kept.map(({ row }) => [...row.slice(0, width), row.at(-1) as number]),
    basis: kept.map(({ column }) => column),
  };
}

/** Goes from corner to corner while the weighted sum grows. It changes the rows and the basis. */
function optimum(rows: number[][], basis: number[], weights: readonly number[]): number | undefined {
  for (;;) {
    const gain = (column: number) =>
      rows.reduce((left, row, at) => left - (weights[basis[at] as number] as number) * (row[column] as number), weights[column] as number);
    const into = weights.findIndex((_, column) => !basis.includes(column) && gain(column) > small);
    if (into < 0) return rows.reduce((sum, row, at) => sum + (weights[basis[at] as number] as number) * (row.at(-1) as number), 0);
    let out = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, row] of rows.entries()) {
      if ((row[into] as number) <= small) continue;
      const ratio = (row.at(-1) as number) / (row[into] as number);
      const sooner = ratio < least - small || (ratio < least + small && (basis[at] as number) < (basis[out] as number));
      if (sooner) [out, least] = [at, Math.min(ratio, least)];
    }
    if (out < 0) return undefined;
    pivot(rows, basis, out, into);
  }
}

function pivot(rows: number[][], basis: number[], out: number, into: number): void {
  const chosen = rows[out] as number[];
  const by = chosen[into] as number;
  rows[out] = chosen.map((value) => value / by);
  for (const [at, row] of rows.entries()) {
    const times = row[into] as number;
    if (at !== out && times !== 0) rows[at] = row.map((value, column) => value - times * (rows[out]?.[column] as number));
  }
  basis[out] = into;
}
