/** How many ordered pairs and triples of a kind there are: all of n values, or those that are tied. */
export interface Tuples {
  readonly pairs: number;
  readonly triples: number;
}

/** The ordered pairs and triples of n values. */
export function tuples(n: number): Tuples {
  return { pairs: n * (n - 1), triples: n * (n - 1) * (n - 2) };
}

/** The pairs and triples of values that are the same. */
export function tied(values: readonly number[]): Tuples {
  const sorted = Float64Array.from(values).sort();
  let [pairs, triples, before] = [0, 0, 0];
  for (let i = 1; i < sorted.length; i += 1) {
    // Each value has, with those before it that are the same, two more ordered pairs a value, and three more triples a pair.
    before = sorted[i] === sorted[i - 1] ? before + 1 : 0;
    pairs += 2 * before;
    triples += 3 * before * (before - 1);
  }
  return { pairs, triples };
}

/**
 * The variance of Kendall's S without association, with ties in either variable. It is the well-known
 * [n(n-1)(2n+5) - Σ t(t-1)(2t+5) - Σ u(u-1)(2u+5)] / 18 + … of the tied pairs and triples of both, in factors.
 *
 * @see Kendall (1970), Rank Correlation Methods, 4th edition, 4.12
 */
export function varianceOfS(n: number, inX: Tuples, inY: Tuples): number {
  const { pairs, triples } = tuples(n);
  const ofTriples = triples === 0 ? 0 : ((triples - inX.triples) * (triples - inY.triples)) / triples;
  return ofTriples / 9 + ((pairs - inX.pairs) * (pairs - inY.pairs)) / pairs / 2;
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
