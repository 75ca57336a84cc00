import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { autocorrelation } from '../../../src/measures/description/autocorrelation';
import { hostileValue } from '../hostile-numbers';
import { found, numbersIn, within } from '../oracle';

describe('autocorrelation', () => {
  it('is below 0 where values swing from side to side, and above 0 where they drift', () => {
    expect(found(autocorrelation([1, -1, 1, -1, 1, -1])).value).toBeLessThan(-0.5);
    expect(found(autocorrelation([1, 2, 3, 4, 5, 6, 7, 8])).value).toBeGreaterThan(0.5);
  });

  it('says why there is none', () => {
    expect(autocorrelation([])).toMatchObject({ reason: 'empty' });
    expect(autocorrelation([1, 2], { lag: 2 })).toMatchObject({ reason: 'n-too-small' });
    expect(autocorrelation([1, 2], { lag: 0.5 })).toMatchObject({ reason: 'out-of-range' });
    expect(autocorrelation([1, null, 3])).toMatchObject({ reason: 'missing-values' });
    expect(autocorrelation([1, null, 3], { missing: 'omit' })).toMatchObject({ reason: 'n-too-small' });
    expect(autocorrelation([null], { missing: 'omit' })).toMatchObject({ reason: 'empty' });
    expect(autocorrelation([3, 3, 3])).toMatchObject({ reason: 'zero-variance' });
  });
});

describe('laws', () => {
  const series = fc.array(fc.option(fc.integer({ min: -20, max: 20 }), { freq: 8 }), { minLength: 3, maxLength: 10 });
  const lag = fc.integer({ min: 1, max: 2 });

  property.prop([series, lag])('it is the definition over what is there, written out, between -1 and 1', (x, steps) => {
    const like = autocorrelation(x, { lag: steps, missing: 'omit' });
    if (!like.ok) return;
    const there = x.filter((each) => each !== null);
    expect(like).toMatchObject({ n: there.length, missing: { policy: 'omit', omitted: x.length - there.length } });
    const mean = there.reduce((sum, each) => sum + each, 0) / there.length;
    let [over, under] = [0, 0];
    for (const [t, each] of x.entries()) {
      const before = x[t - steps] ?? null;
      if (each !== null) under += (each - mean) ** 2;
      if (each !== null && before !== null) over += (each - mean) * (before - mean);
    }
    within(like.value, over / under, 1e-12);
    expect(Math.abs(like.value)).toBeLessThanOrEqual(1);
  });

  property.prop([series, lag, fc.integer({ min: -500, max: 500 }), fc.integer({ min: -5, max: -1 })])(
    'it is the same backwards, shifted and turned about',
    (x, steps, by, times) => {
      const like = autocorrelation(x, { lag: steps, missing: 'omit' });
      if (!like.ok) return;
      const turned = [...x].reverse().map((each) => (each === null ? null : times * each + by));
      within(found(autocorrelation(turned, { lag: steps, missing: 'omit' })).value, like.value, 1e-10);
    },
  );

  property.prop([fc.array(hostileValue, { maxLength: 6 }), fc.integer({ min: -1, max: 4 })])(
    'whatever comes in, no answer holds NaN or Infinity',
    (x, steps) => {
      for (const each of numbersIn(autocorrelation(x, { lag: steps }))) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
