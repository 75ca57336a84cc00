import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { anhoejRule } from '../../../src/measures/run-charts/anhoej-rule';
import { chartLabels } from '../../../src/measures/run-charts/chart-labels';
import { chartSignals } from '../../../src/measures/run-charts/chart-signals';
import { healthCareControl, makingDataCount, nelson, perlaProvost, type RuleSet } from '../../../src/measures/run-charts/rule-sets';
import { runChart } from '../../../src/measures/run-charts/run-chart';
import { runsOf } from '../../../src/measures/run-charts/runs';
import { runsTest } from '../../../src/measures/run-charts/runs-test';
import { xmrChart } from '../../../src/measures/run-charts/xmr-chart';
import { found, near } from '../oracle';

/** A chart with the line at 0 and limits at -3 and 3. */
const chartOf = (points: readonly number[]) => ({
  points,
  phases: [{ from: 0, to: points.length, center: 0, limits: [-3, 3] as const, sigma: 1 }],
});
const met = (points: readonly number[], set: RuleSet) => chartSignals(chartOf(points), set).map(({ rule, at }) => `${rule}@${at}`);

describe('chartSignals', () => {
  it('a point at a limit is not outside', () => {
    expect(met([3, -3], nelson)).toEqual([]);
    expect(met([3.01, 0, -3.01], nelson)).toEqual(['nelson-1@0', 'nelson-1@2']);
  });

  it('a point on the mean breaks a shift of Making Data Count, and is passed over by that of Perla and Provost', () => {
    const points = [1, 1, 1, 0, 1, 1, 1, 1];
    expect(met(points, makingDataCount)).toEqual([]);
    expect(met(points, perlaProvost)).toEqual(['shift@6', 'shift@7']);
    expect(met([1, 1, 1, 1, 1, 1, 1], makingDataCount)).toEqual(['shift@6']);
  });

  it('a trend of Making Data Count is seven points, that of Perla and Provost five, with equal points counted once', () => {
    expect(met([-3, -2, -1, 0, 1, 2], makingDataCount)).toEqual([]);
    expect(met([-3, -2, -1, 0, 1, 2, 3], makingDataCount)).toContain('trend@6');
    expect(met([-2, -1, -1, 0, 1, 2], perlaProvost)).toEqual(['trend@5']);
    expect(met([2, 1, 0, 0, -1], perlaProvost)).toEqual([]);
  });

  it('two of three near a limit count for Making Data Count only where all three are on that side, and none is outside', () => {
    expect(met([2.5, 1, 2.5], makingDataCount)).toEqual(['near-limit@2']);
    expect(met([2.5, -1, 2.5], makingDataCount)).toEqual([]);
    expect(met([2.5, 1, 3.5], makingDataCount)).toEqual(['outside@2']);
    expect(met([2.5, -1, 2.5], healthCareControl)).toEqual(['outer-third@2']);
    const [signal] = chartSignals(chartOf([2.5, 1, 2.5]), makingDataCount);
    expect(signal).toEqual({ rule: 'near-limit', at: 2, points: [0, 2], side: 'high' });
  });

  it('Nelson asks eight things', () => {
    expect(
      met(
        Array.from({ length: 9 }, () => 0.5),
        nelson,
      ),
    ).toContain('nelson-2@8');
    expect(met([-2.5, -1.5, -0.5, 0.5, 1.5, 2.5], nelson)).toContain('nelson-3@5');
    expect(
      met(
        Array.from({ length: 14 }, (_, i) => (i % 2 === 0 ? 1.5 : -0.5)),
        nelson,
      ),
    ).toContain('nelson-4@13');
    expect(met([-2.5, 0.5, -2.5], nelson)).toContain('nelson-5@2');
    expect(met([1.5, 1.5, -0.5, 1.5, 1.5], nelson)).toContain('nelson-6@4');
    expect(
      met(
        Array.from({ length: 15 }, (_, i) => (i % 3) / 3 - 0.3),
        nelson,
      ),
    ).toContain('nelson-7@14');
    expect(met([1.5, -1.5, 1.5, 1.5, -1.5, -1.5, 1.5, -1.5], nelson)).toContain('nelson-8@7');
  });

  it('health care asks five', () => {
    expect(
      met(
        Array.from({ length: 8 }, () => -1.5),
        healthCareControl,
      ),
    ).toEqual(['shift@7']);
    expect(met([-2.5, -1.5, -0.5, 0.5, 1.5, 1.6], healthCareControl)).toEqual(['trend@5']);
    expect(
      met(
        Array.from({ length: 15 }, (_, i) => (i % 3) / 3 - 0.3),
        healthCareControl,
      ),
    ).toEqual(['inner-third@14']);
  });

  it('calls nothing a signal where nothing varies, and needs limits for what rests on them', () => {
    const flat = found(xmrChart(Array.from({ length: 20 }, () => 4)));
    for (const set of [makingDataCount, nelson, healthCareControl]) expect(chartSignals(flat, set)).toEqual([]);
    const run = found(runChart([1, 1, 1, 1, 1, 1, 1, 90]));
    expect(chartSignals(run, nelson)).toEqual([]);
  });

  it('keeps to one phase: a shift does not run on where the limits begin anew', () => {
    const chart = found(xmrChart([1, 2, 1, 2, 3, 3.1, 3, 3.1, 9, 8, 9, 9, 8], { rebaseAt: [8] }));
    expect(chartSignals(chart, makingDataCount).every(({ points }) => points.every((at) => at < 8) || points.every((at) => at >= 8))).toBe(
      true,
    );
  });
});

