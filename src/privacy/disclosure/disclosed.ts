import type { Derived } from '../derive';
import type { TotalsPurpose } from './contribution';

/** A number of a table that may be read; or a hole, which is the same whatever it hides. */
export type DisclosedCell = { readonly shown: true; readonly value: number } | { readonly shown: false };

/** From where to where a number of a table lies, which is not told more closely; or a hole. Without `high` it is `low` or more. */
export type DisclosedBand = { readonly shown: true; readonly low: number; readonly high: number | undefined } | { readonly shown: false };

/** What is told of groups, in rows and columns. */
export interface DisclosedLines<Cell> {
  readonly title: string;
  readonly rows: readonly string[];
  /** The names of the columns; one that is empty where the table has no columns. */
  readonly columns: readonly string[];
  /** Row by row. */
  readonly cells: readonly (readonly Cell[])[];
  /** Of each row, all columns together. */
  readonly rowTotals: readonly Cell[];
  /** None where the table has one row, whose cells they would be. */
  readonly columnTotals: readonly Cell[];
  readonly total: Cell;
  /** The fewest teachers that a number is about. */
  readonly teachers: number;
}

/** A table that may be read: some of its numbers are not shown. */
export interface DisclosedTable extends DisclosedLines<DisclosedCell> {
  readonly counts: 'teachers' | 'amounts';
}

/** A table of bands that may be read: shares of teachers from 0 to 1, or means or medians in the unit of what was added up. */
export interface DisclosedBands extends DisclosedLines<DisclosedBand> {
  readonly bands: 'shares' | 'means' | 'medians';
  /** Of whom the shares are. */
  readonly of?: string;
}

declare const DISCLOSED: unique symbol;

/**
 * What `disclose` let out, for charts, reports and exports. It bears the purpose of the views that it was made of, and only `disclose` and its kin make
 * one.
 */
export interface Disclosed<For extends TotalsPurpose = TotalsPurpose, Value = DisclosedTable> extends Derived<Value, For> {
  /** Types only; never there. */
  readonly [DISCLOSED]: For;
}

/** Gives a value its brand, frozen through and through. */
export function disclosed<For extends TotalsPurpose, Value extends object>(value: Value, purpose: For): Disclosed<For, Value> {
  // The brands are in the type alone.
  return Object.freeze({ value: frozen(value), for: purpose }) as unknown as Disclosed<For, Value>;
}

/** The lines of a table, each cell as it is told of its row and column; beyond the last stand the totals. */
export function linesOf<Cell>(
  { title, rows, columns }: Pick<DisclosedLines<Cell>, 'title' | 'rows' | 'columns'>,
  teachers: number,
  at: (row: number, column: number) => Cell,
): DisclosedLines<Cell> {
  return {
    title,
    rows,
    columns,
    cells: rows.map((_, row) => columns.map((__, column) => at(row, column))),
    rowTotals: rows.map((_, row) => at(row, columns.length)),
    columnTotals: rows.length === 1 ? [] : columns.map((_, column) => at(rows.length, column)),
    total: at(rows.length === 1 ? 0 : rows.length, columns.length),
    teachers,
  };
}

/**
 * Makes something of what was disclosed, such as a section of a report. It keeps the purpose.
 *
 * @param from - What `disclose` let out.
 * @param fn - What is made of it.
 * @returns What `fn` answered, for pages and wherever something derived fits.
 * @example
 * const at = '2026-09-14T08:00:00Z';
 * const teachers = Array.from({ length: 51 }, (_, n) => `t${n}`);
 * const assignments = teachers.map((of) => ({ id: `lee:${of}`, person: 'lee', as: 'program-lead', of, from: at }) as const);
 * const evidence = { partnerships: [], assignments, consents: [], classes: [] };
 * const lee = asViewer(strict, { person: 'lee', as: 'program-lead', for: 'improvement', at }, evidence);
 * const begun = initial(grow, 'c1');
 * const cycle = { ...begun, revision: 1, record: { ...begun.record, teachers, policy: { id: 'strict', version: 1 } } };
 * const schoolOf = (n: number) => ({ row: n < 3 ? 'North' : n < 11 ? 'South' : 'East' });
 * const counted = contributionsOf(grow, cycle, lee, 'operations', (_, teacher) => schoolOf(teachers.indexOf(teacher)));
 * const made = tableOf(counted, { title: 'Teachers', measure: 'teachers', counts: 'teachers', rows: ['North', 'South', 'East'] });
 * const told = made.ok && disclose(made.table, inside, emptyLedger);
 * told && told.ok && fromDisclosed(told.disclosed, ({ title }) => title).value; // => 'Teachers'
 */
export function fromDisclosed<For extends TotalsPurpose, Value, T>(from: Disclosed<For, Value>, fn: (value: Value) => T): Derived<T, For> {
  // The brand is in the type alone.
  return Object.freeze({ value: fn(from.value), for: from.for }) as Derived<T, For>;
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}
