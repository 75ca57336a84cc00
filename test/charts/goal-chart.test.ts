import { fc, test } from '@fast-check/vitest';
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { afterEach, describe, expect, it } from 'vitest';
import { goalChart } from '../../src/charts/goal-chart';
import type { ChartSpec } from '../../src/charts/vega-lite';
import { hostileDay, hostileMeasured, hostileTarget, measured, rise } from '../goals/arbitrary-goal';
import { numbersIn } from '../measures/oracle';

const dates = { startsOn: '2026-09-01', dueOn: '2026-11-20' };
const days = ['2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28'];
const rising = days.map((on, i) => ({ on, value: [42, 47, 46, 55][i] ?? 0 }));
const charts = {
  rise: goalChart({ unit: 'percent of students', target: { kind: 'increase', baseline: 40, target: 80 }, ...dates }, rising),
  range: goalChart({ unit: 'minutes', target: { kind: 'range', low: 3, high: 5, baseline: 9 } }, rising),
  mastery: goalChart(
    { target: { kind: 'mastery', share: 0.8, cut: 70 } },
    days.map((on, i) => ({ on, reached: 10 + i, of: 25 })),
  ),
  empty: goalChart({ unit: 'minutes', target: { kind: 'decrease', baseline: 12, target: 2 } }, []),
};

/** Compiles as a page would, and fails on anything Vega-Lite warns of. */
function compiled(spec: ChartSpec): vega.Spec {
  const said: unknown[] = [];
  const quiet = () => logger;
  const say = (...words: readonly unknown[]) => {
    said.push(...words);
    return logger;
  };
  const logger = { level: quiet, info: quiet, debug: quiet, warn: say, error: say };
  // Vega-Lite's own type is a closed union of all charts; ours is the plain JSON of one of them.
  const { spec: drawn } = compile(spec as unknown as TopLevelSpec, { logger: logger as unknown as vega.LoggerInterface });
  expect(said).toEqual([]);
  return drawn;
}
const drawn = (spec: ChartSpec) => new vega.View(vega.parse(compiled(spec)), { renderer: 'none' }).toSVG();
const names = (spec: ChartSpec) => spec.layer.map((layer) => layer.name);
const marks = (svg: string) => [...svg.matchAll(/class="mark-(\w+) role-mark ([\w-]+)/g)].map(([, mark, name]) => `${mark} ${name}`);

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('goalChart', () => {
  it('shows measurements against target, baseline and aim line, and where they lead', () => {
    expect(names(charts.rise)).toEqual([
      'target',
      'target-label',
      'baseline',
      'baseline-label',
      'aim-line',
      'measurements',
      'projection-interval',
      'projection',
    ]);
  });

  it('shows a range as a band, mastery without a baseline, and an empty goal without points', () => {
    expect(charts.range.layer[0]?.mark.type).toBe('rect');
    expect(names(charts.mastery)).toEqual(['target', 'target-label', 'measurements']);
    expect(names(charts.empty)).toEqual(['target', 'target-label', 'baseline', 'baseline-label']);
    expect(charts.empty.title.subtitle).toBe('No measurements yet.');
  });

  it.each(Object.entries(charts))('is drawn by Vega-Lite without a warning: %s', async (_, spec) => {
    const svg = await drawn(spec);
    expect(svg).toContain('Progress toward the goal');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('draws every mark that it names', async () => {
    const found = marks(await drawn(charts.rise));
    expect(found.length).toBeGreaterThanOrEqual(9);
    expect(found.filter((each) => each.startsWith('rule')).length).toBe(3);
    expect(found.filter((each) => each.startsWith('text')).length).toBe(2);
    expect(found.filter((each) => each.startsWith('line')).length).toBe(2);
    expect(found.filter((each) => each.startsWith('symbol')).length).toBe(2);
  });

  it('has one legend, and says in words what it shows', async () => {
    expect((await drawn(charts.rise)).match(/>Measurements</g)?.length).toBe(1);
    expect(compiled(charts.rise).description).toBe(charts.rise.description);
    expect(charts.rise.description).toContain('4 measurements, from 42 on 2026-09-07 to 55 on 2026-09-28.');
    expect(charts.mastery.description).toContain('The target is 80 percent at 70 or above.');
  });

  it.each(['America/Los_Angeles', 'UTC', 'Pacific/Auckland'])('shows the same days in %s', async (place) => {
    process.env.TZ = place;
    const week = goalChart({ target: { kind: 'increase', baseline: 40, target: 80 } }, [
      { on: '2026-09-07', value: 40 },
      { on: '2026-09-09', value: 50 },
    ]);
    const labels = [...(await drawn(week)).matchAll(/>(Sep \d+)</g)].map(([, label]) => label);
    expect(labels).toEqual(['Sep 7', 'Sep 8', 'Sep 9']);
  });

  it('says why it draws no measurements rather than some of them', () => {
    const chart = goalChart({ target: { kind: 'increase', baseline: 40, target: 80 } }, [...rising, { on: '2026-02-30', value: 1 }]);
    expect(names(chart)).not.toContain('measurements');
    expect(chart.title.subtitle).toContain('Measurement 5: Expected a day as YYYY-MM-DD');
  });

  it('projects to the day that is asked for, and no further back than the latest measurement', () => {
    const goal = { target: { kind: 'increase' as const, baseline: 40, target: 80 } };
    expect(names(goalChart(goal, rising, { projectOn: '2026-10-05' }))).toContain('projection');
    expect(names(goalChart(goal, rising, { projectOn: '2026-09-28' }))).not.toContain('projection');
  });

  it('does not draw a projection of more than all students', () => {
    const all = days.map((on, i) => ({ on, reached: 10 + 5 * i, of: 25 }));
    expect(names(goalChart({ target: { kind: 'mastery', share: 0.8, cut: 70 } }, all, { projectOn: '2026-10-05' }))).not.toContain(
      'projection',
    );
  });
});

describe('laws', () => {
  test.prop([hostileTarget, fc.array(hostileMeasured, { maxLength: 5 }), hostileDay, hostileDay])(
    'whatever comes in, the chart is plain JSON with finite numbers',
    (target, all, startsOn, dueOn) => {
      const chart = goalChart({ target, startsOn, dueOn }, all);
      for (const each of numbersIn(chart)) expect(each).toSatisfy(Number.isFinite);
      expect(JSON.stringify(JSON.parse(JSON.stringify(chart)))).toBe(JSON.stringify(chart));
      expect(JSON.stringify(chart)).not.toMatch(/NaN|undefined|Infinity/);
    },
  );

  test.prop([rise, fc.array(measured, { maxLength: 8 })], { numRuns: 15 })('every goal is drawn', async (target, all) => {
    expect(await drawn(goalChart({ target, ...dates }, all))).not.toMatch(/NaN|undefined|Infinity/);
  });

  test.prop([rise, fc.array(measured, { maxLength: 4 })])('a chart shows nothing but numbers, days and the unit', (target, all) => {
    const marked = all.map((each) => ({ ...each, note: 'zqx', by: 'zqx', id: 'zqx', goal: 'zqx' }));
    const goal = { target, id: 'zqx', text: 'zqx', measure: 'zqx', why: 'zqx', owner: 'zqx' };
    expect(JSON.stringify(goalChart(goal, marked))).not.toContain('zqx');
  });
});
