import { sum } from './sum';

/**
 * The numbers of a table with its totals, row by row: in each row its cells and then the row's total, and below all rows the totals of the columns
 * and of all. A table of one row has no line of totals below: it would say the same again.
 */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly values: readonly number[];
}

/** A set of places in a grid. */
export type Places = ReadonlySet<number>;

/** The grid of some cells, with its totals. */
export function gridOf(cells: readonly (readonly number[])[]): Grid {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const withTotals = cells.map((row) => [...row, sum(row)]);
  if (rows > 1) withTotals.push(Array.from({ length: columns + 1 }, (_, column) => sum(withTotals.map((row) => row[column] ?? 0))));
  return { rows, columns, values: withTotals.flat() };
}

/** Where a cell stands; `column` at the number of columns is its row's total, `row` at the number of rows its column's. */
export const placeOf = ({ columns }: Grid, row: number, column: number) => row * (columns + 1) + column;

/** The row and the column of a place. */
export function lineOf({ columns }: Grid, place: number): readonly [row: number, column: number] {
  return [Math.floor(place / (columns + 1)), place % (columns + 1)];
}

/** Whether a place holds the total of a row or of a column, or of all. */
export function isTotal(grid: Grid, place: number): boolean {
  const [row, column] = lineOf(grid, place);
  return row === grid.rows || column === grid.columns;
}

/** Whether a place counts against its row and its column: totals do, and the total of all counts against the totals. */
export function signOf(grid: Grid, place: number): 1 | -1 {
  const [row, column] = lineOf(grid, place);
  return (row === grid.rows) === (column === grid.columns) ? 1 : -1;
}

/** How far a number could go, as far as is known without the table: none is negative. */
export interface Room {
  readonly up: number;
  readonly down: number;
}

/** That numbers are not negative, and nothing else. */
export const roomOf = ({ values }: Grid, place: number): Room => ({ up: Number.POSITIVE_INFINITY, down: values[place] as number });
