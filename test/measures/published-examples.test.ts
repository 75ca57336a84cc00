import { describe, expect, it } from 'vitest';
import { gasChange, gasT } from '../../src/goals';
import {
  annualCost,
  benefitCost,
  coachCapacity,
  cohenKappa,
  costPerTeacher,
  intervalAgreement,
  ird,
  logResponseRatio,
  meanAndSpread,
  nonoverlap,
  pand,
  pem,
  pnd,
  ratingTable,
  standardScore,
  tau,
  tauU,
  tsesLong,
  tsesShort,
  withinCaseSmd,
} from '../../src/measures';
import { intervalShare } from '../../src/observation';
import { found, near } from './oracle';

/**
 * What the literature of coaching works out by hand. Not here: weights of a rubric (no calculator weighs teachers), the percentiles of Stages of Concern (licensed),
 * cells that are suppressed (aggregates have tests of their own), and results of studies that nothing is computed from.
 */
describe('Reed and Azulay (2011), Behavior Analysis in Practice 4(2), 45-52, https://pmc.ncbi.nlm.nih.gov/articles/PMC3357100', () => {
  const zeros = (n: number) => Array.from({ length: n }, () => 0);
  const first = [1, 1, 1, 2, ...zeros(11)];
  const second = [0, 0, 0, 1, ...zeros(10), 4];
  const pairs = first.map((each, i) => [each, second[i] ?? null] as const);

  it('figure 1: the totals agree wholly, and the intervals do not', () => {
    const agreed = (form: Parameters<typeof intervalAgreement>[1]) => (100 * found(intervalAgreement(pairs, form)).value).toFixed(1);
    expect(agreed('total-count')).toBe('100.0');
    expect(agreed('mean-count-per-interval')).toBe('70.0');
    expect(agreed('exact-count')).toBe('66.7');
  });

  it('figure 2: of seven intervals two disagree, and kappa is less than any of the shares', () => {
    const seen = [
      [1, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [1, 1],
      [1, 1],
      [0, 1],
    ] as const;
    const agreed = (form: Parameters<typeof intervalAgreement>[1]) => (100 * found(intervalAgreement(seen, form)).value).toFixed(1);
    expect(agreed('interval-by-interval')).toBe('71.4');
    expect(agreed('scored-interval')).toBe('50.0');
    expect(agreed('unscored-interval')).toBe('60.0');
    expect(found(cohenKappa(ratingTable(seen))).value.toFixed(4)).toBe('0.4167');
  });

  it('figure 3: the mean duration per occurrence is 66 percent, though two of four agree nearly wholly', () => {
    const durations = [99.7, 2.3, 69.2, 92.7].map((each) => [each, 100] as const);
    near(100 * found(intervalAgreement(durations, 'mean-duration-per-occurrence')).value, 65.975, 1e-13);
    const others = [
      [3, 4],
      [5, 5],
      [8, 10],
    ] as const;
    near(found(intervalAgreement(others, 'mean-duration-per-occurrence')).value, 0.85, 1e-14);
  });
});

describe('a table of two raters, https://chirohemoopstal.be/?p=29693', () => {
  it('agrees in 70 percent, half of it by chance: kappa is .40', () => {
    const times = (n: number, pair: readonly [string, string]) => Array.from({ length: n }, () => pair);
    const table = ratingTable([
      ...times(20, ['yes', 'yes']),
      ...times(5, ['yes', 'no']),
      ...times(10, ['no', 'yes']),
      ...times(15, ['no', 'no']),
    ]);
    const { value, agreement, byChance } = found(cohenKappa(table));
    near(agreement, 0.7, 1e-14);
    near(byChance, 0.5, 1e-14);
    near(value, 0.4, 1e-14);
  });
});

describe('Kiresuk and Sherman (1968), Community Mental Health Journal 4(6), 443-453: the conversion table of equal weights', () => {
  const table = [
    [1, '40.00', '40.00', '60.00', '60.00', '70.00', '30.00'],
    [2, '37.60', '43.80', '56.20', '62.40', '74.81', '25.19'],
    [3, '36.31', '45.44', '54.56', '63.69', '77.39', '22.61'],
    [4, '35.49', '46.37', '53.63', '64.51', '79.02', '20.98'],
    [5, '34.92', '46.98', '53.02', '65.08', '80.15', '19.85'],
  ] as const;

  it.each(table)('%i goals', (n, allLess, oneLess, oneMore, allMore, most, least) => {
    const score = (levels: readonly number[]) => found(gasT(levels.map((level) => ({ level })))).value.toFixed(2);
    const all = (level: number) => Array.from({ length: n }, () => level);
    const one = (level: number) => [level, ...all(0).slice(1)];
    expect([all(-1), one(-1), one(1), all(1), all(2), all(-2)].map(score)).toEqual([allLess, oneLess, oneMore, allMore, most, least]);
    expect(score(all(0))).toBe('50.00');
  });

  it('weights of 3, 2 and 1 make 52.2033 of as expected, more, and less; and the change is what counts', () => {
    const goals = [
      { level: 0, weight: 3 },
      { level: 1, weight: 2 },
      { level: -1, weight: 1 },
    ];
    expect(found(gasT(goals)).value.toFixed(4)).toBe('52.2033');
    const changed = found(gasChange([1, 1, 1].map((weight) => ({ baseline: -1, level: 1, weight }))));
    near(changed.value, 2 * 13.6931, 1e-5);
  });
});

describe('Parker, Vannest and Davis (2011), Behavior Modification 35(4), 303-322: one series, many indices', () => {
  const [a, b] = [
    [20, 20, 26, 25, 22, 23],
    [28, 25, 24, 27, 30, 30, 29],
  ];

  it('and what SingleCaseES 0.7.4 makes of it', () => {
    const values = [pnd, pand, pem, ird, nonoverlap, tau].map((index) => found(index(a, b)).value.toFixed(6));
    expect(values).toEqual(['0.714286', '0.846154', '1.000000', '0.690476', '0.916667', '0.833333']);
    expect(found(tauU(a, b, { variant: 'a-b-a/mn' })).value.toFixed(6)).toBe('0.738095');
    expect(found(tau(a, b)).standardError?.toFixed(6)).toBe('0.138013');
    expect(found(withinCaseSmd(a, b, { correction: 'approximate' })).value.toFixed(7)).toBe('1.6499319');
    expect(found(logResponseRatio(a, b, { direction: 'increasing' })).value.toFixed(7)).toBe('0.1953962');
  });
});

describe('R’s scan, the data “gretchen”, https://rdrr.io/rforge/scan/man/nap.html: fewer are better', () => {
  const [a, b] = [
    [12, 14, 9, 10],
    [10, 6, 4, 5, 3, 4],
  ];

  it('93.75 percent of pairs improve, and 83.3 percent of the later values are below the least before', () => {
    const fewer = { improvement: 'decrease' } as const;
    expect(found(nonoverlap(a, b, fewer)).value).toBe(22.5 / 24);
    const values = [pnd, pand, pem, ird, tau].map((index) => found(index(a, b, fewer)).value.toFixed(6));
    expect(values).toEqual(['0.833333', '0.900000', '1.000000', '0.791667', '0.875000']);
    expect(found(tauU(a, b, { ...fewer, variant: 'a-b-a/mn' })).value.toFixed(6)).toBe('0.791667');
  });
});

describe('what coaching costs', () => {
  it('Washington State Institute for Public Policy, program 350, https://wsipp.wa.gov/BenefitCost/Program/350: 8,860 for 305', () => {
    const { benefits, net, value } = found(benefitCost([1961, 4618, 2434, -153], 305));
    expect([benefits, net]).toEqual([8860, 8555]);
    // The page prints 29.01, of cents that it does not show.
    near(value, 29.01, 0.002);
  });

  it('Knight (2012), Journal of Education Finance 38(1), 52-80: 1.42 to 2.27 times what developers name', () => {
    const each = (cost: number) => found(costPerTeacher(cost * 30, 30)).value / 2298;
    expect([each(3260).toFixed(2), each(5220).toFixed(2)]).toEqual(['1.42', '2.27']);
  });

  it('Levin and McEwan (2001), Cost-Effectiveness Analysis: a year of 10,000 over five at 5 percent is 2,309.75', () => {
    expect(found(annualCost(10_000, { years: 5, rate: 0.05 })).value.toFixed(2)).toBe('2309.75');
    expect(found(annualCost(1, { years: 5, rate: 0.03 })).factor.toFixed(6)).toBe('0.218355');
  });

  it('40 hours, 60 percent with teachers, 3 hours for each, cycles of 6 weeks in 36: 8 at once, 48 in a year', () => {
    const week = { hours: 40, coachingShare: 0.6, hoursPerTeacher: 3 };
    expect(found(coachCapacity(week, { weeks: 36, cycleWeeks: 6 }))).toMatchObject({ value: 8, inYear: 48 });
  });
});

describe('time sampling, https://scienceinsights.org: five minutes in intervals of 15 seconds', () => {
  it.each([
    [12, 0.6],
    [14, 0.7],
  ])('%i of 20 intervals are %f', (n, share) => {
    const scored = Array.from({ length: 20 }, (_, i) => i < n);
    expect(found(intervalShare({ method: 'momentary', every: 15, scored })).value).toBe(share);
  });
});

describe('ten T scores, https://docslib.org/doc/13679295', () => {
  it('are those of the page but for the last, which it prints as 46.1', () => {
    const scores = [285, 256, 329, 298, 312, 290, 212, 301, 321, 279];
    const { value: mean, standardDeviation } = found(meanAndSpread(scores));
    const ofAllTen = (standardDeviation ?? 0) * Math.sqrt(9 / 10);
    expect([mean, ofAllTen.toFixed(2)]).toEqual([288.3, '32.42']);
    const t = scores.map((score) =>
      found(standardScore(score, { mean, standardDeviation: ofAllTen }, { mean: 50, standardDeviation: 10 })).value.toFixed(1),
    );
    expect(t).toEqual(['49.0', '40.0', '62.6', '53.0', '57.3', '50.5', '26.5', '53.9', '60.1', '47.1']);
  });
});

describe('Tschannen-Moran and Woolfolk Hoy (2001), the authors’ own scoring sheet of the TSES', () => {
  it('each item of the long and of the short form belongs to one scale', () => {
    for (const [{ scales, items }, each] of [
      [tsesLong, 8],
      [tsesShort, 4],
    ] as const) {
      const numbers = [...scales.engagement, ...scales.instruction, ...scales.management].toSorted((a, b) => a - b);
      expect(numbers).toEqual(Array.from({ length: items }, (_, i) => i + 1));
      expect([scales.engagement, scales.instruction, scales.management].map(({ length }) => length)).toEqual([each, each, each]);
    }
    expect(tsesLong.scales.engagement).toEqual([1, 2, 4, 6, 9, 12, 14, 22]);
    expect(tsesShort.scales.management).toEqual([1, 3, 6, 8]);
  });
});
