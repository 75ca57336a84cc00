import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Store } from 'coaching-cycles/store';
import { createTables, postgresStores, type Query } from 'coaching-cycles/store/postgres';
import { Pool } from 'pg';
import { failureReason } from './failure-reason';
import { lockFolder } from './lock-folder';
import type { Outcome } from './outcome';
import { shownPath } from './user-path';

/** An open database, with its tables made. */
export interface Database {
  readonly store: Store;
  /** What and where it is, without a password. */
  readonly name: string;
  readonly close: () => Promise<void>;
}

/** Where the data are kept. */
export interface DatabaseOptions {
  readonly tenant: string;
  /** The address of a PostgreSQL database; without one, PGlite in the folder `data`. */
  readonly database: string | undefined;
  readonly data: string;
}

interface Connection {
  readonly query: Query;
  readonly close: () => Promise<void>;
}

const connectionTimeoutMillis = 5000;

/** Opens the database, creates the tables where they are missing, and opens the tenant's store. */
export async function openDatabase(options: DatabaseOptions): Promise<Outcome<{ readonly database: Database }, 'no-database'>> {
  const { tenant, database: url, data } = options;
  const name = url === undefined ? `PGlite, in the folder ${shownPath(data)}` : `PostgreSQL, ${placeOf(url)}`;
  let connection: Connection | undefined;
  try {
    connection = url === undefined ? await openFolder(data) : openServer(url);
    // Asked alone first: `createTables` asks again where it fails, which only delays the news of a database that is not there.
    await connection.query('select 1', []);
    await createTables(connection.query);
    return { ok: true, database: { store: postgresStores(connection.query)(tenant), name, close: connection.close } };
  } catch (thrown) {
    await connection?.close();
    return { ok: false, reason: 'no-database', message: `Expected a database: ${name}. Found ${failureReason(thrown)}.` };
  }
}

/** Two processes that open one folder of PGlite's destroy it, so each locks it first. */
async function openFolder(folder: string): Promise<Connection> {
  await mkdir(folder, { recursive: true });
  const unlock = await lockFolder(folder);
  if (unlock === undefined) throw new Error('another run that is still using it');
  try {
    const database = await PGlite.create(join(folder, 'pglite'));
    return { query: (text, values) => database.query(text, values), close: () => database.close().finally(unlock) };
  } catch {
    await unlock();
    // PGlite itself says no more than that it was aborted.
    throw new Error('data that cannot be opened; delete pglite in it to begin anew');
  }
}

function openServer(url: string): Connection {
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis });
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the program.
  pool.on('error', () => {});
  return { query: (text, values) => pool.query(text, values), close: () => pool.end() };
}

/** Host, port and database. The user and the password stay unsaid. */
function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname || (searchParams.get('host') ?? 'localhost');
  return `${decodeURIComponent(pathname.slice(1)) || 'the default database'} at ${host}:${port || '5432'}`;
}
