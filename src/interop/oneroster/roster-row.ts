import { isId, reservedIds } from '../../core/ids';
import type { IsoDate } from '../../core/instant';
import { both } from '../../core/listing';
import { type Sentence, says } from '../../core/sentence';
import type { CsvRow } from './csv-rows';
import type { RosterIndex } from './roster-index';
import { aDay, type RosterProblem, rowOfFile, utf8 } from './roster-problem';
import type { RosterTable } from './roster-table';

/** What is wrong with a row, and in which column; `null` for the row as a whole. */
export type Fault = Pick<RosterProblem, 'column' | 'expected'>;

/** A row while it is read. */
export interface RosterRow {
  readonly table: RosterTable;
  readonly row: number;
  readonly cells: readonly string[];
  /** The first thing that is wrong with it. */
  fault: Fault | undefined;
  /** Whether it refers to what is not there, but is not at fault itself. */
  orphan: boolean;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const mostDays = 5000;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Begins a row, and finds what is wrong with it as a whole. */
export function beginRow(table: RosterTable, { row, cells }: CsvRow): RosterRow {
  const begun: RosterRow = { table, row, cells, fault: undefined, orphan: false };
  if (cells.length !== table.width) faultOf(begun, null, says('roster/columns', '{columns} columns', { columns: table.width }));
  return begun;
}

/** Notes what is wrong; only the first thing counts. */
export function faultOf(row: RosterRow, column: string | null, expected: Sentence): undefined {
  row.fault ??= { column, expected };
}

/** The first of these columns that the file has. */
export function columnOf(row: RosterRow, ...columns: readonly [string, ...string[]]): string {
  return columns.find((column) => row.table.at.has(column)) ?? columns[0];
}

/** A cell's text, without spaces around it; empty where the column is absent. */
export function cellOf(row: RosterRow, column: string): string {
  const at = row.table.at.get(column);
  const cell = at === undefined ? '' : (row.cells[at] ?? '').trim();
  // U+FFFD is what a decoder leaves of bytes that are no UTF-8.
  if (cell.includes('\0') || cell.includes('\ufffd')) faultOf(row, column, utf8());
  return cell;
}

/** A name or title: at most so many characters; `undefined` where the cell is empty. */
export function textOf(row: RosterRow, column: string, longest: number): string | undefined {
  const cell = cellOf(row, column);
  if (cell.length > longest) return faultOf(row, column, says('roster/characters', 'at most {most} characters', { most: longest }));
  return cell === '' ? undefined : cell;
}

/** The row's own id. */
export function idOf(row: RosterRow, column: string, person = false): string {
  const cell = cellOf(row, column);
  if (!isId(cell))
    faultOf(row, column, says('roster/id', 'an id of 1 to 128 letters, digits and ._:@-, that begins with a letter or a digit'));
  else if (person && reservedIds.some((reserved) => reserved === cell))
    faultOf(row, column, says('roster/reserved-id', 'an id other than {reserved}', { reserved: both(reservedIds) }));
  return cell;
}

/** A day; `undefined` where the cell is empty. */
function dayOf(row: RosterRow, column: string): IsoDate | undefined {
  const cell = cellOf(row, column);
  if (cell === '') return undefined;
  // A roster repeats a few days a million times: one string each, and looked at once.
  const known = row.table.days.get(cell);
  if (known !== undefined) return known;
  if (!isDay(cell)) return faultOf(row, column, aDay());
  if (row.table.days.size < mostDays) row.table.days.set(cell, cell);
  return cell;
}

/** Writes the first and the last day into a new record, so far as they are there. (A spread would cost twice the memory here.) */
export function withSpan<T extends object>(row: RosterRow, record: T, first: string, last: string): T & RosterSpan {
  const spanned: T & { from?: IsoDate; to?: IsoDate } = record;
  const from = dayOf(row, first);
  const to = dayOf(row, last);
  if (from !== undefined && to !== undefined && to < from)
    faultOf(row, last, says('roster/not-before', 'a day that is not before {first}', { first }));
  if (from !== undefined) spanned.from = from;
  if (to !== undefined) spanned.to = to;
  return spanned;
}

/** The first and the last day of something. */
export interface RosterSpan {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** A reference to a row of another file; `undefined` where the cell is empty, or the row cannot be kept. */
export function referenceOf(row: RosterRow, column: string, index: RosterIndex, needed = true): string | undefined {
  const cell = cellOf(row, column);
  if (cell !== '') return resolve(row, column, cell, index);
  return needed ? faultOf(row, column, rowOfFile(index.file)) : undefined;
}

/** References in one cell, with commas between them. */
export function referencesOf(row: RosterRow, column: string, index: RosterIndex): readonly string[] {
  return listOf(row, column).flatMap((each) => resolve(row, column, each, index) ?? []);
}

/** References that the row can do without: those to what is gone are dropped, and those to a file that was never read. */
export function looseReferencesOf(row: RosterRow, column: string, index: RosterIndex | undefined): readonly string[] {
  if (index === undefined) return [];
  const there = listOf(row, column).filter((each) => index.kept.has(each) || (index.whole && !index.gone.has(each)));
  return there.flatMap((each) => resolve(row, column, each, index) ?? []);
}

/** A cell that holds a list with commas. */
export function listOf(row: RosterRow, column: string): readonly string[] {
  return cellOf(row, column)
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function resolve(row: RosterRow, column: string, id: string, index: RosterIndex): string | undefined {
  const kept = index.kept.get(id);
  if (kept !== undefined) return kept;
  if (!index.whole || index.gone.has(id)) row.orphan = true;
  else faultOf(row, column, rowOfFile(index.file));
  return undefined;
}

function isDay(cell: string): boolean {
  if (!day.test(cell)) return false;
  const [year, month, date] = [Number(cell.slice(0, 4)), Number(cell.slice(5, 7)), Number(cell.slice(8))];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return date >= 1 && date <= (month === 2 && leap ? 29 : (daysOfMonth[month - 1] ?? 0));
}
