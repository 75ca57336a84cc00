/** The median of at least one number: of an even count the mean of the middle two. */
export function middle(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const [low, high] = middlePlaces(sorted.length);
  return between(sorted, low, high);
}

/** The places, from 0, of the middle one of so many numbers, or of the middle two. */
export function middlePlaces(count: number): readonly [low: number, high: number] {
  return [Math.floor((count - 1) / 2), Math.floor(count / 2)];
}

/** Halfway between the numbers at two places, or at another share of the way. */
export function between(values: Float64Array, low: number, high: number, share = 0.5): number {
  const [below, above] = [values[low] ?? 0, values[high] ?? 0];
  return below + (above - below) * share;
}
