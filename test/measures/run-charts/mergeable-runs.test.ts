import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { anhoejRule } from '../../../src/measures/run-charts/anhoej-rule';
import { mergeableRuns } from '../../../src/measures/run-charts/mergeable-runs';
import { runChart } from '../../../src/measures/run-charts/run-chart';
import { runsOf } from '../../../src/measures/run-charts/runs';
import { runsTest } from '../../../src/measures/run-charts/runs-test';
import { hostileNumber, hostileValue } from '../hostile-numbers';
import { found, numbersIn } from '../oracle';

const { add, empty, finish, merge } = mergeableRuns(5);
const of = (values: readonly (number | null)[]) => values.reduce(add, empty);

describe('mergeableRuns', () => {
  it('lets a run go on from one term to the next', () => {
    const [fall, spring] = [of([3, 8, 9]), of([7, 6, 2])];
    expect(finish(fall)).toMatchObject({ runs: 2, longest: 2 });
    expect(finish(merge(fall, spring))).toMatchObject({ value: 2, runs: 3, longest: 4, crossings: 2, above: 4, below: 2, center: 5 });
  });

  it('asks for the order of time: stretches that are exchanged tell another story', () => {
    const [fall, spring] = [of([3, 8]), of([9, 2])];
    expect(finish(merge(fall, spring))).toMatchObject({ runs: 3, longest: 2 });
    expect(finish(merge(spring, fall))).toMatchObject({ runs: 3, longest: 2, below: 2 });
    expect(finish(merge(of([3]), of([8, 3])))).toMatchObject({ runs: 3 });
    expect(finish(merge(of([8, 3]), of([3])))).toMatchObject({ runs: 2 });
  });

  it('skips what lies on the line, between stretches too', () => {
    expect(finish(merge(merge(of([8, 5]), of([5, 5])), of([5, 9])))).toMatchObject({ useful: 2, runs: 1, longest: 2, n: 6 });
    expect(finish(of([5, 5]))).toMatchObject({ ok: true, value: 0, useful: 0, runs: 0, longest: 0, n: 2 });
  });

  it('says what was missing, and why there is no answer', () => {
    expect(finish(of([]))).toMatchObject({ ok: false, reason: 'empty' });
    expect(finish(of([1, null]))).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(finish(of([1, null, 2]), { missing: 'omit' })).toMatchObject({ runs: 1, n: 2, missing: { policy: 'omit', omitted: 1 } });
    expect(finish(of([1, Number.NaN]))).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(mergeableRuns(Number.NaN).finish(empty)).toMatchObject({ ok: false, reason: 'not-finite' });
  });
});

describe('laws', () => {
  const stretch = fc.array(fc.option(fc.integer({ min: 2, max: 8 }), { freq: 8 }), { maxLength: 9 });

  property.prop([stretch, stretch, stretch])('stretches in order merge to the runs of the chart, in any grouping', (a, b, c) => {
    const there = [...a, ...b, ...c].filter((value) => value !== null);
    const chart = runChart(there);
    if (!chart.ok) {
      expect(finish(of([...a, ...b, ...c]), { missing: 'omit' })).toMatchObject({ reason: 'empty' });
      return;
    }
    const around = mergeableRuns(chart.value);
    const part = (values: readonly (number | null)[]) => values.reduce(around.add, around.empty);
    const left = around.merge(around.merge(part(a), part(b)), part(c));
    expect(around.merge(part(a), around.merge(part(b), part(c)))).toEqual(left);
    const runs = found(around.finish(left, { missing: 'omit' }));
    expect(runs).toMatchObject({ ...runsOf(chart), n: there.length });
    // And so the rules say of them what they say of the chart.
    expect(anhoejRule(runs)).toEqual(anhoejRule(chart));
    expect(runsTest(runs)).toEqual(runsTest(chart));
  });

  property.prop([stretch])('no data change nothing', (a) => {
    expect(merge(of(a), empty)).toEqual(of(a));
    expect(merge(empty, of(a))).toEqual(of(a));
  });

  property.prop([fc.array(hostileValue, { maxLength: 6 }), fc.array(hostileValue, { maxLength: 6 }), hostileNumber])(
    'whatever comes in, no answer holds NaN or Infinity',
    (a, b, center) => {
      const runs = mergeableRuns(center);
      const merged = runs.merge(a.reduce(runs.add, runs.empty), b.reduce(runs.add, runs.empty));
      for (const each of numbersIn(runs.finish(merged, { missing: 'omit' }))) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
