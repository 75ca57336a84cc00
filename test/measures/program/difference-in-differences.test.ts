import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type DifferenceRow, differenceInDifferences, mergeableDifferences } from '../../../src/measures/program/difference-in-differences';
import { linearModel } from '../../../src/measures/program/linear-model';
import { hostileNumber, hostileValue } from '../hostile-numbers';
import { found, near, numbersIn } from '../oracle';
import { someRows } from './rows';

const { add, empty, finish, merge } = mergeableDifferences;
const of = (rows: readonly DifferenceRow[]) => rows.reduce(add, empty);

const alike = { n: 20, mean: 50, variance: 16 };
const cells = {
  treatedBefore: alike,
  treatedAfter: { ...alike, mean: 59 },
  comparisonBefore: alike,
  comparisonAfter: { ...alike, mean: 54 },
};

describe('differenceInDifferences', () => {
  it('finds the 2.76 of Card and Krueger (1994, American Economic Review 84(4), table 3) from means and their errors', () => {
    const cell = (n: number, mean: number, error: number) => ({ n, mean, variance: n * error ** 2 });
    const { value, tests } = found(
      differenceInDifferences({
        treatedBefore: cell(323, 20.44, 0.51),
        treatedAfter: cell(319, 21.03, 0.52),
        comparisonBefore: cell(77, 23.33, 1.35),
        comparisonAfter: cell(77, 21.17, 0.94),
      }),
    );
    // Of means that are rounded to two places.
    expect(Math.abs(value - 2.76)).toBeLessThan(0.015);
    near(tests.hc1?.standardError ?? 0, Math.hypot(0.51, 0.52, 1.35, 0.94), 0.01);
  });

  it('has no robust error where a cell shows no variance of its own', () => {
    const alone = found(differenceInDifferences({ ...cells, treatedAfter: { n: 1, mean: 59, variance: null } }));
    expect(alone.tests.hc1).toBeNull();
    near(alone.tests.ols.standardError, 4 * Math.sqrt(3 / 20 + 1), 1e-14);
  });

  it('says why there is no answer', () => {
    const but = (cell: object) => differenceInDifferences({ ...cells, treatedAfter: { ...alike, ...cell } });
    expect(but({ n: 0, variance: null })).toMatchObject({ reason: 'empty' });
    expect(but({ n: 1.5 })).toMatchObject({ reason: 'not-a-count' });
    expect(but({ mean: Number.NaN })).toMatchObject({ reason: 'not-finite' });
    expect(but({ variance: -1 })).toMatchObject({ reason: 'out-of-range' });
    expect(but({ variance: null })).toMatchObject({ reason: 'out-of-range' });
    expect(differenceInDifferences(cells, { level: 1 })).toMatchObject({ reason: 'out-of-range' });
    const each = (cell: typeof alike | { n: 1; mean: number; variance: null }) =>
      differenceInDifferences({ treatedBefore: cell, treatedAfter: cell, comparisonBefore: cell, comparisonAfter: cell });
    expect(each({ n: 1, mean: 1, variance: null })).toMatchObject({ reason: 'n-too-small' });
    expect(each({ ...alike, variance: 0 })).toMatchObject({ reason: 'zero-variance' });
  });
});

describe('mergeableDifferences', () => {
  const partly = of([true, false].flatMap((treated) => [true, false].flatMap((after) => [1, 2, null].map((y) => ({ treated, after, y })))));

  it('says what was missing, and drops nothing in silence', () => {
    expect(finish(partly)).toMatchObject({ reason: 'missing-values' });
    expect(finish(partly, { missing: 'omit' })).toMatchObject({ ok: true, n: 8, missing: { policy: 'omit', omitted: 4 } });
    expect(finish(add(partly, { treated: true, after: true, y: Number.NaN }), { missing: 'omit' })).toMatchObject({ reason: 'not-finite' });
    expect(finish(empty)).toMatchObject({ reason: 'empty' });
  });

  it('keeps its digits where all observations are far from 0', () => {
    const rows = [3, 5, 8, 4, 6, 9, 2, 7].map((y, i) => ({ treated: i % 2 === 0, after: i % 4 < 2, y }));
    const far = rows.map((row) => ({ ...row, y: row.y + 1e9 }));
    const [near0, far0] = [found(finish(of(rows))), found(finish(of(far)))];
    near(far0.value, near0.value, 1e-9);
    near(far0.tests.ols.standardError, near0.tests.ols.standardError, 1e-9);
  });
});

