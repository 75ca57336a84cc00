import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, describe, expect, it } from 'vitest';
import { replay } from '../../src/process/replay';
import { logOf } from '../../src/store/log-of';
import { postgresStores } from '../../src/store/postgres/postgres-stores';
import { stateOf } from '../../src/store/state-of';
import type { Store } from '../../src/store/store';
import { pair } from '../process/example-process';
import { ownSchema, unlessSet, url } from './own-schema';

/** Runs a writer, kills it while it writes, and answers the ids that it was told are kept. */
async function killed(place: string, prefix: string): Promise<readonly string[]> {
  const writer = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'write-until-killed.ts'), place, prefix]);
  let said = '';
  let wrong = '';
  writer.stderr.on('data', (text) => {
    wrong += text;
  });
  await new Promise<void>((done) => {
    writer.stdout.on('data', (text) => {
      said += text;
      if (said.split('\n').length > 150) writer.kill('SIGKILL');
    });
    writer.on('close', () => done());
  });
  if (writer.signalCode !== 'SIGKILL') throw new Error(wrong);
  // A server may still be at what the writer sent last.
  await setTimeout(300);
  return said.split('\n').slice(0, -1);
}

/** What was acknowledged is there once; what was not is there wholly or not at all. */
async function nothingLost(store: Store, acknowledged: readonly string[]): Promise<void> {
  const log = await logOf(store, pair, 'p1');
  const state = await stateOf(store, pair, 'p1');
  const kept = log.map((entry) => entry.event.id);
  expect(acknowledged.length).toBeGreaterThanOrEqual(150);
  expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
  expect(new Set(kept).size).toBe(kept.length);
  expect(kept.length - 1 - acknowledged.length).toBeLessThanOrEqual(3);
  expect(replay(pair, 'p1', log)).toEqual(state);
  expect(state.record.visits.map((visit) => visit.id)).toEqual(kept.slice(1));
}

describe('a server that is killed while it writes loses nothing that it was told is kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'coaching-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('in PGlite', { timeout: 90_000 }, async () => {
    const acknowledged = await killed(folder, 'coaching_');
    const database = new PGlite(folder);
    await nothingLost(postgresStores((text, values) => database.query(text, values))('district'), acknowledged);
    await database.close();
  });

  const { schema, query } = ownSchema('killed');
  it.skipIf(url === undefined)(`in PostgreSQL${unlessSet}`, { timeout: 90_000 }, async () => {
    const prefix = `${schema}.`;
    const acknowledged = await killed(url ?? '', prefix);
    await nothingLost(postgresStores(query, { prefix })('district'), acknowledged);
  });
});
