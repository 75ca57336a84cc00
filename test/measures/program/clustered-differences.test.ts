import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type ClusteredRow, clusteredDifferences } from '../../../src/measures/program/clustered-differences';
import { linearModel } from '../../../src/measures/program/linear-model';
import { hostileValue } from '../hostile-numbers';
import { found, near, numbersIn } from '../oracle';
import { someGains, someRows } from './rows';

const seenTwice = (treated: boolean, all: readonly (readonly [number, number])[]): readonly ClusteredRow[] =>
  all.flatMap(([before, after], i) => [
    { cluster: `${treated}-${i}`, treated, after: false, y: before },
    { cluster: `${treated}-${i}`, treated, after: true, y: after },
  ]);

const spread = (gains: readonly number[]) => {
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  return { n: gains.length, mean, of: gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1) / gains.length };
};

const schools = seenTwice(true, [
  [50, 58],
  [51, 63],
  [52, 62],
]).concat(
  seenTwice(false, [
    [50, 52],
    [51, 52],
    [52, 58],
  ]),
);

describe('clusteredDifferences', () => {
  it('counts schools, not observations: doubling each observation makes it no surer', () => {
    const once = found(clusteredDifferences(schools));
    const twice = found(clusteredDifferences([...schools, ...schools]));
    near(twice.standardErrors.cr2, once.standardErrors.cr2, 1e-12);
    expect(twice.standardErrors.ols).toBeLessThan(once.standardErrors.ols / 1.4);
  });

  it('is less sure than errors made for many clusters where there are few', () => {
    const { standardErrors, degreesOfFreedom, clusters } = found(clusteredDifferences(schools));
    expect(standardErrors.cr2).toBeGreaterThan(standardErrors.cr1);
    expect(degreesOfFreedom).toBeLessThan(clusters);
    near(standardErrors.cr1s / standardErrors.cr1, Math.sqrt(11 / 8), 1e-12);
  });

  it('leaves out an observation only where it is told to, and says so', () => {
    const partly = [...schools, { cluster: 'x', treated: true, after: true, y: null }];
    expect(clusteredDifferences(partly)).toMatchObject({ reason: 'missing-values' });
    expect(clusteredDifferences(partly, { missing: 'omit' })).toMatchObject({ ok: true, n: 12, missing: { omitted: 1 } });
  });

  it('says why there is no answer', () => {
    expect(clusteredDifferences([])).toMatchObject({ reason: 'empty' });
    expect(clusteredDifferences(schools.filter(({ treated, after }) => treated || after))).toMatchObject({ reason: 'empty' });
    expect(clusteredDifferences(schools.map((row) => ({ ...row, cluster: `${row.treated}` })))).toMatchObject({ reason: 'n-too-small' });
    expect(clusteredDifferences(schools.map((row) => ({ ...row, y: 3 })))).toMatchObject({ reason: 'zero-variance' });
    expect(clusteredDifferences(schools.map((row) => ({ ...row, y: Number.NaN })))).toMatchObject({ reason: 'not-finite' });
    expect(clusteredDifferences(schools, { level: 0 })).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  property.prop([someGains, someGains], { numRuns: 60 })(
    'where each cluster was seen once before and once after, it is Welch’s comparison of gains',
    (treated, others) => {
      const { value, standardErrors, degreesOfFreedom } = found(
        clusteredDifferences([...seenTwice(true, treated), ...seenTwice(false, others)]),
      );
      const [a, b] = [treated, others].map((all) => spread(all.map(([before, after]) => after - before)));
      if (a === undefined || b === undefined) return;
      expect(Math.abs(value - (a.mean - b.mean))).toBeLessThan(1e-10);
      near(standardErrors.cr2, Math.sqrt(a.of + b.of), 1e-10);
      // Satterthwaite's as it would be if both groups varied alike: Bell and McCaffrey (2002).
      const alike = (1 / a.n + 1 / b.n) ** 2 / (1 / (a.n * a.n * (a.n - 1)) + 1 / (b.n * b.n * (b.n - 1)));
      near(degreesOfFreedom, alike, 1e-9);
    },
  );

  property.prop([someRows, fc.array(fc.nat(3), { minLength: 16, maxLength: 16 })], { numRuns: 60 })(
    'the errors for many clusters are the squared sums within each, written out',
    (all, names) => {
      const rows = all.map((row, i) => ({ ...row, cluster: names[i] ?? 0 }));
      const there = clusteredDifferences(rows);
      fc.pre(there.ok);
      if (!there.ok) return;
      const model = found(linearModel(rows.map(({ treated, after, y }) => ({ x: [+treated, +after, +(treated && after)], y }))));
      const [, , , weights = []] = model.inverse;
      const parts = rows.map(({ treated, after }, i) => {
        const x = [1, +treated, +after, +(treated && after)];
        return x.reduce((sum, each, j) => sum + each * (weights[j] ?? 0), 0) * (model.residuals[i] ?? 0);
      });
      const clusters = [...new Set(rows.map(({ cluster }) => cluster))];
      const meat = clusters.reduce(
        (sum, name) => sum + parts.reduce((own, part, i) => own + (rows[i]?.cluster === name ? part : 0), 0) ** 2,
        0,
      );
      const cr1 = Math.sqrt((meat * clusters.length) / (clusters.length - 1));
      expect(Math.abs(there.standardErrors.cr1 - cr1)).toBeLessThan(1e-9 * (1 + cr1));
      near(there.standardErrors.ols, model.standardErrors?.[3] ?? 0, 1e-9);
    },
  );

  property.prop([someGains, someGains, fc.constantFrom(-3, 0.5, 100)], { numRuns: 40 })(
    'the order of rows and the names of clusters do not matter, and another unit is no other answer',
    (treated, others, unit) => {
      const rows = [...seenTwice(true, treated), ...seenTwice(false, others)];
      const here = found(clusteredDifferences(rows));
      const there = found(
        clusteredDifferences(rows.map((row) => ({ ...row, cluster: `a ${row.cluster}`, y: (row.y ?? 0) * unit })).reverse()),
      );
      expect(Math.abs(there.value / unit - here.value)).toBeLessThan(1e-9);
      near(there.standardErrors.cr2, here.standardErrors.cr2 * Math.abs(unit), 1e-9);
      near(there.degreesOfFreedom, here.degreesOfFreedom, 1e-9);
    },
  );

  const row = fc.record({ treated: fc.boolean(), after: fc.boolean(), cluster: fc.nat(4), y: hostileValue });
  property.prop([fc.array(row, { maxLength: 14 })], { numRuns: 200 })('whatever comes in, no answer holds NaN or Infinity', (rows) => {
    for (const each of numbersIn(clusteredDifferences(rows, { missing: 'omit' }))) expect(each).toSatisfy(Number.isFinite);
  });
});
