import { fc, test as property } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { settle } from '../../../src/measures/lines/settled';

const value = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));

property.prop([fc.array(value, { minLength: 1, maxLength: 80 }), fc.array(fc.nat(), { maxLength: 6 })])(
  'places hold what they would hold if all stood from the lowest, and nothing is lost',
  (all, anywhere) => {
    const places = anywhere.map((place) => place % all.length).sort((a, b) => a - b);
    const [settled, sorted] = [Float64Array.from(all), Float64Array.from(all).sort()];
    settle(settled, places);
    // A zero is a zero: neither comes first.
    for (const place of places) expect((settled[place] ?? Number.NaN) + 0).toBe((sorted[place] ?? Number.NaN) + 0);
    expect(settled.sort()).toEqual(sorted);
  },
);

it('many that are made to be slow are still settled', () => {
  // Organ pipes, and a median-of-three killer: pivots of both are bad again and again.
  const half = 20_000;
  const pipes = Float64Array.from({ length: 2 * half }, (_, i) => (i < half ? i : 2 * half - i));
  const killer = Float64Array.from({ length: 2 * half }, (_, i) => (i < half ? (i % 2 === 0 ? i + 1 : half + i) : 2 * (i - half + 1)));
  for (const values of [pipes, killer]) {
    const sorted = values.slice().sort();
    settle(values, [10, half, 2 * half - 5]);
    expect([10, half, 2 * half - 5].map((place) => values[place])).toEqual([10, half, 2 * half - 5].map((place) => sorted[place]));
  }
});
