/** How many values there are of each value that occurs more than once. */
export function tieSizes(values: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
}

/**
 * The variance of Kendall's S without association, with ties in either variable.
 *
 * @see Kendall (1970), Rank Correlation Methods, 4th edition, 4.12
 */
export function varianceOfS(n: number, tiesInX: readonly number[], tiesInY: readonly number[]): number {
  const sum = (ties: readonly number[], of: (t: number) => number) => ties.reduce((total, t) => total + of(t), 0);
  const [pairs, triples, spread] = [
    (t: number) => t * (t - 1),
    (t: number) => t * (t - 1) * (t - 2),
    (t: number) => t * (t - 1) * (2 * t + 5),
  ];
  const shared = (sum(tiesInX, pairs) * sum(tiesInY, pairs)) / (2 * n * (n - 1));
  const rest = n < 3 ? 0 : (sum(tiesInX, triples) * sum(tiesInY, triples)) / (9 * triples(n));
  return (spread(n) - sum(tiesInX, spread) - sum(tiesInY, spread)) / 18 + shared + rest;
}

/** The share of all n! orders without ties whose S is `s` or more, for `s` of 0 or more: by counting the pairs out of order. */
export function exactTail(n: number, s: number): number {
  let shares: readonly number[] = [1];
  for (let size = 2; size <= n; size += 1) {
    const next: number[] = [];
    let window = 0;
    for (let swaps = 0; swaps < shares.length + size - 1; swaps += 1) {
      window += (shares[swaps] ?? 0) - (shares[swaps - size] ?? 0);
      next.push(window / size);
    }
    shares = next;
  }
  const most = ((n * (n - 1)) / 2 - s) / 2;
  return shares.reduce((sum, share, swaps) => (swaps <= most ? sum + share : sum), 0);
}
