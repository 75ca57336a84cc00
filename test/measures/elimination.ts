/** Of a positive definite matrix and some columns: the logarithm of the determinant, and the solutions, by elimination. */
export function solved(matrix: readonly (readonly number[])[], right: readonly (readonly number[])[]) {
  const rows = matrix.map((row, i) => [...row, ...right.map((column) => column[i] ?? 0)]);
  const n = rows.length;
  let log = 0;
  for (let p = 0; p < n; p += 1) {
    const pivot = rows[p] ?? [];
    log += Math.log(pivot[p] ?? 0);
    for (const [i, row] of rows.entries()) {
      if (i === p) continue;
      const share = (row[p] ?? 0) / (pivot[p] ?? 1);
      for (let j = p; j < row.length; j += 1) row[j] = (row[j] ?? 0) - share * (pivot[j] ?? 0);
    }
  }
  return { log, solutions: right.map((_, k) => rows.map((row, i) => (row[n + k] ?? 0) / (row[i] ?? 1))) };
}

export const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, each, i) => sum + each * (b[i] ?? 0), 0);
