import { disclose } from '../src/privacy/disclosure/disclose';
import { type DisclosedCell, disclosed } from '../src/privacy/disclosure/disclosed';
import type { DisclosureRules } from '../src/privacy/disclosure/disclosure-rules';
import { auditIntervals } from '../src/privacy/disclosure/interval-audit';
import { emptyLedger } from '../src/privacy/disclosure/ledger';
import { primaryNeeds } from '../src/privacy/disclosure/primary';
import { openTable, type Table } from '../src/privacy/disclosure/table';
import { talliedGrid } from '../src/privacy/disclosure/tallied';
import { auditDisclosure } from '../src/testing/audit-disclosure';

/** What was hidden of a table, and the least that could have been: a total counts as three cells. */
export interface OverSuppression {
  readonly hidden: number;
  readonly best: number;
}

/** Tries every cheaper choice of what to hide, and has each audited. Nothing where the table is refused. */
export function overSuppression(table: Table, rules: DisclosureRules): OverSuppression | undefined {
  const answer = disclose(table, rules, emptyLedger);
  const open = openTable(table);
  if (!answer.ok || open === undefined) return undefined;
  const shown = answer.disclosed.value;
  const all = placesOf(shown);
  const cost = (places: readonly Place[]) => places.reduce((sum, { isTotal }) => sum + (isTotal ? 3 : 1), 0);
  const hidden = cost(all.filter(({ cell }) => !cell.shown));
  const values = new Map(placesOf(everythingOf(table)).map(({ name, cell }) => [name, cell]));
  const isEnough = (chosen: readonly Place[]) => {
    const names = new Set(chosen.map(({ name }) => name));
    const at = (name: string): DisclosedCell => (names.has(name) ? { shown: false } : (values.get(name) as DisclosedCell));
    const { rows, columns } = shown;
    // A stranger's view is quick to work out, and most choices fail there.
    if (!strangersHold(table, new Set(all.flatMap(({ name }, place) => (names.has(name) ? [place] : []))), rules)) return false;
    const value = {
      ...shown,
      cells: rows.map((_, row) => columns.map((__, column) => at(`${row} ${column}`))),
      rowTotals: rows.map((_, row) => at(`${row} all`)),
      columnTotals: shown.columnTotals.map((_, column) => at(`all ${column}`)),
      total: values.get('all all') as DisclosedCell,
    };
    return auditDisclosure([{ table, disclosed: disclosed(value, 'improvement') }], rules).ok;
  };
  const candidates = all.filter(({ name }) => name !== 'all all');
  for (let price = 0; price < hidden; price += 1) if (choices(candidates, price, cost).some(isEnough)) return { hidden, best: price };
  return { hidden, best: hidden };
}

interface Place {
  readonly name: string;
  readonly isTotal: boolean;
  readonly cell: DisclosedCell;
}

type Shown = Parameters<typeof placesOf>[0];

function placesOf(table: {
  readonly cells: readonly (readonly DisclosedCell[])[];
  readonly rowTotals: readonly DisclosedCell[];
  readonly columnTotals: readonly DisclosedCell[];
  readonly total: DisclosedCell;
}): readonly Place[] {
  const lines = table.cells.map((line, row) => [
    ...line.map((cell, column) => ({ name: `${row} ${column}`, isTotal: false, cell })),
    { name: `${row} all`, isTotal: true, cell: table.rowTotals[row] as DisclosedCell },
  ]);
  const below = [
    ...table.columnTotals.map((cell, column) => ({ name: `all ${column}`, isTotal: true, cell })),
    { name: 'all all', isTotal: true, cell: table.total },
  ];
  return [...lines.flat(), ...below];
}

/** Whether what a table shows leaves each number that may not be told as open to a stranger as it must be. */
export function strangersHold(table: Table, hidden: ReadonlySet<number>, rules: DisclosureRules): boolean {
  const open = openTable(table) as NonNullable<ReturnType<typeof openTable>>;
  const tallied = talliedGrid(open.entries, open, open.about, open.counts);
  const intervals = auditIntervals(tallied.grid, hidden);
  return [...primaryNeeds(tallied, rules)].every(([place, need]) => {
    const [low, high] = intervals.get(place) ?? [1, 0];
    return low <= need.low && high >= need.high && high - low >= need.width;
  });
}

/** The table with nothing hidden. */
function everythingOf(table: Table): Shown {
  const open = openTable(table) as NonNullable<ReturnType<typeof openTable>>;
  const sum = (row?: string, column?: string): DisclosedCell => ({
    shown: true,
    value: open.entries
      .filter((entry) => (row === undefined || entry.row === row) && (column === undefined || entry.column === column))
      .reduce((total, { amount }) => total + amount, 0),
  });
  return {
    cells: open.rows.map((row) => open.columns.map((column) => sum(row, column))),
    rowTotals: open.rows.map((row) => sum(row)),
    columnTotals: open.columns.map((column) => sum(undefined, column)),
    total: sum(),
  };
}

/** Every choice of places that costs exactly so much. */
function choices(places: readonly Place[], price: number, cost: (places: readonly Place[]) => number): readonly (readonly Place[])[] {
  if (price === 0) return [[]];
  const [first, ...rest] = places;
  if (first === undefined || price < 0) return [];
  return [...choices(rest, price - cost([first]), cost).map((others) => [first, ...others]), ...choices(rest, price, cost)];
}
