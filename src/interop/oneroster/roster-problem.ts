/** One thing that is wrong with a roster, and what was expected instead. It never repeats what a cell holds. */
export interface RosterProblem {
  /** The file by its standard name, such as `users.csv`. */
  readonly file: string;
  /** The row as a spreadsheet counts: the header is 1. 0 where it is about the file as a whole. */
  readonly row: number;
  /** The column by its standard name; `null` where it is about the row as a whole. */
  readonly column: string | null;
  readonly expected: string;
}
