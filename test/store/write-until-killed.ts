/** Asks for one event after another, several at once, and says on a line each which was answered with yes. It ends when it is killed. */
import { writeSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { Pool } from 'pg';
import { handle } from '../../src/store/handle';
import { createTables } from '../../src/store/postgres/create-tables';
import { postgresStores } from '../../src/store/postgres/postgres-stores';
import type { Query } from '../../src/store/postgres/query';
import { facts, pair } from '../process/example-process';

const [place = '', prefix = ''] = process.argv.slice(2);

function open(): Query {
  if (!place.startsWith('postgres')) {
    const database = new PGlite(place);
    return (text, values) => database.query(text, values);
  }
  const pool = new Pool({ connectionString: place, max: 4 });
  return (text, values) => pool.query(text, values);
}

const query = open();
await createTables(query, { prefix });
const store = postgresStores(query, { prefix })('district');
const ask = (event: object) => handle(store, pair, 'p1', event as never, () => facts, { clock: () => new Date().toISOString() });
await ask({ id: 'e0', type: 'pair.begun', by: 'cho', teachers: ['ben'], coach: 'cho' });

async function forever(name: string): Promise<never> {
  for (let i = 0; ; i++) {
    const answer = await ask({ id: `${name}${i}`, type: 'visit.made', by: 'cho', minutes: 30 });
    if (!answer.ok) throw new Error(`refused: ${answer.refusals[0]?.code}`);
    writeSync(1, `${answer.entry.event.id}\n`);
  }
}
await Promise.all(['a', 'b', 'c'].map(forever));
