import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { mergeableXmr } from '../../../src/measures/run-charts/mergeable-xmr';
import { pChart } from '../../../src/measures/run-charts/p-chart';
import { runChart } from '../../../src/measures/run-charts/run-chart';
import { xmrChart } from '../../../src/measures/run-charts/xmr-chart';
import { found, near, numbersIn, oracle } from '../oracle';

const weeks = [46, 49, 47, 51, 56, 52, 63, 54, 48, 55, 44, 54];

describe('xmrChart', () => {
  it('says which constant its limits are made with: exact d2 makes them 0.05 percent narrower than 2.66', () => {
    const reach = (constant: '2.66' | 'exact-d2' | 'rounded-d2') => {
      const chart = found(xmrChart(weeks, { constant }));
      expect(chart.method).toBe(`xmr/${constant}`);
      return (chart.phases[0]?.limits[1] ?? 0) - chart.value;
    };
    const mean = found(xmrChart(weeks)).phases[0]?.meanRange ?? 0;
    near(reach('2.66'), 2.66 * mean, 1e-14);
    near(reach('exact-d2'), (3 * mean) / (2 / Math.sqrt(Math.PI)), 1e-14);
    near(reach('rounded-d2'), (3 * mean) / 1.128, 1e-14);
  });

  it('is provisional below 12 points, and settled from then on', () => {
    expect(found(xmrChart(weeks.slice(1))).provisional).toBe(true);
    expect(found(xmrChart(weeks)).provisional).toBe(false);
    expect(found(xmrChart([...weeks, ...weeks], { baseline: 6 })).provisional).toBe(true);
  });

  it('says that nothing varies where nothing does, and refuses to screen what is not there', () => {
    const chart = found(xmrChart([4, 4, 4, 4]));
    expect(chart).toMatchObject({ value: 4, noVariation: true, phases: [{ limits: [4, 4], meanRange: 0 }] });
    expect(xmrChart([4, 4, 4, 4], { screen: true })).toMatchObject({ ok: false, reason: 'no-variation' });
  });

  it('freezes its limits on the first points, and begins anew where one tells it to', () => {
    const later = [...weeks, 90, 91, 95, 93];
    const frozen = found(xmrChart(later, { baseline: 12 }));
    expect(frozen.phases[0]?.limits).toEqual(found(xmrChart(weeks)).phases[0]?.limits);
    const rebased = found(xmrChart(later, { rebaseAt: [12] }));
    expect(rebased.phases.map(({ from, to, center }) => [from, to, center])).toEqual([
      [0, 12, found(xmrChart(weeks)).value],
      [12, 16, 92.25],
    ]);
    expect(rebased.ranges[12]).toBeNull();
  });

  it('draws a ghost and counts it nowhere: no range runs to it, from it or across it', () => {
    const chart = found(xmrChart([5, 7, 400, 6, 8], { ghosts: [2] }));
    expect(chart).toMatchObject({ value: 6.5, n: 4, ranges: [null, 2, null, null, 2], points: [5, 7, null, 6, 8] });
    const gap = found(xmrChart([5, 7, null, 6, 8], { missing: 'omit' }));
    expect(gap).toMatchObject({ value: 6.5, ranges: [null, 2, null, null, 2], missing: { policy: 'omit', omitted: 1 } });
  });

  it('leaves a single wild range out of its mean where it is asked to screen', () => {
    const [wild] = oracle<{ x: number[] }, { mr_bar: number; mr_bar_screened: number }>('spc_xmr').cases.filter(({ id }) =>
      id.endsWith('04'),
    );
    const screened = found(xmrChart(wild?.input.x ?? [], { screen: true }));
    near(screened.phases[0]?.meanRange ?? 0, wild?.expected.mr_bar_screened ?? 0, 1e-12);
    expect(screened.method).toBe('xmr/2.66/screened');
  });

  it('says why there is no chart', () => {
    expect(xmrChart([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(xmrChart([3])).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(xmrChart([3, null])).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(xmrChart([3, Number.NaN])).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(xmrChart([3, 4], { ghosts: [0, 1] })).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(xmrChart([3, 4], { rebaseAt: [2] })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(xmrChart([3, 4, 5, 6], { rebaseAt: [2, 1] })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(xmrChart([3, 4], { baseline: 0 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(xmrChart([1e308, -1e308])).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(runChart([1e308, -1e308])).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(runChart([1, 2], { baseline: 1.5 })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('mergeableXmr', () => {
  const of = (values: readonly (number | null)[]) => values.reduce(mergeableXmr.add, mergeableXmr.empty);

  it('says why there are no limits', () => {
    expect(mergeableXmr.finish(of([]))).toMatchObject({ ok: false, reason: 'empty' });
    expect(mergeableXmr.finish(of([1, null]))).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(mergeableXmr.finish(of([1, Number.NaN]))).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(mergeableXmr.finish(of([1, null, 2]), { missing: 'omit' })).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(mergeableXmr.finish(of([1e308, -1e308]))).toMatchObject({ ok: false, reason: 'out-of-range' });
  });

  const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { freq: 5 });
  const stretch = fc.array(value, { maxLength: 10 });

  property.prop([stretch, stretch, stretch])('stretches merge in their order to the chart of the whole, in any grouping', (a, b, c) => {
    const { merge } = mergeableXmr;
    const whole = xmrChart([...a, ...b, ...c], { missing: 'omit', constant: 'exact-d2' });
    for (const merged of [merge(merge(of(a), of(b)), of(c)), merge(of(a), merge(of(b), of(c)))]) {
      const answer = mergeableXmr.finish(merged, { missing: 'omit', constant: 'exact-d2' });
      expect(answer.ok).toBe(whole.ok);
      if (!answer.ok || !whole.ok) continue;
      expect(Math.abs(answer.value - whole.value)).toBeLessThanOrEqual(1e-12 * 1e6);
      expect(Math.abs(answer.meanRange - (whole.phases[0]?.meanRange ?? 0))).toBeLessThanOrEqual(1e-12 * 1e6);
      expect([answer.n, answer.provisional, answer.missing]).toEqual([whole.n, whole.provisional, whole.missing]);
    }
  });

  property.prop([stretch])('no data change nothing', (a) => {
    expect(mergeableXmr.merge(of(a), mergeableXmr.empty)).toEqual(of(a));
    expect(mergeableXmr.merge(mergeableXmr.empty, of(a))).toEqual(of(a));
  });
});

describe('pChart', () => {
  it('has wider limits for fewer students', () => {
    const chart = found(
      pChart([
        { reached: 5, of: 10 },
        { reached: 50, of: 100 },
      ]),
    );
    const [few, many] = chart.points.map((point) => (point === null ? 0 : point.limits[1] - point.limits[0]));
    expect(few).toBeGreaterThan(many ?? 0);
  });

  it('says that nothing varies where all or none reached it', () => {
    expect(
      found(
        pChart([
          { reached: 5, of: 5 },
          { reached: 9, of: 9 },
        ]),
      ),
    ).toMatchObject({ value: 1, noVariation: true, sigmaZ: null });
    expect(found(pChart([{ reached: 0, of: 5 }], {})).points).toEqual([{ share: 0, limits: [0, 0], outside: false }]);
  });

  it('says why there is none', () => {
    expect(pChart([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(pChart([{ reached: 0, of: 0 }])).toMatchObject({ ok: false, reason: 'not-a-count' });
    expect(pChart([{ reached: 2, of: 5 }], { limits: 'laney/exact-d2' })).toMatchObject({ ok: false, reason: 'n-too-small' });
  });

  it('leaves a place empty where nobody counted, if it is asked to', () => {
    const counts = [{ reached: 8, of: 20 }, null, { reached: 11, of: 20 }, { reached: 19, of: 20 }];
    expect(pChart(counts)).toMatchObject({ ok: false, reason: 'missing-values' });
    const partly = found(pChart(counts, { missing: 'omit' }));
    const whole = found(pChart(counts.filter((each) => each !== null)));
    expect(partly).toMatchObject({ value: whole.value, n: 3, missing: { policy: 'omit', omitted: 1 } });
    expect(partly.points).toEqual([whole.points[0], null, ...whole.points.slice(1)]);
    // One range instead of two: the first count has no neighbor.
    const last = found(pChart([...counts.slice(2), null], { missing: 'omit' }));
    expect(partly.sigmaZ).not.toBe(whole.sigmaZ);
    expect(last.points.at(-1)).toBeNull();
    expect(pChart([null, counts[0] ?? null, null], { missing: 'omit', limits: 'laney/exact-d2' })).toMatchObject({ reason: 'n-too-small' });
    expect(pChart([null], { missing: 'omit' })).toMatchObject({ reason: 'empty' });
  });

  property.prop([fc.array(fc.option(fc.record({ reached: fc.nat(9), of: fc.nat(12) }), { freq: 6 }), { maxLength: 6 }), fc.boolean()])(
    'whatever comes in, no answer holds NaN or Infinity, and clipped limits are shares',
    (counts, laney) => {
      const chart = pChart(counts, { limits: laney ? 'laney/exact-d2' : 'binomial', missing: 'omit' });
      for (const each of numbersIn(chart)) expect(each).toSatisfy(Number.isFinite);
      if (chart.ok) for (const point of chart.points) if (point !== null) expect(0 <= point.limits[0] && point.limits[1] <= 1).toBe(true);
    },
  );
});

describe('laws', () => {
  const series = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 30 });

  property.prop([series, fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 9 })])(
    'moving and stretching the values moves and stretches the limits',
    (values, up, factor) => {
      const [one, other] = [found(xmrChart(values)), found(xmrChart(values.map((value) => up + factor * value)))];
      for (const end of [0, 1] as const)
        expect(other.phases[0]?.limits[end]).toBeCloseTo(up + factor * (one.phases[0]?.limits[end] ?? 0), 8);
    },
  );

  property.prop([series])('turning the values around in time changes no limit', (values) => {
    const [one, other] = [found(xmrChart(values)), found(xmrChart([...values].reverse()))];
    expect(other.phases[0]?.meanRange).toBeCloseTo(one.phases[0]?.meanRange ?? 0, 12);
  });

  property.prop([
    fc.array(fc.option(fc.double()), { maxLength: 8 }),
    fc.array(fc.integer({ min: -1, max: 8 }), { maxLength: 2 }),
    fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 3 }),
    fc.option(fc.double(), { nil: undefined }),
  ])('whatever comes in, no answer holds NaN or Infinity', (values, rebaseAt, ghosts, baseline) => {
    const options = { rebaseAt, ghosts, missing: 'omit', ...(baseline === undefined ? {} : { baseline }) } as const;
    for (const each of numbersIn([xmrChart(values, options), xmrChart(values, { missing: 'omit' }), runChart(values, options)]))
      expect(each).toSatisfy(Number.isFinite);
  });
});
