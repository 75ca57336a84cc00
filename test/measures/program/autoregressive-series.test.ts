import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { autoregressiveSeries } from '../../../src/measures/program/autoregressive-series';
import { interruptedSeries } from '../../../src/measures/program/interrupted-series';
import type { InterruptedPoints } from '../../../src/measures/program/segments';
import { dot, solved } from '../elimination';
import { hostileValue } from '../hostile-numbers';
import { found, near, numbersIn } from '../oracle';

/** The restricted likelihood of a series under one phi, and its coefficients, with the whole matrix of correlations of what is there written out. */
function dense({ before, after }: InterruptedPoints, phi: number) {
  const points = [...before, ...after].flatMap((value, i) => (value === null ? [] : [{ value, i }]));
  const y = points.map(({ value }) => value);
  const since = (i: number) => i + 1 - before.length;
  const columns = [() => 1, (i: number) => i + 1, (i: number) => (since(i) > 0 ? 1 : 0), (i: number) => Math.max(0, since(i))].map((of) =>
    points.map(({ i }) => of(i)),
  );
  const correlations = points.map((one) => points.map((other) => phi ** Math.abs(one.i - other.i)));
  const { log, solutions } = solved(correlations, [...columns, y]);
  const inverseY = solutions[4] ?? [];
  const information = columns.map((a) => columns.map((_, k) => dot(a, solutions[k] ?? [])));
  const within = solved(information, [columns.map((a) => dot(a, inverseY))]);
  const [coefficients = []] = within.solutions;
  const left =
    dot(y, inverseY) -
    dot(
      coefficients,
      columns.map((a) => dot(a, inverseY)),
    );
  const degrees = y.length - 4;
  return { coefficients, likelihood: -(log + within.log + degrees * Math.log(left)) / 2, sigma: Math.sqrt(left / degrees) };
}

const wave = { before: [45, 37, 41, 39, 41, 38, 37, 44], after: [48, 53, 45, 49, 46, 49, 44, 47] };

describe('autoregressiveSeries', () => {
  it('says why there is no answer', () => {
    expect(autoregressiveSeries({ before: [], after: [] })).toMatchObject({ reason: 'empty' });
    expect(autoregressiveSeries({ before: [1, 2], after: [1, 2] })).toMatchObject({ reason: 'n-too-small' });
    expect(autoregressiveSeries({ before: [1, null, 3], after: [1, 2] })).toMatchObject({ reason: 'missing-values' });
    expect(autoregressiveSeries({ before: [1, 2, 3], after: [7, 9, 11] })).toMatchObject({ reason: 'zero-variance' });
    expect(autoregressiveSeries(wave, { level: 2 })).toMatchObject({ reason: 'out-of-range' });
    expect(autoregressiveSeries({ before: [1, null], after: [1, 2, 4, 3] }, { missing: 'omit' })).toMatchObject({ reason: 'n-too-small' });
  });

  it('leaves out what is missing where it is asked to, and says how much', () => {
    const partly = autoregressiveSeries({ ...wave, after: [null, ...wave.after] }, { missing: 'omit' });
    expect(found(partly)).toMatchObject({ n: 16, missing: { policy: 'omit', omitted: 1 } });
  });

  it('finds that points which swing from side to side repel each other', () => {
    expect(found(autoregressiveSeries(wave)).phi).toBeLessThan(-0.5);
    expect(found(interruptedSeries(wave)).durbinWatson).toBeGreaterThan(2.5);
  });
});

describe('laws', () => {
  const phase = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 8 });
  const withGaps = fc.array(fc.option(fc.integer({ min: -20, max: 20 }), { freq: 5 }), { minLength: 4, maxLength: 8 });

  property.prop([withGaps, withGaps], { numRuns: 25 })(
    'its coefficients are those of the whole matrix of correlations of what is there, and no other phi is likelier',
    (before, after) => {
      const there = autoregressiveSeries({ before, after }, { missing: 'omit' });
      fc.pre(there.ok && there.sigma > 1e-3);
      if (!there.ok) return;
      const { phi, value, sigma } = there;
      const here = dense({ before, after }, phi);
      for (const [i, each] of [value.start, value.trend, value.levelChange, value.trendChange].entries())
        expect(Math.abs(each - (here.coefficients[i] ?? 0))).toBeLessThan(1e-5);
      near(sigma, here.sigma, 1e-5);
      for (const other of [phi - 0.01, phi + 0.01, 0, 0.5, -0.5])
        if (Math.abs(other) < 0.999) expect(dense({ before, after }, other).likelihood).toBeLessThanOrEqual(here.likelihood + 1e-7);
    },
  );

  property.prop([phase, phase, fc.integer({ min: -50, max: 50 })], { numRuns: 20 })(
    'a shift of all points moves the start alone, and turning them around turns all',
    (before, after, by) => {
      const here = autoregressiveSeries({ before, after });
      fc.pre(here.ok && here.sigma > 1e-3);
      if (!here.ok) return;
      const moved = found(autoregressiveSeries({ before: before.map((y) => by - y), after: after.map((y) => by - y) }));
      expect(Math.abs(moved.phi - here.phi)).toBeLessThan(1e-5);
      expect(Math.abs(moved.value.start + here.value.start - by)).toBeLessThan(1e-4);
      expect(Math.abs(moved.value.levelChange + here.value.levelChange)).toBeLessThan(1e-4);
    },
  );

  property.prop([fc.array(hostileValue, { maxLength: 5 }), fc.array(hostileValue, { maxLength: 5 })], { numRuns: 60 })(
    'whatever comes in, no answer holds NaN or Infinity',
    (before, after) => {
      for (const each of numbersIn(autoregressiveSeries({ before, after }))) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
