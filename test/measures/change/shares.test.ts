import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type McnemarVariant, mcnemarTest } from '../../../src/measures/change/mcnemar-test';
import { pairedShareDifference } from '../../../src/measures/change/paired-share-difference';
import { mergeablePairedShares } from '../../../src/measures/change/paired-shares';
import { type ProportionVariant, proportionInterval } from '../../../src/measures/change/proportion-interval';
import { shareDifference } from '../../../src/measures/change/share-difference';
import { shareEffect } from '../../../src/measures/change/share-effect';
import { shareRatio } from '../../../src/measures/change/share-ratio';
import { shareTest } from '../../../src/measures/change/share-test';
import { mergeableTwoShares, type TwoShares } from '../../../src/measures/change/two-shares';
import { hostileNumber } from '../hostile-numbers';
import { found, near, numbersIn } from '../oracle';

const shares = (x1: number, n1: number, x2: number, n2: number): TwoShares => ({
  treated: { reached: x1, of: n1 },
  comparison: { reached: x2, of: n2 },
});
const turned = ({ treated, comparison }: TwoShares): TwoShares => ({ treated: comparison, comparison: treated });
const proportions: readonly ProportionVariant[] = ['clopper-pearson', 'wilson-corrected', 'jeffreys', 'agresti-coull'];
const mcnemars: readonly McnemarVariant[] = ['exact', 'mid-p', 'chi-square', 'chi-square-corrected'];

/** Exact, from whole numbers: the number of ways to choose k of n. */
function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 1; i <= k; i += 1) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return k < 0 || k > n ? 0n : ways;
}

