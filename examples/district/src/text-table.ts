import { stripVTControlCharacters } from 'node:util';
import { wrapText } from './wrap-text';

/** A cell: numbers stand to the right. */
export type Cell = string | number;

/** A table's lines, those of its head apart. */
export interface TextTable {
  readonly head: readonly string[];
  readonly body: readonly string[];
}

const gap = '  ';
const narrowest = 16;

/** Sets rows under each other, two spaces between columns. The last column is wrapped where the line would be too long. */
export function textTable(rows: readonly (readonly Cell[])[], titles: readonly string[], width: number): TextTable {
  const shown = rows.map((row) => row.map(textOf));
  const columns = shown.reduce((most, row) => Math.max(most, row.length), titles.length);
  const last = columns - 1;
  const widths = Array.from({ length: columns }, (_, at) =>
    [titles, ...shown].reduce((widest, row) => Math.max(widest, row[at]?.length ?? 0), 0),
  );
  const before = widths.slice(0, last).reduce((sum, each) => sum + each + gap.length, 0);
  widths[last] = Math.min(widths[last] ?? 0, Math.max(narrowest, width - before));
  const toTheRight = widths.map((_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === 'number'));

  const lineOf = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (toTheRight[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join(gap)
      .trimEnd();
  const linesOf = (cells: readonly string[]) => {
    const [first = '', ...more] = wrapText(cells[last] ?? '', widths[last] ?? 0);
    const front = cells.slice(0, last);
    return [lineOf([...front, first]), ...more.map((line) => lineOf([...front.map(() => ''), line]))];
  };
  const head = titles.length === 0 ? [] : [lineOf(titles), lineOf(widths.map((each) => '-'.repeat(each)))];
  return { head, body: shown.flatMap(linesOf) };
}

/** What a roster calls something may hold a line break, or a code that would steer the terminal. */
function textOf(cell: Cell): string {
  return typeof cell === 'number'
    ? cell.toLocaleString('en-US')
    : stripVTControlCharacters(cell)
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
}
