import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { pairedDifference } from '../../../src/measures/change/paired-difference';
import { type PairedVariant, pairedEffect } from '../../../src/measures/change/paired-effect';
import { mergeablePairs, type PairedScore, pairedScores } from '../../../src/measures/change/paired-scores';
import { reliableChange } from '../../../src/measures/change/reliable-change';
import { signedRankTest } from '../../../src/measures/change/signed-rank-test';
import { hostileNumber, hostileValue } from '../hostile-numbers';
import { found, near, numbersIn } from '../oracle';

const pairs = (before: readonly (number | null)[], after: readonly (number | null)[]): readonly PairedScore[] =>
  before.map((each, i) => ({ before: each, after: after[i] ?? null }));
const variants: readonly PairedVariant[] = [
  'average-deviation',
  'average-variance',
  'before-deviation',
  'change-deviation',
  'repeated-measures',
];

/** Student (1908), Biometrika 6(1), 1-25: the same ten patients with each of two drugs. */
const sleep = pairs([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2], [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);

describe('pairedDifference', () => {
  it('is what R prints for the sleep of Student (1908): the same patients show what two groups do not', () => {
    const change = found(pairedDifference(pairedScores(sleep)));
    expect([change.value.toFixed(2), change.statistic.toFixed(4), change.p.toFixed(6)]).toEqual(['1.58', '4.0621', '0.002833']);
    expect(change.interval.map((end) => end.toFixed(7))).toEqual(['0.7001142', '2.4598858']);
  });

  it('says why there is no answer', () => {
    expect(pairedDifference(pairedScores([]))).toMatchObject({ reason: 'empty' });
    expect(pairedDifference(pairedScores(pairs([1], [2])))).toMatchObject({ reason: 'n-too-small' });
    expect(pairedDifference(pairedScores(pairs([1, 2], [3, 4])))).toMatchObject({ reason: 'zero-variance' });
    expect(pairedDifference(pairedScores(sleep), { level: 1 })).toMatchObject({ reason: 'out-of-range' });
    expect(pairedDifference(pairedScores(pairs([1, 2], [3, null])))).toMatchObject({ reason: 'missing-values' });
    expect(pairedScores(pairs([1, Number.NaN], [3, 4]))).toMatchObject({ reason: 'not-finite' });
    expect(pairedScores(pairs([-1.7e308, 2], [1.7e308, 4]))).toMatchObject({ reason: 'out-of-range' });
    expect(pairedDifference(pairedScores(pairs([0, 1e-300], [1e100, 1e100])))).toMatchObject({ reason: 'zero-variance' });
  });
});

describe('pairedScores', () => {
  it('knows no correlation where nobody differed before', () => {
    expect(found(pairedScores(pairs([3, 3, 3], [4, 5, 6])))).toMatchObject({ value: 2, correlation: null });
  });
});

describe('pairedEffect', () => {
  it('is several numbers under one name: by the spread of changes twice what it is by that of people', () => {
    const d = (variant: PairedVariant) => found(pairedEffect(pairedScores(sleep), { variant })).value.toFixed(3);
    expect(variants.map(d)).toEqual(['0.833', '0.832', '0.883', '1.285', '0.822']);
  });

  it('says why there is none', () => {
    const flat = pairedScores(pairs([3, 3, 3], [4, 5, 6]));
    expect(pairedEffect(flat, { variant: 'before-deviation' })).toMatchObject({ reason: 'zero-variance' });
    expect(pairedEffect(flat, { variant: 'repeated-measures' })).toMatchObject({ reason: 'zero-variance' });
    expect(pairedEffect(pairedScores(pairs([1, 2], [2, 4])), { correction: 'exact' })).toMatchObject({ reason: 'n-too-small' });
    expect(pairedEffect(pairedScores(sleep), { level: Number.NaN })).toMatchObject({ reason: 'out-of-range' });
    expect(pairedEffect(pairedScores(pairs([0, 1e-200], [1e150, 1e150 * 1.5])), { variant: 'before-deviation' })).toMatchObject({
      ok: false,
    });
    expect(pairedEffect(pairedScores([]))).toMatchObject({ reason: 'empty' });
  });
});

describe('signedRankTest', () => {
  it('is Wilcoxon’s for the depression scores of Hollander and Wolfe (1973), as R’s manual has it: V = 40, p = 0.0391 on both sides', () => {
    const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
    const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
    const test = found(signedRankTest(pairs(after, before)));
    expect([test.value, test.p, test.method]).toEqual([40, 0.0390625, 'signed-rank/exact']);
  });

  it('says why there is no answer', () => {
    expect(signedRankTest([])).toMatchObject({ reason: 'empty' });
    expect(signedRankTest(pairs([1, 2], [1, 2]))).toMatchObject({ reason: 'zero-variance' });
    expect(signedRankTest(pairs([1, 2], [1, null]))).toMatchObject({ reason: 'missing-values' });
    expect(signedRankTest(pairs([1, 2], [1, Number.NaN]))).toMatchObject({ reason: 'not-finite' });
    const many = pairs(
      Array.from({ length: 201 }, (_, i) => i),
      Array.from({ length: 201 }, (_, i) => 2 * i + 1),
    );
    expect(signedRankTest(many, { variant: 'exact' })).toMatchObject({ reason: 'out-of-range' });
    expect(signedRankTest(many)).toMatchObject({ ok: true, method: 'signed-rank/normal-corrected' });
  });
});

describe('reliableChange', () => {
  it('is more than 12 points of a scale with a reliability of .8 and a standard deviation of 10', () => {
    const scale = { reliability: 0.8, standardDeviation: 10 };
    const scores = pairs([42, 40, null], [51, 56, 3]);
    expect(reliableChange(scores, scale)).toMatchObject({ ok: false, reason: 'missing-values' });
    const change = found(reliableChange(scores, scale, { missing: 'omit' }));
    near(change.value, 1.959963984540054 * 10 * Math.sqrt(0.4), 1e-14);
    expect(change.indices.map((index) => index?.toFixed(2))).toEqual(['1.42', '2.53', undefined]);
    expect(change).toMatchObject({ n: 2, missing: { policy: 'omit', omitted: 1 } });
  });

  it('says why there is no answer', () => {
    const scale = { reliability: 0.8, standardDeviation: 10 };
    expect(reliableChange(sleep, { ...scale, reliability: 1 })).toMatchObject({ reason: 'out-of-range' });
    expect(reliableChange(sleep, { ...scale, standardDeviation: 0 })).toMatchObject({ reason: 'out-of-range' });
    expect(reliableChange(sleep, scale, { level: 0 })).toMatchObject({ reason: 'out-of-range' });
    expect(reliableChange(pairs([1], [Number.NaN]), scale)).toMatchObject({ reason: 'not-finite' });
    expect(reliableChange(pairs([-1e308], [1.7e308]), scale)).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const score = fc.record({ before: fc.integer({ min: 0, max: 20 }), after: fc.integer({ min: 0, max: 20 }) });
  const some = fc.array(score, { minLength: 3, maxLength: 9 });

  const variant = fc.constantFrom(...variants);
  /** An exact interval takes milliseconds. */
  const few = { numRuns: 40 };

  property.prop([some, variant.filter((each) => each !== 'before-deviation')], few)(
    'who was measured the other way round changed as far the other way',
    (scores, each) => {
      const turned = scores.map(({ before, after }) => ({ before: after, after: before }));
      const [one, other] = [pairedEffect(pairedScores(scores), { variant: each }), pairedEffect(pairedScores(turned), { variant: each })];
      expect(other.ok).toBe(one.ok);
      if (one.ok && other.ok) {
        expect(other.value + one.value).toBeCloseTo(0, 11);
        expect((other.interval?.[0] ?? 0) + (one.interval?.[1] ?? 0)).toBeCloseTo(0, 9);
      }
      const [ranked, again] = [signedRankTest(scores), signedRankTest(turned)];
      if (ranked.ok && again.ok) {
        expect(ranked.value + again.value).toBe((ranked.n * (ranked.n + 1)) / 2);
        near(again.p, ranked.p, 1e-13);
      }
    },
  );

  property.prop([some, variant, fc.integer({ min: -50, max: 50 })], few)(
    'an effect does not mind the unit, or where 0 lies',
    (scores, each, shift) => {
      const other = scores.map(({ before, after }) => ({ before: 4 * before + shift, after: 4 * after + shift }));
      const [a, b] = [pairedEffect(pairedScores(scores), { variant: each }), pairedEffect(pairedScores(other), { variant: each })];
      expect(b.ok).toBe(a.ok);
      if (a.ok && b.ok) expect(b.value).toBeCloseTo(a.value, 9);
    },
  );

  property.prop([some])('the definitions, done slowly, say the same', (scores) => {
    const there = found(pairedScores(scores));
    const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
    const [x, y] = [scores.map(({ before }) => before), scores.map(({ after }) => after)];
    const product = (a: readonly number[], b: readonly number[]) => mean(a.map((each, i) => (each - mean(a)) * ((b[i] ?? 0) - mean(b))));
    expect(there.value).toBeCloseTo(mean(y) - mean(x), 12);
    if (there.correlation !== null) expect(there.correlation).toBeCloseTo(product(x, y) / Math.sqrt(product(x, x) * product(y, y)), 12);
  });

  property.prop([fc.array(score, { minLength: 1, maxLength: 8 })], { numRuns: 60 })(
    'the exact test counts all ways in which signs can fall',
    (scores) => {
      const test = signedRankTest(scores);
      expect(test.ok).toBe(scores.some(({ before, after }) => before !== after));
      if (!test.ok) return;
      const sizes = scores.map(({ before, after }) => Math.abs(after - before)).filter((size) => size > 0);
      const ranked = sizes.map((size) => {
        const below = sizes.filter((each) => each < size).length;
        return below + (sizes.filter((each) => each === size).length + 1) / 2;
      });
      const middle = ranked.reduce((sum, rank) => sum + rank, 0) / 2;
      const sums = Array.from({ length: 2 ** ranked.length }, (_, ways) =>
        ranked.reduce((sum, rank, i) => sum + ((ways >> i) & 1) * rank, 0),
      );
      const far = sums.filter((sum) => Math.abs(sum - middle) >= Math.abs(test.value - middle)).length;
      near(test.p, far / sums.length, 1e-14);
    },
  );

  const part = fc.array(fc.record({ before: fc.option(fc.integer({ min: 0, max: 9 })), after: fc.integer({ min: 0, max: 9 }) }), {
    maxLength: 6,
  });

  property.prop([part, part, part])('parts merge to the answer over all, in any grouping', (a, b, c) => {
    const { add, empty, finish, merge } = mergeablePairs;
    const of = (scores: readonly PairedScore[]) => scores.reduce(add, empty);
    const whole = pairedScores([...a, ...b, ...c], { missing: 'omit' });
    for (const state of [merge(merge(of(a), of(b)), of(c)), merge(of(a), merge(of(c), of(b))), merge(empty, of([...a, ...b, ...c]))]) {
      const merged = finish(state, { missing: 'omit' });
      expect(merged.ok).toBe(whole.ok);
      const [numbers, expected] = [numbersIn(merged), numbersIn(whole)];
      expect(numbers.length).toBe(expected.length);
      for (const [i, each] of expected.entries()) expect(Math.abs((numbers[i] ?? 0) - each)).toBeLessThan(1e-12 * (1 + Math.abs(each)));
    }
  });

  const correction = fc.constantFrom('exact' as const, 'none' as const);

  property.prop(
    [fc.array(fc.record({ before: hostileValue, after: hostileValue }), { maxLength: 6 }), hostileNumber, variant, correction],
    { numRuns: 200 },
  )('whatever comes in, no answer holds NaN or Infinity', (scores, number, each, corrected) => {
    const there = pairedScores(scores, { missing: 'omit' });
    const answers = [
      there,
      mergeablePairs.finish(scores.reduce(mergeablePairs.add, mergeablePairs.empty), { missing: 'omit' }),
      pairedDifference(there),
      pairedDifference(there, { level: number }),
      pairedEffect(there, { variant: each, correction: corrected }),
      signedRankTest(scores, { missing: 'omit' }),
      signedRankTest(scores, { missing: 'omit', variant: 'normal-corrected' }),
      reliableChange(scores, { reliability: 0.5, standardDeviation: Math.abs(number) }, { missing: 'omit' }),
      reliableChange(scores, { reliability: number, standardDeviation: 1 }, { missing: 'omit' }),
    ];
    for (const found of numbersIn(answers)) expect(found).toSatisfy(Number.isFinite);
  });
});
