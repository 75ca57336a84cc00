import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { commonLanguageEffect, mergeableCommonLanguage } from '../../../src/measures/change/common-language-effect';
import { improvementIndex } from '../../../src/measures/change/improvement-index';
import { meanDifference } from '../../../src/measures/change/mean-difference';
import { type StandardizedVariant, standardizedDifference } from '../../../src/measures/change/standardized-difference';
import { type GroupValue, mergeableTwoGroups, twoGroups } from '../../../src/measures/change/two-groups';
import { noncentralTCdf } from '../../../src/measures/distributions/noncentral-t';
import type { Mergeable } from '../../../src/measures/mergeable';
import { hostileNumber, hostileValue } from '../hostile-numbers';
import { found, near, numbersIn } from '../oracle';

/** Student (1908), Biometrika 6(1), 1-25: hours of sleep that each of two drugs brought, as R's `sleep` holds them. */
const sleep = {
  first: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0],
  second: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
};
const groups = twoGroups(sleep.second, sleep.first);

describe('meanDifference', () => {
  it('is what R prints for the sleep of Student (1908)', () => {
    const welch = found(meanDifference(groups));
    expect([welch.statistic.toFixed(4), welch.degreesOfFreedom.toFixed(3), welch.p.toFixed(5)]).toEqual(['1.8608', '17.776', '0.07939']);
    expect(welch.interval.map((end) => end.toFixed(7))).toEqual(['-0.2054832', '3.3654832']);
    const student = found(meanDifference(groups, { variant: 'student' }));
    expect([student.degreesOfFreedom, student.p.toFixed(5)]).toEqual([18, '0.07919']);
  });

  it('says why there is no answer', () => {
    expect(meanDifference(twoGroups([2, 2], [3, 3]))).toMatchObject({ reason: 'zero-variance' });
    expect(meanDifference(groups, { level: 1 })).toMatchObject({ reason: 'out-of-range' });
    expect(meanDifference(twoGroups([1, 1 + 1e-9], [1e300, 1e300]))).toMatchObject({ reason: 'out-of-range' });
    expect(meanDifference(twoGroups([], [1]))).toMatchObject({ reason: 'empty' });
  });

  it('tests what one group alone spreads with that group’s degrees of freedom', () => {
    expect(found(meanDifference(twoGroups([1, 2, 3, 5], [4, 4]))).degreesOfFreedom).toBeCloseTo(3, 12);
  });
});

describe('twoGroups', () => {
  it('says why there is no answer', () => {
    expect(twoGroups([1], [2, 3])).toMatchObject({ reason: 'n-too-small' });
    expect(twoGroups([1, null], [2, 3])).toMatchObject({ reason: 'missing-values' });
    expect(twoGroups([1, Number.NaN], [2, 3])).toMatchObject({ reason: 'not-finite' });
    expect(twoGroups([1e200, -1e200], [2, 3])).toMatchObject({ reason: 'out-of-range' });
    expect(twoGroups([1, null, 3], [2, 3, null], { missing: 'omit' })).toMatchObject({ value: -0.5, n: 4, missing: { omitted: 2 } });
  });

  it('keeps the digits of groups that lie far from 0', () => {
    expect(found(twoGroups([1e12 + 0.5, 1e12 + 1.5], [1e12, 1e12 + 1])).value).toBe(0.5);
  });
});

