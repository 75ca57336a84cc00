import {
  autoregressiveSeries,
  betweenStudies,
  betweenStudiesInterval,
  clusteredDifferences,
  differenceInDifferences,
  doseCorrelation,
  doseCurve,
  doseTau,
  eggerTest,
  interruptedSeries,
  linearModel,
  mergeableDifferences,
  mergeableDoseCorrelation,
  mergeableHeterogeneity,
  synthesis,
} from '../../src/measures';

/** What syntheses, differences, series and doses answer: every sentence of theirs at least once. */
export const answersOfProgram = (): readonly unknown[] => [...ofSyntheses(), ...ofDifferences(), ...ofSeries(), ...ofDoses()];

const huge = [1e308, -1e308, 1e308];

function ofSyntheses(): readonly unknown[] {
  const studies = (effects: readonly (number | null)[], variance = (i: number) => i + 1) =>
    effects.map((effect, i) => ({ effect, variance: variance(i) }));
  return [
    synthesis([]),
    synthesis(studies([1, null])),
    synthesis(studies([1, Number.NaN])),
    synthesis(studies([1, 2], () => 0)),
    synthesis(studies([1, 2]), { level: 1 }),
    synthesis(studies(huge)),
    betweenStudies(studies([1])),
    betweenStudiesInterval(studies([1, 2]), { most: 0 }),
    eggerTest(studies([1, 2])),
    eggerTest(studies([1, 2, 4], () => 1)),
    eggerTest(studies([1, 1, 1])),
    mergeableHeterogeneity.finish(mergeableHeterogeneity.empty),
  ];
}

function ofDifferences(): readonly unknown[] {
  const each = (cell: { readonly n: number; readonly mean: number; readonly variance: number | null }) =>
    differenceInDifferences({ treatedBefore: cell, treatedAfter: cell, comparisonBefore: cell, comparisonAfter: cell });
  const rows = [true, false].flatMap((treated) =>
    [true, false].flatMap((after) => [1, 2, 4].map((y) => ({ treated, after, y, cluster: 'one' }))),
  );
  return [
    each({ n: 0, mean: 0, variance: null }),
    each({ n: 0.5, mean: 0, variance: null }),
    each({ n: 1, mean: 0, variance: null }),
    each({ n: 2, mean: 0, variance: null }),
    each({ n: 2, mean: 0, variance: 0 }),
    each({ n: 2, mean: Number.NaN, variance: 1 }),
    each({ n: 2, mean: 0, variance: 1e308 }),
    clusteredDifferences(rows),
    clusteredDifferences(rows, { level: 1 }),
    mergeableDifferences.finish({
      ...mergeableDifferences.empty,
      treatedAfter: { ...mergeableDifferences.empty.treatedAfter, missing: 1 },
    }),
  ];
}

function ofSeries(): readonly unknown[] {
  const wave = { before: [4, 3, 4, 3], after: [8, 9, 8, 9] };
  return [
    interruptedSeries({ before: [], after: [] }),
    interruptedSeries({ before: [1], after: [1, 2] }),
    interruptedSeries({ before: [1, null], after: [1, 2, 3] }),
    interruptedSeries({ before: [1, 2, 3], after: [1, 2] }),
    interruptedSeries(wave, { lag: -1 }),
    interruptedSeries(wave, { level: 1 }),
    interruptedSeries({ before: huge, after: huge }),
    autoregressiveSeries({ before: [0, 1], after: [0, 0, 1] }),
    autoregressiveSeries({ before: [0, 1, 0, 1, 0, 1], after: [0, 1, 0, 1, 0, 1] }),
    linearModel([]),
    linearModel([
      { x: [1], y: 1 },
      { x: [], y: 1 },
    ]),
    linearModel([{ x: [1], y: 1 }]),
  ];
}

function ofDoses(): readonly unknown[] {
  const rows = (doses: readonly number[], response: (i: number) => number | null) =>
    doses.map((dose, i) => ({ dose, response: response(i) }));
  return [
    doseCorrelation([]),
    doseCorrelation(rows([1, 2], (i) => i)),
    doseCorrelation(rows([1, 2, -1], (i) => i)),
    doseCorrelation(rows([1, 2, 4], () => 3)),
    doseCorrelation(rows([1, 2, 4], (i) => i)),
    doseCorrelation(
      rows([1, 2, 4], (i) => i),
      { level: 1 },
    ),
    doseTau(rows([1, 2, 4], (i) => i)),
    doseCurve(
      rows([1, 1, 1], (i) => i),
      { variant: 'quadratic' },
    ),
    mergeableDoseCorrelation.finish({ ...mergeableDoseCorrelation.empty, notFinite: 1 }),
  ];
}
