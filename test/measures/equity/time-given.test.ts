import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { atkinson } from '../../../src/measures/equity/atkinson';
import { coefficientOfVariation } from '../../../src/measures/equity/coefficient-of-variation';
import { gini } from '../../../src/measures/equity/gini';
import { herfindahl } from '../../../src/measures/equity/herfindahl';
import { hoover } from '../../../src/measures/equity/hoover';
import { lorenzCurve } from '../../../src/measures/equity/lorenz-curve';
import { theilL } from '../../../src/measures/equity/theil-l';
import { theilT } from '../../../src/measures/equity/theil-t';
import { topShare } from '../../../src/measures/equity/top-share';
import { hostileNumber, hostileValue, hours } from '../hostile-numbers';
import { found, near, numbersIn } from '../oracle';

const indices = { gini, theilT, theilL, atkinson, coefficientOfVariation, hoover, herfindahl, topShare, lorenzCurve };
const scalars = { gini, theilT, atkinson, coefficientOfVariation, hoover, herfindahl, topShare };

describe('how coaching time is spread', () => {
  it('trap: who was given none stays in (packages that drop zeros say 0.118 here)', () => {
    near(found(theilT([0, 0, 0, 5, 10, 3])).value, 0.81076978678274, 1e-12);
  });

  it('has no mean logarithmic deviation where somebody was given none', () => {
    expect(theilL([0, 2, 3])).toMatchObject({ ok: false, reason: 'zero-values' });
  });

  it.each(Object.entries(indices))('%s: nobody given any is undefined, not 0', (_, index) => {
    expect(index([0, 0, 0])).toMatchObject({ ok: false, reason: 'undefined-0/0' });
    expect(index([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(index([1, -1])).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(index([1, Number.NaN])).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(index([1, null])).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(index([1, 2, null], { missing: 'omit' })).toMatchObject({ ok: true, n: 2, missing: { policy: 'omit', omitted: 1 } });
  });

  it('needs two people where n - 1 is divided by', () => {
    expect(coefficientOfVariation([3])).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(gini([3], { variant: 'corrected' })).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(gini([3])).toMatchObject({ ok: true, value: 0 });
  });

  it('refuses an aversion and a top that are none', () => {
    for (const aversion of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(atkinson([1, 2], { aversion })).toMatchObject({ ok: false, reason: 'out-of-range' });
    for (const top of [0, 1.2, Number.NaN]) expect(topShare([1, 2], { top })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });

  it('takes whole people for the top', () => {
    expect(found(topShare(Array(15).fill(1))).top).toBe(3);
    expect(found(topShare([1, 1])).top).toBe(1);
    expect(found(topShare([1, 2, 3], { top: 1 })).value).toBeCloseTo(1, 14);
  });

  it('keeps its digits where all are nearly alike: half the variance, in means', () => {
    const nearly = [1 - 1e-6, 1, 1 + 1e-6];
    near(found(theilT(nearly)).value, 1e-12 / 3, 1e-4);
    near(found(theilL(nearly)).value, 1e-12 / 3, 1e-4);
  });

  it('has an answer where time is too far apart for a share of it', () => {
    const far = found(theilL([5e-324, 1e308]));
    near(far.value, (Math.log(1e308) - Math.log(5e-324)) / 2 - Math.LN2, 1e-12);
  });
});

describe('laws', () => {
  const given = fc.array(hours, { minLength: 1, maxLength: 25 }).filter((all) => all.some((each) => each > 0));

  property.prop([given])('the Gini coefficient is half the mean difference of all pairs, in means', (all) => {
    const n = all.length;
    const mean = all.reduce((a, b) => a + b, 0) / n;
    const pairs = all.flatMap((a) => all.map((b) => Math.abs(a - b))).reduce((a, b) => a + b, 0);
    expect(Math.abs(found(gini(all)).value - pairs / (2 * n * n * mean))).toBeLessThan(1e-12);
  });

  property.prop([given])('the Gini coefficient is twice the area between the curve and the diagonal', (all) => {
    const curve = found(lorenzCurve(all)).value;
    const area = curve.slice(1).reduce((sum, point, i) => sum + (point + (curve[i] ?? 0)) / (2 * all.length), 0);
    expect(Math.abs(found(gini(all)).value - (1 - 2 * area))).toBeLessThan(1e-12);
  });

  property.prop([given])('the curve rises, ever faster, from 0 to 1', (all) => {
    const curve = found(lorenzCurve(all)).value;
    expect([curve[0], curve.at(-1), curve.length]).toEqual([0, 1, all.length + 1]);
    for (let i = 2; i < curve.length; i += 1) {
      const [a = 0, b = 0, c = 0] = curve.slice(i - 2, i + 1);
      expect(c - b).toBeGreaterThanOrEqual(b - a - 1e-12);
    }
  });

  property.prop([given, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.infiniteStream(fc.nat())])(
    'hours or minutes, in any order: the same spread',
    (all, factor, keys) => {
      const other = all.map((each) => ({ each: each * factor, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
      for (const index of Object.values(indices)) {
        const [one, two] = [index(all), index(other.map(({ each }) => each))];
        expect(two.ok).toBe(one.ok);
        if (one.ok && two.ok) for (const [i, each] of numbersIn(one.value).entries()) expect(numbersIn(two.value)[i]).toBeCloseTo(each, 9);
      }
    },
  );

  property.prop([given])('everybody twice: the same spread', (all) => {
    for (const index of [gini, theilT, theilL, atkinson, hoover]) {
      const [one, two] = [index(all), index([...all, ...all])];
      if (one.ok && two.ok) expect(two.value).toBeCloseTo(one.value, 10);
    }
  });

  property.prop([given, fc.nat(), fc.nat()])('time moved from who has more to who has less never makes it more uneven', (all, i, j) => {
    const sorted = [...all].sort((a, b) => a - b);
    const low = i % all.length;
    const high = low + (j % (all.length - low));
    const moved = ((sorted[high] ?? 0) - (sorted[low] ?? 0)) / 2;
    const evener = sorted.map((each, at) => each + (at === low ? moved : 0) - (at === high ? moved : 0));
    for (const index of [gini, theilT, atkinson, hoover, herfindahl])
      expect(found(index(evener)).value).toBeLessThanOrEqual(found(index(sorted)).value + 1e-12);
  });

  property.prop([given])('each index stays within its bounds', (all) => {
    const n = all.length;
    expect(found(gini(all)).value).toBeLessThanOrEqual((n - 1) / n + 1e-12);
    if (n > 1) expect(found(gini(all, { variant: 'corrected' })).value).toBeLessThanOrEqual(1 + 1e-12);
    expect(found(theilT(all)).value).toBeLessThanOrEqual(Math.log(n) + 1e-12);
    expect(found(hoover(all)).value).toBeLessThanOrEqual((n - 1) / n + 1e-12);
    expect(found(herfindahl(all)).value).toBeGreaterThanOrEqual(1 / n - 1e-12);
    for (const index of Object.values(scalars)) {
      const answer = index(all);
      if (answer.ok) expect(answer.value).toBeGreaterThanOrEqual(0);
    }
  });

  property.prop([fc.array(hostileValue, { maxLength: 6 }), hostileNumber, fc.constantFrom('refuse' as const, 'omit' as const)])(
    'whatever comes in, no answer holds NaN or Infinity',
    (all, number, missing) => {
      const answers = [
        ...Object.values(indices).map((index) => index(all, { missing })),
        gini(all, { missing, variant: 'corrected' }),
        atkinson(all, { missing, aversion: number }),
        atkinson(all, { missing, aversion: 1 }),
        topShare(all, { missing, top: number }),
      ];
      for (const each of numbersIn(answers)) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
