/**
 * The policies of the library that promise confidentiality, by id: coaching and evaluation are kept apart under each. A model that runs under one runs
 * under all; a district's own policy is added to a model's list.
 */
export const confidentialPolicies = [
  'strict',
  'knight',
  'piic',
  'induction',
  'aligned',
  'transparent',
  'observation',
  'us-or',
  'us-ca-voluntary',
] as const;
