// Run by node --test in a folder where the tarball is installed.
const assert = require('node:assert/strict');
const { test } = require('node:test');

const { exports: doors } = require('coaching-cycles/package.json');
const subpaths = Object.keys(doors).filter((subpath) => subpath !== './package.json' && subpath !== './testing');

for (const subpath of subpaths)
  test(`${subpath} is required, and is CommonJS`, () => {
    const name = subpath.replace(/^\./, 'coaching-cycles');
    assert.match(require.resolve(name), /\.cjs$/);
    assert.ok(Object.keys(require(name)).length > 0);
  });
