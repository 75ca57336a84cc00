import { type Sentence, says } from '../../core/sentence';

/** One thing that is wrong with a roster, and what was expected instead. It never repeats what a cell holds. */
export interface RosterProblem {
  /** The file by its standard name, such as `users.csv`. */
  readonly file: string;
  /** The row as a spreadsheet counts: the header is 1. 0 where it is about the file as a whole. */
  readonly row: number;
  /** The column by its standard name; `null` where it is about the row as a whole. */
  readonly column: string | null;
  /** Words for what was expected, such as `at most 200 characters`. */
  readonly expected: Sentence;
}

/** What a reference to a row of another file was expected to be. */
export function rowOfFile(file: string): Sentence {
  return says('roster/row-of-file', 'the sourcedId of a row of {file}', { file });
}

/** What a cell that names a role was expected to hold. */
export function knownRole(): Sentence {
  return says('roster/known-role', 'a role that the formats know');
}

/** What a cell that holds a day was expected to hold. */
export function aDay(): Sentence {
  return says('roster/day', 'a day as YYYY-MM-DD');
}

/** What a file was expected to be written in. */
export function utf8(): Sentence {
  return says('roster/utf-8', 'UTF-8 text');
}
