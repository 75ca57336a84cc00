import { invalid } from '../expect';

/**
 * Runs one statement of SQL with the values of its `$1`, `$2`, … and answers its rows. PGlite's and node-postgres's own do:
 * `(text, values) => pool.query(text, values)`. It needs no transaction, and each call may use another connection.
 */
export type Query = (text: string, values: unknown[]) => Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>;

export interface TableOptions {
  /**
   * What the names of the tables begin with, after a schema and a dot where they lie in one: `coaching.` or `app.coaching_`.
   * Small letters, digits and `_`.
   *
   * @defaultValue 'coaching_'
   */
  readonly prefix?: string | undefined;
}

/** The names of the tables, ready to stand in SQL. */
export interface TableNames {
  readonly versions: string;
  readonly streams: string;
  readonly entries: string;
  readonly looks: string;
  readonly receipts: string;
}

/** Names are all that is ever put into the text of a statement, so they are held to a pattern; everything else is a value. */
export function tableNames({ prefix = 'coaching_' }: TableOptions): TableNames {
  const parts = /^(?:([a-z_][a-z0-9_]{0,40})\.)?([a-z_][a-z0-9_]{0,40})?$/.exec(prefix);
  if (parts === null || prefix === '') invalid('a prefix of small letters, digits and _, after a schema and a dot where there is one');
  const [, schema, start = ''] = parts;
  const named = (name: string) => `${schema === undefined ? '' : `"${schema}".`}"${start}${name}"`;
  return {
    versions: named('versions'),
    streams: named('streams'),
    entries: named('entries'),
    looks: named('looks'),
    receipts: named('receipts'),
  };
}

/** SQLSTATE of a statement that the database gave up for another's sake, wholly undone: a serialization failure, a deadlock. */
const undone: readonly unknown[] = ['40001', '40P01'];

/** The query, asked again where the database undid it for another's sake. */
export function steady(query: Query, attempts = 100): Query {
  return async (text, values) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await query(text, values);
      } catch (thrown) {
        if (attempt >= attempts || !undone.includes((thrown as { readonly code?: unknown } | null)?.code)) throw thrown;
      }
    }
  };
}
