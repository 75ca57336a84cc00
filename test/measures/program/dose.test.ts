import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { tCdf } from '../../../src/measures/distributions/student-t';
import { leastSquares } from '../../../src/measures/least-squares';
import { correlationByChance } from '../../../src/measures/program/correlation-by-chance';
import { doseCorrelation } from '../../../src/measures/program/dose-correlation';
import { doseCurve } from '../../../src/measures/program/dose-curve';
import type { DoseRow } from '../../../src/measures/program/dose-rows';
import { doseTau } from '../../../src/measures/program/dose-tau';
import { mergeableDoseCorrelation } from '../../../src/measures/program/mergeable-dose-correlation';
import { hostileValue } from '../hostile-numbers';
import { found, near, numbersIn } from '../oracle';

const { add, empty, finish, merge } = mergeableDoseCorrelation;
const of = (rows: readonly DoseRow[]) => rows.reduce(add, empty);
const rowsOf = (doses: readonly number[], responses: readonly number[]) =>
  doses.map((dose, i) => ({ dose, response: responses[i] ?? Number.NaN }));

/** Anscombe (1973), The American Statistician 27(1), 17-21: four pictures that have nothing in common but their numbers. */
const doses = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
const quartet = [
  rowsOf(doses, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]),
  rowsOf(doses, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]),
  rowsOf(doses, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]),
  rowsOf([8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8], [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89]),
];

describe('doseCorrelation', () => {
  it('is .816 of all four pictures of Anscombe (1973): it needs to be looked at with one', () => {
    for (const rows of quartet) expect(found(doseCorrelation(rows)).value.toFixed(3)).toMatch(/^0\.81[67]$/);
    const ranked = quartet.map((rows) => found(doseCorrelation(rows, { variant: 'spearman' })).value.toFixed(3));
    expect(new Set(ranked).size).toBe(4);
  });

  it('tells every reader that nobody drew lots', () => {
    for (const rows of quartet)
      for (const answer of [doseCorrelation(rows), doseTau(rows), doseCurve(rows), finish(of(rows))])
        expect(found(answer).caution.message).toContain('proves no effect');
  });

  it('says why there is no answer', () => {
    const two = rowsOf([1, 2], [3, 4]);
    for (const ask of [doseCorrelation, (rows: readonly DoseRow[]) => finish(of(rows))]) {
      expect(ask([])).toMatchObject({ reason: 'empty' });
      expect(ask(two)).toMatchObject({ reason: 'n-too-small' });
      expect(ask([...two, { dose: null, response: 1 }])).toMatchObject({ reason: 'missing-values' });
      expect(ask([...two, { dose: 1, response: Number.NaN }])).toMatchObject({ reason: 'not-finite' });
      expect(ask([...two, { dose: -1, response: 1 }])).toMatchObject({ reason: 'out-of-range' });
      expect(ask(rowsOf([1, 2, 3], [4, 4, 4]))).toMatchObject({ reason: 'zero-variance' });
      expect(ask(rowsOf([1e200, 2e200, 3], [4, 1e200, 4]))).toMatchObject({ reason: 'out-of-range' });
    }
    expect(doseCorrelation(rowsOf([1, 2, 3], [1, 2, 4]), { level: 1 })).toMatchObject({ reason: 'out-of-range' });
    expect(doseTau(rowsOf([-1, 2, 3], [1, 2, 4]))).toMatchObject({ reason: 'out-of-range' });
  });

  it('has no interval of three pairs, of ranks, or of a straight line', () => {
    expect(found(doseCorrelation(rowsOf([1, 2, 3], [1, 2, 4]))).interval).toBeNull();
    expect(found(doseCorrelation(rowsOf([1, 2, 3, 5], [1, 2, 4, 3]), { variant: 'spearman' })).interval).toBeNull();
    expect(found(doseCorrelation(rowsOf([1, 2, 3, 5], [2, 4, 6, 10])))).toMatchObject({ value: 1, interval: null, p: null });
  });
});

describe('correlationByChance', () => {
  const r = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

  property.prop([r])('is the arc sine of three pairs, a straight line of four, a cube of six', (each) => {
    expect(Math.abs(correlationByChance(each, 3) - (1 - (2 / Math.PI) * Math.asin(each)))).toBeLessThan(1e-14);
    expect(Math.abs(correlationByChance(each, 4) - (1 - each))).toBeLessThan(1e-15);
    expect(Math.abs(correlationByChance(each, 6) - (1 - (3 * each - each ** 3) / 2))).toBeLessThan(1e-14);
  });

  property.prop([r, fc.integer({ min: 3, max: 2000 })])('is Student’s t with two degrees of freedom fewer than pairs', (each, n) => {
    const t = found(tCdf(each * Math.sqrt((n - 2) / ((1 - each) * (1 + each))), n - 2));
    const p = correlationByChance(each, n);
    expect(Math.abs(p - 2 * t.upper)).toBeLessThan(1e-11 * p + 1e-300);
  });
});

