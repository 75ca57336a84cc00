import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { openDatabase } from '../../district/src/database';
import { appOf } from './server/app';
import { buildPage } from './server/build-page';
import { calendarOf } from './server/school';
import { fill } from './server/seed';

const help = `npm start --workspace examples/web -- [options]

  --port NUMBER    where to listen, 4173 unless said otherwise; 0 for any that is free
  --data FOLDER    where PGlite keeps the data, examples/web/data unless said otherwise
  --database URL   a PostgreSQL instead
  --help           this`;

const example = resolve(import.meta.dirname, '..');
const clock = () => new Date().toISOString();

/** Starts the app and answers its exit code where it cannot: 2. */
async function main(args: string[]): Promise<number | undefined> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4173' },
      data: { type: 'string' },
      database: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return void console.log(help);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return refused('Expected a port from 0 to 65535, found something else.');

  const data = values.data === undefined ? resolve(example, 'data') : resolve(process.env.INIT_CWD ?? process.cwd(), values.data);
  const opened = await openDatabase({ tenant: 'web', database: values.database, data });
  if (!opened.ok) return refused(opened.message);
  const { store, name, close } = opened.database;
  const calendar = await calendarOf(store, clock());
  await fill(store, calendar);
  if (await buildPage(example)) console.log('The page was built.');

  const app = appOf({ store, calendar, secret: randomBytes(32).toString('hex'), clock, page: resolve(example, 'dist') });
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, ({ port: found }) => {
    console.log(`Data: ${name}`);
    console.log(`Open http://127.0.0.1:${found}`);
  });
  server.on('error', async (error: NodeJS.ErrnoException) => {
    process.exitCode = refused(
      `Expected to listen on port ${port}, found ${error.code === 'EADDRINUSE' ? 'somebody else there' : error.message}.`,
    );
    await close();
  });
  const stop = () => server.close(() => void close().then(() => process.exit(0)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  return undefined;
}

function refused(message: string): number {
  console.error(message);
  return 2;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (thrown) {
  // Node says what is wrong with an option well enough.
  if (!String((thrown as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) throw thrown;
  process.exitCode = refused((thrown as Error).message);
}
