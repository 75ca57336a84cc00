import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { theilSen } from '../../../src/measures/lines/theil-sen';
import { found, near, numbersIn, oracle } from '../oracle';

const series = (y: readonly number[]) => y.map((each, x) => ({ x, y: each }));

describe('theilSen', () => {
  it('takes the mean of the middle two of an even count of slopes (one middle value answers 2.2 here)', () => {
    const [first] = oracle<{ x: number[]; y: number[] }, { slope: number }>('theil_sen').cases;
    const line = found(theilSen((first?.input.x ?? []).map((x, i) => ({ x, y: first?.input.y[i] ?? 0 }))));
    expect(line.slopes).toBe(66);
    near(line.value.slope, 2.225, 1e-14);
  });

  it('is not bent by one wild day', () => {
    expect(found(theilSen(series([2, 3, 4, 5, 300]))).value).toEqual({ slope: 1, intercept: 2 });
  });

  it('starts where Tarlow has it start, or through the medians as Conover has it', () => {
    const y = [3, 3, 4, 4, 4, 5, 5, 6];
    const points = y.map((each, i) => ({ x: i + 1, y: each }));
    near(found(theilSen(points)).value.intercept, 2.5, 1e-14);
    near(found(theilSen(points, { intercept: 'medians' })).value.intercept, 2.2, 1e-14);
  });

  it('says when there are too few slopes for its level', () => {
    expect(found(theilSen(series([1, 2, 4]))).reachesLevel).toBe(false);
    expect(found(theilSen(series([1, 2, 4, 3, 5, 7, 6, 9]))).reachesLevel).toBe(true);
  });

  it('counts ties in x in its interval, and can ignore them as programs for series do', () => {
    const points = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3].map((x, i) => ({ x, y: x / 10 + ((i * 7) % 12) }));
    const [counted, ignored] = [found(theilSen(points)), found(theilSen(points, { tiesInX: 'ignored' }))];
    expect(counted.interval[1] - counted.interval[0]).toBeLessThan(ignored.interval[1] - ignored.interval[0]);
  });

  it('says why there is no line', () => {
    expect(theilSen([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(theilSen(series([1]))).toMatchObject({ ok: false, reason: 'zero-variance' });
    expect(theilSen([1, 2].map((y) => ({ x: 3, y })))).toMatchObject({ ok: false, reason: 'zero-variance' });
    expect(theilSen(series([1, 2, 3]), { level: 1 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(theilSen(series([1e308, -1e308]))).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(theilSen(series(Array.from({ length: 5001 }, (_, i) => i)))).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(theilSen([{ x: 1, y: null }])).toMatchObject({ ok: false, reason: 'missing-values' });
  });
});

describe('laws', () => {
  const points = fc
    .array(fc.record({ x: fc.integer({ min: 0, max: 30 }), y: fc.integer({ min: -50, max: 50 }) }), { minLength: 2, maxLength: 12 })
    .filter((all) => new Set(all.map(({ x }) => x)).size > 1);

  property.prop([points, fc.integer({ min: -1000, max: 1000 })])(
    'moving all points up moves the line up, and its slope stays',
    (all, up) => {
      const [line, moved] = [found(theilSen(all)), found(theilSen(all.map(({ x, y }) => ({ x, y: y + up }))))];
      expect(moved.value.slope).toBe(line.value.slope);
      expect(moved.interval).toEqual(line.interval);
      expect(moved.value.intercept).toBeCloseTo(line.value.intercept + up, 9);
    },
  );

  property.prop([points])('turning the points upside down turns the line and its interval', (all) => {
    const [line, turned] = [found(theilSen(all)), found(theilSen(all.map(({ x, y }) => ({ x, y: -y }))))];
    expect(turned.value.slope).toBeCloseTo(-line.value.slope, 10);
    expect(turned.interval[0]).toBeCloseTo(-line.interval[1], 10);
  });

  property.prop([points])('the slope lies in its interval, and the order of the points does not matter', (all) => {
    const line = found(theilSen(all));
    expect(line.interval[0]).toBeLessThanOrEqual(line.value.slope);
    expect(line.value.slope).toBeLessThanOrEqual(line.interval[1]);
    expect(found(theilSen([...all].reverse())).value).toEqual(line.value);
  });

  property.prop([fc.array(fc.record({ x: fc.double(), y: fc.option(fc.double()) }), { maxLength: 6 }), fc.double()])(
    'whatever comes in, no answer holds NaN or Infinity',
    (all, level) => {
      for (const each of numbersIn([theilSen(all, { missing: 'omit' }), theilSen(all, { level })])) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
