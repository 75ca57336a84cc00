import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type ColumnMoments, columnMoments, mergeableColumnMoments } from '../../../src/measures/description/column-moments';
import { cronbachAlpha } from '../../../src/measures/reliability/cronbach-alpha';
import { guttmanLambda2 } from '../../../src/measures/reliability/guttman-lambda2';
import { itemAnalysis } from '../../../src/measures/reliability/item-analysis';
import { omegaTotal } from '../../../src/measures/reliability/omega';
import { hostileValue } from '../hostile-numbers';
import { found, near, numbersIn, within } from '../oracle';

const measures = { cronbachAlpha, guttmanLambda2, itemAnalysis, omegaTotal };
const answers = [
  [1, 2, 1, 2],
  [2, 2, 3, 1],
  [3, 4, 3, 4],
  [5, 4, 4, 5],
  [4, 5, 3, 3],
];

/** The moments of items that one factor makes, with these loadings. */
function byFactor(loadings: readonly number[], spreads: readonly number[] = loadings.map(() => 1)) {
  const covariances = loadings.map((a, i) => loadings.map((b, j) => (spreads[i] ?? 1) * (spreads[j] ?? 1) * (i === j ? 1 : a * b)));
  const zeros = loadings.map(() => 0);
  const missing = { policy: 'refuse', omitted: 0 } as const;
  return { ok: true, covariances, means: zeros, fromFirst: zeros, n: 200, missing, method: 'column-moments' } satisfies {
    readonly ok: true;
  } & ColumnMoments;
}