describe('standardizedDifference', () => {
  it('corrects exactly where it is not told otherwise: 0.5642 and not 0.5714 for two people in each group', () => {
    const few = twoGroups([3, 4], [1, 2]);
    const d = found(standardizedDifference(few, { variant: 'cohen-d' })).value;
    near(found(standardizedDifference(few)).value / d, Math.sqrt(1 / Math.PI), 1e-14);
    near(found(standardizedDifference(few, { variant: 'hedges-g/approximate' })).value / d, 4 / 7, 1e-14);
  });

  it('has an interval whose ends leave the tails that the level says, by the noncentral distribution itself', () => {
    const unit = Math.sqrt(1 / 10 + 1 / 10);
    const { statistic } = found(meanDifference(groups, { variant: 'student' }));
    const { interval } = found(standardizedDifference(groups, { variant: 'cohen-d', level: 0.9 }));
    near(found(noncentralTCdf(statistic, 18, (interval?.[0] ?? 0) / unit)).upper, 0.05, 1e-10);
    near(found(noncentralTCdf(statistic, 18, (interval?.[1] ?? 0) / unit)).value, 0.05, 1e-10);
  });

  it('has none where none is exact, and none beyond what is computed', () => {
    expect(found(standardizedDifference(groups, { variant: 'glass-delta' })).interval).toBeNull();
    expect(found(standardizedDifference(groups, { variant: 'cohen-d/average-variance' }))).toMatchObject({
      interval: null,
      variances: null,
    });
    expect(found(standardizedDifference(twoGroups([1e6, 1e6 + 1], [0, 1]))).interval).toBeNull();
  });

  it('says why there is no answer, and never Infinity', () => {
    expect(standardizedDifference(twoGroups([2, 2], [3, 3]))).toMatchObject({ reason: 'zero-variance' });
    expect(standardizedDifference(twoGroups([2, 4], [3, 3]), { variant: 'glass-delta' })).toMatchObject({ reason: 'zero-variance' });
    expect(standardizedDifference(groups, { level: 0 })).toMatchObject({ reason: 'out-of-range' });
    expect(standardizedDifference(twoGroups([1e300, 1e300], [1, 1 + 1e-9]))).toMatchObject({ reason: 'out-of-range' });
    expect(standardizedDifference(twoGroups([1], [2]))).toMatchObject({ reason: 'n-too-small' });
  });
});

describe('improvementIndex', () => {
  it('is what the What Works Clearinghouse (2008) works out: 0.25 is 10 points, and nothing is nothing', () => {
    expect(found(improvementIndex(0.25)).value.toFixed(0)).toBe('10');
    expect(found(improvementIndex(0))).toMatchObject({ value: 0, below: 0.5 });
    expect(improvementIndex(Number.POSITIVE_INFINITY)).toMatchObject({ reason: 'not-finite' });
  });
});

describe('commonLanguageEffect', () => {
  it('says why there is no answer', () => {
    expect(commonLanguageEffect([], [1])).toMatchObject({ reason: 'empty' });
    expect(commonLanguageEffect([1, null], [1])).toMatchObject({ reason: 'missing-values' });
    expect(commonLanguageEffect([1], [Number.NaN])).toMatchObject({ reason: 'not-finite' });
    expect(commonLanguageEffect([1], [1], { level: 2 })).toMatchObject({ reason: 'out-of-range' });
    expect(commonLanguageEffect([1, null], [0], { missing: 'omit' })).toMatchObject({ value: 1, n: 2, missing: { omitted: 1 } });
  });

  it('says the same where the data are', () => {
    const { add, empty, finish } = mergeableCommonLanguage;
    expect(finish(empty)).toMatchObject({ reason: 'empty' });
    expect(finish(add(empty, { group: 'treated', value: null }))).toMatchObject({ reason: 'missing-values' });
    expect(finish(add(empty, { group: 'treated', value: Number.NaN }))).toMatchObject({ reason: 'not-finite' });
  });
});

