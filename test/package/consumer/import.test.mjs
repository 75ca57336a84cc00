// Run by node --test in a folder where the tarball is installed.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const { exports } = createRequire(import.meta.url)('coaching-cycles/package.json');
const subpaths = Object.keys(exports).filter((subpath) => subpath !== './package.json' && subpath !== './testing');

for (const subpath of subpaths)
  test(`${subpath} is imported`, async () => {
    const module = await import(subpath.replace(/^\./, 'coaching-cycles'));
    assert.ok(Object.keys(module).length > 0);
  });
