/** Rows of whole numbers that are independent of each other, in echelon form; exact. */
export interface Elimination {
  /** Takes a row in; answers whether it says anything that the rows before do not. */
  add(row: readonly bigint[]): boolean;
  /** A basis of what all rows leave open: each vector adds up to nought with each row. */
  kernel(width: number): readonly (readonly bigint[])[];
  copy(): Elimination;
}

/** A row, and the first place at which it is not nought. */
interface Pivoted {
  readonly pivot: number;
  readonly row: readonly bigint[];
}

/** Eliminates by whole numbers, each row divided by what its numbers have in common. */
export function elimination(rows: readonly Pivoted[] = []): Elimination {
  const kept = [...rows];
  const reduce = (row: readonly bigint[]) => kept.reduce((reduced, { pivot, row: by }) => without(reduced, by, pivot), row);
  return {
    add: (row) => {
      const reduced = reduce(row);
      const pivot = reduced.findIndex((value) => value !== 0n);
      if (pivot >= 0) kept.push({ pivot, row: reduced });
      return pivot >= 0;
    },
    kernel: (width) => kernelOf(kept, width),
    copy: () => elimination(kept),
  };
}

/** A row from which as much of another is taken as clears a column. */
function without(row: readonly bigint[], by: readonly bigint[], pivot: number): readonly bigint[] {
  const [a, b] = [row[pivot] as bigint, by[pivot] as bigint];
  return a === 0n ? row : shortened(row.map((value, at) => value * b - (by[at] as bigint) * a));
}

function shortened(row: readonly bigint[]): readonly bigint[] {
  let common = 0n;
  for (const value of row) common = greatestCommon(common, value < 0n ? -value : value);
  return common > 1n ? row.map((value) => value / common) : row;
}

function greatestCommon(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommon(b, a % b);
}

function kernelOf(kept: readonly Pivoted[], width: number): readonly (readonly bigint[])[] {
  // A row has nought at the pivots before its own. From the last one up, it is cleared of those after.
  const full: Pivoted[] = [];
  for (const { pivot, row } of kept.toReversed())
    full.push({ pivot, row: full.reduce((reduced, later) => without(reduced, later.row, later.pivot), row) });
  const pivots = new Set(full.map(({ pivot }) => pivot));
  const free = Array.from({ length: width }, (_, at) => at).filter((at) => !pivots.has(at));
  return free.map((column) => {
    const using = full.filter(({ row }) => row[column] !== 0n);
    const scale = using.reduce((all, { pivot, row }) => all * (row[pivot] as bigint), 1n);
    const vector = new Array<bigint>(width).fill(0n);
    vector[column] = scale;
    for (const { pivot, row } of using) vector[pivot] = (-(row[column] as bigint) * scale) / (row[pivot] as bigint);
    return shortened(vector);
  });
}
