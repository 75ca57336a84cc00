import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { MeasuredPoint } from '../../../src/measures/least-squares';
import { leastSquares } from '../../../src/measures/least-squares';
import { mergeableLine } from '../../../src/measures/lines/mergeable-line';
import { found, near, numbersIn, oracle } from '../oracle';

const { add, empty, finish, merge } = mergeableLine;
const of = (points: readonly MeasuredPoint[]) => points.reduce(add, empty);

describe('mergeableLine', () => {
  it('finds the lines of R from their parts', () => {
    for (const { input, expected } of oracle<{ x: number[]; y: number[] }, { slope: number; se_slope: number; intercept: number }>(
      'linear_projection',
    ).cases) {
      const points = input.x.map((x, i) => ({ x, y: input.y[i] ?? null }));
      const line = found(finish(merge(of(points.slice(0, 2)), of(points.slice(2)))));
      near(line.value.slope, expected.slope, 1e-9);
      near(line.value.intercept, expected.intercept, 1e-9);
      near(line.standardError?.slope ?? 0, expected.se_slope, 1e-9);
    }
  });

  it('says what was missing, and why there is no line', () => {
    expect(finish(empty)).toMatchObject({ ok: false, reason: 'empty' });
    expect(finish(of([{ x: 1, y: 1 }]))).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(
      finish(
        of([
          { x: 1, y: 1 },
          { x: 1, y: 2 },
        ]),
      ),
    ).toMatchObject({ ok: false, reason: 'zero-variance' });
    expect(
      finish(
        of([
          { x: 1, y: 1 },
          { x: null, y: 2 },
        ]),
      ),
    ).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(finish(of([{ x: 1, y: Number.NaN }]))).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(
      finish(
        of([
          { x: 1, y: 1e300 },
          { x: 2, y: -1e300 },
          { x: 3, y: 1e300 },
        ]),
      ),
    ).toMatchObject({ ok: false, reason: 'out-of-range' });
    const partly = of([
      { x: 1, y: 1 },
      { x: null, y: 2 },
      { x: 2, y: 3 },
    ]);
    expect(finish(partly, { missing: 'omit' })).toMatchObject({ ok: true, n: 2, missing: { policy: 'omit', omitted: 1 } });
  });
});

describe('laws', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.double({ min: -1000, max: 1000, noNaN: true }) });
  const points = fc.array(point, { maxLength: 12 });

  property.prop([points, points, points])('parts merge to the line of the whole, in any grouping', (a, b, c) => {
    const whole = leastSquares([...a, ...b, ...c]);
    for (const merged of [merge(merge(of(a), of(b)), of(c)), merge(of(a), merge(of(b), of(c)))]) {
      const line = finish(merged);
      expect(line.ok).toBe(whole.ok);
      if (!line.ok || !whole.ok) continue;
      expect(Math.abs(line.value.slope - whole.value.slope)).toBeLessThanOrEqual(1e-11 * 1000);
      expect(Math.abs(line.sumOfSquares - whole.sumOfSquares)).toBeLessThanOrEqual(1e-12 * 400 * 400 * 36);
      expect(Math.abs((line.sigma ?? 0) ** 2 - (whole.sigma ?? 0) ** 2)).toBeLessThanOrEqual(1e-12 * 1e6 * 36);
    }
  });

  property.prop([points])('no data change nothing', (a) => {
    expect(merge(of(a), empty)).toEqual(of(a));
    expect(merge(empty, of(a))).toEqual(of(a));
  });

  property.prop([fc.array(fc.record({ x: fc.double(), y: fc.option(fc.double()) }), { maxLength: 5 })])(
    'whatever comes in, no answer holds NaN or Infinity',
    (all) => {
      for (const each of numbersIn(finish(of(all), { missing: 'omit' }))) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