describe('laws', () => {
  /** An exact interval takes milliseconds. */
  const few = { numRuns: 40 };
  const value = fc.integer({ min: 0, max: 30 });
  const group = fc.array(value, { minLength: 2, maxLength: 9 }).filter((values) => new Set(values).size > 1);
  const variants: readonly StandardizedVariant[] = [
    'cohen-d',
    'hedges-g/exact',
    'hedges-g/approximate',
    'glass-delta',
    'cohen-d/average-variance',
    'hedges-g/average-variance',
  ];
  const measures = [
    ...variants.map((variant) => (a: readonly number[], b: readonly number[]) => standardizedDifference(twoGroups(a, b), { variant })),
    (a: readonly number[], b: readonly number[]) => commonLanguageEffect(a, b),
  ];

  property.prop([group, group, fc.constantFrom(...measures), fc.integer({ min: -50, max: 50 })], few)(
    'an effect does not mind the order, the unit, or where 0 lies',
    (a, b, measure, shift) => {
      const one = found(measure(a, b));
      const other = found(
        measure(
          a.toReversed().map((each) => 4 * each + shift),
          b.toReversed().map((each) => 4 * each + shift),
        ),
      );
      expect(other.value).toBeCloseTo(one.value, 11);
      expect(other.interval?.[0] ?? 0).toBeCloseTo(one.interval?.[0] ?? 0, 9);
    },
  );

  const symmetric = fc.constantFrom(...variants.filter((each) => each !== 'glass-delta'));

  property.prop([group, group, symmetric], few)('who swaps the groups turns the sign, and the ends of the interval', (a, b, each) => {
    const one = found(standardizedDifference(twoGroups(a, b), { variant: each }));
    const other = found(standardizedDifference(twoGroups(b, a), { variant: each }));
    expect(other.value + one.value).toBeCloseTo(0, 12);
    expect((other.interval?.[0] ?? 0) + (one.interval?.[1] ?? 0)).toBeCloseTo(0, 10);
    near(found(commonLanguageEffect(b, a)).value, 1 - found(commonLanguageEffect(a, b)).value, 1e-14);
    for (const variant of ['welch', 'student'] as const) {
      const [test, turned] = [found(meanDifference(twoGroups(a, b), { variant })), found(meanDifference(twoGroups(b, a), { variant }))];
      expect(turned.statistic + test.statistic).toBeCloseTo(0, 11);
      expect(turned.interval[0] + test.interval[1]).toBeCloseTo(0, 11);
    }
  });

  property.prop([group, group], few)('g is nearer to 0 than d and lies in its interval, and Cliff’s delta counts pairs', (a, b) => {
    const [d, g] = [found(standardizedDifference(twoGroups(a, b), { variant: 'cohen-d' })), found(standardizedDifference(twoGroups(a, b)))];
    expect(Math.abs(g.value)).toBeLessThanOrEqual(Math.abs(d.value));
    for (const { interval, value: at } of [d, g]) expect((interval?.[0] ?? 0) < at && at < (interval?.[1] ?? 0)).toBe(true);
    const signs = a.flatMap((x) => b.map((y): number => Math.sign(x - y)));
    expect(found(commonLanguageEffect(a, b)).cliffDelta).toBeCloseTo(signs.reduce((sum, sign) => sum + sign, 0) / signs.length, 14);
  });

  const item = fc.record({ group: fc.constantFrom('treated' as const, 'comparison' as const), value: fc.oneof(value, fc.constant(null)) });
  const part = fc.array(item, { maxLength: 8 });

  property.prop([part, part, part])('parts merge to the answer over all, in any grouping', (a, b, c) => {
    const of = (name: GroupValue['group']) => [...a, ...b, ...c].flatMap((each) => (each.group === name ? [each.value] : []));
    const omit = { missing: 'omit' } as const;
    merges(mergeableTwoGroups, a, b, c, twoGroups(of('treated'), of('comparison'), omit));
    merges(mergeableCommonLanguage, a, b, c, commonLanguageEffect(of('treated'), of('comparison'), omit));
  });

  function merges<State, Answer extends { readonly ok: boolean }>(
    { add, empty, finish, merge }: Mergeable<State, GroupValue, Answer, [options?: { readonly missing: 'omit' }]>,
    a: readonly GroupValue[],
    b: readonly GroupValue[],
    c: readonly GroupValue[],
    whole: Answer,
  ) {
    const state = (items: readonly GroupValue[]) => items.reduce(add, empty);
    for (const merged of [merge(merge(state(a), state(b)), state(c)), merge(state(a), merge(state(c), state(b)))]) {
      const answer = finish(merged, { missing: 'omit' });
      expect(answer.ok).toBe(whole.ok);
      const [numbers, expected] = [numbersIn(answer), numbersIn(whole)];
      expect(numbers.length).toBe(expected.length);
      for (const [i, each] of expected.entries()) expect(Math.abs((numbers[i] ?? 0) - each)).toBeLessThan(1e-12 * (1 + Math.abs(each)));
    }
  }

  const hostile = fc.array(hostileValue, { maxLength: 5 });

  property.prop([hostile, hostile, hostileNumber, fc.constantFrom(...variants)], { numRuns: 200 })(
    'whatever comes in, no answer holds NaN or Infinity',
    (a, b, level, variant) => {
      const there = twoGroups(a, b, { missing: 'omit' });
      const answers = [
        there,
        meanDifference(there, { level }),
        meanDifference(there, { variant: 'student' }),
        standardizedDifference(there, { variant }),
        standardizedDifference(there, { level }),
        commonLanguageEffect(a, b, { missing: 'omit' }),
        commonLanguageEffect(a, b, { missing: 'omit', level }),
        improvementIndex(level),
      ];
      for (const each of numbersIn(answers)) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
