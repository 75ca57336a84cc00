/** A field of a table that no calculator answers, and why none should. A `*` stands for any one step of a path. */
export interface Unanswered {
  readonly table: string;
  readonly path: string;
  readonly why: string;
}

/** The whole list: every other field that no calculator answers fails the run. */
export const unanswered: readonly Unanswered[] = [];

/** Fields that a table's own note calls less exact than its tolerance, such as a fit that the reference tool iterates. */
export const lessExact: readonly (Unanswered & { readonly relative: number })[] = [
  {
    table: 'distributions_mpmath',
    path: 'value.105',
    relative: 1e-10,
    why: 'P(T <= -8; 30, 5) is 4.90120280978424251e-23, by an integral in 40 digits and by a Poisson mixture of beta functions in 60: the table has ten of them.',
  },
];

/** Whether a path is the one that a pattern names, or lies inside it. */
export function matches(pattern: string, path: string): boolean {
  const steps = path.split('.');
  return pattern.split('.').every((step, n) => step === '*' || step === steps[n]);
}