describe('the reliability of a scale', () => {
  it('is found from the answers of five', () => {
    const moments = columnMoments(answers);
    expect(found(cronbachAlpha(moments))).toMatchObject({ n: 5, items: 4, warnings: [] });
    expect(found(omegaTotal(moments)).value).toBeCloseTo(0.93, 2);
    expect(found(guttmanLambda2(moments)).value).toBeGreaterThan(found(cronbachAlpha(moments)).value);
  });

  it('warns where an item is to be reversed, and the analysis shows which', () => {
    const contrary = columnMoments(answers.map(([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, 6 - d]));
    const fits = found(itemAnalysis(contrary)).value;
    expect(fits.map(({ restCorrelation }) => (restCorrelation ?? 0) < 0)).toEqual([false, false, false, true]);
    const two = columnMoments([
      [1, 5],
      [2, 3],
      [4, 2],
    ]);
    expect(found(cronbachAlpha(two)).warnings).toMatchObject([{ warning: 'negative-alpha' }]);
  });

  it('one factor that explains an item wholly is held at its bound, and said so', () => {
    const fit = found(omegaTotal(byFactor([1, 0.5, 0.5, 0.5])));
    expect(fit.atBound).toEqual([0]);
  });

  it('says why there is none', () => {
    const cases = [
      [columnMoments([]), 'empty'],
      [columnMoments([[1, 2]]), 'n-too-small'],
      [columnMoments([[1], [2]]), 'n-too-small'],
      [columnMoments([[1, 2], [1]]), 'rows-differ'],
      [
        columnMoments([
          [1, null],
          [2, 3],
        ]),
        'missing-values',
      ],
      [
        columnMoments([
          [1, Number.NaN],
          [2, 3],
        ]),
        'not-finite',
      ],
      [
        columnMoments([
          [2, 3],
          [2, 3],
        ]),
        'zero-variance',
      ],
      // Two items that cancel each other: the sum is alike for all.
      [
        columnMoments([
          [0.1, -0.1],
          [0.2, -0.2],
          [0.7, -0.7],
        ]),
        'zero-variance',
      ],
    ] as const;
    for (const [moments, reason] of cases)
      for (const measure of Object.values(measures)) expect(measure(moments)).toMatchObject({ ok: false, reason });
    expect(omegaTotal(columnMoments(answers.map((row) => row.slice(1))))).toMatchObject({ reason: 'n-too-small' });
    expect(omegaTotal(columnMoments(answers.map((row) => row.slice(2))), { leastItems: 2 })).toMatchObject({ reason: 'n-too-small' });
    expect(omegaTotal(columnMoments(answers.map(([, ...row]) => [3, ...row])))).toMatchObject({ reason: 'zero-variance' });
    for (const level of [0, 1, Number.NaN])
      expect(cronbachAlpha(columnMoments(answers), { level })).toMatchObject({ reason: 'out-of-range' });
  });

  it('takes out a respondent who did not answer all, where it is asked to, and says so', () => {
    const partly = columnMoments([...answers, [1, null, 2, 3]], { missing: 'omit' });
    for (const measure of Object.values(measures))
      expect(found(measure(partly))).toMatchObject({ n: 5, missing: { policy: 'omit', omitted: 1 } });
  });
});

describe('laws', () => {
  const cell = fc.integer({ min: 1, max: 6 });
  const table = (least: number, most: number) =>
    fc
      .integer({ min: least, max: most })
      .chain((items) => fc.array(fc.array(cell, { minLength: items, maxLength: items }), { minLength: 3, maxLength: 8 }));
  const variance = (values: readonly number[]) => {
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
    return values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1);
  };
  const correlation = (a: readonly number[], b: readonly number[]) =>
    (variance(a.map((each, i) => each + (b[i] ?? 0))) - variance(a) - variance(b)) / 2 / Math.sqrt(variance(a) * variance(b));
  const item = (rows: readonly (readonly number[])[], i: number) => rows.map((row) => row[i] ?? 0);
  const total = (rows: readonly (readonly number[])[]) => rows.map((row) => row.reduce((sum, each) => sum + each, 0));
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);

  property.prop([table(2, 5)])('alpha is made of the variances of the items and of their sum, written out', (rows) => {
    const answer = cronbachAlpha(columnMoments(rows));
    if (!answer.ok) return;
    const k = rows[0]?.length ?? 0;
    const own = sum(Array.from({ length: k }, (_, i) => variance(item(rows, i))));
    const alpha = (k / (k - 1)) * (1 - own / variance(total(rows)));
    within(answer.value, alpha, 1e-11 * (1 + Math.abs(alpha)));
    within(answer.standardError ** 2, variance(total(rows)) * (1 - alpha), 1e-9);
  });

  property.prop([table(4, 4)])('alpha is the mean over all ways to halve the scale (Cronbach 1951)', (rows) => {
    const answer = cronbachAlpha(columnMoments(rows));
    if (!answer.ok) return;
    const halves = [
      [0, 1],
      [0, 2],
      [0, 3],
    ].map((half) => {
      const [a, b] = [half, [0, 1, 2, 3].filter((i) => !half.includes(i))].map((items) =>
        total(rows.map((row) => items.map((i) => row[i] ?? 0))),
      );
      return 2 * (1 - (variance(a ?? []) + variance(b ?? [])) / variance(total(rows)));
    });
    within(answer.value, sum(halves) / 3, 1e-10 * (1 + Math.abs(answer.value)));
  });

  property.prop([table(3, 5)])('an item goes with the others as their correlations and the alpha of the rest say', (rows) => {
    const analysis = itemAnalysis(columnMoments(rows));
    if (!analysis.ok) return;
    for (const [i, { totalCorrelation, restCorrelation, alphaIfDropped }] of analysis.value.entries()) {
      const rest = rows.map((row) => row.filter((_, j) => j !== i));
      if (totalCorrelation !== null) within(totalCorrelation, correlation(item(rows, i), total(rows)), 1e-9);
      if (restCorrelation !== null) within(restCorrelation, correlation(item(rows, i), total(rest)), 1e-9);
      const dropped = cronbachAlpha(columnMoments(rest));
      within(alphaIfDropped, dropped.ok ? dropped.value : null, 1e-9 * (1 + Math.abs(alphaIfDropped ?? 0)));
    }
  });

  property.prop([table(2, 5)])('lambda-2 is never below alpha, neither is above 1, and the interval lies around alpha', (rows) => {
    const [alpha, bound] = [cronbachAlpha(columnMoments(rows)), guttmanLambda2(columnMoments(rows))];
    expect(bound.ok).toBe(alpha.ok);
    if (!alpha.ok || !bound.ok) return;
    expect(bound.value).toBeGreaterThanOrEqual(alpha.value - 1e-9);
    expect(bound.value).toBeLessThanOrEqual(1 + 1e-9);
    const [low, high] = found(cronbachAlpha(columnMoments(rows), { level: 0.99 })).interval;
    const order = [low, alpha.interval[0], alpha.value, alpha.interval[1], high, 1];
    for (const [i, end] of order.slice(1).entries())
      expect(end).toBeGreaterThanOrEqual((order[i] ?? 0) - 1e-9 * (1 + Math.abs(alpha.value)));
  });

  property.prop([table(4, 5), fc.integer({ min: 2, max: 9 }), fc.integer({ min: -20, max: 20 })])(
    'neither points added to an item, nor another unit for all, nor the order of items and respondents matters',
    (rows, times, by) => {
      const other = columnMoments([...rows].reverse().map((row) => [...row].reverse().map((each, i) => times * each + i * by)));
      const here = columnMoments(rows);
      for (const measure of [cronbachAlpha, guttmanLambda2]) {
        const [one, same] = [measure(here), measure(other)];
        if (one.ok && same.ok) within(same.value, one.value, 1e-9 * (1 + Math.abs(one.value)));
      }
      const [one, same] = [itemAnalysis(here), itemAnalysis(other)];
      if (one.ok && same.ok) within(same.value.at(-1)?.totalCorrelation ?? null, one.value[0]?.totalCorrelation ?? null, 1e-9);
    },
  );

  const loadings = fc.array(fc.double({ min: 0.3, max: 0.9, noNaN: true }), { minLength: 4, maxLength: 6 });

  property.prop([loadings, fc.array(fc.double({ min: 0.5, max: 20, noNaN: true }), { minLength: 6, maxLength: 6 })], { numRuns: 40 })(
    'omega finds the loadings that made the correlations, whatever the units of the items',
    (made, spreads) => {
      const fit = found(omegaTotal(byFactor(made, spreads)));
      for (const [i, loading] of made.entries()) within(fit.loadings[i] ?? 0, loading, 1e-5);
      const common = sum(made) ** 2;
      near(fit.value, common / (common + sum(made.map((loading) => 1 - loading ** 2))), 1e-6);
    },
  );

  property.prop([fc.double({ min: 0.2, max: 0.9, noNaN: true }), fc.integer({ min: 4, max: 6 })], { numRuns: 20 })(
    'where all items load alike, omega, alpha, its standardized form and lambda-2 are one',
    (loading, items) => {
      const moments = byFactor(Array.from({ length: items }, () => loading));
      const alpha = found(cronbachAlpha(moments));
      for (const other of [alpha.standardized, found(guttmanLambda2(moments)).value, found(omegaTotal(moments)).value])
        near(other ?? 0, alpha.value, 1e-7);
      // Spearman and Brown: of the mean correlation of two items.
      near(alpha.value, (items * loading ** 2) / (1 + (items - 1) * loading ** 2), 1e-12);
    },
  );

  property.prop([table(2, 3), table(2, 3)], { numRuns: 50 })('merged moments of two parts say the same', (a, b) => {
    const items = Math.min(a[0]?.length ?? 0, b[0]?.length ?? 0);
    const [first, second] = [a, b].map((rows) => rows.map((row) => row.slice(0, items)));
    const { add, empty, merge, finish } = mergeableColumnMoments;
    const merged = cronbachAlpha(finish(merge((first ?? []).reduce(add, empty), (second ?? []).reduce(add, empty))));
    const whole = cronbachAlpha(columnMoments([...(first ?? []), ...(second ?? [])]));
    if (merged.ok && whole.ok) within(merged.value, whole.value, 1e-12 * (1 + whole.value ** 2) * 10);
  });

  property.prop([fc.array(fc.array(hostileValue, { minLength: 4, maxLength: 4 }), { maxLength: 5 }), fc.double({ min: 0, max: 1 })], {
    numRuns: 60,
  })('whatever comes in, no answer holds NaN or Infinity', (rows, level) => {
    const moments = columnMoments(rows, { missing: 'omit' });
    for (const answer of [cronbachAlpha(moments, { level }), guttmanLambda2(moments), itemAnalysis(moments), omegaTotal(moments)])
      for (const each of numbersIn(answer)) expect(each).toSatisfy(Number.isFinite);
  });
});
