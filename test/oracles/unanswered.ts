/** A field of a table that no calculator answers, and why none should. A `*` stands for any one step of a path. */
export interface Unanswered {
  readonly table: string;
  readonly path: string;
  /** In which cases, by what the table expects of the whole case; in all of them, where it is not given. */
  // biome-ignore lint/suspicious/noExplicitAny: each table expects a shape of its own.
  readonly where?: (expected: any) => boolean;
  readonly why: string;
}

/** The whole list: every other field that no calculator answers fails the run. */
export const unanswered: readonly Unanswered[] = [
  {
    table: 'agreement_two_raters',
    path: 'kappa_var',
    where: ({ kappa }) => kappa === 'NaN',
    why: 'psych says 0 for the variance of a kappa that is undefined: there is none.',
  },
  {
    table: 'reliability',
    path: 'alpha_if_dropped',
    where: ({ k }) => k === 2,
    why: 'psych says the correlation of the two items: one item alone has no alpha.',
  },
  {
    table: 'inequality',
    path: 'theil_T_ineq_DROPS_ZEROS',
    why: 'It leaves out who was given none, and answers about the coached only: theil_T_zeros_kept is answered in its place.',
  },
];


/** Fields that a table's own note calls less exact than its tolerance, such as a fit that the reference tool iterates. */
export const lessExact: readonly (Unanswered & { readonly relative: number; readonly absolute?: number })[] = [
  ...['agreement_two_raters', 'fleiss_kappa'].map((table) => ({
    table,
    path: 'p',
    relative: 1e-9,
    absolute: 3e-16,
    why: 'irr takes 1 - pnorm(z), of which a small p keeps few digits.',
  })),
  ...['skew_b1', 'kurt_b2'].map((path) => ({
    table: 'descriptives',
    path,
    where: ({ mean, sd }: { readonly mean: number; readonly sd: number }) => Math.abs(mean) > 1e8 * sd,
    relative: 1e-7,
    why: 'R rounds a mean of 1e9 to a double, and takes distances from that: fractions give 0.58731593522350375 and 0.12488223946830949.',
  })),
  ...['scott_pi', 'gwet_ac1'].map((path) => ({
    table: 'agreement_two_raters',
    path,
    relative: 1e-9,
    absolute: 1e-15,
    why: 'Where it is 0, the table has what rounding left: -3e-17.',
  })),
  { table: 'multilevel_icc', path: 'reml_tau2', relative: 1e-4, why: 'lmer iterates.' },
  { table: 'multilevel_icc', path: 'reml_sigma2', relative: 1e-4, why: 'lmer iterates.' },
  { table: 'multilevel_icc', path: 'reml_icc', relative: 1e-4, why: 'lmer iterates.' },
  { table: 'multilevel_icc', path: 'reml_intercept', relative: 1e-4, why: 'lmer iterates.' },
  { table: 'reliability', path: 'omega_ml_1factor', relative: 1e-5, why: 'factanal iterates.' },
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
