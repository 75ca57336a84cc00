/**
 * Orders numbers in place so far that each of some places, from 0, holds what it would hold if all stood from the lowest. The places stand from the lowest. The
 * middle one goes first, for it parts the others.
 */
export function settle(values: Float64Array, places: readonly number[], low = 0, high = values.length - 1): void {
  const middle = places.length >> 1;
  const place = places[middle];
  if (place === undefined || low >= high) return;
  settleOne(values, place, low, high);
  settle(values, places.slice(0, middle), low, place - 1);
  settle(values, places.slice(middle + 1), place + 1, high);
}

/** Hoare's selection of one place: in halves around a pivot, of which only the half with the place is looked at again. */
function settleOne(values: Float64Array, place: number, from: number, to: number): void {
  let low = from;
  let high = to;
  for (let step = 0; low < high; step += 1) {
    // Where pivots are as bad as can be, what is left is sorted.
    if (step === 64) {
      values.subarray(low, high + 1).sort();
      return;
    }
    const [a, b, c] = [values[low] ?? 0, values[(low + high) >> 1] ?? 0, values[high] ?? 0];
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1;
      while ((values[right] as number) > pivot) right -= 1;
      if (left > right) break;
      const lower = values[right] as number;
      values[right] = values[left] as number;
      values[left] = lower;
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return;
  }
}