describe('laws', () => {
  property.prop([someRows], { numRuns: 40 })('it is the interaction of a linear model of group and time', (rows) => {
    const { value, tests, degreesOfFreedom } = found(finish(of(rows)));
    const model = found(linearModel(rows.map(({ treated, after, y }) => ({ x: [+treated, +after, +(treated && after)], y }))));
    expect(Math.abs(value - (model.value[3] ?? 0))).toBeLessThan(1e-9);
    near(tests.ols.standardError, model.standardErrors?.[3] ?? 0, 1e-9);
    expect(degreesOfFreedom).toBe(model.degreesOfFreedom);
    // White's errors, written out.
    const [, , , weights = []] = model.inverse;
    const parts = rows.map(({ treated, after }, i) => {
      const x = [1, +treated, +after, +(treated && after)];
      return x.reduce((sum, each, j) => sum + each * (weights[j] ?? 0), 0) * (model.residuals[i] ?? 0);
    });
    const white = parts.reduce((sum, part) => sum + part * part, 0) * (rows.length / model.degreesOfFreedom);
    near(tests.hc1?.standardError ?? 0, Math.sqrt(white), 1e-9);
  });

  property.prop([someRows], { numRuns: 40 })(
    'exchanging the groups, or the times, turns it around; what both gain is no matter',
    (rows) => {
      const here = found(finish(of(rows)));
      const value = (changed: readonly DifferenceRow[]) => found(finish(of(changed))).value;
      expect(Math.abs(value(rows.map((row) => ({ ...row, treated: !row.treated }))) + here.value)).toBeLessThan(1e-9);
      expect(Math.abs(value(rows.map((row) => ({ ...row, after: !row.after }))) + here.value)).toBeLessThan(1e-9);
      expect(Math.abs(value(rows.map((row) => ({ ...row, y: (row.y ?? 0) + (row.after ? 7 : 0) }))) - here.value)).toBeLessThan(1e-9);
    },
  );

  property.prop([someRows, fc.nat(20), fc.nat(20)], { numRuns: 40 })(
    'parts merge to the answer over all, in any grouping',
    (rows, i, j) => {
      const [a, b, c] = [rows.slice(0, i), rows.slice(i, i + j), rows.slice(i + j)];
      const whole = found(finish(of(rows)));
      for (const state of [merge(merge(of(a), of(b)), of(c)), merge(of(c), merge(of(b), of(a))), merge(empty, of(rows))]) {
        const merged = found(finish(state));
        expect(Math.abs(merged.value - whole.value)).toBeLessThan(1e-10);
        near(merged.tests.ols.standardError, whole.tests.ols.standardError, 1e-10);
        expect(merged.n).toBe(whole.n);
      }
    },
  );

  const row = fc.record({ treated: fc.boolean(), after: fc.boolean(), y: hostileValue });
  const cell = fc.record({ n: hostileNumber, mean: hostileNumber, variance: hostileValue });
  property.prop([fc.array(row, { maxLength: 12 }), fc.tuple(cell, cell, cell, cell)], { numRuns: 200 })(
    'whatever comes in, no answer holds NaN or Infinity',
    (rows, [treatedBefore, treatedAfter, comparisonBefore, comparisonAfter]) => {
      const answers = [
        finish(of(rows), { missing: 'omit' }),
        differenceInDifferences({ treatedBefore, treatedAfter, comparisonBefore, comparisonAfter }),
      ];
      for (const each of numbersIn(answers)) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
