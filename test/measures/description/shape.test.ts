import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { kurtosis, mergeableShape, skewness } from '../../../src/measures/description/shape';
import { hostileValue } from '../hostile-numbers';
import { found, numbersIn, oracle, within } from '../oracle';

const { add, empty, finish, merge } = mergeableShape;
const of = (values: readonly (number | null)[]) => values.reduce(add, empty);

describe('the shape of values', () => {
  it('leans to the long tail', () => {
    expect(found(skewness([1, 2, 3, 4, 10])).value).toBeGreaterThan(0);
    expect(found(skewness([-1, -2, -3, -4, -10])).value).toBeLessThan(0);
    expect(found(skewness([1, 2, 3])).value).toBe(0);
  });

  it('is that of the reference tables from two parts', () => {
    for (const { input, expected, id } of oracle<{ x: number[] }, { sd: number; mean: number; skew_b1: unknown; kurt_b2: unknown }>(
      'descriptives',
    ).cases) {
      // The parts are exact where the reference is: it rounds means of 1e9.
      if (typeof expected.skew_b1 !== 'number' || typeof expected.kurt_b2 !== 'number' || Math.abs(expected.mean) > 1e8 * expected.sd)
        continue;
      const half = input.x.length >> 1;
      const state = merge(of(input.x.slice(0, half)), of(input.x.slice(half)));
      within(found(finish(state, 'skewness')).value, expected.skew_b1, 1e-9, id);
      within(found(finish(state, 'kurtosis')).value, expected.kurt_b2, 1e-9, id);
    }
  });

  it('says why there is none', () => {
    for (const ask of [skewness, kurtosis]) {
      expect(ask([])).toMatchObject({ reason: 'empty' });
      expect(ask([1, 2])).toMatchObject({ reason: 'n-too-small' });
      expect(ask([4, 4, 4])).toMatchObject({ reason: 'zero-variance' });
      expect(ask([1, 2, null, 4])).toMatchObject({ reason: 'missing-values' });
      expect(ask([1, 2, null, 4], { missing: 'omit' })).toMatchObject({ ok: true, n: 3, missing: { policy: 'omit', omitted: 1 } });
      expect(ask([1, 2, Number.NaN])).toMatchObject({ reason: 'not-finite' });
    }
    expect(kurtosis([1e100, 2e100, 4e100])).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const values = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 10 });
  const parts = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 6 });

  property.prop([values])('it is the definition, written out', (x) => {
    const lean = skewness(x);
    if (!lean.ok) return;
    const n = x.length;
    const mean = x.reduce((sum, each) => sum + each, 0) / n;
    const power = (k: number) => x.reduce((sum, each) => sum + (each - mean) ** k, 0);
    const s = Math.sqrt(power(2) / (n - 1));
    within(lean.value, power(3) / n / s ** 3, 1e-10);
    within(found(kurtosis(x)).value, power(4) / n / s ** 4 - 3, 1e-10);
  });

  property.prop([values, fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 9 })])(
    'neither moves with a shift or a scale; turned about, the values lean to the other side',
    (x, by, times) => {
      const [lean, tails] = [skewness(x), kurtosis(x)];
      if (!lean.ok || !tails.ok) return;
      within(found(skewness(x.map((each) => times * each + by))).value, lean.value, 1e-9);
      within(found(kurtosis(x.map((each) => times * each + by))).value, tails.value, 1e-9);
      within(found(skewness(x.map((each) => by - each))).value, -lean.value, 1e-9);
    },
  );

  property.prop([values])('tails are at least as heavy as the lean asks: m4 m2 ≥ m3² + m2³', (x) => {
    const [lean, tails] = [skewness(x), kurtosis(x)];
    if (!lean.ok || !tails.ok) return;
    const share = (x.length - 1) / x.length;
    expect((tails.value + 3) / share ** 2).toBeGreaterThanOrEqual((lean.value / share ** 1.5) ** 2 + 1 - 1e-9);
  });

  property.prop([parts, parts, parts])('parts merge to the whole, in any grouping and either order', (a, b, c) => {
    const whole = of([...a, ...b, ...c]);
    const size = Math.max(1, whole.n);
    for (const merged of [merge(merge(of(a), of(b)), of(c)), merge(of(a), merge(of(b), of(c))), merge(of(c), merge(of(b), of(a)))]) {
      expect(merged.n).toBe(whole.n);
      within(merged.origin + merged.offset, whole.origin + whole.offset, 1e-12 * 20);
      within(merged.m2, whole.m2, 1e-12 * 40 ** 2 * size);
      within(merged.m3, whole.m3, 1e-12 * 40 ** 3 * size);
      within(merged.m4, whole.m4, 1e-12 * 40 ** 4 * size);
    }
    expect(merge(of(a), empty)).toEqual(of(a));
    expect(merge(empty, of(a))).toEqual(of(a));
  });

  property.prop([fc.array(hostileValue, { maxLength: 6 })])('whatever comes in, no answer holds NaN or Infinity', (x) => {
    for (const missing of ['refuse', 'omit'] as const)
      for (const answer of [
        skewness(x, { missing }),
        kurtosis(x, { missing }),
        finish(of(x), 'skewness', { missing }),
        finish(of(x), 'kurtosis', { missing }),
      ])
        for (const each of numbersIn(answer)) expect(each).toSatisfy(Number.isFinite);
  });
});
