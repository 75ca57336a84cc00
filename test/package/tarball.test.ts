import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const packed = new Set(inject('packed'));
const installed = join(inject('consumer'), 'node_modules/coaching-cycles');
const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));

/** Every file that the exports map names. */
function targets(node: unknown): readonly string[] {
  return typeof node === 'string' ? [node] : Object.values(node as object).flatMap(targets);
}

test('every file that the exports map names is in the tarball', () => {
  expect(targets(manifest.exports).filter((file) => !packed.has(file.replace('./', '')))).toEqual([]);
});

test('nothing but the built package is in the tarball', () => {
  const wanted = /^(?:dist\/.*\.(?:js|cjs|d\.ts|d\.cts)|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
  expect([...packed].filter((file) => !wanted.test(file))).toEqual([]);
});

test('the declarations name no file outside the package, and no source of a dependency', () => {
  const declarations = [...packed].filter((file) => /\.d\.c?ts$/.test(file));
  expect(declarations.length).toBeGreaterThan(2);
  const naming = declarations.filter((file) => /node_modules|\.\.\/src\/|from '\//.test(readFileSync(join(installed, file), 'utf8')));
  expect(naming).toEqual([]);
});
