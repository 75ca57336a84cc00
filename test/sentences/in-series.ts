import type { Missing } from '../../src/core/result';
import type { Sentence } from '../../src/core/sentence';
import {
  anhoejRule,
  baselineCorrectedTau,
  betweenCaseSmd,
  conditionalGrowth,
  gains,
  goalObtained,
  ird,
  kendallTau,
  leastSquares,
  linearModel,
  lineCrossing,
  lineInference,
  logResponseRatio,
  mannKendall,
  mergeableLine,
  mergeableMetProjection,
  mergeableNonoverlap,
  mergeableRuns,
  mergeableXmr,
  metProjection,
  nonoverlap,
  pand,
  pChart,
  pem,
  phaseLengths,
  pnd,
  residualGains,
  runChart,
  runsTest,
  tau,
  tauU,
  theilSen,
  typicalPercentile,
  withinCaseSmd,
  xmrChart,
} from '../../src/measures';

type Answer = { readonly ok: true } | Missing;

const huge = [1e308, -1e308];
const series = (y: readonly number[]) => y.map((each, x) => ({ x, y: each }));

/** What lines, single cases, charts and growth answer where they have no answer: every sentence of theirs at least once. */
export const answersOfSeries = (): readonly Sentence[] =>
  [...ofLines(), ...ofSingleCases(), ...ofCharts(), ...ofGrowth()].flatMap((answer) => (answer.ok ? [] : [answer]));

function ofLines(): readonly Answer[] {
  const [line, level, two] = [leastSquares(series([1, 2, 4])), leastSquares(series([3, 3, 3])), leastSquares(series([1, 2]))];
  const row = (x: readonly number[], y: number) => ({ x, y });
  return [
    linearModel([]),
    linearModel([row([1], 1), row([1, 2], 1)]),
    linearModel([row([1], 1)]),
    linearModel([row([1], 1), row([1], 2), row([1], 3)]),
    linearModel(huge.map((y, x) => row([x], y)).concat(row([3], 1e308))),
    kendallTau([]),
    kendallTau([{ x: 1, y: 1 }]),
    kendallTau(series([3, 3])),
    kendallTau(series([3, 3, 4]), { test: 'exact' }),
    mannKendall([1, null]),
    mannKendall([1, Number.NaN]),
    theilSen([]),
    theilSen([{ x: 1, y: 1 }]),
    theilSen(series([1, 2]), { level: 1 }),
    theilSen(series(huge)),
    theilSen(series(Array.from({ length: 5001 }, (_, i) => i))),
    ...(line.ok ? [lineCrossing(line, Number.NaN), lineCrossing(line, 5, { level: 1 }), lineInference(line, { level: 1 })] : []),
    ...(level.ok ? [lineCrossing(level, 5)] : []),
    ...(two.ok ? [lineInference(two)] : []),
    mergeableLine.finish(mergeableLine.empty),
    mergeableLine.finish({ ...mergeableLine.empty, n: 1 }),
    mergeableLine.finish({ ...mergeableLine.empty, n: 2 }),
    mergeableLine.finish({ ...mergeableLine.empty, missing: 1 }),
    mergeableLine.finish({ ...mergeableLine.empty, notFinite: 1 }),
    mergeableLine.finish({ ...mergeableLine.empty, n: 3, sxx: 1, syy: Number.POSITIVE_INFINITY }),
  ];
}

function ofSingleCases(): readonly Answer[] {
  const [a, b] = [
    [1, 2, 4],
    [5, 6, 9],
  ];
  const sessions = ['x', 'y', 'z'].flatMap((each) =>
    [0, 1, 2, 3].map((session) => ({
      case: each,
      session,
      phase: session < 2 ? ('baseline' as const) : ('intervention' as const),
      y: session,
    })),
  );
  return [
    ...[nonoverlap, tau, pnd, pem, pand, ird, baselineCorrectedTau].map((measure) => measure([], b)),
    tauU([null], b, { variant: 'a-b' }),
    nonoverlap(a, b, { level: 1 }),
    baselineCorrectedTau([1], b),
    baselineCorrectedTau(huge, b),
    withinCaseSmd([1], b),
    withinCaseSmd([2, 2, 2], b),
    withinCaseSmd([1e200, -1e200, 0], b),
    logResponseRatio([-1, 2], b, { direction: 'increasing' }),
    logResponseRatio(a, b, { direction: 'increasing', scale: { kind: 'rate', minutes: 0 } }),
    logResponseRatio([1], b, { direction: 'increasing' }),
    logResponseRatio([0, 0], b, { direction: 'increasing', scale: { kind: 'other' } }),
    goalObtained(a, b, Number.NaN),
    goalObtained([1, 3], b, 2),
    goalObtained([1], b, 2),
    phaseLengths([]),
    phaseLengths([0.5]),
    betweenCaseSmd([]),
    betweenCaseSmd(sessions.map((each) => ({ ...each, y: Number.NaN }))),
    betweenCaseSmd([...sessions, ...sessions]),
    betweenCaseSmd(sessions.slice(0, 8)),
    betweenCaseSmd(sessions.map((each) => ({ ...each, y: 1 }))),
    mergeableNonoverlap.finish(mergeableNonoverlap.empty),
  ];
}

function ofCharts(): readonly Answer[] {
  const [flat, two] = [runChart([4, 4]), runChart([1, 2])];
  return [
    xmrChart([]),
    xmrChart([1]),
    xmrChart([1, 2], { rebaseAt: [5] }),
    xmrChart([1, 2], { baseline: 0 }),
    xmrChart([1, 2], { ghosts: [0, 1] }),
    xmrChart([4, 4], { screen: true }),
    xmrChart(huge),
    ...(flat.ok ? [anhoejRule(flat), runsTest(flat)] : []),
    ...(two.ok ? [runsTest(two, { tail: 1 })] : []),
    pChart([]),
    pChart([{ reached: 1, of: 0 }]),
    pChart([{ reached: 1, of: 2 }], { limits: 'laney/exact-d2' }),
    mergeableRuns(Number.NaN).finish(mergeableRuns(0).empty),
    mergeableXmr.finish(mergeableXmr.empty),
  ];
}

function ofGrowth(): readonly Answer[] {
  return [
    gains([]),
    gains([{ before: -1e308, after: 1e308 }]),
    residualGains([{ before: 1, after: 2 }]),
    residualGains([]),
    conditionalGrowth([{ before: 1, after: 2, typical: 1, spread: 0 }]),
    metProjection([]),
    metProjection([{ gain: 1, projected: 1 }], { level: 1 }),
    mergeableMetProjection.finish({ ...mergeableMetProjection.empty, notFinite: 1 }),
    typicalPercentile([0]),
    typicalPercentile([50]),
  ];
}
