/** How often each value occurs. */
export function countValues(values: readonly number[]): readonly ValueCount[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts];
}

/** A value and how often it occurs. */
export type ValueCount = readonly [value: number, count: number];

/** How often each value occurs, by the value written as text: so that it is plain JSON. */
export type CountsByText = Readonly<Record<string, number>>;

/** The counts of both. */
export function together(a: CountsByText, b: CountsByText): CountsByText {
  return { ...a, ...Object.fromEntries(Object.entries(b).map(([value, count]) => [value, (a[value] ?? 0) + count])) };
}

/** The counts by the value as a number again. */
export function counted(counts: CountsByText): readonly ValueCount[] {
  return Object.entries(counts).map(([value, count]) => [Number(value), count]);
}
