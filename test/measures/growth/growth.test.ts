import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/measures';
import { conditionalGrowth } from '../../../src/measures/growth/conditional-growth';
import { gains } from '../../../src/measures/growth/gains';
import { mergeableMetProjection, metProjection, type ProjectedGain } from '../../../src/measures/growth/met-projection';
import { residualGains } from '../../../src/measures/growth/residual-gains';
import { typicalPercentile } from '../../../src/measures/growth/typical-percentile';
import { found, near, numbersIn } from '../oracle';

const norm = { typical: 10, spread: 5 };

describe('growth', () => {
  it('of a student who gains what is typical is 0, at the 50th percentile', () => {
    expect(found(conditionalGrowth([{ before: 190, after: 200, ...norm }]))).toMatchObject({
      value: 0,
      students: [{ gain: 10, index: 0, percentile: 50 }],
    });
  });

  it('never reaches the percentile 0 or 100', () => {
    const percentile = (after: number) => found(conditionalGrowth([{ before: 190, after, ...norm }])).students[0]?.percentile;
    expect([percentile(100), percentile(300)]).toEqual([1, 99]);
  });

  it('averages the index and not the percentile: students at 2 and at 50 are one standard deviation below on average', () => {
    const both = found(
      conditionalGrowth([
        { before: 190, after: 190, ...norm },
        { before: 190, after: 200, ...norm },
      ]),
    );
    expect(both.value).toBe(-1);
    expect(both.students.map(({ percentile }) => percentile)).toEqual([2, 50]);
  });

  it('beside what students who started alike reached here sums to 0', () => {
    const { value, standardized } = found(
      residualGains([
        { before: 1, after: 2 },
        { before: 2, after: 6 },
        { before: 3, after: 4 },
      ]),
    );
    expect(value).toEqual([-1, 2, -1]);
    expect(standardized.map((each) => each !== null)).toEqual([true, true, true]);
  });

  it('knows no standard error for a student who alone decides the line', () => {
    const alone = found(
      residualGains([
        { before: 1, after: 2 },
        { before: 1, after: 4 },
        { before: 9, after: 9 },
      ]),
    );
    expect(alone.standardized[2]).toBeNull();
  });

  it('says what was missing, and why there is no answer', () => {
    const partly = [
      { before: 1, after: 3 },
      { before: null, after: 3 },
    ];
    expect(gains(partly)).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(gains(partly, { missing: 'omit' })).toMatchObject({ ok: true, value: 2, n: 1, missing: { policy: 'omit', omitted: 1 } });
    expect(gains([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(gains([{ before: -1e308, after: 1e308 }])).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(residualGains(partly)).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(
      residualGains([
        { before: 1, after: 3 },
        { before: 1, after: 4 },
      ]),
    ).toMatchObject({ ok: false, reason: 'zero-variance' });
    expect(conditionalGrowth([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(conditionalGrowth([{ before: 1, after: 2, typical: 1, spread: 0 }])).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(conditionalGrowth([{ before: -1e308, after: 1e308, typical: 1, spread: 1 }])).toMatchObject({
      ok: false,
      reason: 'out-of-range',
    });
  });
});

describe('metProjection', () => {
  it("is the share with Wilson's interval", () => {
    const students = Array.from({ length: 10 }, (_, i) => ({ gain: i, projected: 2 }));
    const met = found(metProjection(students));
    const wilson = found(wilsonInterval(8, 10));
    expect(met.value).toBe(0.8);
    for (const end of [0, 1] as const) near(met.interval[end], wilson.interval[end], 1e-14);
  });

  it('says why there is none', () => {
    expect(metProjection([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(metProjection([{ gain: null, projected: 2 }])).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(metProjection([{ gain: Number.NaN, projected: 2 }])).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(metProjection([{ gain: 1, projected: 2 }], { level: 0 })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('typicalPercentile', () => {
  it('asks for ten students, or as many as one says', () => {
    expect(typicalPercentile([40, 50, 60])).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(found(typicalPercentile([40, 50, 75], { least: 3, of: 'mean' }))).toMatchObject({
      value: 55,
      method: 'student-growth-percentile/mean',
    });
    expect(typicalPercentile([], { least: 0 })).toMatchObject({ ok: false, reason: 'n-too-small' });
  });

  it('takes percentiles only', () => {
    expect(typicalPercentile([0], { least: 1 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(typicalPercentile([null], { least: 1 })).toMatchObject({ ok: false, reason: 'missing-values' });
  });
});

describe('laws', () => {
  const score = fc.integer({ min: 150, max: 250 });
  const students = fc.array(fc.record({ before: score, after: score }), { minLength: 3, maxLength: 15 });

  property.prop([students, fc.integer({ min: -50, max: 50 })])(
    'points given to all after change every gain, and no residual',
    (all, more) => {
      const later = all.map(({ before, after }) => ({ before, after: after + more }));
      expect(found(gains(later)).value).toBeCloseTo(found(gains(all)).value + more, 9);
      const [one, other] = [residualGains(all), residualGains(later)];
      if (one.ok && other.ok) for (const [i, each] of one.value.entries()) expect(other.value[i]).toBeCloseTo(each, 8);
    },
  );

  property.prop([students])('residuals sum to 0 and do not go with the first score', (all) => {
    const residual = residualGains(all);
    fc.pre(residual.ok);
    if (!residual.ok) return;
    expect(residual.value.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 8);
    expect(residual.value.reduce((sum, each, i) => sum + each * ((all[i]?.before ?? 0) - 200), 0)).toBeCloseTo(0, 6);
  });

  const met = fc.array(fc.record({ gain: fc.option(fc.integer({ min: 0, max: 9 })), projected: fc.constant(4) }), { maxLength: 9 });

  property.prop([met, met])('counts merge to the whole', (a, b) => {
    const { add, empty, merge, finish } = mergeableMetProjection;
    const of = (all: readonly ProjectedGain[]) => all.reduce(add, empty);
    expect(finish(merge(of(a), of(b)), { missing: 'omit' })).toEqual(metProjection([...a, ...b], { missing: 'omit' }));
    expect(merge(empty, of(a))).toEqual(of(a));
  });

  const wild = fc.option(fc.double());
  property.prop([fc.array(fc.record({ before: wild, after: wild, typical: wild, spread: wild }), { maxLength: 5 })])(
    'whatever comes in, no answer holds NaN or Infinity',
    (all) => {
      const answers = [
        gains(all, { missing: 'omit' }),
        residualGains(all, { missing: 'omit' }),
        conditionalGrowth(all, { missing: 'omit' }),
        metProjection(
          all.map(({ before, after }) => ({ gain: before, projected: after })),
          { missing: 'omit' },
        ),
        typicalPercentile(
          all.map(({ before }) => before),
          { least: 1, missing: 'omit' },
        ),
      ];
      for (const each of numbersIn(answers)) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
