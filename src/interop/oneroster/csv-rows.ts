import { type Parser, parse } from 'csv-parse';
import { type Sentence, says } from '../../core/sentence';
import { utf8 } from './roster-problem';
import type { Chunks } from './roster-source';
import { utf8Pieces } from './utf8-pieces';

/** One row as it is in the file. */
export interface CsvRow {
  /** Its number as a spreadsheet counts: the header is row 1, a cell with line breaks is one row, and blank rows count. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** The file cannot be read further. */
export interface CsvBreak {
  readonly row: number;
  readonly expected: Sentence;
}

/** A quote that is never closed would swallow the file; no roster's row is this large. */
const largestRow = 4_194_304;

/** The rows of a CSV file, some at a time, blank ones left out; and at the end, where it came too early, why. */
export async function* csvRows(chunks: Chunks): AsyncGenerator<readonly CsvRow[] | CsvBreak> {
  let row = 0;
  const parser = parse({
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: largestRow,
  });
  // The same error reaches the callbacks below; without a listener the stream would throw it a second time.
  parser.on('error', () => {});
  // The parser works within `write`, so what a piece holds is read at once and nothing piles up. (Its `on_record` would be
  // simpler, but describes the whole parser for each row, which costs three times the memory.)
  const taken = () => {
    const rows: CsvRow[] = [];
    for (let cells = next(parser); cells !== null; cells = next(parser)) {
      row += 1;
      if (cells.length > 1 || cells[0] !== '') rows.push({ row, cells });
    }
    return rows;
  };
  try {
    for await (const piece of utf8Pieces(chunks)) {
      if (piece === 'not-utf-8') return yield { row: 1, expected: utf8() };
      const written = new Promise<Error | null | undefined>((done) => parser.write(piece, done));
      const rows = taken();
      if (rows.length > 0) yield rows;
      if (await written) return yield broken(row);
    }
    const ended = new Promise<Error | undefined>((done) => {
      parser.once('error', done);
      parser.end(() => done(undefined));
    });
    const failed = await ended;
    const rows = taken();
    if (rows.length > 0) yield rows;
    if (failed) yield broken(row);
  } finally {
    parser.destroy();
  }
}

function next(parser: Parser): readonly string[] | null {
  return parser.read();
}

function broken(row: number): CsvBreak {
  return { row: row + 1, expected: says('roster/quotes', 'a row in which every quote is closed, of at most 4 MB') };
}
