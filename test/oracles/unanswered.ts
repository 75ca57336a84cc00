/** A field of a table that no calculator answers, and why none should. A `*` stands for any one step of a path. */
export interface Unanswered {
  readonly table: string;
  readonly path: string;
  readonly why: string;
}

/** The whole list: every other field that no calculator answers fails the run. */
export const unanswered: readonly Unanswered[] = [];

/** Fields that a table's own note calls less exact than its tolerance, such as a fit that the reference tool iterates. */
export const lessExact: readonly (Unanswered & { readonly relative: number })[] = [];

/** Whether a path is the one that a pattern names, or lies inside it. */
export function matches(pattern: string, path: string): boolean {
  const steps = path.split('.');
  return pattern.split('.').every((step, n) => step === '*' || step === steps[n]);
}
