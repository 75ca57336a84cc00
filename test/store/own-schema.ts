import { Pool } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import type { Query } from '../../src/store/postgres/query';

/** Where PostgreSQL is, where there is one. */
export const url = process.env.DATABASE_URL;

/** Why a test of PostgreSQL is left out. */
export const unlessSet = url === undefined ? ' (left out: DATABASE_URL is not set)' : '';

/** A schema of a test file's own, made before its tests and dropped after them; and a pool that asks. */
export function ownSchema(name: string): { readonly schema: string; readonly pool: Pool; readonly query: Query } {
  const schema = `coaching_test_${name}_${process.pid}`;
  const pool = new Pool({ ...(url === undefined ? {} : { connectionString: url }), max: 8 });
  const query: Query = (text, values) => pool.query(text, values);
  if (url !== undefined) {
    beforeAll(async () => {
      await pool.query(`drop schema if exists ${schema} cascade`);
      await pool.query(`create schema ${schema}`);
    });
    afterAll(async () => {
      await pool.query(`drop schema if exists ${schema} cascade`);
      await pool.end();
    });
  }
  return { schema, pool, query };
}
