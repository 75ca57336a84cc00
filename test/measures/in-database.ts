import { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe } from 'vitest';
import { quoted } from '../../src/measures/column';
import type { Query } from '../../src/store/postgres/query';
import { ownSchema, unlessSet, url } from '../store/own-schema';

/** The state that a database makes of some rows, for a calculator that merges. */
export type StateOf = <State extends object, Column extends string>(
  calculator: {
    readonly empty: State;
    readonly toSql: (columns: Readonly<Record<Column, string>>) => Readonly<Record<keyof State & string, string>>;
  },
  rows: readonly Readonly<Record<Column, number | string | boolean | null>>[],
) => Promise<State>;

/** Says something of PGlite, and of PostgreSQL where there is one. */
export function inDatabases(name: string, say: (stateOf: StateOf, query: Query) => void): void {
  describe('in PGlite', () => {
    // Longer than a test may take: it starts a database.
    beforeAll(() => started().waitReady, 120_000);
    const query: Query = (text, values) => started().query(text, values);
    say(stateBy(query), query);
  });
  describe.skipIf(url === undefined)(`in PostgreSQL${unlessSet}`, () => {
    const { query } = ownSchema(name);
    say(stateBy(query), query);
  });
}

let database: PGlite | undefined;

/** One for all files of a worker, since nothing is written here. */
function started(): PGlite {
  database ??= new PGlite();
  return database;
}

function stateBy(query: Query): StateOf {
  return async ({ toSql }, rows) => {
    const columns = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[];
    const names = Object.fromEntries(columns.map((column) => [column, column])) as never;
    const selected = Object.entries(toSql(names)).map(([key, expression]) => `${expression} AS ${quoted(key)}`);
    // As text, so that NaN arrives too; a column is of the type of what stands in it.
    const table = columns.map((column) => `(row ->> '${column}')::${typeIn(rows.map((row) => row[column]))} AS ${quoted(column)}`);
    const text = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] === null ? null : `${row[column]}`])));
    const from = `(SELECT ${table.join(', ')} FROM jsonb_array_elements($1::jsonb) AS row) AS measured`;
    const answer = await query(`SELECT ${selected.join(', ')} FROM ${from}`, [JSON.stringify(text)]);
    // A column of whole numbers without end may come as text, a missing value as null, and what is JSON as it is.
    const number = (value: unknown) => (typeof value === 'string' && /^-?\d/.test(value) ? Number(value) : value);
    return Object.fromEntries(Object.entries(answer.rows[0] as object).map(([key, value]) => [key, number(value)])) as never;
  };
}

function typeIn(values: readonly (number | string | boolean | null)[]): string {
  if (values.some((value) => typeof value === 'string')) return 'text';
  return values.some((value) => typeof value === 'boolean') ? 'boolean' : 'float8';
}