describe('chartLabels', () => {
  it('tells an improvement from a concern by which way is better, and neither where nobody said', () => {
    const chart = chartOf([4, 0, -4]);
    const labels = (improvement?: 'increase' | 'decrease') =>
      chartLabels(chart, chartSignals(chart, makingDataCount), makingDataCount, improvement === undefined ? {} : { improvement }).map(
        ({ meaning }) => meaning,
      );
    expect(labels('increase')).toEqual(['improvement', 'common-cause', 'concern']);
    expect(labels('decrease')).toEqual(['concern', 'common-cause', 'improvement']);
    expect(labels()).toEqual(['signal', 'common-cause', 'signal']);
  });

  it('names the top of a rise that turns by the fall that begins there', () => {
    const points = [-2.9, -2, -1, 0, 1, 2, 2.9, 2, 1, 0, -1, -2, -2.9];
    const trends = { ...makingDataCount, rules: makingDataCount.rules.filter(({ name }) => name === 'trend') };
    const chart = chartOf(points);
    expect(chartLabels(chart, chartSignals(chart, trends), trends)[6]?.side).toBe('low');
  });
});

describe('anhoejRule and runsTest', () => {
  it('have nothing to say of a series that never leaves its median', () => {
    expect(anhoejRule(found(runChart([4, 4, 4])))).toMatchObject({ ok: false, reason: 'empty' });
    expect(runsTest(found(runChart([4, 4, 4])))).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(runsTest(found(runChart([1, 2])), { tail: 0.5 })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });

  it('counts the binomial limit of crossings as a table does: 8 for 24 points, 7 for 22', () => {
    const limit = (n: number) => found(anhoejRule(found(runChart(Array.from({ length: n }, (_, i) => i % 2))))).crossingsLimit;
    expect([limit(24), limit(22), limit(20), limit(2)]).toEqual([8, 7, 6, 0]);
  });

  it('finds three to nine runs of ten points as expected, as Swed and Eisenhart do', () => {
    const verdict = (series: readonly number[]) => found(runsTest(found(runChart(series)))).value;
    expect(verdict([1, 1, 1, 1, 1, 9, 9, 9, 9, 9])).toBe('too-few');
    expect(verdict([1, 1, 9, 1, 1, 1, 9, 9, 9, 9])).toBe('as-expected');
    expect(verdict([1, 9, 1, 9, 1, 9, 1, 9, 1, 9])).toBe('too-many');
  });

  it('the probabilities of all numbers of runs are those of counting all orders', () => {
    const orders = (above: number, below: number): boolean[][] =>
      above + below === 0
        ? [[]]
        : [
            ...(above > 0 ? orders(above - 1, below).map((rest) => [true, ...rest]) : []),
            ...(below > 0 ? orders(above, below - 1).map((rest) => [false, ...rest]) : []),
          ];
    for (const [above, below] of [
      [3, 3],
      [5, 2],
      [1, 4],
    ] as const) {
      const all = orders(above, below).map((order) => order.map((side) => (side ? 1 : -1)));
      const runs = all.map(
        (order) => runsOf({ points: order, phases: [{ from: 0, to: order.length, center: 0, limits: null, sigma: null }] }).runs,
      );
      for (const [i, order] of all.entries()) {
        const test = found(runsTest({ points: order, phases: [{ from: 0, to: order.length, center: 0, limits: null, sigma: null }] }));
        near(test.few, runs.filter((each) => each <= (runs[i] ?? 0)).length / all.length, 1e-13);
        near(test.many, runs.filter((each) => each >= (runs[i] ?? 0)).length / all.length, 1e-13);
      }
    }
  });
});

describe('laws', () => {
  const points = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { maxLength: 25 });
  const sets = fc.constantFrom(makingDataCount, perlaProvost, healthCareControl, nelson);

  property.prop([points, sets])('turning a chart upside down turns every signal around', (all, set) => {
    const turned = (side: string | null) => (side === null ? null : side === 'high' ? 'low' : 'high');
    const one = chartSignals(chartOf(all), set).map((signal) => ({ ...signal, side: turned(signal.side) }));
    expect(chartSignals(chartOf(all.map((value) => -value)), set)).toEqual(one);
  });

  property.prop([points, sets])('a signal ends with its row, and speaks only of points of it', (all, set) => {
    for (const { at, points: those } of chartSignals(chartOf(all), set)) {
      expect(those.length).toBeGreaterThan(0);
      for (const each of those) expect(each).toBeLessThanOrEqual(at);
    }
  });

  property.prop([points, points, sets])('what comes later takes no signal back', (all, later, set) => {
    const before = chartSignals(chartOf(all), set);
    expect(chartSignals(chartOf([...all, ...later]), set)).toEqual(expect.arrayContaining([...before]));
  });

  property.prop([fc.array(fc.option(fc.double()), { maxLength: 12 }), sets])(
    'whatever the values are, every point has a label and nothing is thrown',
    (values, set) => {
      for (const chart of [xmrChart(values, { missing: 'omit' }), runChart(values, { missing: 'omit' })]) {
        if (!chart.ok) continue;
        const signals = chartSignals(chart, set);
        expect(chartLabels(chart, signals, set, { improvement: 'increase' })).toHaveLength(values.length);
        anhoejRule(chart);
        runsTest(chart);
      }
    },
  );
});
