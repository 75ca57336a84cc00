import type { AnswerScale } from '../privacy/disclosure/disclose-means';
import type { Disclosed, DisclosedBand, DisclosedBands, DisclosedCell, DisclosedTable } from '../privacy/disclosure/disclosed';
import { openTable, type Table } from '../privacy/disclosure/table';

/** A table that was let out, and what it was made of. */
export interface ReleasedTable {
  readonly table: Table;
  readonly disclosed: Disclosed;
}

/** Bands that were let out, and what they were made of; of means also the scale of the answers, which who reads them knows. */
export interface ReleasedBands {
  readonly table: Table;
  readonly disclosed: Disclosed<Disclosed['for'], DisclosedBands>;
  readonly scale?: AnswerScale;
}

/** From where to where a number lies, as was told; without `high` nothing bounds it. */
export interface ToldRange {
  readonly low: number;
  readonly high: number | undefined;
}

/** A release as who reads it knows it: sums from where to where, row by row. */
export interface Opened extends NonNullable<ReturnType<typeof openTable>> {
  /** In which order it was let out. */
  readonly release: number;
  readonly form: 'numbers' | DisclosedBands['bands'];
  readonly scale: AnswerScale | undefined;
  readonly cells: readonly (readonly ToldRange[])[];
  readonly rowTotals: readonly ToldRange[];
  readonly columnTotals: readonly ToldRange[];
  readonly total: ToldRange;
}

const nothing: ToldRange = { low: 0, high: undefined };

/** Whether a number was told itself. */
export const isExact = ({ low, high }: ToldRange) => low === high;

/** What a release tells of sums and counts. A median tells nothing of either. */
export function opened(released: ReleasedTable | ReleasedBands, release: number): Opened {
  const open = openTable(released.table);
  if (open === undefined) throw new Error('Expected tables of this library, found something else.');
  const shown: DisclosedTable | DisclosedBands = released.disclosed.value;
  const form: Opened['form'] = 'bands' in shown ? shown.bands : 'numbers';
  const scale = 'scale' in released ? released.scale : undefined;
  if (form === 'means' && scale === undefined) throw new Error('Expected the scale of the answers, found none.');
  const sizeOf = (row: number | undefined, column: number | undefined) =>
    open.entries.filter(
      (entry) =>
        (row === undefined || entry.row === open.rows[row]) && (column === undefined || (entry.column ?? '') === open.columns[column]),
    ).length;
  const rangeOf = (cell: DisclosedCell | DisclosedBand | undefined, row: number | undefined, column: number | undefined): ToldRange => {
    if (cell?.shown !== true) return nothing;
    if ('value' in cell) return { low: cell.value, high: cell.value };
    if (form === 'means') return sumsOf(cell, sizeOf(row, column), scale as AnswerScale);
    return form === 'shares' ? countsOf(cell, sizeOf(row, undefined)) : nothing;
  };
  const of = { ...open, release, form, scale };
  if (form !== 'shares')
    return {
      ...of,
      cells: open.rows.map((_, row) => open.columns.map((__, column) => rangeOf(shown.cells[row]?.[column], row, column))),
      rowTotals: open.rows.map((_, row) => rangeOf(shown.rowTotals[row], row, undefined)),
      columnTotals: shown.columnTotals.map((cell, column) => rangeOf(cell, undefined, column)),
      total: rangeOf(shown.total, undefined, undefined),
    };
  // How many are in a group is no secret: what is told is how many of them do.
  const size = (row: number | undefined) => ({ low: sizeOf(row, undefined), high: sizeOf(row, undefined) });
  return {
    ...of,
    cells: open.rows.map((_, row) => [rangeOf(shown.cells[row]?.[0], row, undefined), nothing]),
    rowTotals: open.rows.map((_, row) => size(row)),
    columnTotals: open.rows.length === 1 ? [] : [rangeOf(shown.total, undefined, undefined), nothing],
    total: size(undefined),
  };
}

type Band = Extract<DisclosedBand, { readonly shown: true }>;

/** The whole sums whose mean is in a band. The last band has its end in it. */
function sumsOf({ low, high }: Band, of: number, scale: AnswerScale): ToldRange {
  const end = high ?? scale.high;
  const last = end === scale.high ? Math.floor(end * of + 1e-9) : Math.ceil(end * of - 1e-9) - 1;
  return { low: Math.ceil(low * of - 1e-9), high: last };
}

/** The counts whose share of so many, in whole percents, is in a band. */
function countsOf({ low, high = 1 }: Band, of: number): ToldRange {
  const inside = Array.from({ length: of + 1 }, (_, part) => part).filter((part) => {
    const percent = Math.round((100 * part) / of);
    return percent >= Math.round(100 * low) && percent <= Math.round(100 * high);
  });
  return { low: inside[0] ?? 0, high: inside.at(-1) ?? of };
}
