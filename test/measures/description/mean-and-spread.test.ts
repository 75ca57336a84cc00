import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { meanAndSpread } from '../../../src/measures/description/mean-and-spread';
import { mergeableMoments } from '../../../src/measures/moments';
import { hostileValue } from '../hostile-numbers';
import { found, near, numbersIn, within } from '../oracle';

describe('meanAndSpread', () => {
  it('tells where minutes of talk lie on average, and how far they spread', () => {
    expect(meanAndSpread([2, 4, 9])).toMatchObject({ value: 5, variance: 13, standardDeviation: Math.sqrt(13), n: 3 });
  });

  it('trap: values far from 0 keep their digits, which sums of squares lose', () => {
    near(found(meanAndSpread([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).variance ?? 0, 30, 1e-15);
  });

  it('says why there is no answer, and what was missing', () => {
    expect(meanAndSpread([])).toMatchObject({ reason: 'empty' });
    expect(meanAndSpread([1, null])).toMatchObject({ reason: 'missing-values' });
    expect(meanAndSpread([1, null], { missing: 'omit' })).toMatchObject({ value: 1, variance: null, missing: { omitted: 1 } });
    expect(meanAndSpread([1, Number.NaN])).toMatchObject({ reason: 'not-finite' });
    expect(meanAndSpread([1e200, -1e200])).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const whole = fc.integer({ min: -1000, max: 1000 });
  const values = fc.array(whole, { minLength: 2, maxLength: 12 });

  property.prop([values])('it is the definition, in whole numbers', (x) => {
    const { value, variance, n } = found(meanAndSpread(x));
    const sum = x.reduce((all, each) => all + each, 0);
    const squares = x.reduce((all, each) => all + each * each, 0);
    within(value, sum / n, 1e-12 * 1000);
    within(variance, (n * squares - sum * sum) / n / (n - 1), 1e-12 * 1e6);
  });

  property.prop([values, fc.integer({ min: -100, max: 100 }), fc.integer({ min: -8, max: 8 })])(
    'a shift moves the mean alone, and a scale the deviation by its size',
    (x, by, times) => {
      const here = found(meanAndSpread(x));
      const there = found(meanAndSpread(x.map((each) => times * each + by)));
      within(there.value, times * here.value + by, 1e-11 * 1e4);
      within(there.standardDeviation, Math.abs(times) * (here.standardDeviation ?? 0), 1e-11 * 1e4);
    },
  );

  property.prop([fc.array(whole, { minLength: 1, maxLength: 12 }), fc.nat()])(
    'the order says nothing, and one by one is as good',
    (x, turn) => {
      const here = found(meanAndSpread(x));
      const at = turn % x.length;
      for (const there of [
        found(meanAndSpread([...x.slice(at), ...x.slice(0, at)].reverse())),
        found(mergeableMoments.finish(x.reduce(mergeableMoments.add, mergeableMoments.empty))),
      ]) {
        within(there.value, here.value, 1e-12 * 1000);
        within(there.variance, here.variance, 1e-12 * 1e6);
      }
    },
  );

  property.prop([values])(
    'the mean lies between the least and the greatest, and the spread is at most half of the way, times √(n / (n − 1))',
    (x) => {
      const { value, standardDeviation, n } = found(meanAndSpread(x));
      const [least, most] = [Math.min(...x), Math.max(...x)];
      expect(value).toBeGreaterThanOrEqual(least - 1e-9);
      expect(value).toBeLessThanOrEqual(most + 1e-9);
      expect(standardDeviation).toBeLessThanOrEqual(((most - least) / 2) * Math.sqrt(n / (n - 1)) + 1e-9);
    },
  );

  property.prop([fc.array(hostileValue, { maxLength: 6 })])('whatever comes in, no answer holds NaN or Infinity', (x) => {
    for (const missing of ['refuse', 'omit'] as const)
      for (const each of numbersIn(meanAndSpread(x, { missing }))) expect(each).toSatisfy(Number.isFinite);
  });
});
