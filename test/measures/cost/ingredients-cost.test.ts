import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { annualCost } from '../../../src/measures/cost/annual-cost';
import { ingredientsCost } from '../../../src/measures/cost/ingredients-cost';
import { hostileNumber } from '../hostile-numbers';
import { found, near, numbersIn } from '../oracle';

describe('what a thing that lasts costs in a year', () => {
  it.each([
    // Capital recovery factors as printed in interest tables, such as that of Levin and McEwan (2001).
    [0.05, 5, 0.230975],
    [0.03, 5, 0.218355],
  ])('at %d over %d years is the factor of interest tables', (rate, years, factor) => {
    expect(found(annualCost(1, { rate, years })).factor).toBeCloseTo(factor, 6);
  });

  it('is 2,309.75 for 10,000 over five years at 5 percent', () => {
    expect(found(annualCost(10_000, { years: 5, rate: 0.05 })).value).toBeCloseTo(2309.75, 2);
  });

  it('is an even share without interest', () => {
    expect(found(annualCost(900, { years: 3, rate: 0 })).value).toBe(300);
  });

  it('refuses what costs less than nothing, or lasts no time', () => {
    for (const [price, years, rate] of [
      [-1, 1, 0],
      [1, 0, 0],
      [1, 1, -0.1],
    ] as const)
      expect(annualCost(price, { years, rate })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(annualCost(Number.NaN, { years: 1, rate: 0 })).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(annualCost(1e308, { years: 1e-5, rate: 0 })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('what coaching costs', () => {
  it('adds up what it takes, by the share that is for coaching', () => {
    const cost = found(
      ingredientsCost([
        { quantity: 2, price: 100 },
        { quantity: 1, price: 50, share: 0.5 },
      ]),
    );
    expect([cost.value, cost.lines]).toEqual([225, [200, 25]]);
  });

  it('asks for a rate where something lasts: there is no default for a choice that changes the answer', () => {
    expect(ingredientsCost([{ quantity: 1, price: 10, years: 5 }])).toMatchObject({ ok: false, reason: 'missing-rate' });
    expect(found(ingredientsCost([{ quantity: 1, price: 10, years: 5 }], { rate: 0 })).value).toBe(2);
  });

  it('says why there is none', () => {
    expect(ingredientsCost([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(ingredientsCost([{ quantity: Number.NaN, price: 1 }])).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(ingredientsCost([{ quantity: 1, price: 1, share: 1.5 }])).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(ingredientsCost([{ quantity: 1e200, price: 1e200 }])).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const rate = fc.double({ min: 0, max: 0.5, noNaN: true });
  const life = fc.integer({ min: 1, max: 60 });

  property.prop([life, rate])('a year of what lasts, paid each year with interest, pays for it', (years, interest) => {
    const each = found(annualCost(1, { years, rate: interest })).value;
    const worth = Array.from({ length: years }, (_, i) => each / (1 + interest) ** (i + 1)).reduce((a, b) => a + b, 0);
    near(worth, 1, 1e-9);
  });

  const ingredient = fc.record(
    { quantity: hostileNumber, price: hostileNumber, share: hostileNumber, years: hostileNumber },
    { requiredKeys: ['quantity', 'price'] },
  );

  property.prop([fc.array(ingredient, { maxLength: 3 }), hostileNumber])(
    'whatever comes in, no answer holds NaN or Infinity',
    (all, each) => {
      const answers = [ingredientsCost(all), ingredientsCost(all, { rate: each }), annualCost(each, { years: each, rate: each })];
      for (const number of numbersIn(answers)) expect(number).toSatisfy(Number.isFinite);
    },
  );
});
