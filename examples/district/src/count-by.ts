/** Says how often each word comes, such as `1 district, 3 schools`, in the order of their first coming. */
export function countBy<T>(all: readonly T[], wordOf: (each: T) => string, suffix = ''): string {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(wordOf(each), (counts.get(wordOf(each)) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : suffix}`).join(', ');
}
