import type { Entry } from '../privacy/disclosure/contribution';
import { isExact, type Opened, opened, type ReleasedBands, type ReleasedTable, type ToldRange } from './released';

/** What was counted together in every release: nobody can tell its parts apart. */
export interface Unknown {
  readonly entries: readonly Entry[];
  /** The row and the column that it has in each release; none where it is not in it. */
  readonly at: readonly (readonly [row: number, column: number] | undefined)[];
}

/** A number of a release: a cell, or a total, whose row or column is none. */
export interface ToldPlace {
  readonly release: number;
  readonly row: number | undefined;
  readonly column: number | undefined;
  /** What the groups of its table are called. */
  readonly groups: string;
  readonly form: Opened['form'];
  readonly told: ToldRange;
  /** Whether it is known beforehand: how many are in a group of which a share is told. */
  readonly isSize: boolean;
  readonly name: string;
  /** The weight of each unknown in it: 1 where it is a part of it. */
  readonly weights: readonly number[];
  readonly entries: readonly Entry[];
}

/** All that was told of one measure. */
export interface Told {
  readonly unknowns: readonly Unknown[];
  readonly places: readonly ToldPlace[];
  readonly counts: 'teachers' | 'amounts';
  readonly practice: boolean;
  /** The most that some could bring, where everybody knows of what scale their answers are. */
  readonly mostOf: (entries: readonly Entry[]) => number;
}

/** What releases tell together, for each thing that is measured. */
export function toldBy(released: readonly (ReleasedTable | ReleasedBands)[]): readonly Told[] {
  return seriesOf(released.map(opened)).map((series) => {
    const scales = new Map(
      series.flatMap(({ scale, entries }) => (scale === undefined ? [] : entries.map((entry) => [keyOf(entry), scale] as const))),
    );
    const own = series.map((each) => aboveLeast(each, scales));
    const unknowns = unknownsOf(own);
    const places = own.flatMap((each, at) => placesOf(each, at, unknowns));
    const counts = own.every((each) => each.counts === 'teachers') ? 'teachers' : 'amounts';
    const ranges = new Map([...scales].map(([key, { low, high }]) => [key, high - low]));
    const mostOf = (entries: readonly Entry[]) =>
      ranges.size === 0
        ? Number.POSITIVE_INFINITY
        : entries.reduce((sum, { item, teacher }) => sum + (ranges.get(keyOf({ item, teacher })) ?? Number.POSITIVE_INFINITY), 0);
    return { unknowns, places, counts, practice: own.some(({ about }) => about === 'practice'), mostOf };
  });
}

const keyOf = ({ teacher, item }: Pick<Entry, 'teacher' | 'item'>) => JSON.stringify([teacher, item]);

/** A release with answers counted from the least of their scale, below which nobody can be. */
function aboveLeast(one: Opened, scales: ReadonlyMap<string, { readonly low: number }>): Opened {
  const leastOf = (entries: readonly Entry[]) => entries.reduce((sum, entry) => sum + (scales.get(keyOf(entry))?.low ?? 0), 0);
  const { rows, columns, entries } = one;
  const above = ({ low, high }: ToldRange, row?: string, column?: string): ToldRange => {
    const least = leastOf(
      entries.filter((entry) => (row === undefined || entry.row === row) && (column === undefined || (entry.column ?? '') === column)),
    );
    return { low: Math.max(0, low - least), high: high === undefined ? undefined : high - least };
  };
  return {
    ...one,
    entries: entries.map((entry) => ({ ...entry, amount: entry.amount - (scales.get(keyOf(entry))?.low ?? 0) })),
    cells: one.cells.map((line, row) => line.map((cell, column) => above(cell, rows[row], columns[column]))),
    rowTotals: one.rowTotals.map((cell, row) => above(cell, rows[row])),
    columnTotals: one.columnTotals.map((cell, column) => above(cell, undefined, columns[column])),
    total: above(one.total),
  };
}

/** Releases of one measure, whatever it is called: those that tell of mostly the same things are of one. */
function seriesOf(opened: readonly Opened[]): readonly (readonly Opened[])[] {
  const series: Opened[][] = [];
  for (const one of opened) {
    const isSame = (other: Opened) => canBeTheSame(one, other) && (other.measure === one.measure || isMostlyTheSame(one, other));
    const same = series.filter((each) => each.some(isSame));
    for (const each of same) series.splice(series.indexOf(each), 1);
    series.push([...same.flat(), one].sort((a, b) => a.release - b.release));
  }
  return series;
}

/**
 * A share is of how many there are, and not of how much they bring; a mean is of what they say. Who reads a share is taken to know how many there are: not
 * where a table hides just that.
 */
function canBeTheSame(one: Opened, other: Opened): boolean {
  if (one.counts !== other.counts) return one.form === 'numbers' && other.form === 'numbers';
  return one.form === other.form || ![one, other].some(({ form }) => form === 'shares') || [one, other].every(isWhole);
}

