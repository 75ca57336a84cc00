/** The rank of each value from 1 for the least, ties sharing the mean of their ranks. */
export function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const found: number[] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && order[to]?.value === order[from]?.value) to += 1;
    for (const { i } of order.slice(from, to)) found[i] = (from + 1 + to) / 2;
  }
  return found;
}
