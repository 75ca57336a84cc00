import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaQuantile } from '../../../src/measures/distributions/beta';
import { found, near, numbersIn } from '../oracle';

describe('the beta distribution', () => {
  it('has the closed forms of shapes of a half and of one', () => {
    for (const p of [1e-10, 0.025, 0.5, 0.975]) {
      near(found(betaQuantile(p, 0.5, 0.5)).value, Math.sin((Math.PI * p) / 2) ** 2, 1e-13);
      near(found(betaQuantile(p, 3, 1)).value, p ** (1 / 3), 1e-13);
      near(found(betaCdf(p, 1, 4)).upper, (1 - p) ** 4, 1e-13);
    }
  });

  it('keeps both tails where the shapes are large: trap, a port of R answers 0 here', () => {
    // R, to the digits that facts about the defect are told with: pbeta(1000/1064, 500, 0.5).
    near(found(betaCdf(1000 / 1064, 500, 0.5)).value, 3.43e-15, 1e-2);
  });

  it('has nothing outside 0 to 1', () => {
    expect(betaCdf(-1, 2, 2)).toMatchObject({ value: 0, upper: 1 });
    expect(betaCdf(1, 2, 2)).toMatchObject({ value: 1, upper: 0 });
  });

  it('refuses what is no number, no share and no shape', () => {
    expect(betaCdf(Number.NaN, 2, 2)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(betaCdf(0.5, Number.NaN, 2)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(betaCdf(0.5, 2, 0)).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(betaQuantile(1, 2, 2)).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const shape = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.double({ min: 0.5, max: 1e4, noNaN: true }));
  const share = fc.double({ min: 1e-9, max: 0.999_999, noNaN: true });

  // Shares whose distance from 1 is exact.
  const exact = fc.integer({ min: 1, max: 1023 }).map((n) => n / 1024);

  test.prop([exact, shape, shape])('turned over, a quantile is one from the other end', (p, a, b) => {
    const low = found(betaQuantile(p, a, b)).value;
    expect(Math.abs(1 - low - found(betaQuantile(1 - p, b, a)).value)).toBeLessThanOrEqual(1e-10);
  });

  test.prop([share, shape, shape])('below the quantile of a share lies that share', (p, a, b) => {
    const { value, upper } = found(betaCdf(found(betaQuantile(p, a, b)).value, a, b));
    // Near 1 a double cannot hold where the quantile is: the tails are only as sure as it.
    if (found(betaQuantile(p, a, b)).value < 0.999) near(value, p, 1e-9);
    near(value + upper, 1, 1e-12);
  });

  test.prop([fc.double(), fc.double(), fc.double()])('whatever comes in, no answer holds NaN or Infinity', (a, b, c) => {
    for (const each of numbersIn([betaCdf(a, b, c), betaQuantile(a, b, c), betaCdf(a, 0.01, 1e8), betaQuantile(a, 1e8, 0.01)]))
      expect(each).toSatisfy(Number.isFinite);
  });
});
