import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { baselineCorrectedTau } from '../../../src/measures/single-case/baseline-corrected-tau';
import { tau } from '../../../src/measures/single-case/tau';
import { type TauUVariant, tauU } from '../../../src/measures/single-case/tau-u';
import { found, near, numbersIn } from '../oracle';

describe('baselineCorrectedTau', () => {
  it('finds no change where the class only went on as before, as Tarlow (2017) shows', () => {
    const corrected = found(baselineCorrectedTau([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]));
    expect(corrected).toMatchObject({
      value: 0,
      slope: 1,
      corrected: true,
      residuals: { baseline: [0, 0, 0, 0, 0].map(() => expect.any(Number)) },
    });
    expect(found(tau([1, 2, 3, 4, 5], [6, 7, 8, 9, 10])).value).toBe(1);
  });

  it('takes no trend out that Kendall does not find, and says so', () => {
    const found5 = found(baselineCorrectedTau([20, 20, 26, 25, 22, 23], [28, 25, 24, 27, 30, 30, 29]));
    expect(found5).toMatchObject({ corrected: false, value: 2 * (38.5 / 42) - 1 });
    expect(found5.p).toBeGreaterThan(0.05);
    expect(found(baselineCorrectedTau([20, 20, 26, 25, 22, 23], [28, 25, 24, 27, 30, 30, 29], { pretest: 1 })).corrected).toBe(true);
  });

  it('does not let rounding part what is tied', () => {
    const [a, b] = [
      [0.1, 0.2, 0.30000000000000004, 0.4, 0.5],
      [0.6, 0.7, 0.8, 0.9],
    ];
    expect(found(baselineCorrectedTau(a, b, { pretest: 1 })).value).toBe(0);
  });

  it('keeps the days that a missing value stands for', () => {
    const gap = found(baselineCorrectedTau([1, 2, null, 4, 5, 6], [7, null, 9], { missing: 'omit' }));
    expect(gap).toMatchObject({ value: 0, slope: 1, missing: { policy: 'omit', omitted: 2 } });
  });

  it('says why there is no answer', () => {
    expect(baselineCorrectedTau([1], [2, 3])).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(baselineCorrectedTau([], [2, 3])).toMatchObject({ ok: false, reason: 'empty' });
    expect(baselineCorrectedTau([1e308, -1e308], [2])).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(found(baselineCorrectedTau([2, 2, 2], [2, 3]))).toMatchObject({ p: 1, corrected: false });
  });
});

describe('tauU', () => {
  it('may leave -1 to 1 in the variant of SingleCaseES, and says which it is', () => {
    const answer = found(tauU([12, 8, 7, 6, 10, 10], [16, 16, 15, 14, 18, 17, 13, 17, 21], { variant: 'a-b-a/mn' }));
    near(answer.value, 1.03703703703704, 1e-13);
    expect(answer.method).toBe('tau-u/a-b-a/mn');
  });

  it('says why there is no answer', () => {
    expect(tauU([], [1], { variant: 'a-b' })).toMatchObject({ ok: false, reason: 'empty' });
  });
});

describe('laws', () => {
  const phase = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 8 });
  const bounded: readonly TauUVariant[] = ['a-b', 'a-b-a', 'a-b+b', 'a-b+b-a'];

  property.prop([phase, phase, fc.integer({ min: -3, max: 3 })])('a trend through both phases is taken out whole', (a, b, step) => {
    const tilted = (values: readonly number[], from: number) => values.map((value, i) => value + step * (from + i));
    const level = found(baselineCorrectedTau(a, b, { pretest: 1 }));
    const steep = found(baselineCorrectedTau(tilted(a, 0), tilted(b, a.length), { pretest: 1 }));
    expect(steep.value).toBe(level.value);
    expect(steep.slope).toBeCloseTo(level.slope + step, 12);
  });

  property.prop([phase, phase])('Tau-U without trends is Tau, and all variants over counted pairs stay within -1 and 1', (a, b) => {
    expect(found(tauU(a, b, { variant: 'a-b' })).value).toBeCloseTo(found(tau(a, b)).value, 14);
    for (const variant of bounded) expect(Math.abs(found(tauU(a, b, { variant })).value)).toBeLessThanOrEqual(1);
    for (const variant of bounded)
      expect(found(tauU(a, b, { variant, improvement: 'decrease' })).value).toBeCloseTo(-found(tauU(a, b, { variant })).value, 14);
  });

  property.prop([fc.array(fc.option(fc.double()), { maxLength: 6 }), fc.array(fc.double(), { maxLength: 5 }), fc.double()])(
    'whatever comes in, no answer holds NaN or Infinity',
    (a, b, pretest) => {
      const answers = [
        baselineCorrectedTau(a, b, { missing: 'omit', pretest }),
        baselineCorrectedTau(a, b, { missing: 'omit', pretest: 1 }),
      ];
      for (const each of numbersIn([...answers, tauU(a, b, { variant: 'a-b+b-a', missing: 'omit' })]))
        expect(each).toSatisfy(Number.isFinite);
    },
  );
});
