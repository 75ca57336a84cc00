import { expect, test } from 'vitest';
import * as privacy from '../../../src/privacy/index';
import { everyPolicy } from '../../../src/privacy/policies/every-policy';

test('every policy that is exported is among all of them, once', () => {
  const exported = Object.values(privacy as Readonly<Record<string, unknown>>).filter(
    (each) => typeof each === 'object' && each !== null && 'table' in each,
  );
  expect(new Set(everyPolicy)).toEqual(new Set(exported));
  expect(new Set(everyPolicy.map(({ id }) => id)).size).toBe(everyPolicy.length);
});
