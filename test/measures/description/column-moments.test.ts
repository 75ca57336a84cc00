import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { columnMoments, type MeasuredRow, mergeableColumnMoments } from '../../../src/measures/description/column-moments';
import { meanAndSpread } from '../../../src/measures/description/mean-and-spread';
import { hostileValue } from '../hostile-numbers';
import { found, numbersIn, within } from '../oracle';

const { add, empty, merge } = mergeableColumnMoments;
const of = (rows: readonly MeasuredRow[]) => rows.reduce(add, empty);

describe('columnMoments', () => {
  it('has a mean for each column and a covariance for each two', () => {
    expect(
      columnMoments([
        [1, 2],
        [2, 4],
        [3, 9],
      ]),
    ).toMatchObject({
      means: [2, 5],
      fromFirst: [0, 3],
      covariances: [
        [1, 3.5],
        [3.5, 13],
      ],
      n: 3,
    });
  });

  it('says why there are none, and what was missing', () => {
    expect(columnMoments([])).toMatchObject({ reason: 'empty' });
    expect(columnMoments([[1, 2]])).toMatchObject({ reason: 'n-too-small' });
    expect(columnMoments([[1, 2], [1]])).toMatchObject({ reason: 'rows-differ' });
    expect(
      columnMoments([
        [1, 2],
        [1, null],
      ]),
    ).toMatchObject({ reason: 'missing-values' });
    expect(
      columnMoments(
        [
          [1, 2],
          [3, 4],
          [1, null],
        ],
        { missing: 'omit' },
      ),
    ).toMatchObject({ n: 2, missing: { policy: 'omit', omitted: 1 } });
    expect(
      columnMoments([
        [1, Number.NaN],
        [1, 2],
      ]),
    ).toMatchObject({ reason: 'not-finite' });
    expect(columnMoments([[1e200], [-1e200]])).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const cell = fc.integer({ min: -20, max: 20 });
  const rows = (least: number) => fc.array(fc.tuple(cell, cell, cell), { minLength: least, maxLength: 7 });

  property.prop([rows(2)])('the diagonal is each column’s variance, and an entry is the sum of products, written out', (all) => {
    const { covariances, means, n } = found(columnMoments(all));
    for (const i of [0, 1, 2]) {
      const { value, variance } = found(meanAndSpread(all.map((row) => row[i] ?? 0)));
      within(means[i] ?? 0, value, 1e-12 * 20);
      within(covariances[i]?.[i] ?? 0, variance, 1e-12 * 400);
      for (const j of [0, 1, 2]) {
        const products = all.reduce((sum, row) => sum + ((row[i] ?? 0) - (means[i] ?? 0)) * ((row[j] ?? 0) - (means[j] ?? 0)), 0);
        within(covariances[i]?.[j] ?? 0, products / (n - 1), 1e-12 * 400 * n);
        expect(covariances[i]?.[j]).toBe(covariances[j]?.[i]);
      }
    }
  });

  property.prop([rows(2), fc.tuple(cell, cell, cell)])('no sum of columns has a variance below 0', (all, weights) => {
    const { covariances } = found(columnMoments(all));
    const variance = covariances.reduce(
      (sum, row, i) => sum + row.reduce((part, each, j) => part + each * (weights[i] ?? 0) * (weights[j] ?? 0), 0),
      0,
    );
    expect(variance).toBeGreaterThanOrEqual(-1e-8);
  });

  property.prop([rows(2), cell])('swapped columns swap their moments, and a shift moves means alone', (all, by) => {
    const here = found(columnMoments(all));
    const there = found(columnMoments(all.map(([a, b, c]) => [c + by, a, b])));
    for (const [i, from] of [2, 0, 1].entries()) {
      within(there.means[i] ?? 0, (here.means[from] ?? 0) + (i === 0 ? by : 0), 1e-12 * 40);
      for (const [j, column] of [2, 0, 1].entries())
        within(there.covariances[i]?.[j] ?? 0, here.covariances[from]?.[column] ?? 0, 1e-12 * 800);
    }
  });

  property.prop([rows(0), rows(0), rows(0)])('parts merge to the whole, in any grouping and either order', (a, b, c) => {
    const whole = of([...a, ...b, ...c]);
    for (const merged of [merge(merge(of(a), of(b)), of(c)), merge(of(a), merge(of(b), of(c))), merge(of(c), merge(of(b), of(a)))]) {
      expect(merged.n).toBe(whole.n);
      for (const [i, product] of whole.products.entries()) within(merged.products[i] ?? Number.NaN, product, 1e-12 * 1600 * whole.n);
      for (const [i, offset] of whole.offsets.entries())
        within((merged.offsets[i] ?? 0) + (merged.origins[i] ?? 0), offset + (whole.origins[i] ?? 0), 1e-12 * 20);
    }
    expect(merge(of(a), empty)).toEqual(of(a));
    expect(merge(empty, of(a))).toEqual(of(a));
  });

  property.prop([fc.array(fc.array(hostileValue, { maxLength: 3 }), { maxLength: 4 })])(
    'whatever comes in, no answer holds NaN or Infinity',
    (all) => {
      for (const missing of ['refuse', 'omit'] as const)
        for (const each of numbersIn(columnMoments(all, { missing }))) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
