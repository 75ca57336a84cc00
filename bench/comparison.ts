/** Two ways to the same result, to be put side by side. */
export interface Comparison {
  readonly name: string;
  /** What stands on the other side, in a few words. */
  readonly against: string;
  /** How many events or views one run is of. */
  readonly per: number;
  readonly ours: () => unknown;
  readonly theirs: () => unknown;
  /** What both sides come to, as plain JSON: it must be the same. */
  readonly results: () => readonly [ours: unknown, theirs: unknown];
  /** How many times ours should be as fast at least, or how many times as slow at most; none where a line is there to be read only. */
  readonly aim?: { readonly atLeast: number } | { readonly atMost: number };
}
