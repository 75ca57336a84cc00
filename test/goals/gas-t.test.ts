import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { gasChange } from '../../src/goals/gas-change';
import { type AttainedGoal, gasT, mergeableGasT } from '../../src/goals/gas-t';
import { found, near, numbersIn, oracle } from '../measures/oracle';

const goals = (...levels: readonly (number | null)[]) => levels.map((level) => ({ level }));
const scoreOf = (all: readonly AttainedGoal[], rho?: number) => found(gasT(all, { rho })).value;

describe('the T score of goal attainment', () => {
  const table = oracle<{ attainment: readonly number[]; weights: readonly number[]; rho: number }, { T: number }>('gas_t');

  it.each(table.cases)('is the one of the reference table: $id', ({ input, expected }) => {
    const all = input.attainment.map((level, n) => ({ level, weight: input.weights[n] }));
    near(scoreOf(all, input.rho), expected.T, 1e-12);
  });

  // Equal weights and rho = 0.3, as conversion tables in print give them.
  it.each([
    [1, [40, 40, 50, 60, 60, 70, 30]],
    [2, [37.6, 43.8, 50, 56.2, 62.4, 74.81, 25.19]],
    [3, [36.31, 45.44, 50, 54.56, 63.69, 77.39, 22.61]],
    [4, [35.49, 46.37, 50, 53.63, 64.51, 79.02, 20.98]],
    [5, [34.92, 46.98, 50, 53.02, 65.08, 80.15, 19.85]],
  ])('is the one of the conversion table for %d goals of equal weight', (n, expected) => {
    const filledWith = (first: number, rest: number) => scoreOf(goals(first, ...Array(n - 1).fill(rest)));
    const scores = [
      filledWith(-1, -1),
      filledWith(-1, 0),
      filledWith(0, 0),
      filledWith(1, 0),
      filledWith(1, 1),
      filledWith(2, 2),
      filledWith(-2, -2),
    ];
    expect(scores.map((score) => Math.round(score * 100) / 100)).toEqual(expected);
  });

  it('weighs a goal that matters more the more', () => {
    const weighted = [
      { level: 0, weight: 3 },
      { level: 1, weight: 2 },
      { level: -1, weight: 1 },
    ];
    expect(scoreOf(weighted)).toBeCloseTo(52.2033, 4);
  });

  it('never counts a goal that was not scored as one that came out as expected', () => {
    expect(gasT(goals(2, null))).toMatchObject({ ok: false, reason: 'missing-values', parameters: { omitted: 1 } });
    expect(gasT(goals(2, null), { missing: 'omit' })).toMatchObject({ value: 70, n: 1, missing: { policy: 'omit', omitted: 1 } });
    expect(gasT(goals(null), { missing: 'omit' })).toMatchObject({ ok: false, reason: 'empty' });
  });

  it('says why there is none', () => {
    expect(gasT([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(gasT([{ level: 1, weight: 0 }])).toMatchObject({ ok: false, reason: 'undefined-0/0' });
    for (const level of [3, -2.1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(gasT(goals(level))).toMatchObject({ ok: false, reason: 'out-of-range' });
    for (const weight of [-1, 1e-9, 1e9, Number.NaN])
      expect(gasT([{ level: 1, weight }])).toMatchObject({ ok: false, reason: 'out-of-range' });
    for (const rho of [1, -0.1, Number.NaN]) expect(gasT(goals(1), { rho })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('the change of the T score', () => {
  it('is the score now less the one at the baseline, of the same goals', () => {
    const change = found(
      gasChange([
        { baseline: -1, level: 0 },
        { baseline: -1, level: 1 },
      ]),
    );
    near(change.value, scoreOf(goals(0, 1)) - scoreOf(goals(-1, -1)), 1e-14);
  });

  it('drops a goal that was scored once only at both times, and says so', () => {
    const all = [
      { baseline: -1, level: 1 },
      { baseline: null, level: 2 },
      { baseline: -2, level: null },
    ];
    expect(gasChange(all)).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(gasChange(all, { missing: 'omit' })).toMatchObject({ baseline: 40, now: 60, value: 20, n: 1, missing: { omitted: 2 } });
  });

  it('says why there is none', () => {
    expect(gasChange([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(gasChange([{ baseline: 5, level: 1 }])).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(gasChange([{ baseline: 1, level: 5 }])).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(gasChange([{ baseline: 1, level: 1, weight: 0 }])).toMatchObject({ ok: false, reason: 'undefined-0/0' });
  });
});

describe('laws', () => {
  const level = fc.integer({ min: -2, max: 2 });
  const weight = fc.integer({ min: 1, max: 40 }).map((n) => n / 10);
  const some = fc.array(fc.record({ level, weight }), { minLength: 1, maxLength: 8 });
  const rho = fc.double({ min: 0, max: 0.99, noNaN: true });
  const { empty, add, merge, finish } = mergeableGasT;
  const of = (all: readonly AttainedGoal[]) => all.reduce(add, empty);

  test.prop([some, rho])('all goals as expected are 50, whatever their weights', (all, r) => {
    expect(
      scoreOf(
        all.map((each) => ({ ...each, level: 0 })),
        r,
      ),
    ).toBe(50);
  });

  test.prop([some, rho, fc.integer({ min: 1, max: 1000 })])('only ratios of weights matter', (all, r, factor) => {
    near(
      scoreOf(
        all.map((each) => ({ ...each, weight: each.weight * factor })),
        r,
      ),
      scoreOf(all, r),
      1e-12,
    );
  });

  test.prop([some, rho])('the order of the goals does not matter, and turning all around mirrors the score at 50', (all, r) => {
    near(scoreOf(all.toReversed(), r), scoreOf(all, r), 1e-12);
    near(
      scoreOf(
        all.map((each) => ({ ...each, level: -each.level })),
        r,
      ),
      100 - scoreOf(all, r),
      1e-12,
    );
  });

  test.prop([some, rho, fc.nat({ max: 7 })])('a goal that was attained better never lowers the score', (all, r, n) => {
    const better = all.map((each, i) => (i === n % all.length ? { ...each, level: Math.min(2, each.level + 1) } : each));
    expect(scoreOf(better, r)).toBeGreaterThanOrEqual(scoreOf(all, r) - 1e-12);
  });

  test.prop([some, rho])('a goal of no weight changes no score', (all, r) => {
    expect(scoreOf([...all, { level: 2, weight: 0 }], r)).toBe(scoreOf(all, r));
  });

  test.prop([some, rho])('a person whose goals change nothing has a change of 0', (all, r) => {
    expect(
      found(
        gasChange(
          all.map((each) => ({ ...each, baseline: each.level })),
          { rho: r },
        ),
      ).value,
    ).toBe(0);
  });

  test.prop([some, some, some, rho])('parts merge to the whole, in any grouping, and no data change nothing', (a, b, c, r) => {
    const whole = scoreOf([...a, ...b, ...c], r);
    near(found(finish(merge(merge(of(a), of(b)), of(c)), { rho: r })).value, whole, 1e-12);
    near(found(finish(merge(of(a), merge(of(b), of(c))), { rho: r })).value, whole, 1e-12);
    expect(merge(of(a), empty)).toEqual(of(a));
    expect(merge(empty, of(a))).toEqual(of(a));
  });

  const hostile = fc.oneof(fc.double(), fc.constantFrom(null, Number.NaN, Number.POSITIVE_INFINITY, 1e308, 5e-324, 0, 1));
  test.prop([
    fc.array(fc.record({ baseline: hostile, level: hostile, weight: fc.double() }, { requiredKeys: ['baseline', 'level'] }), {
      maxLength: 4,
    }),
    fc.double(),
    fc.constantFrom('omit' as const, 'refuse' as const),
  ])('whatever comes in, no answer holds NaN or Infinity', (all, r, missing) => {
    for (const each of numbersIn([gasT(all, { rho: r, missing }), gasChange(all, { missing })])) expect(each).toSatisfy(Number.isFinite);
  });
});
