import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { mergeableReach, reach } from '../../../src/measures/equity/reach';
import { hostileNumber } from '../hostile-numbers';
import { found, near, numbersIn, oracle } from '../oracle';

const { empty, add, merge, finish } = mergeableReach;
const of = (items: readonly (boolean | null)[]) => items.reduce(add, empty);

describe('reach', () => {
  it('is the share of the eligible with the interval of the reference table', () => {
    type Input = { x: number; n: number; level: number };
    for (const { input, expected } of oracle<Input, { wilson: [number, number] }>('proportion_ci').cases) {
      const { value, interval, served, n } = found(reach(input.x, input.n, { level: input.level }));
      expect([served, n, value]).toEqual([input.x, input.n, input.x / input.n]);
      for (const end of [0, 1] as const) near(interval[end], expected.wilson[end], 1e-9);
    }
  });

  it('refuses counts that are none', () => {
    expect(reach(3, 2)).toMatchObject({ ok: false, reason: 'not-a-count' });
    expect(reach(0, 0)).toMatchObject({ ok: false, reason: 'empty' });
    expect(reach(1, 2, { level: 1 })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });

  it('refuses where nobody knows of some', () => {
    expect(finish(of([true, null]))).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(finish(of([true, null, false]), { missing: 'omit' })).toMatchObject({
      value: 0.5,
      n: 2,
      missing: { policy: 'omit', omitted: 1 },
    });
    expect(finish(empty)).toMatchObject({ ok: false, reason: 'empty' });
  });
});

describe('laws', () => {
  const items = fc.array(fc.constantFrom(true, false, false, null), { maxLength: 12 });

  property.prop([items, items, items])('parts merge to the whole, in any grouping and order', (a, b, c) => {
    const whole = of([...a, ...b, ...c]);
    expect(merge(merge(of(a), of(b)), of(c))).toEqual(whole);
    expect(merge(of(c), merge(of(b), of(a)))).toEqual(whole);
    expect(merge(empty, whole)).toEqual(whole);
    const known = [...a, ...b, ...c].filter((each) => each !== null);
    const share = reach(known.filter(Boolean).length, known.length);
    expect(finish(of(known))).toEqual(share.ok ? { ...share, missing: { policy: 'refuse', omitted: 0 } } : share);
  });

  property.prop([hostileNumber, hostileNumber, hostileNumber])('whatever comes in, no answer holds NaN or Infinity', (a, b, level) => {
    for (const each of numbersIn([reach(a, b), reach(a, b, { level })])) expect(each).toSatisfy(Number.isFinite);
  });
});
