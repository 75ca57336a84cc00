import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { fCdf, fQuantile } from '../../../src/measures/distributions/f';
import { tCdf } from '../../../src/measures/distributions/student-t';
import { found, near, numbersIn } from '../oracle';
import { agree } from './columns';

describe("Fisher's F distribution", () => {
  it('agrees with mpmath to 13 digits', () => {
    agree('pf', 1e-13, ({ x, df1, df2 }) => found(fCdf(x, [df1, df2])).value);
  });

  it('agrees with mpmath to 13 digits in its quantiles: trap, R has seven at 1e-10', () => {
    agree('qf', 1e-13, ({ p, df1, df2 }) => found(fQuantile(p, [df1, df2])).value);
  });

  it('keeps its digits where both degrees of freedom are many', () => {
    // mpmath, 40 digits.
    near(found(fCdf(1.05, [1000, 2000])).upper, 0.1843015486382721, 1e-12);
    near(found(fCdf(1.001, [2e6, 2e6])).upper, 0.23985988147675458, 1e-10);
  });

  it('has nothing below 0', () => {
    expect(fCdf(0, [3, 4])).toMatchObject({ ok: true, value: 0, upper: 1 });
  });

  it('refuses what is no number, no share, and no degrees of freedom', () => {
    expect(fCdf(Number.NaN, [3, 4])).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(fCdf(1, [3, Number.NaN])).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(fCdf(1, [0, 4])).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(fCdf(1, [1, 1e9])).toMatchObject({ ok: false, reason: 'out-of-range' });
    for (const p of [0, 1, Number.NaN, 1e-300]) expect(fQuantile(p, [1, 1])).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const degrees = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.double({ min: 1, max: 1e5, noNaN: true }));

  test.prop([fc.double({ min: 1e-12, max: 0.999_999, noNaN: true }), degrees, degrees])(
    'below the quantile of a share lies that share',
    (p, a, b) => {
      near(found(fCdf(found(fQuantile(p, [a, b])).value, [a, b])).value, p, 1e-10);
    },
  );

  test.prop([fc.double({ min: -30, max: 30, noNaN: true }), degrees])('the square of a t is an F with one degree of freedom', (t, df) => {
    near(found(fCdf(t * t, [1, df])).upper, 2 * found(tCdf(-Math.abs(t), df)).value, 1e-12);
  });

  test.prop([fc.double({ min: 0.01, max: 100, noNaN: true }), degrees, degrees])(
    'an F turned over has its degrees turned over',
    (x, a, b) => {
      near(found(fCdf(1 / x, [b, a])).value, found(fCdf(x, [a, b])).upper, 1e-10);
    },
  );

  test.prop([fc.double(), fc.double(), fc.double()])('whatever comes in, no answer holds NaN or Infinity', (a, b, c) => {
    for (const each of numbersIn([fCdf(a, [b, c]), fQuantile(a, [b, c]), fCdf(a, [1, 1e8]), fQuantile(a, [1e8, 1])]))
      expect(each).toSatisfy(Number.isFinite);
  });
});
