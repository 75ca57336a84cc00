import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { costEffectiveness } from '../../../src/measures/cost/cost-effectiveness';
import { netBenefit } from '../../../src/measures/cost/net-benefit';
import { normalQuantile } from '../../../src/measures/distributions/normal-quantile';
import { hostileNumber } from '../hostile-numbers';
import { found, numbersIn } from '../oracle';

const sure = { costVariance: 1, effectVariance: 1e-6 };

describe('what one more unit of effect costs', () => {
  it.each([
    [100, 0.5, 'more-for-more', 200],
    [-100, 0.5, 'dominant', null],
    [100, -0.5, 'dominated', null],
    [-100, -0.5, 'less-for-less', 200],
    [0, 0.5, 'dominant', null],
    [100, 0, 'same-effect', null],
    [0, 0, 'same', null],
  ] as const)('at a cost of %d and an effect of %d is %s: a name instead of a ratio that misleads', (cost, effect, quadrant, value) => {
    expect(costEffectiveness({ cost, effect, ...sure })).toMatchObject({ ok: true, quadrant, value });
  });

  it('has no bounded interval where the effect is not told apart from none', () => {
    const answer = found(costEffectiveness({ cost: 1_200, effect: 0.05, costVariance: 9_000, effectVariance: 0.01 }));
    expect([answer.interval, answer.set.kind]).toEqual([null, 'outside']);
    const nothing = found(costEffectiveness({ cost: 10, effect: 0.05, costVariance: 9_000, effectVariance: 0.01 }));
    expect([nothing.interval, nothing.set]).toEqual([null, { kind: 'any' }]);
  });

  it('is one number where nothing is unsure', () => {
    expect(found(costEffectiveness({ cost: 100, effect: 0.5, costVariance: 0, effectVariance: 0 })).interval).toEqual([200, 200]);
  });

  it('refuses variances that are none, and a covariance that does not fit them', () => {
    for (const wrong of [{ costVariance: -1 }, { effectVariance: -1 }, { covariance: 2 }])
      for (const answer of [
        costEffectiveness({ cost: 1, effect: 1, ...sure, ...wrong }),
        netBenefit({ cost: 1, effect: 1, ...sure, ...wrong }, 1),
      ])
        expect(answer).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(netBenefit({ cost: 1, effect: 1, ...sure }, -1)).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(netBenefit({ cost: 1, effect: 1, ...sure }, Number.NaN)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(costEffectiveness({ cost: 1, effect: 1, ...sure }, { level: 95 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(netBenefit({ cost: 1, effect: 1, ...sure }, 1, { level: 95 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(costEffectiveness({ cost: 1e200, effect: 1, ...sure })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(netBenefit({ cost: 1, effect: 1e200, ...sure }, 1e200)).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const number = fc.integer({ min: -10_000, max: 10_000 }).map((hundredths) => hundredths / 100);
  const variance = fc.double({ min: 0.01, max: 100, noNaN: true });
  const difference = fc.record({ cost: number, effect: number, costVariance: variance, effectVariance: variance });

  property.prop([difference, fc.double({ min: 0.5, max: 0.999, noNaN: true }), number])(
    'a ratio is in the set exactly where the data do not speak against it',
    (each, level, ratio) => {
      const { set } = found(costEffectiveness(each, { level }));
      const z = found(normalQuantile((1 + level) / 2)).value;
      const distance = (each.cost - ratio * each.effect) ** 2 - z ** 2 * (each.costVariance + ratio ** 2 * each.effectVariance);
      if (Math.abs(distance) < 1e-6 * (1 + ratio ** 2)) return;
      const between = set.kind !== 'any' && set.ends[0] <= ratio && ratio <= set.ends[1];
      const inside = set.kind === 'any' || (set.kind === 'between' ? between : !between);
      expect(inside).toBe(distance < 0);
    },
  );

  property.prop([difference])('the net benefit is 0 where the worth is the ratio', (each) => {
    const { value } = found(costEffectiveness(each));
    if (value !== null) expect(found(netBenefit(each, value)).value).toBeCloseTo(0, 6);
  });

  property.prop([
    fc.record({
      cost: hostileNumber,
      effect: hostileNumber,
      costVariance: hostileNumber,
      effectVariance: hostileNumber,
      covariance: hostileNumber,
    }),
    hostileNumber,
  ])('whatever comes in, no answer holds NaN or Infinity', (each, other) => {
    const answers = [
      costEffectiveness(each),
      costEffectiveness(each, { level: other }),
      netBenefit(each, other),
      netBenefit(each, 1, { level: other }),
    ];
    for (const number of numbersIn(answers)) expect(number).toSatisfy(Number.isFinite);
  });
});
