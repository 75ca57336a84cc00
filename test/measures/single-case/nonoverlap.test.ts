import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { mergeableNonoverlap, type PhaseValue } from '../../../src/measures/single-case/mergeable-nonoverlap';
import { type NonoverlapError, nonoverlap } from '../../../src/measures/single-case/nonoverlap';
import { tau } from '../../../src/measures/single-case/tau';
import { found, near, numbersIn } from '../oracle';

// Parker, Vannest and Davis (2011), with the answers of SingleCaseES 0.7.4.
const [before, after] = [
  [20, 20, 26, 25, 22, 23],
  [28, 25, 24, 27, 30, 30, 29],
];

describe('nonoverlap', () => {
  it('finds that 38.5 of 42 pairs improved, as Parker, Vannest and Davis (2011) do', () => {
    const nap = found(nonoverlap(before, after));
    expect(nap.value).toBe(38.5 / 42);
    near(nap.standardError ?? 0, 0.069007, 1e-4);
    near(nap.interval[0], 0.597341, 1e-4);
    near(nap.interval[1], 0.986018, 1e-4);
  });

  it('knows that fewer disruptions are better, where it is told so', () => {
    const nap = found(nonoverlap([12, 14, 9, 10], [10, 6, 4, 5, 3, 4], { improvement: 'decrease' }));
    expect(nap.value).toBe(22.5 / 24);
    near(nap.standardError ?? 0, 0.067828, 1e-4);
    near(nap.interval[0], 0.557394, 1e-4);
    near(nap.interval[1], 0.99347, 1e-4);
  });

  it('is not certain where every pair improved: the interval does not collapse to 1', () => {
    const nap = found(nonoverlap([1, 2, 3, 4], [6, 7, 8, 9]));
    expect([nap.value, nap.interval[1]]).toEqual([1, 1]);
    near(nap.interval[0], 0.582284045583458, 1e-12);
    const worse = found(nonoverlap([6, 7, 8, 9], [1, 2, 3, 4]));
    expect([worse.value, worse.interval[0]]).toEqual([0, 0]);
    near(worse.interval[1], 1 - 0.582284045583458, 1e-12);
  });

  it('knows no unbiased error of a phase with one value', () => {
    expect(found(nonoverlap([1], [2, 3])).standardError).toBeNull();
    near(found(nonoverlap([1], [2, 3], { standardError: 'null' })).standardError ?? 0, Math.sqrt(4 / 24), 1e-15);
  });

  it('says why there is no answer', () => {
    expect(nonoverlap([], [1])).toMatchObject({ ok: false, reason: 'empty' });
    expect(nonoverlap([1], [])).toMatchObject({ ok: false, reason: 'empty' });
    expect(nonoverlap([1, null], [2])).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(nonoverlap([1], [Number.NaN])).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(nonoverlap([1], [2], { level: 1 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(nonoverlap([1, null], [2, null], { missing: 'omit' })).toMatchObject({ ok: true, n: 2, missing: { omitted: 2 } });
  });

  it('merges to an answer where the data are, and says there what is missing', () => {
    const of = (values: readonly PhaseValue[]) =>
      mergeableNonoverlap.finish(values.reduce(mergeableNonoverlap.add, mergeableNonoverlap.empty));
    expect(of([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(of([{ phase: 'baseline', value: null }])).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(of([{ phase: 'baseline', value: Number.NaN }])).toMatchObject({ ok: false, reason: 'not-finite' });
  });
});

describe('laws', () => {
  const phase = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 9 });
  const kinds: readonly NonoverlapError[] = ['unbiased', 'hanley', 'null'];

  property.prop([phase, phase])('it is the definition: the share of pairs that improve, ties counted half', (a, b) => {
    const wins = a.flatMap((x) => b.map((y) => (y > x ? 1 : y === x ? 0.5 : 0))).reduce((sum: number, win) => sum + win, 0);
    expect(found(nonoverlap(a, b)).value).toBe(wins / (a.length * b.length));
  });

  property.prop([phase, phase])('turning the scale around, or exchanging the phases, turns the answer around', (a, b) => {
    const nap = found(nonoverlap(a, b));
    for (const turned of [found(nonoverlap(a, b, { improvement: 'decrease' })), found(nonoverlap(b, a))]) {
      expect(turned.value).toBeCloseTo(1 - nap.value, 14);
      expect(turned.interval[0]).toBeCloseTo(1 - nap.interval[1], 9);
    }
  });

  property.prop([phase, phase, fc.double({ min: 0.5, max: 0.99, noNaN: true })])(
    'the value lies in its interval, and that from 0 to 1',
    (a, b, level) => {
      const { value, interval } = found(nonoverlap(a, b, { level }));
      expect(interval[0]).toBeGreaterThanOrEqual(0);
      expect(interval[0]).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(interval[1]);
      expect(interval[1]).toBeLessThanOrEqual(1);
      expect(interval[1] - interval[0]).toBeGreaterThan(0);
    },
  );

  property.prop([phase, phase])(
    'the order and a rising transformation of the values change nothing; Tau is the same from -1 to 1',
    (a, b) => {
      const nap = found(nonoverlap(a, b));
      const cubed = (values: readonly number[]) => [...values].reverse().map((value) => value ** 3 - 5);
      expect(found(nonoverlap(cubed(a), cubed(b))).value).toBe(nap.value);
      expect(found(tau(a, b)).value).toBe(2 * nap.value - 1);
    },
  );

  property.prop([phase, phase, fc.boolean()])('parts merge to the whole, in any order, and no data change nothing', (a, b, swap) => {
    const { add, merge, empty, finish } = mergeableNonoverlap;
    const parts = [
      a.map((value) => ({ phase: 'baseline' as const, value })),
      b.map((value) => ({ phase: 'intervention' as const, value })),
    ];
    const [first = empty, second = empty] = parts.map((part) => part.reduce(add, empty));
    const whole = swap ? merge(second, merge(empty, first)) : merge(merge(first, empty), second);
    const [one, merged] = [found(nonoverlap(a, b)), found(finish(whole))];
    expect(merged).toMatchObject({ value: one.value, interval: one.interval, phases: one.phases });
    expect(merged.standardError ?? 0).toBeCloseTo(one.standardError ?? 0, 12);
  });

  property.prop([
    fc.array(fc.option(fc.double()), { maxLength: 5 }),
    fc.array(fc.option(fc.double()), { maxLength: 5 }),
    fc.constantFrom(...kinds),
  ])('whatever comes in, no answer holds NaN or Infinity', (a, b, standardError) => {
    for (const each of numbersIn([nonoverlap(a, b, { missing: 'omit', standardError }), tau(a, b)]))
      expect(each).toSatisfy(Number.isFinite);
  });
});
