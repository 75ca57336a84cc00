/** The mean of one number or more, summed as distances from the first: a large offset costs no digits. */
export function mean(values: readonly number[]): number {
  const first = values[0] ?? 0;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}
