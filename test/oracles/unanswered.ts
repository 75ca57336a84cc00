/** A field of a table that no calculator answers, and why none should. A `*` stands for any one step of a path. */
export interface Unanswered {
  readonly table: string;
  readonly path: string;
  readonly why: string;
}

/** The whole list: every other field that no calculator answers fails the run. */
export const unanswered: readonly Unanswered[] = [
  {
    table: 'inequality',
    path: 'theil_T_ineq_DROPS_ZEROS',
    why: 'It leaves out who was given none, and answers about the coached only: theil_T_zeros_kept is answered in its place.',
  },
];

/** Fields that a table's own note calls less exact than its tolerance, such as a fit that the reference tool iterates. */
export const lessExact: readonly (Unanswered & { readonly relative: number; readonly absolute?: number })[] = [
  {
    table: 'distributions_mpmath',
    path: 'value.105',
    relative: 1e-10,
    why: 'P(T <= -8; 30, 5) is 4.90120280978424251e-23, by an integral in 40 digits and by a Poisson mixture of beta functions in 60: the table has ten of them.',
  },
  {
    table: 'meta_analysis',
    path: 'ML.tau2',
    relative: 1e-7,
    absolute: 1e-12,
    why: 'The tool steps towards 0 by halves and stops at 1e-14 on the way; where the likelihood only falls, its maximum is at 0 itself.',
  },
  {
    table: 'meta_analysis',
    path: 'ML.I2',
    relative: 1e-7,
    absolute: 1e-9,
    why: 'A percentage made of ML.tau2, and as far from 0 where that should be 0.',
  },
  {
    table: 'its_segmented',
    path: 'gls_ar1',
    relative: 1e-4,
    why: 'The tool iterates the restricted likelihood, and stops where its note says: at four digits.',
  },
];

/** Whether a path is the one that a pattern names, or lies inside it. */
export function matches(pattern: string, path: string): boolean {
  const steps = path.split('.');
  return pattern.split('.').every((step, n) => step === '*' || step === steps[n]);
}
