import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTables } from '../../src/store/postgres/create-tables';
import { postgresStores } from '../../src/store/postgres/postgres-stores';
import type { Query } from '../../src/store/postgres/query';
import { storeConformance } from '../../src/testing/store-conformance';
import { ownSchema, unlessSet, url } from './own-schema';

const nothing: Query = async () => ({ rows: [] });

describe('a prefix', () => {
  it.each(['', 'x; drop table y', 'x"', "x'", 'X', '1x', 'a.b.c', '.a', 'a b', 'é', 'a-b', '$1', 'x'.repeat(42), 'x\u0000', 'x\n'])(
    'is refused before it reaches the database: %j',
    async (prefix) => {
      await expect(createTables(nothing, { prefix })).rejects.toMatchObject({ code: 'store/invalid' });
      expect(() => postgresStores(nothing, { prefix })).toThrow(expect.objectContaining({ code: 'store/invalid' }));
    },
  );

  it.each(['a', 'coaching_', '_x1', 'app.', 'app.coaching_'])('is taken: %j', async (prefix) => {
    await expect(createTables(nothing, { prefix })).resolves.toBeUndefined();
  });
});

it.each([0, -1, 1.5, 1001, Number.NaN])('tables are not split in %s', async (partitions) => {
  await expect(createTables(nothing, { partitions })).rejects.toMatchObject({ code: 'store/invalid' });
});

it('every statement names values and never holds them', async () => {
  const texts = new Set<string>();
  const asked: Query = async (text, values) => {
    for (const value of values) if (typeof value === 'string' && value.length > 2) expect(text).not.toContain(value);
    texts.add(text);
    return { rows: [] };
  };
  const store = postgresStores(asked)('district-of-nowhere');
  await store.load('a-stream', 'an-event');
  await store.read('a-stream');
  await store.list('a-kind', { after: 'a-stream' });
  await store.receipts('a-stream');
  expect(texts.size).toBe(4);
});

describe('creating tables in PGlite', () => {
  const database = new PGlite();
  const query: Query = (text, values) => database.query(text, values);
  afterAll(() => database.close());

  it('does nothing the second time, and keeps what is there', async () => {
    await createTables(query);
    await postgresStores(query)('district').record({ stream: 'p1' } as never);
    await createTables(query);
    await expect(createTables(query, { partitions: 2 })).rejects.toThrow('not partitioned');
    expect(await postgresStores(query)('district').receipts('p1')).toHaveLength(1);
  });

  it('stops at tables that a newer library made', async () => {
    await createTables(query, { prefix: 'newer_' });
    await query('insert into newer_versions (version) values (2)', []);
    await expect(createTables(query, { prefix: 'newer_' })).rejects.toMatchObject({ code: 'store/invalid' });
  });

  it('goes by its keys: no statement of one stream reads a table from end to end', async () => {
    await query('set enable_seqscan = off', []);
    const plans: string[] = [];
    const explained: Query = async (text, values) => {
      const { rows } = await query(`explain ${text}`, values);
      plans.push(rows.map((row) => String(row['QUERY PLAN'])).join('\n'));
      return { rows: [] };
    };
    const store = postgresStores(explained)('district');
    await store.load('p1', 'e1');
    await store.read('p1');
    await store.list('pair');
    await store.receipts('p1');
    await store.record({ stream: 'p1' } as never);
    await store.latest('p1');
    await store.forget('p1', { receipt: null, seal: { position: 1, digest: 'd', link: 'l' } });
    const tombstone = { stream: 'p1', revision: 1, event: { id: 'e1', type: 'erased.entry' } };
    const entry = { stream: 'p1', revision: 2, event: { id: 'x1' } };
    await store.erase([tombstone] as never, entry as never, { kind: 'pair', id: 'p1', revision: 2 } as never);
    expect(plans).toHaveLength(8);
    for (const plan of plans) expect(plan).not.toContain('Seq Scan');
  });
});

describe.skipIf(url === undefined)(`PostgreSQL${unlessSet}`, () => {
  const { schema, query, pool } = ownSchema('tables');
  beforeAll(() => createTables(query, { prefix: `${schema}.` }));

  it('lets many servers create the tables at once', async () => {
    for (const [prefix, partitions] of [
      ['one_', undefined],
      ['split_', 3],
    ] as const) {
      const options = { prefix: `${schema}.${prefix}`, partitions };
      await Promise.all(Array.from({ length: 8 }, () => createTables(query, options)));
      const { rows } = await query(`select count(*)::integer as n from ${schema}.${prefix}versions`, []);
      expect(rows).toEqual([{ n: 1 }]);
    }
  });

  it.each(['serializable', 'repeatable read'])('conforms where transactions are %s', async (isolation) => {
    const { Pool } = await import('pg');
    const strict = new Pool({
      ...(url === undefined ? {} : { connectionString: url }),
      max: 8,
      options: `-c default_transaction_isolation=${isolation.replace(' ', '\\ ')}`,
    });
    const { rows } = await strict.query('show transaction_isolation');
    expect(rows).toEqual([{ transaction_isolation: isolation }]);
    const prefix = `${schema}.${isolation.replace(' ', '_')}_`;
    const strictly: Query = (text, values) => strict.query(text, values);
    await createTables(strictly, { prefix });
    for (const { run } of storeConformance) await run(postgresStores(strictly, { prefix }));
    await strict.end();
  });

  it('works on one connection inside a transaction of the app, and goes with it', async () => {
    const client = await pool.connect();
    const open = postgresStores((text, values) => client.query(text, values), { prefix: `${schema}.` });
    await client.query('begin');
    await open('rolled').record({ stream: 'p1' } as never);
    expect(await open('rolled').receipts('p1')).toHaveLength(1);
    await client.query('rollback');
    expect(await open('rolled').receipts('p1')).toEqual([]);
    client.release();
  });
});
