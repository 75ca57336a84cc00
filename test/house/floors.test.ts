import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { violations, wrongWith } from '../../scripts/floors';
import { floors, root } from '../../scripts/rooms';
import { importsOf, parse } from '../../scripts/source';

test('each room imports from lower floors only, and takes from outside what is its own to take', () => {
  expect(violations()).toEqual([]);
});

test('every room has a floor', () => {
  const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map((entry) => entry.name).filter((room) => floors[room] === undefined)).toEqual([]);
});

describe('a wrong import is found out', () => {
  const packages = new Set(['zod', 'xstate', 'date-fns', 'immer', '@date-fns/tz']);
  const ask = (file: string, specifier: string, to?: string) => wrongWith(file, { specifier, line: 1, typeOnly: false }, to, packages);

  test.each([
    ['up', 'src/goals/goal.ts', '../cycle/cycle', 'src/cycle/cycle.ts'],
    ['across', 'src/process/decide.ts', '../privacy/policy', 'src/privacy/policy.ts'],
    ['into a room that has no floor', 'src/goals/goal.ts', '../utils/x', 'src/utils/x.ts'],
    ['out of src', 'src/goals/goal.ts', '../../test/x', 'test/x.ts'],
    ['of what is not there', 'src/goals/goal.ts', './nothing', undefined],
    ['of XState, where only the kernel knows it', 'src/cycle/cycle.ts', 'xstate', undefined],
    ['of Zod, where there are only numbers', 'src/measures/mean.ts', 'zod', undefined],
    ['of dates, where there are only numbers', 'src/measures/mean.ts', 'date-fns/addDays', undefined],
    ['of all of date-fns', 'src/people/school-day.ts', 'date-fns', undefined],
    ['of a package that users do not have', 'src/goals/goal.ts', 'vega', undefined],
    ['of what browsers lack', 'src/store/memory.ts', 'node:fs', undefined],
    ['of what browsers lack, by its old name', 'src/store/memory.ts', 'crypto', undefined],
  ])('%s', (_, file, specifier, to) => expect(ask(file, specifier, to)).toBeDefined());

  test.each([
    ['down', 'src/cycle/cycle.ts', '../goals/goal', 'src/goals/goal.ts'],
    ['within a room', 'src/goals/goal.ts', './target', 'src/goals/target.ts'],
    ['by the main entry, which names all', 'src/index.ts', './cycle', 'src/cycle/index.ts'],
    ['of one function of date-fns', 'src/people/school-day.ts', 'date-fns/addDays', undefined],
    ['of a scoped package', 'src/people/school-day.ts', '@date-fns/tz', undefined],
    ['of XState by the kernel', 'src/process/machine.ts', 'xstate', undefined],
  ])('and none is wrong %s', (_, file, specifier, to) => expect(ask(file, specifier, to)).toBeUndefined());
});

test('every way to name a module is seen, and a comment or a text is none', () => {
  const text = `
    import a from 'a'; import type { B } from 'b'; import { type C } from 'c'; import 'd';
    export { e } from 'e'; export type { F } from 'f'; export * from 'g';
    const h = import('h'); type I = import('i').I; import j = require('j'); require('k');
    // import l from 'l';
    const m = "import m from 'm'";
  `;
  expect(importsOf(parse('a.ts', text)).map((each) => each.specifier)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']);
});
