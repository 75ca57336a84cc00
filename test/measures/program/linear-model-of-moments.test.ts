import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { columnMoments, mergeableColumnMoments } from '../../../src/measures/description/column-moments';
import { interruptedSeries } from '../../../src/measures/program/interrupted-series';
import { linearModel } from '../../../src/measures/program/linear-model';
import { linearModelOfMoments } from '../../../src/measures/program/linear-model-of-moments';
import { hostileValue } from '../hostile-numbers';
import { found, near, numbersIn, oracle, within } from '../oracle';

const of = (rows: readonly (readonly (number | null)[])[]) => linearModelOfMoments(columnMoments(rows));

describe('linearModelOfMoments', () => {
  it('is the line of an interrupted series, as R finds it', () => {
    for (const { input, expected, id } of oracle<{ y: number[]; T0: number }, { coef: number[]; se: number[]; sigma: number }>(
      'its_segmented',
    ).cases) {
      const model = found(of(input.y.map((y, i) => [i + 1, i < input.T0 ? 0 : 1, Math.max(0, i + 1 - input.T0), y])));
      for (const [i, each] of expected.coef.entries()) near(model.value[i] ?? 0, each, 1e-9, id);
      for (const [i, each] of expected.se.entries()) near(model.standardErrors?.[i] ?? 0, each, 1e-9, id);
      near(model.sigma ?? 0, expected.sigma, 1e-9, id);
      near(
        model.value[2] ?? 0,
        found(interruptedSeries({ before: input.y.slice(0, input.T0), after: input.y.slice(input.T0) })).value.levelChange,
        1e-9,
      );
    }
  });

  it('is the mean where there is no predictor', () => {
    expect(found(of([[1], [2], [6]]))).toMatchObject({ value: [3], r2: 0, degreesOfFreedom: 2, n: 3 });
  });

  it('knows no error where as many coefficients as observations are asked for, and no r² where the outcome never varies', () => {
    expect(
      found(
        of([
          [0, 1],
          [2, 5],
        ]),
      ),
    ).toMatchObject({ degreesOfFreedom: 0, sigma: null, standardErrors: null });
    expect(
      found(
        of([
          [0, 4],
          [2, 4],
          [3, 4],
        ]),
      ),
    ).toMatchObject({ r2: null, sigma: 0 });
  });

  it('says why there is none, and what was missing', () => {
    expect(of([])).toMatchObject({ reason: 'empty' });
    expect(of([[], []])).toMatchObject({ reason: 'empty' });
    expect(of([[1, 2]])).toMatchObject({ reason: 'n-too-small' });
    expect(
      of([
        [1, 2, 3],
        [2, 1, 3],
      ]),
    ).toMatchObject({ reason: 'n-too-small' });
    expect(
      of([
        [1, 2],
        [1, 3],
        [1, 4],
      ]),
    ).toMatchObject({ reason: 'collinear' });
    expect(
      of([
        [1, 2, 2],
        [2, 4, 1],
        [4, 8, 7],
        [3, 6, 1],
      ]),
    ).toMatchObject({ reason: 'collinear' });
    expect(
      of([
        [1, 2],
        [null, 3],
        [2, 2],
      ]),
    ).toMatchObject({ reason: 'missing-values' });
    const partly = linearModelOfMoments(
      columnMoments(
        [
          [1, 2],
          [null, 3],
          [2, 2],
        ],
        { missing: 'omit' },
      ),
    );
    expect(partly).toMatchObject({ ok: true, n: 2, missing: { policy: 'omit', omitted: 1 } });
  });
});

describe('laws', () => {
  const cell = fc.integer({ min: -20, max: 20 });
  const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 5, maxLength: 9 });

  property.prop([rows, fc.nat({ max: 9 })])('it is the model of all rows at once, from the moments of two parts', (all, cut) => {
    const { add, empty, merge, finish } = mergeableColumnMoments;
    const model = linearModelOfMoments(finish(merge(all.slice(0, cut).reduce(add, empty), all.slice(cut).reduce(add, empty))));
    const whole = linearModel(all.map(([a, b, y]) => ({ x: [a, b], y })));
    expect(model.ok).toBe(whole.ok);
    if (!model.ok || !whole.ok) return;
    const size = Math.max(1, ...(whole.standardErrors ?? []), ...whole.value.map(Math.abs));
    for (const [i, each] of whole.value.entries()) within(model.value[i] ?? 0, each, 1e-9 * size);
    for (const [i, each] of (whole.standardErrors ?? []).entries())
      within((model.standardErrors?.[i] ?? 0) ** 2, each ** 2, 1e-9 * size ** 2);
    within(model.residualSumOfSquares, whole.residualSumOfSquares, 1e-9 * 400 * 9);
    within(model.r2, whole.r2, 1e-9);
  });

  property.prop([rows, fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -50, max: 50 })])(
    'another unit or another zero of a predictor changes its own coefficient, the intercept and nothing else',
    (all, times, by) => {
      const [here, there] = [of(all), of(all.map(([a, b, y]) => [times * a + by, b, y]))];
      if (!here.ok) return;
      const [intercept = 0, first = 0, second = 0] = here.value;
      const size = Math.max(1, ...here.value.map(Math.abs)) * 100;
      const model = found(there);
      within((model.value[1] ?? 0) * times, first, 1e-9 * size);
      within(model.value[2] ?? 0, second, 1e-9 * size);
      within(model.value[0] ?? 0, intercept - (first * by) / times, 1e-9 * size * 50);
      within(model.r2, here.r2, 1e-9);
    },
  );

  property.prop([fc.array(fc.array(hostileValue, { minLength: 2, maxLength: 2 }), { maxLength: 5 })])(
    'whatever comes in, no answer holds NaN or Infinity',
    (all) => {
      for (const each of numbersIn(linearModelOfMoments(columnMoments(all, { missing: 'omit' })))) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
