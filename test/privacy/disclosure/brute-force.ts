import { type Grid, lineOf } from '../../../src/privacy/disclosure/grid';
import type { Interval } from '../../../src/privacy/disclosure/interval-audit';

/**
 * What each hidden value could be, by trying every value up to `bound` in every hidden place and keeping the tables that add up; `undefined` where
 * there are more than `most` to try.
 */
export function bruteIntervals(
  grid: Grid,
  hidden: ReadonlySet<number>,
  bound: number,
  most: number,
): ReadonlyMap<number, Interval> | undefined {
  const places = [...hidden].sort((a, b) => a - b);
  if ((bound + 1) ** places.length > most) return undefined;
  const values = [...grid.values];
  const found = new Map<number, Interval>();
  const attempt = (next: number): void => {
    const place = places[next];
    if (place === undefined) {
      if (addsUp(grid, values))
        for (const each of places) {
          const value = values[each] as number;
          const [low, high] = found.get(each) ?? [value, value];
          found.set(each, [Math.min(low, value), Math.max(high, value)]);
        }
      return;
    }
    for (let value = 0; value <= bound; value += 1) {
      values[place] = value;
      attempt(next + 1);
    }
  };
  attempt(0);
  return new Map(places.map((place) => [place, found.get(place) as Interval]));
}

/** Whether every row and every column adds up to its total. */
function addsUp(grid: Grid, values: readonly number[]): boolean {
  const { rows, columns } = grid;
  const byRow = new Map<number, number>();
  const byColumn = new Map<number, number>();
  values.forEach((value, place) => {
    const [row, column] = lineOf(grid, place);
    byRow.set(row, (byRow.get(row) ?? 0) + (column === columns ? -value : value));
    byColumn.set(column, (byColumn.get(column) ?? 0) + (row === rows ? -value : value));
  });
  return [...byRow.values(), ...(rows === 1 ? [] : byColumn.values())].every((difference) => difference === 0);
}
