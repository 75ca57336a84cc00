import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportsMap, publicEntries, staleExports } from '../../scripts/entries';
import { root } from '../../scripts/rooms';
import { publicNames } from '../../scripts/source';

test('package.json exports every room that has an index, and nothing else', () => {
  expect(staleExports(), 'npm run exports').toEqual([]);
});

test('an entry point is the main index, a room, the models, a format, a database or disclosure control', () => {
  const entries = publicEntries([
    'src/index.ts',
    'src/cycle/index.ts',
    'src/cycle/cycle.ts',
    'src/cycle/models/index.ts',
    'src/interop/oneroster/index.ts',
    'src/interop/csv.ts',
    'src/privacy/disclosure/index.ts',
    'src/privacy/policies/strict.ts',
    'src/store/index.ts',
    'src/store/postgres.ts',
    'src/store/memory.ts',
  ]);
  expect(Object.keys(entries)).toEqual([
    '.',
    './cycle',
    './interop/oneroster',
    './models',
    './privacy/disclosure',
    './store',
    './store/postgres',
  ]);
});

test('types come before code, and each way of importing has its own', () => {
  const { './goals': goals } = exportsMap({ './goals': 'src/goals/index.ts' }) as Record<string, Record<string, object>>;
  expect(Object.entries(goals ?? {}).map(([way, files]) => [way, ...Object.entries(files).flat()])).toEqual([
    ['import', 'types', './dist/goals/index.d.ts', 'default', './dist/goals/index.js'],
    ['require', 'types', './dist/goals/index.d.cts', 'default', './dist/goals/index.cjs'],
  ]);
});

test('an index lists every name once, and each is declared in src', () => {
  for (const file of Object.values(publicEntries())) {
    const names = publicNames(file);
    expect(new Set(names.map((each) => each.name)).size, file).toBe(names.length);
    expect(names.filter((each) => !each.file.startsWith('src/') || !existsSync(join(root, each.file)))).toEqual([]);
  }
});
