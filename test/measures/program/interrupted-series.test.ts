import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../../src/measures/least-squares';
import { interruptedSeries } from '../../../src/measures/program/interrupted-series';
import { linearModel } from '../../../src/measures/program/linear-model';
import { hostileValue } from '../hostile-numbers';
import { found, near, numbersIn, within } from '../oracle';

const flat = { before: [10, 11, 9, 10, 11, 9, 10, 10], after: [15, 15, 16, 18, 18, 20, 20, 22] };

describe('interruptedSeries', () => {
  it('tells how far the second line lies from the first at the last point before', () => {
    // Without a trend before, and with 15, 16, 17, 18 after: at the last point before, the second line stands at 14.
    const { value } = found(interruptedSeries({ before: [10, 10.5, 9.5, 10], after: [15, 16, 17, 18.5] }));
    expect(value.levelChange + value.trendChange).toBeGreaterThan(value.levelChange);
    const second = found(leastSquares([15, 16, 17, 18.5].map((y, i) => ({ x: i + 1, y }))));
    const first = found(leastSquares([10, 10.5, 9.5, 10].map((y, i) => ({ x: i - 3, y }))));
    near(value.levelChange, second.value.intercept - first.value.intercept, 1e-12);
  });

  it('says whether there are as many points as the rule of thumb asks for', () => {
    expect(found(interruptedSeries(flat)).enough).toBe(true);
    expect(found(interruptedSeries({ ...flat, before: flat.before.slice(1) })).enough).toBe(false);
    expect(found(interruptedSeries({ ...flat, before: flat.before.slice(1) }, { pointsPerPhase: 7 })).enough).toBe(true);
  });

  it('looks back as far as Newey and West (1994) say, where nothing else is said', () => {
    expect(found(interruptedSeries(flat)).lag).toBe(Math.floor(4 * 0.16 ** (2 / 9)));
    const long = Array.from({ length: 50 }, (_, i) => (i * 7) % 5);
    expect(found(interruptedSeries({ before: long, after: long })).lag).toBe(4);
  });

  it('says why there is no answer', () => {
    expect(interruptedSeries({ before: [], after: [] })).toMatchObject({ reason: 'empty' });
    expect(interruptedSeries({ before: [1], after: [1, 2, 3, 4] })).toMatchObject({ reason: 'n-too-small' });
    expect(interruptedSeries({ before: [1, 2], after: [1, 2] })).toMatchObject({ reason: 'n-too-small' });
    // Equal distances leave no place for a missing point: it is refused, not skipped.
    expect(interruptedSeries({ ...flat, before: [1, null, 2] })).toMatchObject({ reason: 'missing-values' });
    expect(interruptedSeries({ ...flat, after: [1, Number.NaN, 3] })).toMatchObject({ reason: 'not-finite' });
    expect(interruptedSeries({ before: [1, 2, 3], after: [7, 9, 11] })).toMatchObject({ reason: 'zero-variance' });
    expect(interruptedSeries(flat, { lag: 16 })).toMatchObject({ reason: 'out-of-range' });
    expect(interruptedSeries(flat, { lag: 0.5 })).toMatchObject({ reason: 'out-of-range' });
    expect(interruptedSeries(flat, { level: 1 })).toMatchObject({ reason: 'out-of-range' });
  });

  it('leaves out what is missing where it is asked to, says how much, and counts what is there', () => {
    const partly = { ...flat, before: [...flat.before.slice(0, 3), null, ...flat.before.slice(4)] };
    const { n, enough, missing, degreesOfFreedom } = found(interruptedSeries(partly, { missing: 'omit' }));
    expect({ n, enough, missing, degreesOfFreedom }).toEqual({
      n: 15,
      enough: false,
      missing: { policy: 'omit', omitted: 1 },
      degreesOfFreedom: 11,
    });
    expect(interruptedSeries({ before: [1, null], after: [1, 2, 3, 5] }, { missing: 'omit' })).toMatchObject({ reason: 'n-too-small' });
    expect(interruptedSeries({ before: [null], after: [null] }, { missing: 'omit' })).toMatchObject({ reason: 'empty' });
  });

  it('keeps the place of what is missing: a point left out of a straight line does not bend it', () => {
    const rising = [1, 2, null, 4, 5.5];
    const { value } = found(interruptedSeries({ before: rising, after: [9, 10, null, null, 13.5] }, { missing: 'omit' }));
    const line = found(leastSquares([1, 2, 4, 5].map((x) => ({ x, y: rising[x - 1] ?? 0 }))));
    near(value.trend, line.value.slope, 1e-12);
  });
});

