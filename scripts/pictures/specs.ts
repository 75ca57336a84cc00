/** What is drawn for docs/measures.md: Vega-Lite specifications of numbers that the library finds of invented data. */

import { chartColors, chartConfig } from '../../src/charts/chart-style';
import { goalChart } from '../../src/charts/goal-chart';
import { chartSignals, makingDataCount, nonoverlap, standardizedDifference, synthesis, twoGroups, xmrChart } from '../../src/measures';

type Row = Readonly<Record<string, string | number>>;

/** One picture: its file's name, what it shows for who cannot see it, and the specification. */
export interface Picture {
  readonly name: string;
  readonly description: string;
  readonly spec: object;
}

const width = 560;

/** Layers of one picture, in the library's own style. */
function spec(title: string, subtitle: string, description: string, height: number, layer: readonly object[]): object {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: { text: title, subtitle },
    description,
    width,
    height,
    layer,
    config: { ...chartConfig, legend: { ...chartConfig.legend, labelLimit: 400 } },
  };
}

/** Three decimals: machines differ in the sixteenth digit, and a picture has no use for it. */
const rounded = (value: number) => Math.round(value * 1000) / 1000;

function answered<T extends { readonly ok: boolean }>(answer: T): Extract<T, { readonly ok: true }> {
  if (!answer.ok) throw new Error(`Expected an answer, found ${JSON.stringify(answer)}.`);
  return answer as Extract<T, { readonly ok: true }>;
}

const quantitative = (field: string, title: string, more: object = {}) => ({ field, type: 'quantitative', title, ...more });

function goal(): Picture {
  const measured = [41, 44, 43, 49, 52, 50, 57, 58].map((value, week) => ({ on: day(week), value }));
  const chart = goalChart(
    { target: { kind: 'increase', baseline: 40, target: 70 }, unit: 'percent of students', startsOn: day(0), dueOn: day(13) },
    measured,
    { title: 'A goal on its way', width },
  );
  return { name: 'goal', description: chart.description, spec: chart };
}

/** A Monday of a school year, so many weeks after the first. */
function day(week: number): string {
  return new Date(Date.UTC(2026, 8, 7 + 7 * week)).toISOString().slice(0, 10);
}

function xmr(): Picture {
  const values = [12, 14, 11, 13, 15, 12, 10, 13, 14, 12, 17, 16, 18, 16, 19, 17, 18, 24];
  const chart = answered(xmrChart(values, { baseline: 10 }));
  const signals = chartSignals(chart, makingDataCount);
  const told = new Set(signals.flatMap(({ points }) => points));
  const rows: readonly Row[] = values.map((value, i) => ({
    lesson: i + 1,
    value,
    sign: told.has(i) ? 'signal: ask what happened' : 'what always happens',
  }));
  const [low = 0, high = 0] = chart.phases[0]?.limits ?? [];
  const lines: readonly Row[] = [
    { at: rounded(high), text: 'upper limit' },
    { at: rounded(chart.value), text: 'mean of the first ten' },
    { at: rounded(low), text: 'lower limit' },
  ];
  const description = `An XmR chart of 18 lessons with limits from the first ten, ${rounded(low)} to ${rounded(high)}: ${told.size} points are signals, the others are what always happens.`;
  const x = quantitative('lesson', 'lesson', { scale: { domain: [1, 18] }, axis: { tickMinStep: 1 } });
  const y = quantitative('value', 'questions that students asked', { scale: { zero: true } });
  const color = {
    field: 'sign',
    type: 'nominal',
    title: null,
    scale: { domain: ['what always happens', 'signal: ask what happened'], range: [chartColors.measured, chartColors.target] },
  };
  return {
    name: 'xmr',
    description,
    spec: spec('What is news, and what always happens', 'xmrChart with chartSignals, by the rules of Making Data Count', description, 260, [
      {
        data: { values: lines },
        mark: { type: 'rule', strokeDash: [6, 4], color: chartColors.baseline },
        encoding: { y: { ...y, field: 'at' } },
      },
      {
        data: { values: lines },
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 6 },
        encoding: { x: { value: width }, y: { ...y, field: 'at' }, text: { field: 'text' } },
      },
      { data: { values: rows }, mark: { type: 'line', color: chartColors.measured, strokeWidth: 1.5 }, encoding: { x, y } },
      {
        data: { values: rows },
        mark: { type: 'point', filled: true, size: 90, opacity: 1 },
        encoding: { x, y, color, shape: { ...color, scale: { domain: color.scale.domain, range: ['circle', 'diamond'] } } },
      },
    ]),
  };
}

