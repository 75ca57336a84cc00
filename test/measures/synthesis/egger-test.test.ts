import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { linearModel } from '../../../src/measures/program/linear-model';
import { eggerTest } from '../../../src/measures/synthesis/egger-test';
import { hostileValue } from '../hostile-numbers';
import { found, near, numbersIn } from '../oracle';
import { someStudies, vaccine } from './studies';

describe('eggerTest', () => {
  it('sees that small studies found larger effects', () => {
    const effects = [0.1, 0.14, 0.28, 0.45, 0.52, 0.9].map((effect, i) => ({ effect, variance: 0.005 * (i + 1) ** 2 }));
    const { value, p } = found(eggerTest(effects));
    expect(value).toBeGreaterThan(0);
    expect(p).toBeLessThan(0.01);
  });

  it('says why there is no answer', () => {
    expect(eggerTest([])).toMatchObject({ reason: 'empty' });
    expect(eggerTest(vaccine.slice(0, 2))).toMatchObject({ reason: 'n-too-small' });
    expect(eggerTest([1, 2, 4].map((effect) => ({ effect, variance: 1 })))).toMatchObject({ reason: 'zero-variance' });
    expect(eggerTest([1, 1, 1].map((effect, i) => ({ effect, variance: i + 1 })))).toMatchObject({ reason: 'zero-variance' });
  });
});

describe('laws', () => {
  property.prop([someStudies(3)], { numRuns: 40 })('it is the slope of a model of rows that are each divided by their error', (studies) => {
    const errors = studies.map(({ variance }) => Math.sqrt(variance));
    const there = eggerTest(studies);
    fc.pre(Math.max(...errors) - Math.min(...errors) > 0.05 && there.ok && there.standardError > 1e-6);
    const { value, standardError } = found(there);
    const model = found(
      linearModel(
        studies.map(({ effect }, i) => ({ x: [1 / (errors[i] ?? 1), 1], y: effect / (errors[i] ?? 1) })),
        { intercept: false },
      ),
    );
    expect(Math.abs(value - (model.value[1] ?? 0))).toBeLessThan(1e-8);
    near(standardError, model.standardErrors?.[1] ?? 0, 1e-6);
  });

  property.prop([someStudies(3)], { numRuns: 40 })('effects that are turned around turn the slope, and no more', (studies) => {
    const there = eggerTest(studies);
    const turned = eggerTest(studies.map(({ effect, variance }) => ({ effect: -effect, variance })));
    fc.pre(there.ok && turned.ok);
    if (there.ok && turned.ok) {
      near(turned.value, -there.value, 1e-9);
      near(turned.p, there.p, 1e-9);
    }
  });

  property.prop([fc.array(fc.record({ effect: hostileValue, variance: hostileValue }), { maxLength: 5 })])(
    'whatever comes in, no answer holds NaN or Infinity',
    (studies) => {
      for (const each of numbersIn(eggerTest(studies, { missing: 'omit' }))) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