describe('laws', () => {
  const phase = fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 3, maxLength: 9 });
  const line = (values: readonly number[], first: number) => found(leastSquares(values.map((y, i) => ({ x: first + i, y })))).value;

  property.prop([phase, phase], { numRuns: 60 })('the two parts are the lines of the two phases', (before, after) => {
    const there = interruptedSeries({ before, after });
    fc.pre(there.ok);
    if (!there.ok) return;
    const { start, trend, levelChange, trendChange } = there.value;
    // Time 0 is the point before the first; the second line is seen from the last point before.
    const [first, second] = [line(before, 1), line(after, 1)];
    for (const [one, other] of [
      [start, first.intercept],
      [trend, first.slope],
      [trend + trendChange, second.slope],
      [levelChange, second.intercept - (first.intercept + first.slope * before.length)],
    ] as const)
      expect(Math.abs(one - other)).toBeLessThan(1e-9);
  });

  const withGaps = fc.array(fc.option(fc.integer({ min: -30, max: 30 }), { freq: 6 }), { minLength: 3, maxLength: 9 });

  property.prop([withGaps, withGaps, fc.integer({ min: 0, max: 4 })], { numRuns: 60 })(
    'the errors of Newey and West are their sums over what is there, written out, and Durbin and Watson’s number is theirs',
    (before, after, lag) => {
      const there = interruptedSeries({ before, after }, { lag, missing: 'omit' });
      fc.pre(there.ok && there.sigma > 1e-6);
      if (!there.ok) return;
      const rows = [...before, ...after].flatMap((y, i) => {
        const since = i + 1 - before.length;
        return y === null ? [] : [{ at: i, x: [1, i + 1, since > 0 ? 1 : 0, Math.max(0, since)], y }];
      });
      const { inverse, residuals } = found(linearModel(rows, { intercept: false }));
      const n = rows.length;
      const score = (i: number, j: number) => (rows[i]?.x[j] ?? 0) * (residuals[i] ?? 0);
      const meat = [0, 1, 2, 3].map((j) =>
        [0, 1, 2, 3].map((k) => {
          let sum = 0;
          for (let s = 0; s < n; s += 1)
            for (let t = 0; t < n; t += 1)
              sum += Math.max(0, 1 - Math.abs((rows[s]?.at ?? 0) - (rows[t]?.at ?? 0)) / (lag + 1)) * score(s, j) * score(t, k);
          return sum;
        }),
      );
      const variance = (c: number) =>
        meat.reduce((all, row, j) => all + row.reduce((sum, m, k) => sum + (inverse[c]?.[j] ?? 0) * m * (inverse[c]?.[k] ?? 0), 0), 0);
      const names = ['start', 'trend', 'levelChange', 'trendChange'] as const;
      for (const [c, name] of names.entries()) {
        const expected = Math.max(0, variance(c));
        const square = there.tests.neweyWest[name].standardError ** 2;
        expect(Math.abs(square - expected)).toBeLessThan(1e-7 * (1 + expected));
        near(there.tests.neweyWestAdjusted[name].standardError, there.tests.neweyWest[name].standardError * Math.sqrt(n / (n - 4)), 1e-12);
      }
      const total = residuals.reduce((sum, each) => sum + each * each, 0);
      const steps = residuals
        .slice(1)
        .reduce((sum, each, i) => sum + (rows[i + 1]?.at === (rows[i]?.at ?? 0) + 1 ? (each - (residuals[i] ?? 0)) ** 2 : 0), 0);
      within(there.durbinWatson, steps / total, 1e-8);
    },
  );

  property.prop([fc.array(hostileValue, { maxLength: 6 }), fc.array(hostileValue, { maxLength: 6 })], { numRuns: 200 })(
    'whatever comes in, no answer holds NaN or Infinity',
    (before, after) => {
      for (const missing of ['refuse', 'omit'] as const)
        for (const each of numbersIn(interruptedSeries({ before, after }, { missing }))) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
