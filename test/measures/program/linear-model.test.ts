import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../../src/measures/least-squares';
import { linearModel } from '../../../src/measures/program/linear-model';
import { found, near, numbersIn, oracle } from '../oracle';

const rowsOf = (x: readonly (readonly number[])[], y: readonly number[]) => x.map((each, i) => ({ x: each, y: y[i] ?? Number.NaN }));

describe('linearModel', () => {
  it('is the simple line where there is one predictor, as R fits it', () => {
    const { cases, suggestedRelTol } = oracle<
      { x: number[]; y: number[] },
      Record<'slope' | 'intercept' | 'se_slope' | 'se_intercept' | 'sigma' | 'r2', number>
    >('linear_projection');
    for (const { input, expected } of cases) {
      const model = found(
        linearModel(
          rowsOf(
            input.x.map((x) => [x]),
            input.y,
          ),
        ),
      );
      near(model.value[0] ?? 0, expected.intercept, suggestedRelTol, 'intercept');
      near(model.value[1] ?? 0, expected.slope, suggestedRelTol, 'slope');
      near(model.standardErrors?.[0] ?? 0, expected.se_intercept, suggestedRelTol, 'se intercept');
      near(model.standardErrors?.[1] ?? 0, expected.se_slope, suggestedRelTol, 'se slope');
      near(model.sigma ?? 0, expected.sigma, suggestedRelTol, 'sigma');
      near(model.r2 ?? 0, expected.r2, suggestedRelTol, 'r2');
    }
  });

  it("finds a parabola of day numbers whose squares would cost all digits of X'X", () => {
    const days = [19_000, 19_007, 19_014, 19_021, 19_035];
    const model = found(
      linearModel(
        rowsOf(
          days.map((day) => [day, day * day]),
          days.map((day) => (day - 19_000) ** 2),
        ),
      ),
    );
    near(model.value[1] ?? 0, -38_000, 1e-6);
    near(model.value[2] ?? 0, 1, 1e-6);
  });

  it('goes through 0 where it is asked to have no intercept', () => {
    const model = found(linearModel(rowsOf([[4], [5], [6]], [3, 4, 4]), { intercept: false }));
    near(model.value[0] ?? 0, 56 / 77, 1e-14);
    expect(model.degreesOfFreedom).toBe(2);
  });

  it('is the mean where there is no predictor', () => {
    expect(found(linearModel([1, 2, 6].map((y) => ({ x: [], y }))))).toMatchObject({ value: [3], r2: 0, degreesOfFreedom: 2 });
  });

  it('knows no error where as many coefficients as observations are asked for, and no r² where y never varies', () => {
    expect(found(linearModel(rowsOf([[0], [2]], [1, 5])))).toMatchObject({ degreesOfFreedom: 0, sigma: null, standardErrors: null });
    expect(found(linearModel(rowsOf([[0], [2], [3]], [4, 4, 4]))).r2).toBeNull();
  });

  it('says why there is no model', () => {
    expect(linearModel([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(linearModel(rowsOf([[1], [2, 3]], [1, 2]))).toMatchObject({ ok: false, reason: 'ragged' });
    expect(linearModel(rowsOf([[1, 2]], [1]))).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(linearModel(rowsOf([[1], [Number.NaN]], [1, 2]))).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(linearModel(rowsOf([[1], [1], [1]], [1, 2, 3]))).toMatchObject({ ok: false, reason: 'collinear' });
    expect(
      linearModel(
        rowsOf(
          [
            [1, 2],
            [2, 4],
            [3, 6],
            [4, 8],
          ],
          [1, 2, 3, 5],
        ),
      ),
    ).toMatchObject({ ok: false, reason: 'collinear' });
    expect(linearModel(rowsOf([[1], [2], [3]], [1e300, -1e300, 1e300]))).toMatchObject({ ok: false, reason: 'out-of-range' });
  });

  it('leaves out what is missing only where it is asked to', () => {
    const rows = [...rowsOf([[1], [2], [3]], [1, 2, 3]), { x: [4], y: null }, { x: [null], y: 9 }];
    expect(linearModel(rows)).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(linearModel(rows, { missing: 'omit' })).toMatchObject({ ok: true, n: 3, missing: { policy: 'omit', omitted: 2 } });
  });
});

describe('laws', () => {
  const value = fc.integer({ min: -100, max: 100 });
  const row = fc.record({ x: fc.tuple(value, value), y: value });
  const rows = fc.array(row, { minLength: 4, maxLength: 20 });
  const scale = 100;

  property.prop([rows])('residuals are at right angles to every predictor and sum to 0', (all) => {
    const model = linearModel(all);
    fc.pre(model.ok);
    const across = (of: (each: (typeof all)[number]) => number) =>
      model.ok ? model.residuals.reduce((sum, residual, i) => sum + residual * of(all[i] ?? { x: [0, 0], y: 0 }), 0) : 0;
    for (const of of [() => 1, ({ x }: { x: readonly number[] }) => x[0] ?? 0, ({ x }: { x: readonly number[] }) => x[1] ?? 0])
      expect(Math.abs(across(of))).toBeLessThan(1e-11 * scale * scale * all.length);
  });

  property.prop([rows])("the inverse undoes X'X", (all) => {
    const model = linearModel(all);
    fc.pre(model.ok);
    if (!model.ok) return;
    const design = all.map(({ x }) => [1, ...x]);
    for (const [i, line] of model.inverse.entries())
      for (const k of [0, 1, 2]) {
        const cell = line.reduce((sum, c, j) => sum + c * design.reduce((s, each) => s + (each[j] ?? 0) * (each[k] ?? 0), 0), 0);
        expect(Math.abs(cell - (i === k ? 1 : 0))).toBeLessThan(1e-6);
      }
  });

  property.prop([fc.array(fc.record({ x: value, y: value }), { minLength: 2, maxLength: 12 })])('one predictor is a line', (points) => {
    const line = leastSquares(points);
    const model = linearModel(points.map(({ x, y }) => ({ x: [x], y })));
    expect(model.ok).toBe(line.ok);
    if (line.ok && model.ok) {
      expect(model.value[0]).toBeCloseTo(line.value.intercept, 8);
      expect(model.value[1]).toBeCloseTo(line.value.slope, 8);
    }
  });

  property.prop([fc.array(fc.record({ x: fc.array(fc.double(), { maxLength: 3 }), y: fc.double() }), { maxLength: 6 }), fc.boolean()])(
    'whatever comes in, no answer holds NaN or Infinity',
    (all, intercept) => {
      for (const each of numbersIn(linearModel(all, { intercept }))) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
