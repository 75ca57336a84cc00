import {
  annualCost,
  atkinson,
  autocorrelation,
  benefitCost,
  betaCdf,
  caseload,
  chiSquareCdf,
  coachCapacity,
  coefficientOfVariation,
  cohenKappa,
  columnMoments,
  costEffectiveness,
  costPerTeacher,
  cronbachAlpha,
  differenceOfArms,
  fleissKappa,
  ingredientsCost,
  intervalAgreement,
  intraclassCorrelation,
  krippendorffAlpha,
  kurtosis,
  meanAndSpread,
  mergeableCostPerTeacher,
  mergeableLine,
  netBenefit,
  noncentralTCdf,
  omegaTotal,
  oneWayIcc,
  quantile,
  randomIntercept,
  raterAgreement,
  ratingTable,
  scoreSurvey,
  scoreSurveyOfGroup,
  skewness,
  standardScore,
  tCdf,
  theilL,
  timeGaps,
  topShare,
  tQuantile,
  tsesShort,
  utilization,
} from '../../src/measures';

/** What distributions, description, agreement, reliability, surveys, cost and equity answer: every sentence of theirs at least once. */
export const answersOfNumbers = (): readonly unknown[] => [
  ...ofDistributions(),
  ...ofDescription(),
  ...ofRaters(),
  ...ofGroups(),
  ...ofScales(),
  ...ofSurveys(),
  ...ofCost(),
  ...ofTime(),
];

function ofDistributions(): readonly unknown[] {
  return [
    tCdf(Number.NaN, 5),
    tCdf(1, Number.NaN),
    tCdf(1, 0),
    chiSquareCdf(1, 1e9),
    tQuantile(5e-324, 1),
    tQuantile(0, 5),
    betaCdf(0.5, 2, 0),
    noncentralTCdf(1e5, 5, 1),
  ];
}

function ofDescription(): readonly unknown[] {
  return [
    quantile([1, 2], 2),
    quantile([-1e308, 1e308], 0.5),
    autocorrelation([1, 2], { lag: 0 }),
    autocorrelation([1], { lag: 3 }),
    autocorrelation([1, 1]),
    meanAndSpread([1e308, -1e308]),
    skewness([1, 2]),
    kurtosis([1e100, 2e100, 4e100]),
    columnMoments([[1, 2], [1]]),
    columnMoments([[1, 2]]),
  ];
}

function ofRaters(): readonly unknown[] {
  const one = ratingTable([
    ['on', 'on'],
    ['on', 'on'],
  ]);
  return [
    ratingTable([]),
    ratingTable([['on', 'off']], { categories: ['on'] }),
    cohenKappa(one),
    cohenKappa(ratingTable([['on', 'off']]), { weights: 'linear' }),
    raterAgreement(one),
    fleissKappa([['on']]),
    krippendorffAlpha([], 'nominal'),
    krippendorffAlpha([['on', 'off']], 'ordinal'),
    krippendorffAlpha([[1, 1]], 'nominal'),
    intervalAgreement([], 'total-count'),
    intervalAgreement([[0.5, 1]], 'total-count'),
    intervalAgreement([[0, 0]], 'total-count'),
    intervalAgreement(
      [
        [1e308, 1],
        [1e308, 1],
      ],
      'total-duration',
    ),
  ];
}

function ofGroups(): readonly unknown[] {
  const alike = columnMoments([
    [1, 1],
    [1, 1],
  ]);
  return [
    intraclassCorrelation(columnMoments([[1], [2]]), 'ICC(1)'),
    intraclassCorrelation(alike, 'ICC(1)'),
    oneWayIcc([[1], [2]]),
    oneWayIcc([
      [1, 1],
      [1, 1],
    ]),
    randomIntercept([
      [1, 1],
      [2, 2],
    ]),
  ];
}

function ofScales(): readonly unknown[] {
  const contrary = [
    [1, 5],
    [2, 4],
    [4, 1],
  ];
  // Items that hardly go together: one factor is as likely here as there.
  const unsettled = [
    [3, 4, 0],
    [3, 2, 4],
    [0, 3, 1],
    [3, 2, 2],
    [1, 1, 0],
    [0, 4, 3],
    [1, 2, 4],
  ];
  const items = [
    [1, 2, 1, 3],
    [2, 1, 3, 3],
    [4, 2, 1, 3],
  ];
  return [
    cronbachAlpha(columnMoments([[1], [2]])),
    cronbachAlpha(
      columnMoments([
        [1, -1],
        [2, -2],
      ]),
    ),
    cronbachAlpha(columnMoments(contrary)),
    omegaTotal(columnMoments(contrary)),
    omegaTotal(columnMoments(items)),
    omegaTotal(columnMoments(unsettled), { leastItems: 3 }),
  ];
}

function ofSurveys(): readonly unknown[] {
  const answers = Array.from({ length: 12 }, () => 5);
  const none = answers.map(() => null);
  return [
    scoreSurvey(answers, { ...tsesShort, reversed: [13] }),
    scoreSurvey([5], tsesShort),
    scoreSurvey([10, ...answers.slice(1)], tsesShort),
    scoreSurvey(answers, tsesShort, { needed: 0 }),
    scoreSurvey(none, tsesShort),
    scoreSurveyOfGroup([answers], tsesShort),
    standardScore(1, { mean: 1, standardDeviation: 0 }),
    standardScore(1e308, { mean: -1e308, standardDeviation: 1 }),
  ];
}

function ofCost(): readonly unknown[] {
  const coach = { quantity: 1, price: 60_000 };
  const difference = { cost: 10, effect: 1, costVariance: 4, effectVariance: 1 };
  return [
    annualCost(-1, { years: 5, rate: 0.03 }),
    annualCost(1e308, { years: 1e-300, rate: 0 }),
    benefitCost([1], 0),
    caseload(0.5, 1),
    caseload(5, 0),
    caseload(5, 5e-324),
    coachCapacity({ hours: -1, coachingShare: 1, hoursPerTeacher: 1 }),
    coachCapacity({ hours: 40, coachingShare: 1, hoursPerTeacher: 1e-300 }),
    costEffectiveness({ ...difference, costVariance: -1 }),
    costEffectiveness({ ...difference, cost: 1e200, costVariance: 1 }),
    netBenefit(difference, -1),
    differenceOfArms(mergeableLine.empty, mergeableLine.empty),
    costPerTeacher(-1, 1),
    costPerTeacher(1, 0.5),
    costPerTeacher(1, 0),
    mergeableCostPerTeacher.finish(mergeableCostPerTeacher.add(mergeableCostPerTeacher.empty, { cost: -1, served: 1 })),
    ingredientsCost([]),
    ingredientsCost([{ ...coach, share: 2 }]),
    ingredientsCost([{ ...coach, years: 5 }]),
    utilization(-1, 1),
    utilization(1, 0),
  ];
}

function ofTime(): readonly unknown[] {
  const north = { group: 'north', teachers: 12, hours: 30 };
  return [
    atkinson([1, 2], { aversion: 0 }),
    coefficientOfVariation([1]),
    topShare([1, 2], { top: 0 }),
    theilL([0, 1]),
    theilL([0]),
    theilL([]),
    timeGaps([], 'north'),
    timeGaps([north], 'north', { minimum: 0 }),
    timeGaps([north], 'south'),
    timeGaps([{ ...north, teachers: 3 }], 'north'),
  ];
}
