import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { median, medianAbsoluteDeviation } from '../../../src/measures/description/median';
import { interquartileRange, type QuantileType, quantile } from '../../../src/measures/description/quantile';
import { hostileValue } from '../hostile-numbers';
import { found, numbersIn, within } from '../oracle';

const types = [6, 7, 8] as const satisfies readonly QuantileType[];

describe('quantiles', () => {
  it('lie as the types of Hyndman and Fan say', () => {
    const points = types.map((type) => found(quantile([1, 2, 3, 4], 0.3, { type })).value);
    for (const [i, expected] of [1.5, 1.9, 1.3 + 1 / 3].entries()) within(points[i] ?? 0, expected, 1e-12);
  });

  it('are held at the ends', () => {
    for (const type of types) {
      expect(found(quantile([5, 3, 9], 0, { type })).value).toBe(3);
      expect(found(quantile([5, 3, 9], 1, { type })).value).toBe(9);
    }
  });

  it('one wild value moves the median little, and the deviation from it', () => {
    expect(found(median([1, 2, 4, 100])).value).toBe(3);
    expect(found(medianAbsoluteDeviation([1, 2, 4, 100])).value).toBe(1.5);
    expect(found(medianAbsoluteDeviation([1, 2, 4, 100], { scale: 'normal' })).value).toBeCloseTo(1.5 * 1.4826, 12);
  });

  it('say why there are none', () => {
    for (const ask of [median, medianAbsoluteDeviation, interquartileRange]) {
      expect(ask([])).toMatchObject({ reason: 'empty' });
      expect(ask([1, null])).toMatchObject({ reason: 'missing-values' });
      expect(ask([1, 3, null], { missing: 'omit' })).toMatchObject({ ok: true, n: 2, missing: { policy: 'omit', omitted: 1 } });
      expect(ask([1, Number.POSITIVE_INFINITY])).toMatchObject({ reason: 'not-finite' });
      expect(ask([-1e308, 1e308])).toMatchObject({ reason: 'out-of-range' });
    }
    for (const share of [-0.1, 1.1, Number.NaN]) expect(quantile([1], share)).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 9 });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const type = fc.constantFrom(...types);

  property.prop([values])('type 7 has every value in its place, and the median of all pairs of ranks the middle', (x) => {
    const ordered = [...x].sort((a, b) => a - b);
    for (const [i, each] of ordered.entries())
      within(found(quantile(x, x.length === 1 ? 0.5 : i / (x.length - 1))).value, each, 1e-12 * 100);
    expect(found(median(x)).value).toBe(((ordered[(x.length - 1) >> 1] ?? 0) + (ordered[x.length >> 1] ?? 0)) / 2);
  });

  property.prop([values, type, share, share])('a greater share has no lesser quantile, and all lie among the values', (x, kind, p, q) => {
    const [low, high] = [Math.min(p, q), Math.max(p, q)].map((each) => found(quantile(x, each, { type: kind })).value);
    expect(low).toBeLessThanOrEqual((high ?? 0) + 1e-9);
    expect(low).toBeGreaterThanOrEqual(Math.min(...x));
    expect(high).toBeLessThanOrEqual(Math.max(...x));
  });

  property.prop([values, type, share, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -4, max: 4 })])(
    'they move with a shift and a scale, and turn about with the values',
    (x, kind, p, by, times) => {
      const turned = times < 0 ? 1 - p : p;
      const there = found(
        quantile(
          x.map((each) => times * each + by),
          p,
          { type: kind },
        ),
      ).value;
      within(there, times * found(quantile(x, turned, { type: kind })).value + by, 1e-10);
    },
  );

  property.prop([values, fc.nat()])('the order says nothing', (x, turn) => {
    const at = turn % x.length;
    const other = [...x.slice(at), ...x.slice(0, at)].reverse();
    for (const ask of [median, medianAbsoluteDeviation, interquartileRange]) expect(ask(other)).toEqual(ask(x));
  });

  property.prop([values])('half of the values lie within the deviation of the median, and half do not lie within less', (x) => {
    const { value, median: center } = found(medianAbsoluteDeviation(x));
    expect(x.filter((each) => Math.abs(each - center) <= value).length).toBeGreaterThanOrEqual(x.length / 2);
    expect(x.filter((each) => Math.abs(each - center) < value).length).toBeLessThanOrEqual(x.length / 2);
  });

  property.prop([fc.array(hostileValue, { maxLength: 6 }), fc.double(), type])(
    'whatever comes in, no answer holds NaN or Infinity',
    (x, p, kind) => {
      for (const missing of ['refuse', 'omit'] as const)
        for (const answer of [
          quantile(x, p, { type: kind, missing }),
          interquartileRange(x, { type: kind, missing }),
          median(x, { missing }),
          medianAbsoluteDeviation(x, { missing }),
        ])
          for (const each of numbersIn(answer)) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
