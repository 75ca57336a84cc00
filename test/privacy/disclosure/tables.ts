import * as fc from 'fast-check';
import type { Entry } from '../../../src/privacy/disclosure/contribution';
import type { TalliedGrid } from '../../../src/privacy/disclosure/primary';
import { talliedGrid } from '../../../src/privacy/disclosure/tallied';
import type { CountedAbout } from '../../../src/privacy/mask';

export const names = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`);

/** One teacher for each that a cell counts, coached in turn by as many coaches. */
export function teachersOf(cells: readonly (readonly number[])[], coaches = 3, about: CountedAbout = 'operations'): readonly Entry[] {
  const columns = cells[0]?.length ?? 0;
  return cells.flatMap((row, r) =>
    row.flatMap((count, c) =>
      Array.from({ length: count }, (_, n): Entry => {
        const teacher = `t${r * columns + c}-${n}`;
        const coach = `c${n % coaches}`;
        return { about, for: 'improvement', item: teacher, teacher, coaches: [coach], row: `r${r}`, column: `k${c}`, amount: 1 };
      }),
    ),
  );
}

/** A table of counts of teachers. */
export function countsOf(cells: readonly (readonly number[])[], about: CountedAbout = 'operations', coaches = 3): TalliedGrid {
  const groups = { rows: names('r', cells.length), columns: names('k', cells[0]?.length ?? 0) };
  return talliedGrid(teachersOf(cells, coaches, about), groups, about, 'teachers');
}

/** Cells of a table, many of them small. */
export const anyCells = (most: { readonly rows: number; readonly columns: number }, high = 30) =>
  fc.tuple(fc.integer({ min: 1, max: most.rows }), fc.integer({ min: 1, max: most.columns })).chain(([rows, columns]) => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: high }));
    return fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  });
