import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { exactTail } from '../../../src/measures/lines/kendall-distribution';
import { kendallTau } from '../../../src/measures/lines/kendall-tau';
import { mannKendall } from '../../../src/measures/lines/mann-kendall';
import { found, near, numbersIn } from '../oracle';

const pointsOf = (x: readonly number[], y: readonly number[]) => x.map((each, i) => ({ x: each, y: y[i] ?? null }));

describe('kendallTau', () => {
  it('is the example of Kendall (1970, p. 35), with ties in both variables', () => {
    const x = [1, 2.5, 2.5, 4.5, 4.5, 6.5, 6.5, 8, 9.5, 9.5];
    const y = [1, 2, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10];
    const tau = found(kendallTau(pointsOf(x, y)));
    expect(tau.s).toBe(33);
    near(tau.value, 33 / Math.sqrt(41 * 36), 1e-15);
  });

  it('counts all orders where none are tied: of the 24 orders of four, one rises throughout', () => {
    const tau = found(kendallTau(pointsOf([1, 2, 3, 4], [5, 6, 7, 9])));
    expect(tau).toMatchObject({ value: 1, z: null, method: 'kendall-tau-b/exact' });
    near(tau.p, 2 / 24, 1e-15);
  });

  it('says why there is no answer', () => {
    expect(kendallTau([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(kendallTau([{ x: 1, y: 1 }])).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(kendallTau(pointsOf([1, 2], [3, 3]))).toMatchObject({ ok: false, reason: 'zero-variance' });
    expect(kendallTau(pointsOf([1, 2, 3], [3, 3, 4]), { test: 'exact' })).toMatchObject({ ok: false, reason: 'ties' });
    expect(kendallTau([{ x: 1, y: null }])).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(kendallTau(pointsOf([1, 2], [3, Number.NaN]))).toMatchObject({ ok: false, reason: 'not-finite' });
  });

  it('leaves a day without a value out of a series and keeps the order of the others', () => {
    const trend = found(mannKendall([1, null, 3, 2], { missing: 'omit' }));
    expect(trend).toMatchObject({ s: 1, n: 3, missing: { policy: 'omit', omitted: 1 } });
  });
});

describe('laws', () => {
  const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 2, maxLength: 12 });
  const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 6 }), y: fc.integer({ min: 0, max: 6 }) }), {
    minLength: 2,
    maxLength: 12,
  });

  property.prop([points])('tau lies from -1 to 1, and so does its probability from 0 to 1', (all) => {
    const tau = kendallTau(all);
    fc.pre(tau.ok);
    if (tau.ok) {
      expect(Math.abs(tau.value)).toBeLessThanOrEqual(1 + 1e-15);
      expect(tau.p).toBeGreaterThan(0);
      expect(tau.p).toBeLessThanOrEqual(1);
    }
  });

  property.prop([points])('exchanging the variables changes nothing, and turning one around changes the sign', (all) => {
    const tau = kendallTau(all);
    const exchanged = kendallTau(all.map(({ x, y }) => ({ x: y, y: x })));
    const turned = kendallTau(all.map(({ x, y }) => ({ x, y: -y })));
    expect(exchanged).toEqual(tau);
    if (tau.ok && turned.ok) expect([turned.s, turned.p]).toEqual([-tau.s + 0, tau.p]);
  });

  property.prop([values])('any rising transformation of the values leaves the trend as it is', (all) => {
    expect(mannKendall(all.map((value) => value ** 3 * 7 + 1))).toEqual(mannKendall(all));
  });

  it('the exact probabilities are those of counting all orders', () => {
    const orders = (n: number): number[][] =>
      n === 0
        ? [[]]
        : orders(n - 1).flatMap((order) => Array.from({ length: n }, (_, at) => [...order.slice(0, at), n, ...order.slice(at)]));
    for (const n of [2, 3, 4, 5, 6]) {
      const all = orders(n);
      const scores = all.map((order) => order.reduce((sum, a, i) => sum + order.slice(i + 1).reduce((s, b) => s + Math.sign(b - a), 0), 0));
      for (let s = 0; s <= (n * (n - 1)) / 2; s += 1)
        near(exactTail(n, s), scores.filter((score) => score >= s).length / all.length, 1e-14);
    }
  });

  property.prop([fc.array(fc.record({ x: fc.option(fc.double()), y: fc.double() }), { maxLength: 6 })])(
    'whatever comes in, no answer holds NaN or Infinity',
    (all) => {
      for (const each of numbersIn(kendallTau(all, { missing: 'omit' }))) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
