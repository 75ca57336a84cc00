import type { IsoDate } from '../core/instant';
import { type Sentence, says } from '../core/sentence';
import type { Measured } from '../goals/measurement-problem';
import { chartColors, chartConfig } from './chart-style';
import { goalChartWords } from './goal-chart-words';
import { type ChartedGoal, type GoalChartOptions, type GoalPicture, goalPicture } from './goal-picture';
import type { ChartLayer, ChartSpec, ChartValue } from './vega-lite';

/**
 * Draws a goal: its measurements over time against its target, with baseline, aim line and projection where there are any.
 * It takes plain values; from whose view they come is for the caller to see to.
 *
 * @param goal - Its target, unit, and days where there are any.
 * @param measurements - In any order. Where one does not fit, none is drawn and the subtitle says why.
 * @param options - Title, projection day and level, size, and a catalogue.
 * @returns A Vega-Lite 6 specification as plain JSON, with a description in words for who cannot see it.
 * @example
 * const chart = goalChart({ target: { kind: 'increase', baseline: 40, target: 80 } }, [{ on: '2026-10-05', value: 45 }]);
 * chart.layer.map((layer) => layer.name); // => ['target', 'target-label', 'baseline', 'baseline-label', 'measurements']
 * @see https://vega.github.io/vega-lite/docs/spec.html
 */
export function goalChart(goal: ChartedGoal, measurements: readonly Measured[], options: GoalChartOptions = {}): ChartSpec {
  const { width = 560, height = 320 } = options;
  const picture = goalPicture(goal, measurements, options);
  const title = options.title ?? picture.say(says('goal-chart/title', 'Progress toward the goal'));
  const { subtitle, description } = goalChartWords(picture);
  const layer = [
    ...targetLayers(picture),
    ...baselineLayers(picture),
    ...aimLayers(picture),
    ...measurementLayers(picture),
    ...projectionLayers(picture),
  ];
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    title: subtitle === undefined ? { text: title } : { text: title, subtitle },
    description,
    width,
    height,
    layer,
    config: chartConfig,
  };
}

function targetLayers(picture: GoalPicture): readonly ChartLayer[] {
  const { target } = picture;
  if (target === undefined) return [];
  const color = chartColors.target;
  if (target.kind === 'range') {
    const band: ChartLayer = {
      name: 'target',
      data: { values: [{ low: target.low, high: target.high }] },
      mark: { type: 'rect', color, opacity: 0.18 },
      encoding: { y: { ...yOf(picture), field: 'low' }, y2: { field: 'high' } },
    };
    return [
      band,
      labelLayer(
        picture,
        'target-label',
        target.high,
        picture.say(says('goal-chart/target-range', 'Target {low} to {high}', { low: target.low, high: target.high })),
        'left',
      ),
    ];
  }
  const value = target.kind === 'mastery' ? target.share : target.target;
  const words =
    target.kind === 'mastery'
      ? says('goal-chart/target-share', 'Target {share}%', { share: Math.round(value * 1000) / 10 })
      : says('goal-chart/target', 'Target {target}', { target: value });
  return [
    ruleLayer(picture, 'target', value, { color, strokeWidth: 2 }),
    labelLayer(picture, 'target-label', value, picture.say(words), 'left'),
  ];
}

function baselineLayers(picture: GoalPicture): readonly ChartLayer[] {
  const { target } = picture;
  if (target === undefined || target.kind === 'mastery' || target.baseline === undefined) return [];
  const { baseline } = target;
  return [
    ruleLayer(picture, 'baseline', baseline, { color: chartColors.baseline, strokeWidth: 1, strokeDash: [2, 3] }),
    labelLayer(picture, 'baseline-label', baseline, picture.say(says('goal-chart/baseline', 'Baseline {baseline}', { baseline })), 'right'),
  ];
}

function aimLayers(picture: GoalPicture): readonly ChartLayer[] {
  if (picture.aim.length < 2) return [];
  return [seriesLayer(picture, 'aim-line', picture.aim, { type: 'line', strokeWidth: 2, strokeDash: [6, 4] })];
}

function measurementLayers(picture: GoalPicture): readonly ChartLayer[] {
  if (!picture.series.ok) return [];
  const values = picture.series.points.map(({ on, value }) => ({ on, value }));
  const mark = { type: 'line', strokeWidth: 2, tooltip: true, point: { size: 70, filled: true } } as const;
  return [seriesLayer(picture, 'measurements', values, mark)];
}

