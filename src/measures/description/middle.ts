/** The median of at least one number: of an even count the mean of the middle two. */
export function middle(values: readonly number[]): number {
  return middleOfSorted(Float64Array.from(values).sort());
}

/** The same of numbers that stand from the lowest. */
export function middleOfSorted(sorted: Float64Array): number {
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return low + (high - low) / 2;
}
