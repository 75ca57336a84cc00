import { type Sentence, says } from '../../core/sentence';
import { type CsvBreak, type CsvRow, csvRows } from './csv-rows';
import { type RosterProblem, utf8 } from './roster-problem';
import type { Chunks } from './roster-source';

/** A file whose header is read and whose rows are still to come. */
export interface RosterTable {
  /** The standard name. */
  readonly file: string;
  /** Where each known column is; the header's own words go no further than this. */
  readonly at: ReadonlyMap<string, number>;
  /** How many columns the header has. */
  readonly width: number;
  readonly problems: readonly RosterProblem[];
  /** Whether there is anything to read: an empty file has no rows, a file without a needed column has none that can be used. */
  readonly usable: boolean;
  /** Whether the file has no header, so nothing is wrong with it but that it is empty. */
  readonly empty: boolean;
  /** The days that its rows have named so far. */
  readonly days: Map<string, string>;
  readonly rest: AsyncGenerator<readonly CsvRow[] | CsvBreak>;
  /** The rows that came together with the header. */
  readonly first: readonly CsvRow[];
}

/** What a file needs: for each entry one of its columns. */
export interface TableLayout {
  readonly file: string;
  readonly needed: readonly (readonly [string, ...string[]])[];
  readonly optional: readonly string[];
}

/** Reads a file's header. Columns are known by their names in any case and order; what is unknown is never looked at. */
export async function openTable(layout: TableLayout, chunks: Chunks): Promise<RosterTable> {
  const rest = csvRows(chunks);
  const next = await rest.next();
  const read = next.done === true ? [] : next.value;
  const problem = (column: string | null, expected: Sentence) => ({ file: layout.file, row: 1, column, expected });
  const days = new Map<string, string>();
  const none = { file: layout.file, at: new Map(), days, width: 0, usable: false, empty: false, rest, first: [] };
  if (!isRows(read)) return { ...none, problems: [problem(null, read.expected)] };
  const [header, ...first] = read;
  if (header === undefined) return { ...none, empty: true, problems: [] };
  if (header.cells.some((cell) => cell.includes('\0'))) return { ...none, problems: [problem(null, utf8())] };

  const found = header.cells.map((cell) => cell.trim().toLowerCase());
  const columns = [...layout.needed.flat(), ...layout.optional].filter((column) => found.includes(column.toLowerCase()));
  const at = new Map(columns.map((column) => [column, found.indexOf(column.toLowerCase())]));
  const twice = columns.filter((column) => found.indexOf(column.toLowerCase()) !== found.lastIndexOf(column.toLowerCase()));
  const missing = layout.needed.filter((choice) => !choice.some((column) => at.has(column))).map(([column]) => column);
  const problems = [
    ...twice.map((column) => problem(column, says('roster/one-column', 'one column of this name'))),
    ...missing.map((column) => problem(column, says('roster/column', 'a column of this name'))),
  ];
  // Which of two columns is meant cannot be known, so neither is taken.
  return { file: layout.file, at, days, width: found.length, problems, usable: problems.length === 0, empty: false, rest, first };
}

/** All rows after the header, some at a time. */
export async function* rowsOf(table: RosterTable): AsyncGenerator<readonly CsvRow[] | CsvBreak> {
  if (table.first.length > 0) yield table.first;
  yield* table.rest;
}

/** Tells rows from the reason why there are no more. */
export function isRows(read: readonly CsvRow[] | CsvBreak): read is readonly CsvRow[] {
  return Array.isArray(read);
}
