import { expect, test } from 'vitest';
import { fingerprints } from '../../../src/interop/oneroster/fingerprints';

test('it knows each of 100,000 ids that it has had, and none of 100,000 others', () => {
  const seen = fingerprints();
  for (let n = 0; n < 100_000; n++) seen.add(`id-${n}`);
  let [known, unknown] = [0, 0];
  for (let n = 0; n < 100_000; n++) {
    if (seen.has(`id-${n}`)) known += 1;
    if (!seen.has(`other-${n}`)) unknown += 1;
  }
  expect([known, unknown]).toEqual([100_000, 100_000]);
});

test('the empty id is an id like any other', () => {
  const seen = fingerprints();
  expect(seen.has('')).toBe(false);
  seen.add('');
  expect(seen.has('')).toBe(true);
});