describe('proportionInterval', () => {
  it('is the one of Newcombe (1998) for 81 of 263', () => {
    const ends = (variant: ProportionVariant) => found(proportionInterval(81, 263, variant)).interval.map((end) => end.toFixed(4));
    expect(ends('wilson-corrected')).toEqual(['0.2535', '0.3682']);
    expect(ends('clopper-pearson')).toEqual(['0.2527', '0.3676']);
  });

  it('says why there is no answer', () => {
    expect(proportionInterval(0, 0, 'jeffreys')).toMatchObject({ reason: 'empty' });
    expect(proportionInterval(1.5, 2, 'jeffreys')).toMatchObject({ reason: 'not-a-count' });
    expect(proportionInterval(1, 2, 'jeffreys', { level: 1 })).toMatchObject({ reason: 'out-of-range' });
    expect(proportionInterval(1, 2e7, 'jeffreys')).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('shareDifference', () => {
  it('is that of Newcombe (1998), method 10, for 10 of 10 beside 0 of 10: it ends at 1 and is none beyond', () => {
    const { value, interval } = found(shareDifference(shares(10, 10, 0, 10)));
    expect([value, interval[0].toFixed(4), interval[1]]).toEqual([1, '0.6075', 1]);
  });

  it('of equal shares says of nobody that one more reached it', () => {
    expect(found(shareDifference(shares(3, 10, 6, 20)))).toMatchObject({ value: 0, perOneMore: null });
  });
});

describe('shareTest', () => {
  it('is Fisher’s of the lady who tasted tea: she told all but two cups', () => {
    expect(found(shareTest(shares(3, 4, 1, 4))).value).toBeCloseTo(34 / 70, 14);
  });
});

describe('what compares shares', () => {
  it('says why there is no answer', () => {
    const asks = [
      shareDifference,
      (each: TwoShares) => shareRatio(each, 'risk-ratio'),
      (each: TwoShares) => shareEffect(each, 'cox'),
      (each: TwoShares) => shareEffect(each, 'cohen-h'),
      shareTest,
    ];
    for (const ask of asks) {
      expect(ask(shares(0, 0, 1, 2))).toMatchObject({ reason: 'empty' });
      expect(ask(shares(3, 2, 1, 2))).toMatchObject({ reason: 'not-a-count' });
      expect(ask(shares(1, 2, 1, 2e7))).toMatchObject({ reason: 'out-of-range' });
    }
    expect(shareDifference(shares(1, 2, 1, 2), { level: 0 })).toMatchObject({ reason: 'out-of-range' });
    expect(shareRatio(shares(1, 2, 1, 2), 'odds-ratio', { level: 1 })).toMatchObject({ reason: 'out-of-range' });
    for (const variant of ['fisher', 'chi-square'] as const) {
      expect(shareTest(shares(0, 5, 0, 9), { variant })).toMatchObject({ reason: 'undefined-0/0' });
      expect(shareTest(shares(5, 5, 9, 9), { variant })).toMatchObject({ reason: 'undefined-0/0' });
    }
  });

  it('says so where the same people are asked twice', () => {
    const none = { both: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 };
    for (const ask of [pairedShareDifference, mcnemarTest]) {
      expect(ask(none)).toMatchObject({ reason: 'empty' });
      expect(ask({ ...none, both: -1 })).toMatchObject({ reason: 'not-a-count' });
      expect(ask({ ...none, both: 2e7 })).toMatchObject({ reason: 'out-of-range' });
    }
    expect(pairedShareDifference({ ...none, both: 1 }, { level: 1 })).toMatchObject({ reason: 'out-of-range' });
    expect(mcnemarTest({ ...none, both: 4 })).toMatchObject({ ok: true, value: 1, changed: 0 });
    expect(mcnemarTest({ ...none, both: 4 }, { variant: 'chi-square' })).toMatchObject({ reason: 'undefined-0/0' });
  });

  it('counts who is not known about, where the data are', () => {
    const two = mergeableTwoShares.add(mergeableTwoShares.empty, { treated: true, reached: null });
    expect(mergeableTwoShares.finish(two)).toMatchObject({ reason: 'missing-values' });
    expect(mergeableTwoShares.finish(two, { missing: 'omit' })).toMatchObject({ reason: 'empty' });
    const paired = mergeablePairedShares.add(mergeablePairedShares.empty, { before: true, after: null });
    expect(mergeablePairedShares.finish(paired)).toMatchObject({ reason: 'missing-values' });
    expect(mergeablePairedShares.finish(paired, { missing: 'omit' })).toMatchObject({ reason: 'empty' });
  });
});

describe('laws', () => {
  const counted = (most: number) =>
    fc.integer({ min: 1, max: most }).chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));
  const two = (most: number) => fc.tuple(counted(most), counted(most)).map(([[x1, n1], [x2, n2]]) => shares(x1, n1, x2, n2));

  property.prop([counted(300), fc.constantFrom(...proportions)])(
    'the interval holds the share, and who did not reach it mirrors who did',
    ([x, n], variant) => {
      const { value, interval } = found(proportionInterval(x, n, variant));
      expect(interval[0] <= value && value <= interval[1]).toBe(true);
      const mirrored = found(proportionInterval(n - x, n, variant)).interval;
      expect(mirrored[0]).toBeCloseTo(1 - interval[1], 12);
      // The center of the simple one moves with the level.
      if (variant === 'agresti-coull') return;
      const wide = found(proportionInterval(x, n, variant, { level: 0.99 })).interval;
      expect(wide[0] <= interval[0] && interval[1] <= wide[1]).toBe(true);
    },
  );

  property.prop([counted(40)])('an exact interval ends where the binomial distribution leaves half of what its level leaves', ([x, n]) => {
    const { interval } = found(proportionInterval(x, n, 'clopper-pearson'));
    const from = (k: number, p: number) => {
      let sum = 0;
      for (let i = k; i <= n; i += 1) sum += Number(choose(n, i)) * p ** i * (1 - p) ** (n - i);
      return sum;
    };
    if (x > 0) expect(from(x, interval[0])).toBeCloseTo(0.025, 11);
    if (x < n) expect(1 - from(x + 1, interval[1])).toBeCloseTo(0.025, 11);
  });

  property.prop([two(200)])(
    'who swaps the groups turns the difference, its interval, the logarithm and the effects, and no test',
    (each) => {
      const [one, other] = [found(shareDifference(each)), found(shareDifference(turned(each)))];
      expect(other.value + one.value).toBe(0);
      expect(other.interval[0]).toBeCloseTo(-one.interval[1], 13);
      expect(Math.max(Math.abs(one.interval[0]), Math.abs(one.interval[1]))).toBeLessThanOrEqual(1);
      expect(one.interval[0] <= one.value && one.value <= one.interval[1]).toBe(true);
      for (const variant of ['risk-ratio', 'odds-ratio'] as const)
        expect(found(shareRatio(turned(each), variant)).log.value).toBeCloseTo(-found(shareRatio(each, variant)).log.value, 12);
      for (const variant of ['cox', 'cohen-h'] as const)
        expect(found(shareEffect(turned(each), variant)).value).toBeCloseTo(-found(shareEffect(each, variant)).value, 12);
      for (const variant of ['fisher', 'chi-square'] as const) {
        const [test, again] = [shareTest(each, { variant }), shareTest(turned(each), { variant })];
        if (test.ok && again.ok) expect(again.value).toBeCloseTo(test.value, 11);
        else expect(again).toEqual(test);
      }
    },
  );

  property.prop([two(25)])('Fisher’s test sums the tables that are no more probable than the one found', (each) => {
    const { treated: a, comparison: b } = each;
    const reached = a.reached + b.reached;
    const test = shareTest(each);
    expect(test.ok).toBe(reached > 0 && reached < a.of + b.of);
    if (!test.ok) return;
    const ways = (k: number) => choose(a.of, k) * choose(b.of, reached - k);
    let sum = 0n;
    for (let k = 0; k <= a.of; k += 1) if (k <= reached && ways(k) <= ways(a.reached)) sum += ways(k);
    expect(test.value).toBeCloseTo(Number(sum) / Number(choose(a.of + b.of, reached)), 12);
  });

  const count = fc.integer({ min: 0, max: 30 });
  const paired = fc
    .record({ both: count, onlyBefore: count, onlyAfter: count, neither: count })
    .filter((each) => numbersIn(each).some(Boolean));

  property.prop([paired])('who counts after as before turns the change and its interval, and no test', (each) => {
    const other = { ...each, onlyBefore: each.onlyAfter, onlyAfter: each.onlyBefore };
    const [change, back] = [found(pairedShareDifference(each)), found(pairedShareDifference(other))];
    expect(back.value + change.value).toBe(0);
    expect(back.interval[0]).toBeCloseTo(-change.interval[1], 12);
    expect(change.interval[0] <= change.value && change.value <= change.interval[1]).toBe(true);
    expect(Math.max(Math.abs(change.interval[0]), Math.abs(change.interval[1]))).toBeLessThanOrEqual(1);
    for (const variant of mcnemars) {
      const [test, again] = [mcnemarTest(each, { variant }), mcnemarTest(other, { variant })];
      expect({ ...again, method: '' }).toEqual({ ...test, method: '' });
    }
  });

  property.prop([paired])('McNemar’s test throws a coin for each who changed', (each) => {
    const n = each.onlyBefore + each.onlyAfter;
    const fewer = Math.min(each.onlyBefore, each.onlyAfter);
    let sum = 0n;
    for (let k = 0; k <= fewer; k += 1) sum += choose(n, k);
    const [exact, mid] = [found(mcnemarTest(each)), found(mcnemarTest(each, { variant: 'mid-p' }))];
    const share = (ways: bigint) => Number(ways) / 2 ** n;
    near(exact.value, Math.min(1, share(2n * sum)), 1e-12);
    near(mid.value, Math.min(1, share(2n * sum - choose(n, fewer))), 1e-11);
  });

  const known = fc.option(fc.boolean(), { freq: 6 });
  const rows = fc.array(fc.record({ treated: fc.boolean(), before: known, after: known }), { maxLength: 12 });

  property.prop([rows, rows])('parts merge to the counts of the whole', (a, b) => {
    const reached = (each: typeof a) =>
      each.map(({ treated, after }) => ({ treated, reached: after })).reduce(mergeableTwoShares.add, mergeableTwoShares.empty);
    const twice = (each: typeof a) => each.reduce(mergeablePairedShares.add, mergeablePairedShares.empty);
    expect(mergeableTwoShares.merge(reached(b), reached(a))).toEqual(reached([...a, ...b]));
    expect(mergeablePairedShares.merge(twice(b), twice(a))).toEqual(twice([...a, ...b]));
    const done = mergeableTwoShares.finish(reached([...a, ...b]), { missing: 'omit' });
    if (done.ok) expect(done.treated.reached).toBe([...a, ...b].filter(({ treated, after }) => treated && after).length);
  });

  property.prop([hostileNumber, hostileNumber, hostileNumber, hostileNumber, hostileNumber], { numRuns: 200 })(
    'whatever comes in, no answer holds NaN or Infinity',
    (a, b, c, d, level) => {
      for (const at of [{}, { level }]) {
        const answers = [
          ...proportions.map((variant) => proportionInterval(a, b, variant, at)),
          shareDifference(shares(a, b, c, d), at),
          shareRatio(shares(a, b, c, d), 'risk-ratio', at),
          shareRatio(shares(a, b, c, d), 'odds-ratio', at),
          pairedShareDifference({ both: a, onlyBefore: b, onlyAfter: c, neither: d }, at),
        ];
        for (const each of numbersIn(answers)) expect(each).toSatisfy(Number.isFinite);
      }
      const tests = mcnemars.map((variant) => mcnemarTest({ both: a, onlyBefore: b, onlyAfter: c, neither: d }, { variant }));
      const others = [
        shareTest(shares(a, b, c, d)),
        shareTest(shares(a, b, c, d), { variant: 'chi-square' }),
        shareEffect(shares(a, b, c, d), 'cox'),
      ];
      for (const each of numbersIn([...tests, ...others])) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
