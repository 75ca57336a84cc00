import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { benefitCost } from '../../../src/measures/cost/benefit-cost';
import { costPerGoalMet } from '../../../src/measures/cost/cost-per-goal-met';
import { costPerTeacher, mergeableCostPerTeacher } from '../../../src/measures/cost/cost-per-teacher';
import { hostileNumber, hostileValue } from '../hostile-numbers';
import { found, near, numbersIn } from '../oracle';

const { empty, add, merge, finish } = mergeableCostPerTeacher;

describe('what coaching costs for each', () => {
  it('Knight (2012): 3,260 to 5,220 for a teacher is 1.42 to 2.27 times the 2,298 that developers name', () => {
    const named = found(costPerTeacher(2_298 * 10, 10)).value;
    expect(found(costPerTeacher(3_260 * 10, 10)).value / named).toBeCloseTo(1.42, 2);
    expect(found(costPerTeacher(5_220 * 10, 10)).value / named).toBeCloseTo(2.27, 2);
  });

  it('WSIPP, program 350: 8,860 of benefits for 305, a net benefit of 8,555', () => {
    const answer = found(benefitCost([1_961, 4_618, 2_434, -153], 305));
    expect([answer.benefits, answer.net]).toEqual([8_860, 8_555]);
    // The page prints 29.01, made of unrounded parts.
    near(answer.value, 29.01, 0.002);
  });

  it('has no answer where nobody was served or no goal was met', () => {
    expect(costPerTeacher(100, 0)).toMatchObject({ ok: false, reason: 'empty' });
    expect(costPerGoalMet(100, 0)).toMatchObject({ ok: false, reason: 'empty' });
    expect(benefitCost([], 1)).toMatchObject({ ok: false, reason: 'empty' });
    expect(benefitCost([1], 0)).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(benefitCost([1e308, 1e308], 1)).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(benefitCost([Number.NaN], 1)).toMatchObject({ ok: false, reason: 'not-finite' });
  });

  it('refuses counts that are none, and costs that are none', () => {
    expect(costPerTeacher(100, 2.5)).toMatchObject({ ok: false, reason: 'not-a-count' });
    expect(costPerGoalMet(-1, 2)).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(costPerGoalMet(Number.NaN, 2)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(costPerGoalMet(1_000, 4)).toMatchObject({ value: 250, n: 4 });
  });

  it('refuses a merged cost where a school left out a number', () => {
    expect(finish(add(empty, { cost: null, served: 3 }))).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(finish(add(empty, { cost: 1, served: -3 }))).toMatchObject({ ok: false, reason: 'not-finite' });
  });
});

describe('a school that lacks its cost', () => {
  it('is refused, or left out and reported', () => {
    const state = [
      { cost: 60_000, served: 20 },
      { cost: null, served: 10 },
    ].reduce(add, empty);
    expect(finish(state)).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(finish(state, { missing: 'omit' })).toMatchObject({ value: 3000, n: 20, missing: { policy: 'omit', omitted: 1 } });
  });
});

describe('laws', () => {
  const school = fc.record({ cost: fc.integer({ min: 0, max: 1e6 }), served: fc.nat({ max: 50 }) });
  const part = fc.array(school, { maxLength: 6 });

  property.prop([part, part, part])('parts merge to the whole, in any grouping', (a, b, c) => {
    const all = [...a, ...b, ...c];
    const of = (schools: typeof all) => schools.reduce(add, empty);
    const whole = costPerTeacher(
      all.reduce((sum, { cost }) => sum + cost, 0),
      all.reduce((sum, { served }) => sum + served, 0),
    );
    const reported = whole.ok ? { ...whole, missing: { policy: 'refuse', omitted: 0 } } : whole;
    expect(finish(merge(merge(of(a), of(b)), of(c)))).toEqual(reported);
    expect(finish(merge(of(c), merge(of(b), of(a))))).toEqual(reported);
    expect(merge(of(a), empty)).toEqual(of(a));
  });

  property.prop([hostileNumber, hostileNumber, fc.array(fc.record({ cost: hostileValue, served: hostileValue }), { maxLength: 4 })])(
    'whatever comes in, no answer holds NaN or Infinity',
    (a, b, schools) => {
      const answers = [costPerTeacher(a, b), costPerGoalMet(a, b), benefitCost([a, b], a), finish(schools.reduce(add, empty))];
      for (const each of numbersIn(answers)) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
