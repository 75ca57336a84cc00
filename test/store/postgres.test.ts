import { beforeAll, describe } from 'vitest';
import { createTables } from '../../src/store/postgres/create-tables';
import { postgresStores } from '../../src/store/postgres/postgres-stores';
import { conform } from './conform';
import { ownSchema, unlessSet, url } from './own-schema';

const { schema, query } = ownSchema('stores');

describe.skipIf(url === undefined)(`a store in PostgreSQL${unlessSet}`, () => {
  beforeAll(() => createTables(query, { prefix: `${schema}.` }));

  conform(() => postgresStores(query, { prefix: `${schema}.` }));
});

describe.skipIf(url === undefined)(`a store in PostgreSQL, split by the hash of its tenants${unlessSet}`, () => {
  const prefix = `${schema}.split_`;
  beforeAll(() => createTables(query, { prefix, partitions: 4 }));

  conform(() => postgresStores(query, { prefix }));
});
