import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { chiSquareCdf, chiSquareQuantile } from '../../../src/measures/distributions/chi-square';
import { found, near, numbersIn } from '../oracle';
import { agree } from './columns';

describe('the chi-square distribution', () => {
  it('agrees with mpmath to 13 digits in both tails', () => {
    agree('pchisq', 1e-13, ({ x, df }) => found(chiSquareCdf(x, df)).value);
    agree('pchisq_upper', 1e-13, ({ x, df }) => found(chiSquareCdf(x, df)).upper);
  });

  it('agrees with mpmath to 13 digits in its quantiles', () => {
    agree('qchisq', 1e-13, ({ p, df }) => found(chiSquareQuantile(p, df)).value);
  });

  it('keeps its digits for many degrees of freedom', () => {
    // mpmath, 40 digits.
    near(found(chiSquareCdf(1_001_500, 1e6)).upper, 0.14443548599534997, 1e-11);
    near(found(chiSquareCdf(9_800, 1e4)).value, 0.07794495622651391, 1e-12);
  });

  it('has the closed form of two degrees of freedom', () => {
    for (const x of [1e-10, 0.3, 2, 40, 700]) near(found(chiSquareCdf(x, 2)).upper, Math.exp(-x / 2), 1e-13);
    near(found(chiSquareCdf(1e-10, 2)).value, 5e-11, 1e-10);
  });

  it('has nothing below 0', () => {
    expect(chiSquareCdf(-1, 3)).toMatchObject({ ok: true, value: 0, upper: 1 });
  });

  it('refuses what is no number, no share, no degrees of freedom, and a quantile too small to write', () => {
    expect(chiSquareCdf(Number.NaN, 3)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(chiSquareCdf(1, Number.NaN)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(chiSquareCdf(1, 0.5)).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(chiSquareCdf(1, 1e9)).toMatchObject({ ok: false, reason: 'out-of-range' });
    for (const p of [0, 1, -1, 2, Number.NaN, 1e-300]) expect(chiSquareQuantile(p, 1)).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const degrees = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.double({ min: 1, max: 1e5, noNaN: true }));
  const share = fc.double({ min: 1e-12, max: 0.999_999, noNaN: true });

  test.prop([share, degrees])('below the quantile of a share lies that share', (p, df) => {
    near(found(chiSquareCdf(found(chiSquareQuantile(p, df)).value, df)).value, p, 1e-11);
  });

  test.prop([fc.double({ min: 0, max: 1e6, noNaN: true }), degrees])('the two tails are a whole', (x, df) => {
    const { value, upper } = found(chiSquareCdf(x, df));
    near(value + upper, 1, 1e-13);
  });

  test.prop([fc.double(), fc.double()])('whatever comes in, no answer holds NaN or Infinity', (a, b) => {
    for (const each of numbersIn([chiSquareCdf(a, b), chiSquareQuantile(a, b), chiSquareCdf(a, 1e8), chiSquareQuantile(a, 1e8)]))
      expect(each).toSatisfy(Number.isFinite);
  });
});
