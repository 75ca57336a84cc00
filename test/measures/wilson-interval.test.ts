import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/measures/wilson-interval';
import { found, near, oracle } from './oracle';

const table = oracle<{ readonly x: number; readonly n: number; readonly level: number }, { readonly wilson: readonly [number, number] }>(
  'proportion_ci',
);

describe('wilsonInterval', () => {
  it.each(table.cases)('agrees with R: $id', ({ input, expected, relTol = table.suggestedRelTol }) => {
    const { value, interval } = found(wilsonInterval(input.x, input.n, { level: input.level }));
    near(value, input.x / input.n, 1e-15);
    near(interval[0], expected.wilson[0], relTol);
    near(interval[1], expected.wilson[1], relTol);
  });

  it('ends exactly at 0 where nobody reached it, and at 1 where everybody did', () => {
    expect(found(wilsonInterval(0, 7)).interval[0]).toBe(0);
    expect(found(wilsonInterval(7, 7)).interval[1]).toBe(1);
  });

  it('refuses counts that are none, a total of 0, and a level that is none', () => {
    for (const [reached, of] of [
      [1.5, 2],
      [-1, 2],
      [3, 2],
      [Number.NaN, 2],
      [0, Number.POSITIVE_INFINITY],
    ] as const)
      expect(wilsonInterval(reached, of)).toMatchObject({ ok: false, reason: 'not-a-count' });
    expect(wilsonInterval(0, 0)).toMatchObject({ ok: false, reason: 'empty' });
    for (const level of [0, 1, -0.5, 95, Number.NaN])
      expect(wilsonInterval(1, 2, { level })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const counts = fc.nat({ max: 5000 }).chain((of) => fc.tuple(fc.nat({ max: of + 1 }), fc.constant(of + 1)));

  test.prop([counts])('the interval holds the share and stays from 0 to 1', ([reached, of]) => {
    const { value, interval } = found(wilsonInterval(reached, of));
    expect(interval[0]).toBeGreaterThanOrEqual(0);
    expect(interval[0]).toBeLessThanOrEqual(value);
    expect(interval[1]).toBeGreaterThanOrEqual(value);
    expect(interval[1]).toBeLessThanOrEqual(1);
  });

  test.prop([counts])('who did not reach it mirrors who did', ([reached, of]) => {
    const [low, high] = found(wilsonInterval(reached, of)).interval;
    const mirrored = found(wilsonInterval(of - reached, of)).interval;
    expect(mirrored[0]).toBeCloseTo(1 - high, 12);
    expect(mirrored[1]).toBeCloseTo(1 - low, 12);
  });
});
