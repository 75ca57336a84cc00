import type { CountedAbout } from '../mask';
import type { Entry } from './contribution';
import { gridOf } from './grid';
import type { TalliedGrid } from './primary';
import { tallyOf } from './tally';

/** The groups of a table, in the order in which they are shown. */
export interface Groups {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Adds entries up, cell by cell and total by total. Every entry is in a row and a column of the groups. */
export function talliedGrid(
  entries: readonly Entry[],
  { rows, columns }: Groups,
  about: CountedAbout,
  counts: TalliedGrid['counts'],
): TalliedGrid {
  const rowAt = new Map(rows.map((name, at) => [name, at]));
  const columnAt = new Map(columns.map((name, at) => [name, at]));
  const width = columns.length + 1;
  const lines = rows.length === 1 ? 1 : rows.length + 1;
  const places: Entry[][] = Array.from({ length: lines * width }, () => []);
  for (const entry of entries) {
    const row = rowAt.get(entry.row) as number;
    const column = columnAt.get(entry.column ?? '') as number;
    const inRow = [column, columns.length];
    for (const each of inRow) places[row * width + each]?.push(entry);
    if (lines > 1) for (const each of inRow) places[rows.length * width + each]?.push(entry);
  }
  const tallies = places.map(tallyOf);
  const cells = rows.map((_, row) => columns.map((_, column) => tallies[row * width + column]?.amount ?? 0));
  return { grid: gridOf(cells), about, counts, tallies };
}
