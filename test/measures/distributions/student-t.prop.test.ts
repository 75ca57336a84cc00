import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { tCdf, tQuantile } from '../../../src/measures/distributions/student-t';
import { found, near, numbersIn } from '../oracle';

const degrees = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.double({ min: 1, max: 1e5, noNaN: true }), fc.constantFrom(1e7, 1e10, 1e15));
const share = fc.oneof(
  fc.double({ min: 1e-12, max: 0.999_999, noNaN: true }),
  fc.constantFrom(1e-300, 1e-100, 0.25, 0.5, 0.75, 0.499_999_999),
);

describe('laws', () => {
  test.prop([share, degrees])('below the quantile of a share lies that share', (p, df) => {
    near(found(tCdf(found(tQuantile(p, df)).value, df)).value, p, 1e-12);
  });

  test.prop([fc.double({ min: -1e6, max: 1e6, noNaN: true }), degrees])('the two tails are a whole, and mirror each other', (t, df) => {
    const { value, upper } = found(tCdf(t, df));
    near(value + upper, 1, 1e-14);
    expect(found(tCdf(-t, df))).toMatchObject({ value: upper, upper: value });
  });

  test.prop([share, share, degrees])('a larger share never has a smaller quantile', (p, q, df) => {
    const [low, high] = p < q ? [p, q] : [q, p];
    const [a, b] = [found(tQuantile(low, df)).value, found(tQuantile(high, df)).value];
    expect(a).toBeLessThanOrEqual(b + 1e-12 * Math.abs(b));
  });

  test.prop([fc.double(), fc.double()])('whatever comes in, no answer holds NaN or Infinity', (a, b) => {
    for (const each of numbersIn([tCdf(a, b), tQuantile(a, b)])) expect(each).toSatisfy(Number.isFinite);
  });
});
