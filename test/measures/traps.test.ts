import { describe, expect, it } from 'vitest';
import * as measures from '../../src/measures';
import {
  betaCdf,
  betweenStudies,
  fQuantile,
  krippendorffAlpha,
  leastSquares,
  lineInference,
  meanAndSpread,
  mergeableMoments,
  noncentralTCdf,
  nonoverlap,
  normalCdf,
  normalQuantile,
  scoreSurvey,
  synthesis,
  tCdf,
  theilSen,
  theilT,
  tsesLong,
  tsesShort,
  xmrChart,
} from '../../src/measures';
import { found, near } from './oracle';

/** Where a well-known tool goes wrong, or a well-known source: each with what it answers, so that ours never comes to answer it. */
describe('the trap of', () => {
  it('irr::kripp.alpha 0.84.1: pairs of three raters who rated everything count a half each, not one', () => {
    const units = [
      [1, 1, 1],
      [2, 2, 3],
      [1, 3, 3],
      [4, 2, 4],
      [4, 4, 1],
      [2, 2, 2],
      [3, 3, 3],
      [4, 4, 4],
    ];
    // Straight from the definition: the disagreement of two raters about one thing, over that of any two ratings.
    const apart = (pairs: readonly (readonly [number, number])[]) => pairs.filter(([a, b]) => a !== b).length / pairs.length;
    const pairsOf = (values: readonly number[]) => values.flatMap((a, i) => values.flatMap((b, j) => (i === j ? [] : [[a, b] as const])));
    const defined = 1 - units.reduce((sum, unit) => sum + apart(pairsOf(unit)) / units.length, 0) / apart(pairsOf(units.flat()));
    const { value, ratings } = found(krippendorffAlpha(units, 'nominal'));
    near(value, defined, 1e-14);
    // A weight of 1 doubles the number of ratings, and with it what chance is reckoned from.
    const asIrr = 1 - ((1 - defined) * (ratings - 0.5)) / (ratings - 1);
    expect(Math.abs(asIrr - value)).toBeGreaterThan(0.003);
  });

  it('SingleCaseES 0.7.4: an interval is not [1, 1] where every pair improved, and its ends have all their digits', () => {
    const [low, high] = found(nonoverlap([1, 2, 3, 4], [6, 7, 8, 9])).interval;
    near(low, 0.5822840455834583, 1e-14);
    expect(high).toBe(1);
    const some = found(nonoverlap([12, 14, 9, 10], [10, 6, 4, 5, 3, 4], { improvement: 'decrease' })).interval;
    near(some[0], 0.5573943258300055, 1e-13);
    near(some[1], 0.9934744224646359, 1e-13);
  });

  it('ineq::Theil 0.2.13: who was given no time stays in', () => {
    near(found(theilT([0, 0, 0, 2, 4, 6])).value, Math.log(2) + (2 * Math.log(0.5) + 6 * Math.log(1.5)) / 12, 1e-14);
    near(found(theilT([2, 4, 6])).value, (2 * Math.log(0.5) + 6 * Math.log(1.5)) / 12, 1e-14);
  });

  it('qcc 2.7: its rounded constant makes limits wider by 0.034 percent, and is asked for by its name', () => {
    const values = [10, 12, 9, 11, 14, 8, 10, 13];
    const half = (constant: '2.66' | 'exact-d2' | 'rounded-d2') => {
      const chart = found(xmrChart(values, { constant }));
      return (chart.phases[0]?.limits[1] ?? 0) - chart.value;
    };
    expect(half('rounded-d2') / half('exact-d2') - 1).toBeCloseTo(0.00034, 5);
    const ranges = 2 + 3 + 2 + 3 + 6 + 2 + 3;
    near(half('2.66'), (2.66 * ranges) / 7, 1e-13);
    expect(found(xmrChart(values)).method).toBe('xmr/2.66');
  });

  it('metafor 3.8.1: Paule and Mandel’s variance solves its equation to the last digits, not to the fourth', () => {
    const [effects, variances] = [
      [-0.058, 0.823, 0.231, 0.958, 0.551, -0.098, 0.735, 0.479, 0.023],
      [0.024, 0.04, 0.024, 0.147, 0.021, 0.151, 0.067, 0.071, 0.08],
    ];
    const { value } = found(
      betweenStudies(
        effects.map((effect, i) => ({ effect, variance: variances[i] ?? 0 })),
        { method: 'pm' },
      ),
    );
    const weights = variances.map((variance) => 1 / (variance + value));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const mean = weights.reduce((sum, weight, i) => sum + weight * (effects[i] ?? 0), 0) / whole;
    near(
      weights.reduce((sum, weight, i) => sum + weight * ((effects[i] ?? 0) - mean) ** 2, 0),
      effects.length - 1,
      1e-12,
    );
  });

  it('R 4.2.2: far out, F has more than seven digits, and the noncentral t more than none', () => {
    near(found(fQuantile(1e-10, [2, 5])).value, 1.0000000000700001e-10, 1e-12);
    near(found(fQuantile(1e-10, [5, 10])).value, 0.000056613263822819515, 1e-12);
    // By an integral in 40 digits, and by a mixture of beta functions in 60.
    near(found(noncentralTCdf(-8, 30, 5)).value, 4.901202809784242e-23, 1e-10);
  });

  it('ml-regression-theil-sen 3.0.0: of an even number of slopes the middle is halfway between two', () => {
    const y = [32, 29, 37, 50, 42, 45, 46, 42, 49, 51, 54, 60];
    expect(found(theilSen(y.map((each, i) => ({ x: i + 1, y: each })))).value.slope).toBeCloseTo(2.225, 14);
  });

  it('lib-r-math.js 2.0.3: a tiny tail is not 0', () => {
    near(found(betaCdf(1000 / 1064, 500, 0.5)).value, 3.42666148239147e-15, 1e-11);
    near(found(tCdf(-8, 1000)).value, 3.42666148239147e-15 / 2, 1e-11);
  });

  it('simple-statistics 7.12: the normal distribution has more than three digits', () => {
    near(found(normalCdf(-6)).value, 9.865876450376981e-10, 1e-14);
  });

  it('@stdlib: its quantile at a share of 1e-10 has more than eight digits', () => {
    near(found(normalQuantile(1e-10)).value, -6.361340902404056, 1e-15);
  });

  it('fast-stats and SQL by the textbook: a variance far from 0 keeps its digits', () => {
    // NIST's NumAcc4: 10000000.2, then .1 and .3 in turns, with a standard deviation of 0.1 by construction.
    const values = [10000000.2, ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 10000000.1 : 10000000.3))];
    near(found(meanAndSpread(values)).standardDeviation ?? 0, 0.1, 1e-8);
    near(found(mergeableMoments.finish(values.reduce(mergeableMoments.add, mergeableMoments.empty))).standardDeviation ?? 0, 0.1, 1e-8);
    const textbook = values.reduce((sum, x) => sum + x * x, 0) - values.reduce((sum, x) => sum + x, 0) ** 2 / values.length;
    expect(Math.abs(Math.sqrt(Math.max(0, textbook) / 1000) - 0.1)).toBeGreaterThan(0.01);
  });

  it('the same in a database: no state is a sum of squares', () => {
    const inSql = Object.values(measures).flatMap((each) =>
      typeof each === 'object' && 'toSql' in each ? [(each.toSql as (columns: object) => object)(columns)] : [],
    );
    expect(inSql.length).toBeGreaterThan(8);
    for (const expression of inSql.flatMap(Object.values)) {
      expect(expression).not.toMatch(/sum\(\s*(\S+)\s*\*\s*\1|\^\s*2|power\(|var_pop|\bsqrt/i);
    }
  });

  it('a page that says to sum the TSES: its authors take means, so that scores stay from 1 to 9', () => {
    for (const key of [tsesShort, tsesLong]) {
      const answers = (each: number) => Array.from({ length: key.items }, () => each);
      for (const all of [1, 6, 9])
        for (const scale of Object.values(found(scoreSurvey(answers(all), key)).value)) expect(found(scale).value).toBe(all);
    }
  });

  it('Hartung, Knapp, Sidik and Jonkman: where studies differ less than by chance, their mean is not as sure as that', () => {
    const studies = [0.3, 0.31, 0.29, 0.32].map((effect, i) => ({ effect, variance: [0.04, 0.05, 0.03, 0.06][i] ?? 0 }));
    const { standardError, unguarded, method } = found(synthesis(studies));
    expect([standardError.toFixed(4), unguarded?.standardError.toFixed(4)]).toEqual(['0.1026', '0.0064']);
    expect(method).toBe('synthesis/reml/hksj-guarded');
  });

  it('NISTTests.jl: the standard error of Norris’s slope is 4.298e-4, certified, and not 4.30e-7', () => {
    const line = found(leastSquares(norris.x.map((x, i) => ({ x, y: norris.y[i] ?? 0 }))));
    near(line.value.slope, 1.00211681802045, 1e-12);
    near(found(lineInference(line)).value.standardError, 0.429796848199937e-3, 1e-11);
  });
});

/** Any name of a column. */
const columns = new Proxy({}, { get: (_, name) => String(name) });

/** NIST StRD, linear regression, Norris: https://www.itl.nist.gov/div898/strd/lls/data/Norris.shtml */
const norris = {
  x: [
    0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0, 447.5, 11.6, 556.0, 228.1,
    995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5,
  ],
  y: [
    0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3, 448.9, 10.8, 557.7, 228.3,
    998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2,
  ],
};
