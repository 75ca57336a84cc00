import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { tCdf, tQuantile } from '../../../src/measures/distributions/student-t';
import { found, near, oracle } from '../oracle';

interface Columns {
  readonly x: readonly number[];
  readonly p: readonly number[];
  readonly df: readonly number[];
}
const mpmath = oracle<Columns, { readonly value: readonly number[] }>('distributions_mpmath');
const stdlib: (p: number, df: number) => number = createRequire(import.meta.url)('@stdlib/stats-base-dists-t-quantile');

function rowsOf(id: string) {
  const row = mpmath.cases.find((each) => each.id === id);
  if (row === undefined) throw new Error(`no case ${id}`);
  return row.expected.value.map((expected, i) => ({
    x: row.input.x?.[i] ?? 0,
    p: row.input.p?.[i] ?? 0,
    df: row.input.df[i] ?? 0,
    expected,
  }));
}

describe('tCdf', () => {
  it('agrees with mpmath to 13 digits below a value', () => {
    const rows = rowsOf('pt');
    expect(rows.length).toBe(42);
    for (const { x, df, expected } of rows) near(found(tCdf(x, df)).value, expected, 1e-13, `t=${x} df=${df}`);
  });

  it('agrees with mpmath to 13 digits above a value, where 1 minus the lower tail would be 0', () => {
    const rows = rowsOf('pt_upper');
    expect(rows.length).toBe(42);
    for (const { x, df, expected } of rows) near(found(tCdf(x, df)).upper, expected, 1e-13, `t=${x} df=${df}`);
  });

  it('keeps the tail of the Cauchy distribution, 1 / (pi t), far beyond where t² overflows', () => {
    near(found(tCdf(1e200, 1)).upper, 1e-200 / Math.PI, 1e-12);
  });

  it('refuses what is no number and no degrees of freedom', () => {
    expect(tCdf(Number.NaN, 5)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(tCdf(Number.POSITIVE_INFINITY, 5)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(tCdf(1, Number.NaN)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(tCdf(1, 0)).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(tCdf(1, 1e16)).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('tQuantile', () => {
  it('agrees with mpmath to 13 digits', () => {
    const rows = rowsOf('qt');
    expect(rows.length).toBe(48);
    for (const { p, df, expected } of rows) near(found(tQuantile(p, df)).value, expected, 1e-13, `p=${p} df=${df}`);
  });

  it('agrees with stdlib between the rows of the table', () => {
    for (const df of [1.5, 3, 4, 7.3, 18, 55.5, 400, 12_345, 1e7])
      for (const p of [1e-12, 3e-7, 0.004, 0.0251, 0.2, 0.249, 0.251, 0.4, 0.6, 0.77, 0.9, 0.9951, 0.99999])
        near(found(tQuantile(p, df)).value, stdlib(p, df), 1e-12, `p=${p} df=${df}`);
  });

  it('keeps its digits where many degrees of freedom make the plain continued fraction cancel', () => {
    // Seen red with DLMF 8.17.22 as it stands: 5e-13 off here, 1e-7 at a million million degrees.
    near(found(tQuantile(0.006804715266377856, 55304.87981003811)).value, stdlib(0.006804715266377856, 55304.87981003811), 1e-14);
    near(found(tQuantile(1e-5, 1e12)).value, stdlib(1e-5, 1e12), 1e-13);
  });

  it('agrees with the closed forms for one and two degrees of freedom next to the middle, where stdlib answers 0', () => {
    const p = 0.5 + 1e-9;
    const a = p - 0.5;
    near(found(tQuantile(p, 1)).value, Math.tan(Math.PI * a), 1e-13);
    near(found(tQuantile(p, 2)).value, (2 * a * Math.SQRT2) / Math.sqrt(1 - 4 * a * a), 1e-13);
  });

  it('refuses shares outside 0 to 1 and a quantile too large to write', () => {
    for (const p of [0, 1, -0.1, 1.1, Number.NaN]) expect(tQuantile(p, 5)).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(tQuantile(5e-324, 1)).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(tQuantile(0.9, 0.5)).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});