const isWhole = ({ form, cells }: Opened) => form === 'shares' || (form === 'numbers' && cells.flat().every(isExact));

function isMostlyTheSame(one: Opened, other: Opened): boolean {
  const amounts = new Map(one.entries.map(({ teacher, item, amount }) => [JSON.stringify([teacher, item]), amount]));
  const shared = other.entries.flatMap(({ teacher, item, amount }) => {
    const before = amounts.get(JSON.stringify([teacher, item]));
    return before === undefined ? [] : [before === amount];
  });
  const alike = shared.filter((each) => each).length;
  return alike > 0 && (one.counts === other.counts ? 2 * alike >= shared.length : alike === shared.length);
}

/**
 * Things are alike that stand in the same cell of every release. Who is in a group may be known where amounts are told, and is what is hidden where
 * teachers are counted: there, others could have come to every hidden cell in every table.
 */
function unknownsOf(releases: readonly Opened[]): readonly Unknown[] {
  const things = new Map<string, { entry: Entry; at: (readonly [number, number] | undefined)[] }>();
  for (const [release, { entries, rows, columns }] of releases.entries())
    for (const entry of entries) {
      const key = JSON.stringify([entry.teacher, entry.item, entry.amount]);
      const thing = things.get(key) ?? { entry, at: releases.map(() => undefined) };
      thing.at[release] = [rows.indexOf(entry.row), columns.indexOf(entry.column ?? '')];
      things.set(key, thing);
    }
  const alike = new Map<string, { entries: Entry[]; at: Unknown['at'] }>();
  for (const { entry, at } of things.values()) {
    const key = JSON.stringify(at);
    const group = alike.get(key) ?? { entries: [], at };
    group.entries.push(entry);
    alike.set(key, group);
  }
  const there = [...alike.values()].map(({ at }) => at);
  for (const [release, { rows, columns, counts, about, cells }] of releases.entries())
    for (const row of rows.keys())
      for (const column of columns.keys()) {
        const isThere = there.some((at) => at[release]?.[0] === row && at[release]?.[1] === column);
        if (isExact(cells[row]?.[column] as ToldRange) || (counts === 'amounts' && (isThere || about === 'operations'))) continue;
        for (const at of couldHaveCome(there, releases, release, [row, column]))
          if (!alike.has(JSON.stringify(at))) alike.set(JSON.stringify(at), { entries: [], at });
      }
  return [...alike.values()];
}

/** Where else somebody would be who could have come to a cell: where those of its row and those of its column are; or, where there are none, in the same groups. */
function couldHaveCome(
  there: readonly Unknown['at'][],
  releases: readonly Opened[],
  release: number,
  [row, column]: readonly [number, number],
) {
  const ofRow = there.filter((at) => at[release]?.[0] === row);
  const ofColumn = there.filter((at) => at[release]?.[1] === column);
  const ways = ofRow.flatMap((inRow) =>
    ofColumn.map((inColumn) =>
      releases.map((_, other) => {
        const [r, c] = [inRow[other]?.[0], inColumn[other]?.[1]];
        return other === release ? ([row, column] as const) : r === undefined || c === undefined ? undefined : ([r, c] as const);
      }),
    ),
  );
  const { rows, columns } = releases[release] as Opened;
  const same = (other: Opened) => JSON.stringify([other.rows, other.columns]) === JSON.stringify([rows, columns]);
  return ways.length > 0
    ? ways
    : [releases.map((other, number) => (number >= release && same(other) ? ([row, column] as const) : undefined))];
}

function placesOf(
  { rows, columns, title, release, form, ...shown }: Opened,
  at: number,
  unknowns: readonly Unknown[],
): readonly ToldPlace[] {
  const place = (row: number | undefined, column: number | undefined, told: ToldRange): ToldPlace => {
    const inside = unknowns.map(({ at: cells }) => {
      const [r, c] = cells[at] ?? [];
      return r !== undefined && (row === undefined || r === row) && (column === undefined || c === column);
    });
    const names = [row === undefined ? 'all' : rows[row], column === undefined ? 'all' : columns[column]].filter((name) => name !== '');
    return {
      release,
      row,
      column,
      groups: JSON.stringify([rows, columns]),
      form,
      told,
      isSize: form === 'shares' && column === undefined,
      name: `${title} (table ${release + 1}), ${names.join(' and ')}`,
      weights: inside.map(Number),
      entries: unknowns.flatMap(({ entries }, unknown) => (inside[unknown] ? entries : [])),
    };
  };
  return [
    ...rows.flatMap((_, row) => columns.map((__, column) => place(row, column, shown.cells[row]?.[column] as ToldRange))),
    ...rows.map((_, row) => place(row, undefined, shown.rowTotals[row] as ToldRange)),
    ...shown.columnTotals.map((cell, column) => place(undefined, column, cell)),
    place(undefined, undefined, shown.total),
  ];
}
