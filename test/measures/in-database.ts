import { PGlite } from '@electric-sql/pglite';
import { describe } from 'vitest';
import type { Query } from '../../src/store/postgres/query';
import { ownSchema, unlessSet, url } from '../store/own-schema';

/** The state that a database makes of some rows, for a calculator that merges. */
export type StateOf = <State extends object, Column extends string>(
  calculator: {
    readonly empty: State;
    readonly toSql: (columns: Readonly<Record<Column, string>>) => Readonly<Record<keyof State & string, string>>;
  },
  rows: readonly Readonly<Record<Column, number | boolean | null>>[],
) => Promise<State>;

/** Says something of PGlite, and of PostgreSQL where there is one. */
export function inDatabases(name: string, say: (stateOf: StateOf) => void): void {
  const database = new PGlite();
  describe('in PGlite', () => say(stateBy((text, values) => database.query(text, values))));
  const { query } = ownSchema(name);
  describe.skipIf(url === undefined)(`in PostgreSQL${unlessSet}`, () => say(stateBy(query)));
}

function stateBy(query: Query): StateOf {
  return async ({ toSql }, rows) => {
    const columns = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[];
    const names = Object.fromEntries(columns.map((column) => [column, column])) as never;
    const selected = Object.entries(toSql(names)).map(([key, expression]) => `${expression} AS "${key}"`);
    // As text, so that NaN arrives too.
    const typeOf = (column: keyof (typeof rows)[number]) => (rows.some((row) => typeof row[column] === 'boolean') ? 'boolean' : 'float8');
    const table = columns.map((column) => `(row ->> '${column}')::${typeOf(column)} AS "${column}"`);
    const text = rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] === null ? null : `${row[column]}`])));
    const from = `(SELECT ${table.join(', ')} FROM jsonb_array_elements($1::jsonb) AS row) AS measured`;
    const answer = await query(`SELECT ${selected.join(', ')} FROM ${from}`, [JSON.stringify(text)]);
    return Object.fromEntries(Object.entries(answer.rows[0] as object).map(([key, value]) => [key, Number(value)])) as never;
  };
}
