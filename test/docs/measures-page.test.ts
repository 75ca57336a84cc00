import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as goals from '../../src/goals';
import * as measures from '../../src/measures';
import * as observation from '../../src/observation';
import { checklistFidelity } from '../../src/playbook';

const page = readFileSync(new URL('../../docs/measures.md', import.meta.url), 'utf8');
const named = new Set([...page.matchAll(/`(\w+)`/g)].map(([, name]) => name));
const rooms = { ...goals, ...measures, ...observation, checklistFidelity };

/** Names of an answer's fields and of options, which stand in the same letters as functions. */
const words = new Set([
  'value',
  'n',
  'method',
  'interval',
  'ok',
  'false',
  'reason',
  'message',
  'null',
  'refuse',
  'omit',
  'empty',
  'add',
  'merge',
]);
const fields = new Set([
  'finish',
  'toSql',
  'hc1',
  'levelChange',
  'neweyWestAdjusted',
  'enough',
  'phi',
  'unguarded',
  'reachesLevel',
  'momentary',
]);

test('the page of measures names every calculator, so that each has a question', () => {
  const calculators = Object.entries(rooms).filter(
    ([name, it]) => typeof it === 'function' || name.startsWith('mergeable') || name.startsWith('tses') || name === 'omnibusTrust',
  );
  expect(calculators.length).toBeGreaterThan(120);
  expect(calculators.map(([name]) => name).filter((name) => !named.has(name))).toEqual([]);
});

test('and names nothing that is not there', () => {
  expect(
    [...named].filter(
      (name) => !(name ?? '').match(/^\d/) && !Object.hasOwn(rooms, name ?? '') && !words.has(name ?? '') && !fields.has(name ?? ''),
    ),
  ).toEqual([]);
});