function projectionLayers(picture: GoalPicture): readonly ChartLayer[] {
  if (picture.projection === undefined) return [];
  const { on, value, interval } = picture.projection;
  const [low, high] = interval;
  const point = { type: 'point', shape: 'diamond', size: 130, filled: true, tooltip: true } as const;
  const range: ChartLayer = {
    name: 'projection-interval',
    data: { values: [{ on, low, high }] },
    mark: { type: 'rule', strokeWidth: 3, opacity: 0.7, tooltip: true },
    encoding: { x: xOf(picture), y: { ...yOf(picture), field: 'low' }, y2: { field: 'high' }, color: colorOf(picture, 'projection') },
  };
  return [range, seriesLayer(picture, 'projection', [{ on, value }], point)];
}

type Named = 'measurements' | 'aim-line' | 'projection';
type Dated = { readonly on: IsoDate; readonly value: number };

function seriesLayer(picture: GoalPicture, name: Named, values: readonly Dated[], mark: ChartLayer['mark']): ChartLayer {
  const encoding = { x: xOf(picture), y: { ...yOf(picture), field: 'value' }, color: colorOf(picture, name) };
  return { name, data: { values }, mark, encoding };
}

function ruleLayer(picture: GoalPicture, name: string, value: number, look: { readonly [setting: string]: ChartValue }): ChartLayer {
  return { name, data: { values: [{ value }] }, mark: { type: 'rule', ...look }, encoding: { y: { ...yOf(picture), field: 'value' } } };
}

/** The target's words stand on the left, the baseline's on the right: there the measurements are far from them. */
function labelLayer(picture: GoalPicture, name: string, value: number, words: string, side: 'left' | 'right'): ChartLayer {
  return {
    name,
    data: { values: [{ value, words }] },
    mark: { type: 'text', align: side, baseline: 'bottom', dx: side === 'left' ? 4 : -4, dy: -4 },
    encoding: { x: { value: side === 'left' ? 0 : 'width' }, y: { ...yOf(picture), field: 'value' }, text: { field: 'words' } },
  };
}

/** Days are days wherever the chart is drawn: a local scale would show the evening before, west of Greenwich. */
function xOf({ say, series, aim, projection }: GoalPicture): { readonly [key: string]: ChartValue } {
  const days = [...(series.ok ? series.points : []), ...aim, ...(projection === undefined ? [] : [projection])].map(({ on }) => on).sort();
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const span = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const interval = span <= 14 ? 'day' : span <= 120 ? 'week' : 'month';
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  const years = from === to ? from : say(says('goal-chart/years', '{from} to {to}', { from, to }));
  const axis = { format: '%b %-d', tickCount: { interval, step: 1 }, labelOverlap: true, grid: false };
  return { field: 'on', type: 'temporal', scale: { type: 'utc', padding: 14 }, axis, title: years };
}

function yOf({ unit, target }: GoalPicture): { readonly [key: string]: ChartValue } {
  const shared = { type: 'quantitative', title: unit };
  if (target?.kind === 'mastery') return { ...shared, scale: { domain: [0, 1] }, axis: { format: '.0%' } };
  return { ...shared, scale: { zero: false, padding: 14 } };
}

function namedIn({ series, aim, projection }: GoalPicture): readonly Named[] {
  const there = { measurements: series.ok, 'aim-line': aim.length === 2, projection: projection !== undefined };
  return (['measurements', 'aim-line', 'projection'] as const).filter((name) => there[name]);
}

const colors = { measurements: chartColors.measured, 'aim-line': chartColors.aim, projection: chartColors.projected } as const;

function legendOf(name: Named): Sentence {
  switch (name) {
    case 'measurements':
      return says('goal-chart/measurements', 'Measurements');
    case 'aim-line':
      return says('goal-chart/aim-line', 'Aim line');
    case 'projection':
      return says('goal-chart/projection', 'Projection');
  }
}

/** Every layer names the same domain, so that the legend is one. */
function colorOf(picture: GoalPicture, name: Named): ChartValue {
  const named = namedIn(picture);
  const words = (each: Named) => picture.say(legendOf(each));
  const scale = { domain: named.map(words), range: named.map((each) => colors[each]) };
  return { datum: words(name), type: 'nominal', scale, legend: { title: null, symbolType: 'stroke' } };
}
