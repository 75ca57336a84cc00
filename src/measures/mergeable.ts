/**
 * A calculator that works where the data are: each part of the data is folded into a state, states are merged in any grouping, and the answer is made
 * of the last one. It is the same answer as that of the calculator over all data at once.
 */
export interface Mergeable<State, Item, Answer, Options extends readonly unknown[] = []> {
  /** The state of no data. States are plain JSON. */
  readonly empty: State;
  /** The state with one more item. What cannot be computed with is counted in it, and told by `finish`. */
  readonly add: (state: State, item: Item) => State;
  /** The state of both parts. `empty` changes nothing, and grouping and order change nothing beyond rounding. */
  readonly merge: (a: State, b: State) => State;
  /** The answer. */
  readonly finish: (state: State, ...options: Options) => Answer;
}

/** A mergeable calculator whose state a PostgreSQL database can make: for each key of the state an aggregate expression over the named columns. */
export interface MergeableInSql<State, Item, Answer, Column extends string, Options extends readonly unknown[] = []>
  extends Mergeable<State, Item, Answer, Options> {
  /** `SELECT` these, under these names, `FROM` a table, by groups or not; each row is a state. */
  readonly toSql: (columns: Readonly<Record<Column, string>>) => Readonly<Record<keyof State & string, string>>;
}
