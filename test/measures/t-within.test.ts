import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { tQuantile } from '../../src/measures/distributions/student-t';
import { tWithin } from '../../src/measures/t-within';
import { found, near, oracle } from './oracle';

const mpmath = oracle<{ readonly p: readonly number[]; readonly df: readonly number[] }, { readonly value: readonly number[] }>(
  'distributions_mpmath',
);

describe('tWithin', () => {
  it('agrees with mpmath to 12 digits for levels as people use them', () => {
    const row = mpmath.cases.find((each) => each.id === 'qt');
    const rows = (row?.expected.value ?? []).flatMap((expected, i) => {
      const [p = 0, df = 0] = [row?.input.p[i], row?.input.df[i]];
      return Number.isInteger(df) && p > 0.5 && p <= 0.9999 && df < 1e6 ? [{ p, df, expected }] : [];
    });
    expect(rows.length).toBeGreaterThan(8);
    for (const { p, df, expected } of rows) near(tWithin(2 * p - 1, df), expected, 1e-12, `p=${p} df=${df}`);
  });
});

describe('laws', () => {
  test.prop([fc.double({ min: 0.01, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 500 })])(
    'it is the quantile of the general distribution, found another way',
    (share, df) => near(tWithin(share, df), found(tQuantile((1 + share) / 2, df)).value, 1e-11),
  );
});
