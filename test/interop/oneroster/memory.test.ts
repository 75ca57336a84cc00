import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeLargeRoster } from './large-roster';

const run = promisify(execFile);
const users = 200_000;
const most = 300;
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roster-'));
  await writeLargeRoster(folder, users);
  const entry = join(import.meta.dirname, 'import-in-child.ts');
  await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: join(folder, 'import.cjs'),
    logLevel: 'error',
  });
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(`a district of 200,000 users with 1,190,000 enrollments is read in at most ${most} MB`, async () => {
  const { stdout } = await run(process.execPath, [join(folder, 'import.cjs'), folder, 'left-out']);
  const took = JSON.parse(stdout);
  expect(took).toMatchObject({ users, staff: users / 20, enrollments: users / 4, problems: 0 });
  expect(took.megabytes).toBeLessThanOrEqual(most);
}, 120_000);
