import type { KeptThing, Release } from './ledger';

/**
 * Things that are not there and that a reader must go on thinking there could be: one in each hidden cell that nobody is in, in every release that it would be in.
 *
 * @param releases - What was told, and what is to be.
 * @returns The releases with the ghosts in them; nothing where a release tells of some of a cell's row or column and not of all, and so of a ghost too much or
 *   too little.
 */
export function withGhosts(releases: readonly Release[]): readonly Release[] | undefined {
  const ghosts = releases.map((): KeptThing[] => []);
  for (const [at, release] of releases.entries())
    for (const cell of emptyHoles(release)) {
      const cells = releases.map((other) => (other === release ? cell : cellIn(other, release, cell)));
      if (cells.includes(undefined)) return undefined;
      const key = `nobody ${at} ${cell}`;
      for (const [other, own] of ghosts.entries())
        if (cells[other] !== 'none') own.push({ key, teacher: key, coaches: [key], amount: 0, cell: cells[other] as number });
    }
  return releases.map((release, at) => ({ ...release, things: [...release.things, ...(ghosts[at] as KeptThing[])] }));
}

function emptyHoles({ columns, rows, hidden, things }: Release): readonly number[] {
  const inUse = new Set(things.map(({ cell }) => cell));
  const hiddenPlaces = new Set(hidden);
  return rows.flatMap((_, row) =>
    columns.flatMap((__, column) => {
      const cell = row * columns.length + column;
      return hiddenPlaces.has(row * (columns.length + 1) + column) && !inUse.has(cell) ? [cell] : [];
    }),
  );
}

/** The cell of another release in which a ghost would be: in the row of all its row's things, and the column of all its column's. */
function cellIn(other: Release, release: Release, cell: number): number | 'none' | undefined {
  const [width, otherWidth] = [release.columns.length, other.columns.length];
  const cellOf = new Map(other.things.map((thing) => [thing.key, thing.cell]));
  const whereOf = (isWith: (of: number) => boolean, line: (of: number) => number) =>
    new Set(
      release.things
        .filter((thing) => isWith(thing.cell))
        .map(({ key }) => (cellOf.has(key) ? line(cellOf.get(key) as number) : undefined)),
    );
  const rows = whereOf(
    (of) => Math.floor(of / width) === Math.floor(cell / width),
    (of) => Math.floor(of / otherWidth),
  );
  const columns = whereOf(
    (of) => of % width === cell % width,
    (of) => of % otherWidth,
  );
  if (rows.size !== 1 || columns.size !== 1) return undefined;
  const [row, column] = [[...rows][0], [...columns][0]];
  return row === undefined || column === undefined ? 'none' : row * otherWidth + column;
}
