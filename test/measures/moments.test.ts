import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { mergeableMoments } from '../../src/measures/moments';
import { found, near, oracle } from './oracle';

const { empty, add, merge, finish } = mergeableMoments;
const of = (values: readonly (number | null)[]) => values.reduce(add, empty);

describe('moments of what was measured', () => {
  it('give the mean and the variance of the reference tables', () => {
    for (const { input, expected } of oracle<{ x: number[] }, { mean: number; var: number | null }>('descriptives').cases) {
      const answer = found(finish(of(input.x)));
      near(answer.value, expected.mean, 1e-12);
      if (expected.var === null) expect(answer.variance).toBeNull();
      else near(answer.variance ?? Number.NaN, expected.var, 1e-9);
    }
  });

  it('keep their digits where sums of squares lose all', () => {
    const far = [4, 7, 13, 16].map((value) => value + 1e9);
    near(found(finish(of(far))).variance ?? 0, 30, 1e-12);
  });

  it('say what was missing, and refuse where nobody asked to leave it out', () => {
    expect(finish(of([1, null, 3]))).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(finish(of([1, null, 3]), { missing: 'omit' })).toMatchObject({
      ok: true,
      value: 2,
      n: 2,
      missing: { policy: 'omit', omitted: 1 },
    });
  });

  it('have no answer for none, and no variance for one', () => {
    expect(finish(empty)).toMatchObject({ ok: false, reason: 'empty' });
    expect(finish(of([5]))).toMatchObject({ ok: true, value: 5, variance: null });
    expect(finish(of([1, Number.NaN]))).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(finish(of([1e200, -1e200]))).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 20 });

  property.prop([values, values, values])('parts merge to the whole, in any grouping', (a, b, c) => {
    const whole = of([...a, ...b, ...c]);
    for (const merged of [merge(merge(of(a), of(b)), of(c)), merge(of(a), merge(of(b), of(c)))]) {
      expect(merged.n).toBe(whole.n);
      expect(Math.abs(merged.origin + merged.offset - whole.origin - whole.offset)).toBeLessThanOrEqual(1e-12 * 1e6);
      expect(Math.abs(merged.m2 - whole.m2)).toBeLessThanOrEqual(1e-12 * 1e12 * Math.max(1, whole.n));
    }
  });

  property.prop([values])('no data change nothing', (a) => {
    expect(merge(of(a), empty)).toEqual(of(a));
    expect(merge(empty, of(a))).toEqual(of(a));
  });
});
