import { invalid } from '../expect';
import { type Query, type TableNames, type TableOptions, tableNames } from './query';

/** The version of the tables that this library writes. */
const version = 1;

export interface CreateOptions extends TableOptions {
  /**
   * Into how many partitions each table is split by the hash of its tenant. It is decided once: the database throws where the
   * tables are there already and split otherwise.
   *
   * @defaultValue none: one table each
   */
  readonly partitions?: number | undefined;
}

/**
 * Creates the tables where they are not there yet. It can be called at every start, and by several servers at once.
 *
 * @param query - Runs one statement.
 * @param options - What the tables' names begin with, and whether they are split. A schema must exist already.
 * @returns Nothing.
 * @throws {CoachingError} `store/invalid` where the prefix is not one, the number of partitions is not from 1 to 1000, or the
 *   tables are of a newer version of this library; and whatever the database throws.
 * @example
 * await createTables(async () => ({ rows: [] }), { prefix: '; drop table' }); // throws store/invalid
 */
export async function createTables(query: Query, options: CreateOptions = {}): Promise<void> {
  const names = tableNames(options);
  const { partitions } = options;
  if (partitions !== undefined && !(Number.isInteger(partitions) && partitions >= 1 && partitions <= 1000))
    invalid('a number of partitions: a whole number from 1 to 1000');
  for (const statement of [...tables(names, partitions), firstVersion(names)]) await untilItHolds(query, statement);
  const { rows } = await query(`select max(version) as version from ${names.versions}`, []);
  if (Number(rows[0]?.version) > version) invalid(`tables of version ${version} or older`);
}

/** Two servers that create the same table at once trip over each other's catalogue rows: the later one asks again. */
async function untilItHolds(query: Query, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await query(statement, []);
      return;
    } catch (thrown) {
      if (attempt >= 5) throw thrown;
    }
  }
}

function firstVersion({ versions }: TableNames): string {
  return `insert into ${versions} (version) values (${version}) on conflict do nothing`;
}

/**
 * Tenant first in every key. JSON is kept as text: `jsonb` refuses `\u0000` and reorders keys, and a cast is at hand where SQL
 * is to look inside. Ids sort by their bytes, in every database alike.
 */
function tables({ versions, streams, entries, looks, receipts }: TableNames, partitions: number | undefined): readonly string[] {
  const id = 'text collate "C" not null';
  const split = partitions === undefined ? '' : ' partition by hash (tenant)';
  const columns = {
    [streams]: `kind ${id}, revision integer not null, state text not null, primary key (tenant, stream)`,
    [entries]: `revision integer not null, event ${id}, entry text not null,
      primary key (tenant, stream, revision), unique (tenant, stream, event)`,
    [looks]: 'number integer not null, primary key (tenant, stream)',
    [receipts]: 'number integer not null, receipt text not null, primary key (tenant, stream, number)',
  };
  const parts = Array.from({ length: partitions ?? 0 }, (_, part) => part);
  return [
    `create table if not exists ${versions} (version integer primary key)`,
    ...Object.entries(columns).flatMap(([name, rest]) => [
      `create table if not exists ${name} (tenant ${id}, stream ${id}, ${rest})${split}`,
      ...parts.map(
        (part) =>
          `create table if not exists ${name.replace(/"$/, `_${part}"`)} partition of ${name} for values with (modulus ${partitions}, remainder ${part})`,
      ),
    ]),
    `create index if not exists ${streams.replace(/^.*\."|^"/, '"').replace(/"$/, '_by_kind"')} on ${streams} (tenant, kind, stream)`,
  ];
}
