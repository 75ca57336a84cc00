import { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, it } from 'vitest';
import { handle } from '../../src/store/handle';
import { createTables } from '../../src/store/postgres/create-tables';
import { postgresStores } from '../../src/store/postgres/postgres-stores';
import type { Query } from '../../src/store/postgres/query';
import { facts, pair } from '../process/example-process';
import { conform } from './conform';

const database = new PGlite();
const query: Query = (text, values) => database.query(text, values);

beforeAll(() => createTables(query));

describe('a store in PGlite', () => {
  conform(() => postgresStores(query));
});

it('an event costs the same however long the log is', async () => {
  let cost = { statements: 0, characters: 0 };
  const counting: Query = async (text, values) => {
    const answer = await query(text, values);
    cost = { statements: cost.statements + 1, characters: cost.characters + JSON.stringify([answer.rows, values]).length };
    return answer;
  };
  const store = postgresStores(counting)('growing');
  const costs: (typeof cost)[] = [];
  const ask = async (event: object) => {
    cost = { statements: 0, characters: 0 };
    const answer = await handle(store, pair, 'p1', event as never, () => facts, { clock: () => '2026-09-14T08:00:00Z' });
    expect(answer.ok).toBe(true);
    costs.push(cost);
  };
  await ask({ id: 'e0', type: 'pair.begun', by: 'cho', teachers: ['ben'], coach: 'cho' });
  await ask({ id: 'e1', type: 'note.taken', by: 'cho', text: 'seen' });
  for (let i = 2; i <= 400; i++) await ask({ id: `e${i}`, type: 'phase.finished', by: 'ben' });
  expect(costs[400]?.statements).toBe(2);
  expect(costs[400]?.characters).toBeLessThan(1.05 * (costs[10]?.characters ?? 0));
});

describe('a store in PGlite, split by the hash of its tenants', () => {
  beforeAll(() => createTables(query, { prefix: 'split_', partitions: 3 }));

  conform(() => postgresStores(query, { prefix: 'split_' }));
});
