import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/measures/distributions/normal-quantile';
import { tQuantile } from '../../../src/measures/distributions/student-t';
import { found, near, oracle } from '../oracle';

const table = oracle<{ readonly p: readonly number[] }, { readonly value: readonly number[] }>('distributions_mpmath');

describe('normalQuantile', () => {
  it('agrees with mpmath to 14 digits', () => {
    const row = table.cases.find(({ id }) => id === 'qnorm');
    expect(row?.expected.value.length).toBe(8);
    row?.expected.value.forEach((expected, i) => {
      near(found(normalQuantile(row.input.p[i] ?? Number.NaN)).value, expected, 1e-14);
    });
  });

  it('agrees in the far tail, where the table ends, with t at so many degrees of freedom that it is normal', () => {
    for (const p of [1e-12, 1e-20, 1e-40, 1e-100]) near(found(normalQuantile(p)).value, found(tQuantile(p, 1e15)).value, 1e-12, `p=${p}`);
  });

  it('refuses shares that are none', () => {
    for (const p of [0, 1, 2, -1, Number.NaN]) expect(normalQuantile(p)).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});
