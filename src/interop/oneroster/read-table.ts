import { says } from '../../core/sentence';
import type { CsvRow } from './csv-rows';
import type { RosterIds } from './roster-index';
import type { RosterProblem } from './roster-problem';
import type { RosterRecord } from './roster-record';
import { beginRow, cellOf, type Fault, faultOf, type RosterRow } from './roster-row';
import { isRows, type RosterTable, rowsOf } from './roster-table';

/** What a row comes to: its id, where it has one of its own, and its records. */
export interface ReadRow {
  readonly id: string | undefined;
  readonly records: readonly RosterRecord[];
}

/**
 * Reads a file's rows: the records of the good ones, a problem for each bad one, and at the end the file's own numbers.
 * `ids` learns every id. Records leave in batches: a promise for each of a million would keep the memory of ten.
 */
export async function* readTable(
  table: RosterTable,
  ids: RosterIds,
  read: (row: RosterRow) => ReadRow,
): AsyncGenerator<readonly RosterRecord[]> {
  let [rows, kept, deleted, leftOut] = [0, 0, 0, 0];
  yield table.problems.map((problem) => ({ kind: 'problem', problem }));
  ids.whole = table.usable || table.empty;
  for await (const batch of table.usable ? rowsOf(table) : []) {
    if (!isRows(batch)) {
      ids.whole = false;
      yield [{ kind: 'problem', problem: { file: table.file, row: batch.row, column: null, expected: batch.expected } }];
      break;
    }
    const found: RosterRecord[] = [];
    for (const csvRow of batch) {
      rows += 1;
      const { outcome, records } = readRow(table, csvRow, ids, read);
      if (outcome === 'kept') kept += 1;
      if (outcome === 'deleted') deleted += 1;
      if (outcome === 'left-out') leftOut += 1;
      found.push(...records);
    }
    yield found;
  }
  yield [{ kind: 'file', file: { file: table.file, rows, kept, deleted, leftOut } }];
}

type Outcome = 'kept' | 'deleted' | 'left-out' | 'problem';

function readRow(
  table: RosterTable,
  csvRow: CsvRow,
  ids: RosterIds,
  read: (row: RosterRow) => ReadRow,
): { readonly outcome: Outcome; readonly records: readonly RosterRecord[] } {
  const row = beginRow(table, csvRow);
  const status = row.fault === undefined ? cellOf(row, 'status').toLowerCase() : '';
  const removed = status === 'tobedeleted' || status === 'inactive';
  if (!removed && status !== '' && status !== 'active') faultOf(row, 'status', says('roster/status', 'active or tobedeleted'));
  const { id, records } = read(row);
  if (id !== undefined && ids.has(id)) faultOf(row, 'sourcedId', says('roster/new-id', 'an id that no row before it has'));

  const { fault } = row;
  const outcome = removed ? 'deleted' : fault !== undefined ? 'problem' : row.orphan ? 'left-out' : 'kept';
  if (id !== undefined && !ids.has(id)) {
    if (outcome === 'kept') ids.keep(id);
    else ids.lose(id);
  }
  return { outcome, records: outcome === 'kept' ? records : outcome === 'problem' && fault !== undefined ? [problemOf(row, fault)] : [] };
}

function problemOf(row: RosterRow, fault: Fault): RosterRecord {
  const problem: RosterProblem = { file: row.table.file, row: row.row, ...fault };
  return { kind: 'problem', problem };
}
