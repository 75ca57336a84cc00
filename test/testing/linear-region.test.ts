import { test as prop } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regionOf } from '../../src/testing/linear-region';

test('what two sums leave open', () => {
  // a + b = 7, b + c = 4
  const region = regionOf(
    [
      [1, 1, 0],
      [0, 1, 1],
    ],
    [7, 4],
    3,
  );
  expect([region?.greatest([1, 0, 0]), region?.greatest([0, 1, 0]), region?.greatest([-1, 0, 0])]).toEqual([7, 4, -3]);
});

test('nothing bounds what no sum is about, and no numbers come to two sums at once', () => {
  expect(regionOf([[1, 0]], [3], 2)?.greatest([0, 1])).toBeUndefined();
  expect(regionOf([[1], [1]], [3, 4], 1)).toBeUndefined();
  expect(regionOf([], [], 1)?.greatest([-1])).toBe(0);
});

describe('laws', () => {
  const drawn = fc.record({
    numbers: fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }),
    masks: fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 4 }),
    of: fc.integer({ min: 1, max: 15 }),
  });
  const bits = (mask: number, width: number) => Array.from({ length: width }, (_, at) => (mask >> at) & 1);
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, each, at) => sum + each * (b[at] as number), 0);

  prop.prop([drawn], { numRuns: 300 })(
    'no numbers that come to the sums go beyond, and the true ones never do',
    ({ numbers, masks, of }) => {
      const width = numbers.length;
      // All together are known, so that everything is bounded.
      const rows = [numbers.map(() => 1), ...masks.map((mask) => bits(mask, width))];
      const sums = rows.map((row) => dot(row, numbers));
      const weights = bits(of, width);
      const most = regionOf(rows, sums, width)?.greatest(weights) as number;
      let tried = -1;
      const attempt = (chosen: readonly number[]): void => {
        if (chosen.length === width) {
          if (rows.every((row, at) => dot(row, chosen) === sums[at])) tried = Math.max(tried, dot(weights, chosen));
          return;
        }
        for (let value = 0; value <= (sums[0] as number); value += 1) attempt([...chosen, value]);
      };
      attempt([]);
      expect(tried).toBeGreaterThanOrEqual(dot(weights, numbers));
      expect(most).toBeGreaterThanOrEqual(tried - 1e-6);
      // Fractions may reach further than whole numbers, but never by a whole one for sets of four.
      expect(most).toBeLessThan(tried + 1);
    },
  );
});
