import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { BetweenMethod } from '../../../src/measures/synthesis/between-studies';
import { synthesis } from '../../../src/measures/synthesis/synthesis';
import { hostileValue } from '../hostile-numbers';
import { found, near, numbersIn } from '../oracle';
import { alike, someStudies, vaccine } from './studies';

const methods = ['dl', 'he', 'hs', 'sj', 'pm', 'ml', 'reml'] as const satisfies readonly BetweenMethod[];

describe('synthesis', () => {
  it('finds what Viechtbauer (2010, Journal of Statistical Software 36(3), 3.2) prints of thirteen trials', () => {
    const together = found(synthesis(vaccine, { error: 'z' }));
    near(together.value, -0.7145, 1e-4);
    near(together.standardError, 0.1798, 3e-4);
    near(together.interval[0], -1.0669, 1e-4);
    near(together.interval[1], -0.3622, 2e-4);
    expect(together.between.variance.toFixed(4)).toBe('0.3132');
    expect(together.heterogeneity?.q.toFixed(3)).toBe('152.233');
    expect(together.heterogeneity?.i2.fromBetween.toFixed(4)).toBe('0.9222');
  });

  it('is not too sure of effects that vary less than by chance, and shows what the guard kept away', () => {
    const guarded = found(synthesis(alike));
    const plain = found(synthesis(alike, { error: 'z' }));
    expect(guarded.heterogeneity?.q).toBeLessThan(2);
    near(guarded.standardError, plain.standardError, 1e-15);
    expect(guarded.unguarded?.standardError).toBeLessThan(plain.standardError / 10);
    // By t with two degrees of freedom, not by the normal distribution.
    near((guarded.interval[1] - guarded.value) / guarded.standardError, 0.95 * Math.sqrt(2 / (1 - 0.95 ** 2)), 1e-12);
    expect(found(synthesis(alike, { error: 'hksj' })).standardError).toBe(guarded.unguarded?.standardError);
  });

  it('predicts one more study by t with two degrees fewer than studies, or as it is told', () => {
    const by = (prediction: 'normal' | 't-k-1' | 't-k-2', studies = vaccine) => {
      const { value, standardError, between, prediction: predicted } = found(synthesis(studies, { prediction }));
      return ((predicted?.interval[1] ?? Number.NaN) - value) / Math.hypot(standardError, Math.sqrt(between.variance));
    };
    // R 4.2.2: qnorm(.975), qt(.975, 12), qt(.975, 11).
    near(by('normal'), 1.959963984540054, 1e-12);
    near(by('t-k-1'), 2.178812829667228, 1e-12);
    near(by('t-k-2'), 2.200985160091639, 1e-12);
    expect(found(synthesis(vaccine.slice(0, 2))).prediction).toBeNull();
    expect(found(synthesis(vaccine, { between: 'ee' })).prediction).toBeNull();
  });

  it('leaves one study as it is, and calls it so', () => {
    const one = found(synthesis(vaccine.slice(0, 1)));
    expect(one).toMatchObject({ ...{ value: vaccine[0]?.effect }, heterogeneity: null, prediction: null, unguarded: null, n: 1 });
    expect(one.method).toBe('synthesis/one-study');
  });

  it('leaves out a study without a variance only where it is told to, and says how many', () => {
    const some = [...alike, { effect: 2, variance: null }];
    expect(synthesis(some)).toMatchObject({ ok: false, reason: 'missing-values' });
    const { missing, ...omitted } = found(synthesis(some, { missing: 'omit' }));
    expect(missing).toEqual({ policy: 'omit', omitted: 1 });
    expect(found(synthesis(alike))).toMatchObject(omitted);
  });

  it('says why there is no answer', () => {
    expect(synthesis([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(synthesis([{ effect: 1, variance: 0 }])).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(synthesis([{ effect: Number.NaN, variance: 1 }])).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(synthesis(alike, { level: 1 })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const numRuns = 40;
  const method = fc.constantFrom(...methods);

  property.prop([someStudies(2), method, fc.double({ min: -3, max: 3, noNaN: true })], { numRuns })(
    'the order does not matter; a shift of all effects shifts the mean alone, and turning them around turns it',
    (studies, between, by) => {
      const here = found(synthesis(studies, { between }));
      const same = (other: readonly { effect: number; variance: number }[], value: number) => {
        const there = found(synthesis(other, { between }));
        expect(Math.abs(there.value - value)).toBeLessThan(1e-7);
        expect(Math.abs(there.standardError - here.standardError)).toBeLessThan(1e-7);
        expect(Math.abs(there.between.variance - here.between.variance)).toBeLessThan(1e-7);
      };
      same([...studies].reverse(), here.value);
      same(
        studies.map(({ effect, variance }) => ({ effect: effect + by, variance })),
        here.value + by,
      );
      same(
        studies.map(({ effect, variance }) => ({ effect: -effect, variance })),
        -here.value,
      );
    },
  );

  property.prop([someStudies(2), method], { numRuns })('in another unit it is the same answer in that unit', (studies, between) => {
    const here = found(synthesis(studies, { between }));
    const there = found(
      synthesis(
        studies.map(({ effect, variance }) => ({ effect: 8 * effect, variance: 64 * variance })),
        { between },
      ),
    );
    expect(Math.abs(there.value / 8 - here.value)).toBeLessThan(1e-7);
    expect(Math.abs(there.between.variance / 64 - here.between.variance)).toBeLessThan(1e-7);
    expect(there.p ?? 0).toBeCloseTo(here.p ?? 0, 6);
  });

  property.prop([someStudies(2), method], { numRuns })(
    'the mean lies among the effects, inside its interval, and one more study is less sure than the mean of all',
    (studies, between) => {
      const { value, interval, prediction, unguarded, standardError } = found(synthesis(studies, { between }));
      const effects = studies.map(({ effect }) => effect);
      expect(value).toBeGreaterThanOrEqual(Math.min(...effects) - 1e-12);
      expect(value).toBeLessThanOrEqual(Math.max(...effects) + 1e-12);
      expect(interval[0]).toBeLessThan(value);
      expect(unguarded?.standardError).toBeLessThanOrEqual(standardError);
      if (prediction !== null) expect(prediction.interval[0]).toBeLessThanOrEqual(interval[0]);
    },
  );

  property.prop(
    [fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 8 }), fc.double({ min: 0.1, max: 9, noNaN: true })],
    {
      numRuns,
    },
  )('studies that are equally precise have their plain mean, and their variance less that of each', (effects, variance) => {
    const n = effects.length;
    const mean = effects.reduce((sum, each) => sum + each, 0) / n;
    const spread = effects.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (n - 1);
    for (const between of ['dl', 'he', 'pm', 'reml'] as const) {
      const together = found(
        synthesis(
          effects.map((effect) => ({ effect, variance })),
          { between },
        ),
      );
      expect(Math.abs(together.value - mean)).toBeLessThan(1e-12);
      expect(Math.abs(together.between.variance - Math.max(0, spread - variance)), between).toBeLessThan(1e-9 * (1 + spread));
    }
  });

  property.prop(
    [
      fc.array(fc.record({ effect: hostileValue, variance: hostileValue }), { maxLength: 5 }),
      fc.constantFrom(...methods, 'ee' as const),
      fc.constantFrom('omit' as const, 'refuse' as const),
    ],
    { numRuns: 200 },
  )('whatever comes in, no answer holds NaN or Infinity', (studies, between, missing) => {
    for (const each of numbersIn(synthesis(studies, { between, missing }))) expect(each).toSatisfy(Number.isFinite);
  });
});