describe('doseCurve', () => {
  const rows = rowsOf([0, 1, 2, 4, 8, 16], [3, 5, 4, 8, 9, 7]);

  it('is the least-squares line of dose, or of its logarithm', () => {
    for (const [variant, of] of [
      ['linear', (dose: number) => dose],
      ['log1p', Math.log1p],
    ] as const) {
      const { value, standardErrors, r2 } = found(doseCurve(rows, { variant }));
      const line = found(leastSquares(rows.map(({ dose, response }) => ({ x: of(dose), y: response }))));
      near(value[0] ?? 0, line.value.intercept, 1e-12);
      near(value[1] ?? 0, line.value.slope, 1e-12);
      near(standardErrors?.[1] ?? 0, line.standardError?.slope ?? 0, 1e-12);
      near(r2 ?? 0, line.r2 ?? 0, 1e-12);
    }
  });

  it('finds the parabola that made the responses', () => {
    const { value } = found(
      doseCurve(
        rows.map(({ dose }) => ({ dose, response: 3 + 2 * dose - 0.25 * dose * dose })),
        { variant: 'quadratic' },
      ),
    );
    for (const [i, each] of [3, 2, -0.25].entries()) near(value[i] ?? 0, each, 1e-11);
  });

  it('says why there is none', () => {
    expect(doseCurve(rowsOf([1, 1, 2, 2], [1, 2, 3, 4]), { variant: 'quadratic' })).toMatchObject({ reason: 'collinear' });
    expect(doseCurve([...rows, { dose: 1, response: null }])).toMatchObject({ reason: 'missing-values' });
    expect(doseCurve([...rows, { dose: 1, response: null }], { missing: 'omit' })).toMatchObject({ n: 6, missing: { omitted: 1 } });
  });
});

describe('laws', () => {
  const row = fc.record({ dose: fc.integer({ min: 0, max: 40 }), response: fc.integer({ min: -40, max: 40 }) });
  const some = fc.array(row, { minLength: 3, maxLength: 12 });

  property.prop([some, fc.constantFrom('pearson' as const, 'spearman' as const)])(
    'it lies from -1 to 1 inside its interval, does not mind another unit, and turns with the responses',
    (rows, variant) => {
      const there = doseCorrelation(rows, { variant });
      fc.pre(there.ok);
      if (!there.ok) return;
      const { value, interval, p } = there;
      expect(Math.abs(value)).toBeLessThanOrEqual(1);
      if (interval !== null) expect(interval[0] < value && value < interval[1]).toBe(true);
      if (p !== null) expect(p >= 0 && p <= 1).toBe(true);
      const other = found(
        doseCorrelation(
          rows.map(({ dose, response }) => ({ dose: dose * 60, response: 3 - response / 4 })),
          { variant },
        ),
      );
      expect(Math.abs(other.value + value)).toBeLessThan(1e-13);
    },
  );

  property.prop([some])('no rising transformation changes what ranks say', (rows) => {
    const bent = rows.map(({ dose, response }) => ({ dose: Math.log1p(dose), response: response ** 3 }));
    expect(doseCorrelation(bent, { variant: 'spearman' })).toEqual(doseCorrelation(rows, { variant: 'spearman' }));
    expect(doseTau(bent)).toEqual(doseTau(rows));
  });

  property.prop([fc.array(row, { maxLength: 6 }), fc.array(row, { maxLength: 6 }), fc.array(row, { maxLength: 6 })])(
    'parts merge to the answer over all, in any grouping',
    (a, b, c) => {
      const whole = doseCorrelation([...a, ...b, ...c]);
      for (const state of [merge(merge(of(a), of(b)), of(c)), merge(of(a), merge(of(b), of(c))), merge(empty, of([...a, ...b, ...c]))]) {
        const merged = finish(state);
        if (!whole.ok || !merged.ok) expect(merged).toEqual(whole);
        else {
          expect(Math.abs(merged.value - whole.value)).toBeLessThan(1e-12);
          expect(merged.n).toBe(whole.n);
        }
      }
    },
  );

  property.prop([fc.array(fc.record({ dose: hostileValue, response: hostileValue }), { maxLength: 6 })], { numRuns: 200 })(
    'whatever comes in, no answer holds NaN or Infinity',
    (rows) => {
      const omit = { missing: 'omit' } as const;
      const answers = [
        doseCorrelation(rows, omit),
        doseCorrelation(rows, { ...omit, variant: 'spearman' }),
        doseTau(rows, omit),
        doseCurve(rows, omit),
        doseCurve(rows, { ...omit, variant: 'quadratic' }),
        finish(of(rows), omit),
      ];
      for (const each of numbersIn(answers)) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
