import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type IccForm, intraclassCorrelation } from '../../../src/measures/agreement/intraclass-correlation';
import { columnMoments, mergeableColumnMoments } from '../../../src/measures/description/column-moments';
import { hostileValue } from '../hostile-numbers';
import { found, numbersIn, within } from '../oracle';

const forms = ['ICC(1)', 'ICC(k)', 'ICC(C,1)', 'ICC(C,k)', 'ICC(A,1)', 'ICC(A,k)'] as const satisfies readonly IccForm[];

/** Six things that four judges rated: Shrout and Fleiss (1979), Psychological Bulletin 86(2), tables 2 and 4. */
const judged = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];
const printed: Readonly<Record<IccForm, number>> = {
  'ICC(1)': 0.17,
  'ICC(A,1)': 0.29,
  'ICC(C,1)': 0.71,
  'ICC(k)': 0.44,
  'ICC(A,k)': 0.62,
  'ICC(C,k)': 0.91,
};

describe('intraclassCorrelation', () => {
  it.each(forms)('%s is that of Shrout and Fleiss (1979), to the digits that they print', (form) => {
    within(found(intraclassCorrelation(columnMoments(judged), form)).value, printed[form], 0.005);
  });

  it('trap: p of absolute agreement is that of the plain test, and irr 0.84.1’s only where it is asked for', () => {
    const plain = found(intraclassCorrelation(columnMoments(judged), 'ICC(A,1)'));
    const irr = found(intraclassCorrelation(columnMoments(judged), 'ICC(A,1)', { variant: 'irr-0.84' }));
    expect(plain.test?.degreesOfFreedom).toEqual([5, 15]);
    expect(plain.test?.p).toBe(found(intraclassCorrelation(columnMoments(judged), 'ICC(C,1)')).test?.p);
    expect(irr.test?.p).toBeGreaterThan((plain.test?.p ?? 1) * 10);
  });

  it('is 1 where raters say the same, by consistency also where one is stricter', () => {
    const strict = columnMoments([
      [1, 3],
      [4, 6],
      [9, 11],
    ]);
    expect(found(intraclassCorrelation(strict, 'ICC(C,1)'))).toMatchObject({ value: 1, interval: [1, 1], test: null });
    expect(found(intraclassCorrelation(strict, 'ICC(A,1)')).value).toBeLessThan(1);
    expect(
      found(
        intraclassCorrelation(
          columnMoments([
            [1, 1],
            [4, 4],
            [9, 9],
          ]),
          'ICC(A,k)',
        ),
      ),
    ).toMatchObject({ value: 1, interval: [1, 1] });
  });

  it('has no interval where ratings say so little that it has no lower end', () => {
    const little = columnMoments([
      [0, 1],
      [8, 2],
    ]);
    expect(found(intraclassCorrelation(little, 'ICC(A,k)')).interval).toBeNull();
    expect(found(intraclassCorrelation(little, 'ICC(A,1)')).interval).not.toBeNull();
  });

  it('says why there is none', () => {
    expect(intraclassCorrelation(columnMoments([]), 'ICC(1)')).toMatchObject({ reason: 'empty' });
    expect(intraclassCorrelation(columnMoments([[1], [2]]), 'ICC(1)')).toMatchObject({ reason: 'n-too-small' });
    expect(
      intraclassCorrelation(
        columnMoments([
          [1, null],
          [2, 3],
        ]),
        'ICC(1)',
      ),
    ).toMatchObject({ reason: 'missing-values' });
    for (const form of forms)
      expect(
        intraclassCorrelation(
          columnMoments([
            [2, 2],
            [2, 2],
          ]),
          form,
        ),
      ).toMatchObject({ reason: 'zero-variance' });
    for (const level of [0, 1, Number.NaN, 1 - 2 ** -53])
      expect(intraclassCorrelation(columnMoments(judged), 'ICC(1)', { level })).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const cell = fc.integer({ min: 0, max: 9 });
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((raters) => fc.array(fc.array(cell, { minLength: raters, maxLength: raters }), { minLength: 2, maxLength: 6 }));
  const form = fc.constantFrom(...forms);
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const correlation = (rows: readonly (readonly number[])[], of: IccForm) => {
    const answer = intraclassCorrelation(columnMoments(rows), of);
    return answer.ok ? answer.value : null;
  };

  property.prop([table])('each form is made of the mean squares of an analysis of variance, written out', (rows) => {
    const [n, k] = [rows.length, rows[0]?.length ?? 0];
    const grand = mean(rows.flat());
    const ofThings = rows.map(mean);
    const ofRaters = Array.from({ length: k }, (_, j) => mean(rows.map((row) => row[j] ?? 0)));
    const squares = (values: readonly number[]) => values.reduce((sum, each) => sum + each * each, 0);
    const things = (k * squares(ofThings.map((each) => each - grand))) / (n - 1);
    const raters = (n * squares(ofRaters.map((each) => each - grand))) / (k - 1);
    const error =
      squares(rows.flatMap((row, i) => row.map((each, j) => each - (ofThings[i] ?? 0) - (ofRaters[j] ?? 0) + grand))) / (n - 1) / (k - 1);
    const inside = squares(rows.flatMap((row, i) => row.map((each) => each - (ofThings[i] ?? 0)))) / n / (k - 1);
    const expected: Readonly<Record<IccForm, readonly [over: number, under: number]>> = {
      'ICC(1)': [things - inside, things + (k - 1) * inside],
      'ICC(k)': [things - inside, things],
      'ICC(C,1)': [things - error, things + (k - 1) * error],
      'ICC(C,k)': [things - error, things],
      'ICC(A,1)': [things - error, things + (k - 1) * error + (k * (raters - error)) / n],
      'ICC(A,k)': [things - error, things + (raters - error) / n],
    };
    for (const each of forms) {
      const [over, under] = expected[each];
      // Next to 0 below the line, what rounding leaves decides.
      if (under > 1e-9) within(correlation(rows, each), over / under, 1e-9 * Math.max(1, Math.abs(over / under) ** 2), each);
    }
  });

  property.prop([table, form, fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 })])(
    'neither the unit, nor the order of things or raters matters',
    (rows, each, by, times) => {
      const here = intraclassCorrelation(columnMoments(rows), each);
      const there = intraclassCorrelation(
        columnMoments([...rows].reverse().map((row) => [...row].reverse().map((value) => times * value + by))),
        each,
      );
      if (!here.ok || Math.abs(here.value) > 50) return;
      within(found(there).value, here.value, 1e-8);
    },
  );

  property.prop([table, fc.integer({ min: -5, max: 5 })])('how strict a rater is does not count for consistency', (rows, by) => {
    const strict = rows.map(([first = 0, ...rest]) => [first + by, ...rest]);
    for (const each of ['ICC(C,1)', 'ICC(C,k)'] as const) {
      const here = correlation(rows, each);
      if (here !== null && Math.abs(here) < 50) within(correlation(strict, each), here, 1e-8);
    }
  });

  property.prop([table])('a mean over raters is as reliable as Spearman and Brown say of a single one', (rows) => {
    const k = rows[0]?.length ?? 0;
    for (const [one, all] of [
      ['ICC(1)', 'ICC(k)'],
      ['ICC(C,1)', 'ICC(C,k)'],
      ['ICC(A,1)', 'ICC(A,k)'],
    ] as const) {
      const [single, average] = [correlation(rows, one), correlation(rows, all)];
      if (single === null || average === null || Math.abs(average) > 50) continue;
      within(average, (k * single) / (1 + (k - 1) * single), 1e-8);
      expect(single).toBeLessThanOrEqual(1);
    }
  });

  property.prop([table, form])('an interval of a positive correlation lies around it, and at a higher level around that', (rows, each) => {
    const [narrow, wide] = [0.8, 0.99].map((level) => intraclassCorrelation(columnMoments(rows), each, { level }));
    if (!narrow?.ok || !wide?.ok || narrow.value <= 0 || narrow.interval === null || wide.interval === null) return;
    const order = [wide.interval[0], narrow.interval[0], narrow.value, narrow.interval[1], wide.interval[1]];
    for (const [i, end] of order.slice(1).entries()) expect(end).toBeGreaterThanOrEqual((order[i] ?? 0) - 1e-9);
    expect(wide.interval[1]).toBeLessThanOrEqual(1 + 1e-12);
  });

  property.prop([table])('it is the same from the merged moments of two parts', (rows) => {
    const { add, empty, merge, finish } = mergeableColumnMoments;
    const half = rows.length >> 1;
    const moments = finish(merge(rows.slice(0, half).reduce(add, empty), rows.slice(half).reduce(add, empty)));
    for (const each of ['ICC(1)', 'ICC(C,1)'] as const) {
      const [here, there] = [correlation(rows, each), intraclassCorrelation(moments, each)];
      if (here !== null && there.ok) within(there.value, here, 1e-11);
    }
  });

  property.prop([
    fc.array(fc.array(hostileValue, { minLength: 2, maxLength: 2 }), { maxLength: 4 }),
    form,
    fc.constantFrom('shrout-fleiss' as const, 'irr-0.84' as const),
  ])('whatever comes in, no answer holds NaN or Infinity', (rows, each, variant) => {
    for (const number of numbersIn(intraclassCorrelation(columnMoments(rows, { missing: 'omit' }), each, { variant })))
      expect(number).toSatisfy(Number.isFinite);
  });
});