function phases(): Picture {
  const [before, after] = [
    [20, 20, 26, 25, 22, 23],
    [28, 25, 24, 27, 30, 30, 29],
  ];
  const { value, interval } = answered(nonoverlap(before, after));
  const shares = [value, ...interval].map((each) => `${Math.round(100 * each)}`);
  const rows: readonly Row[] = [...before, ...after].map((y, i) => ({ session: i + 1, y, phase: i < before.length ? 'before' : 'since' }));
  const description = `Thirteen sessions of one class, six before and seven since a change: of all pairs of a value before and one since ${shares[0]} percent improve, with an interval from ${shares[1]} to ${shares[2]}.`;
  const x = quantitative('session', 'session', { axis: { tickMinStep: 1 }, scale: { domain: [0.5, 13.5] } });
  const y = quantitative('y', 'minutes of talk by students', { scale: { zero: false } });
  const color = { field: 'phase', type: 'nominal', title: null, scale: { range: [chartColors.baseline, chartColors.measured] } };
  return {
    name: 'nonoverlap',
    description,
    spec: spec(
      `${shares[0]} of 100 pairs improve`,
      `nonoverlap of one class, with an interval from ${shares[1]} to ${shares[2]}`,
      description,
      240,
      [
        {
          data: { values: [{ at: before.length + 0.5 }] },
          mark: { type: 'rule', strokeDash: [2, 3] },
          encoding: { x: { ...x, field: 'at' } },
        },
        { data: { values: rows }, mark: { type: 'line', strokeWidth: 1.5 }, encoding: { x, y, color } },
        {
          data: { values: rows },
          mark: { type: 'point', filled: true, size: 90, opacity: 1 },
          encoding: { x, y, color, shape: { ...color, scale: { range: ['square', 'circle'] } } },
        },
      ],
    ),
  };
}

function howSure(): Picture {
  const base = [41, 45, 47, 50, 50, 53, 55, 59];
  const rows: readonly Row[] = [1, 3, 10].map((times) => {
    const of = (shift: number) => Array.from({ length: times }, () => base.map((each) => each + shift)).flat();
    const { value, interval, n } = answered(standardizedDifference(twoGroups(of(3), of(0))));
    const [low = 0, high = 0] = interval ?? [];
    return { people: `${n} people`, value: rounded(value), low: rounded(low), high: rounded(high) };
  });
  const told = rows.map(({ people, low, high }) => `${people} ${low} to ${high}`).join(', ');
  const description = `The same difference of two groups with more and more people, and the interval of Hedges’ g: ${told}. Only the last leaves 0 out.`;
  return {
    name: 'how-sure',
    description,
    spec: spec(
      'The same difference, more and more sure',
      'standardizedDifference, Hedges’ g with its exact interval of 95 percent',
      description,
      150,
      forest(rows, 'people', 'standard deviations'),
    ),
  };
}

function schools(): Picture {
  const found = [
    ['School A', 0.05, 0.01],
    ['School B', 0.85, 0.02],
    ['School C', 0.35, 0.01],
    ['School D', -0.15, 0.03],
    ['School E', 0.6, 0.02],
    ['School F', 0.25, 0.01],
  ] as const;
  const all = answered(synthesis(found.map(([, effect, variance]) => ({ effect, variance }))));
  const [from = 0, to = 0] = all.prediction?.interval ?? [];
  const rows: readonly Row[] = [
    ...found.map(([school, value, variance]) => ({
      school,
      value,
      low: rounded(value - 1.96 * Math.sqrt(variance)),
      high: rounded(value + 1.96 * Math.sqrt(variance)),
    })),
    { school: 'mean of all', value: rounded(all.value), low: rounded(all.interval[0]), high: rounded(all.interval[1]) },
    { school: 'one more school', value: rounded(all.value), low: rounded(from), high: rounded(to) },
  ];
  const mean = rows[6];
  const description = `Six schools' effects with their intervals, their mean of ${mean?.value} with an interval from ${mean?.low} to ${mean?.high}, and where one more school would lie: ${rounded(from)} to ${rounded(to)}.`;
  return {
    name: 'synthesis',
    description,
    spec: spec(
      'What several schools say together',
      'synthesis: plan by the last line, not by the mean',
      description,
      300,
      forest(rows, 'school', 'effect in standard deviations'),
    ),
  };
}

/** Values with their intervals, one below the other, around a line at 0. */
function forest(rows: readonly Row[], names: string, title: string): readonly object[] {
  const y = { field: names, type: 'nominal', title: null, sort: null, axis: { ticks: false, domain: false } };
  const x = quantitative('value', title);
  return [
    { data: { values: [{ at: 0 }] }, mark: { type: 'rule', color: chartColors.baseline }, encoding: { x: { ...x, field: 'at' } } },
    {
      data: { values: rows },
      mark: { type: 'rule', strokeWidth: 3, color: chartColors.measured, opacity: 0.6 },
      encoding: { y, x: { ...x, field: 'low' }, x2: { field: 'high' } },
    },
    {
      data: { values: rows },
      mark: { type: 'point', filled: true, size: 110, opacity: 1, color: chartColors.measured },
      encoding: { y, x },
    },
  ];
}

/** All pictures, in the order of the page. */
export function pictures(): readonly Picture[] {
  return [goal(), xmr(), phases(), howSure(), schools()];
}
