import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { budgets, fits, weigh } from '../../scripts/size';
import * as measures from '../../src/measures/index';

test('no calculator weighs more on a page than its kind may, or brings zod or xstate', async () => {
  const weighed = await weigh(fileURLToPath(new URL('../../src/measures/index.ts', import.meta.url)), Object.keys(measures), []);
  expect(weighed.length).toBeGreaterThan(100);
  expect(weighed.filter(({ name, bytes }) => bytes >= (fits.includes(name) ? budgets.fit : budgets.calculator))).toEqual([]);
  expect(weighed.filter(({ carries }) => carries.length > 0)).toEqual([]);
});

test('only what weighs more than a calculator may stands on the list of fits', async () => {
  const weighed = await weigh(fileURLToPath(new URL('../../src/measures/index.ts', import.meta.url)), fits, []);
  expect(weighed.filter(({ bytes }) => bytes < budgets.calculator)).toEqual([]);
});
