import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { costEffectiveness } from '../../../src/measures/cost/cost-effectiveness';
import { differenceOfArms } from '../../../src/measures/cost/difference-of-arms';
import { netBenefit } from '../../../src/measures/cost/net-benefit';
import { meanAndSpread } from '../../../src/measures/description/mean-and-spread';
import type { MeasuredPoint } from '../../../src/measures/least-squares';
import { mergeableLine } from '../../../src/measures/lines/mergeable-line';
import { hostileValue } from '../hostile-numbers';
import { found, numbersIn, within } from '../oracle';

const { add, empty, merge } = mergeableLine;
const of = (points: readonly MeasuredPoint[]) => points.reduce(add, empty);

describe('differenceOfArms', () => {
  it('is what cost-effectiveness is asked of', () => {
    const coached = of([
      { x: 3000, y: 0.6 },
      { x: 3400, y: 0.9 },
    ]);
    const others = of([
      { x: 400, y: 0.1 },
      { x: 600, y: 0.3 },
    ]);
    const { value } = found(differenceOfArms(coached, others));
    expect(found(costEffectiveness(value))).toMatchObject({ quadrant: 'more-for-more' });
    within(found(costEffectiveness(value)).value, 2700 / 0.55, 1e-9);
  });

  it('says why there is none, and what was missing', () => {
    const two = of([
      { x: 1, y: 1 },
      { x: 2, y: 3 },
    ]);
    expect(differenceOfArms(two, of([{ x: 1, y: 1 }]))).toMatchObject({ reason: 'n-too-small' });
    expect(differenceOfArms(two, add(two, { x: null, y: 1 }))).toMatchObject({ reason: 'missing-values' });
    expect(differenceOfArms(two, add(two, { x: null, y: 1 }), { missing: 'omit' })).toMatchObject({
      n: 4,
      missing: { policy: 'omit', omitted: 1 },
    });
    expect(differenceOfArms(add(two, { x: Number.NaN, y: 1 }), two)).toMatchObject({ reason: 'not-finite' });
    expect(differenceOfArms(add(two, { x: 1e200, y: 1 }), two)).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const cell = fc.integer({ min: -20, max: 20 });
  const points = fc.array(fc.record({ x: cell, y: cell }), { minLength: 2, maxLength: 7 });

  property.prop([points, points, fc.nat({ max: 7 })])(
    'its parts are means and variances of means, also of merged parts',
    (program, comparison, cut) => {
      const merged = merge(of(program.slice(0, cut)), of(program.slice(cut)));
      const { value } = found(differenceOfArms(merged, of(comparison)));
      const spread = (key: 'x' | 'y', arm: readonly { readonly x: number; readonly y: number }[]) =>
        found(meanAndSpread(arm.map((each) => each[key])));
      for (const [key, difference, variance] of [
        ['x', value.cost, value.costVariance],
        ['y', value.effect, value.effectVariance],
      ] as const) {
        const [one, other] = [spread(key, program), spread(key, comparison)];
        within(difference, one.value - other.value, 1e-11);
        within(variance, (one.variance ?? 0) / one.n + (other.variance ?? 0) / other.n, 1e-10);
      }
    },
  );

  property.prop([points, points, fc.integer({ min: 0, max: 9 })])(
    'the net benefit is the difference of what each one served is worth, with the error of Welch',
    (program, comparison, worth) => {
      const { value } = found(differenceOfArms(of(program), of(comparison)));
      const [one, other] = [program, comparison].map((arm) => found(meanAndSpread(arm.map(({ x, y }) => worth * y - x))));
      const benefit = found(netBenefit(value, worth));
      within(benefit.value, (one?.value ?? 0) - (other?.value ?? 0), 1e-9);
      const variance = (one?.variance ?? 0) / program.length + (other?.variance ?? 0) / comparison.length;
      within(benefit.standardError ** 2, variance, 1e-8);
    },
  );

  property.prop([fc.array(fc.record({ x: hostileValue, y: hostileValue }), { maxLength: 4 }), points])(
    'whatever comes in, no answer holds NaN or Infinity',
    (program, comparison) => {
      for (const each of numbersIn(differenceOfArms(of(program), of(comparison), { missing: 'omit' })))
        expect(each).toSatisfy(Number.isFinite);
    },
  );
});
