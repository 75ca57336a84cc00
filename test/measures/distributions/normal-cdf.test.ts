import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../../src/measures/distributions/normal-cdf';
import { normalQuantile } from '../../../src/measures/distributions/normal-quantile';
import { logNormalTail, normalTail } from '../../../src/measures/distributions/normal-tail';
import { found, near, numbersIn } from '../oracle';
import { agree } from './columns';

describe('normalCdf', () => {
  it('agrees with mpmath to 14 digits, where a well-known package has three', () => {
    agree('pnorm', 1e-15, ({ x }) => found(normalCdf(x)).value);
  });

  it('keeps its digits far out: trap, others answer 0 below -29', () => {
    // mpmath: erfc(37 / sqrt(2)) / 2, and at 30.15625 and 1.5, where two ways meet.
    near(found(normalCdf(-37)).value, 5.725571222524577e-300, 1e-14);
    near(found(normalCdf(-30.15625)).value, 4.4410206033848594e-200, 1e-14);
    near(found(normalCdf(1.5)).upper, 0.06680720126885807, 1e-15);
    near(logNormalTail(100), -5005.524208694205, 1e-15);
  });

  it('refuses what is no finite number', () => {
    expect(normalCdf(Number.POSITIVE_INFINITY)).toMatchObject({ ok: false, reason: 'not-finite' });
  });
});

describe('laws', () => {
  const z = fc.double({ min: -37, max: 37, noNaN: true });

  test.prop([z])('the two tails are a whole, and mirror each other', (x) => {
    const { value, upper } = found(normalCdf(x));
    near(value + upper, 1, 1e-15);
    expect(found(normalCdf(-x))).toMatchObject({ value: upper, upper: value });
  });

  test.prop([fc.double({ min: 1e-300, max: 0.5, noNaN: true })])('below the quantile of a share lies that share', (p) => {
    near(found(normalCdf(found(normalQuantile(p)).value)).value, p, 1e-12);
  });

  test.prop([z])('the logarithm of a tail is that of the tail', (x) => {
    near(Math.exp(logNormalTail(x)), normalTail(x), 2e-13);
  });

  test.prop([fc.double()])('whatever comes in, no answer holds NaN or Infinity', (x) => {
    for (const each of numbersIn(normalCdf(x))) expect(each).toSatisfy(Number.isFinite);
  });
});
