import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { intraclassCorrelation } from '../../../src/measures/agreement/intraclass-correlation';
import { type GroupedValue, mergeableOneWayIcc, oneWayIcc } from '../../../src/measures/agreement/one-way-icc';
import { randomIntercept } from '../../../src/measures/agreement/random-intercept';
import { columnMoments } from '../../../src/measures/description/column-moments';
import { dot, solved } from '../elimination';
import { hostileValue } from '../hostile-numbers';
import { found, near, numbersIn, within } from '../oracle';

describe('values in groups', () => {
  it('are alike in a group where groups differ, and the mean of a large group is reliable', () => {
    const alike = found(
      oneWayIcc([
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]),
    );
    expect(alike).toMatchObject({ meanSquareBetween: 27, meanSquareWithin: 1, n0: 3, n: 9, groups: 3 });
    near(alike.value, 26 / 29, 1e-12);
    near(alike.icc2 ?? 0, 26 / 27, 1e-12);
    near(alike.designEffect, 1 + 2 * (26 / 29), 1e-12);
  });

  it('may be less alike than those of different groups: then one answers below 0, and the other 0', () => {
    const against = [
      [1, 9],
      [2, 8],
      [0, 10],
    ];
    expect(found(oneWayIcc(against)).value).toBeLessThan(0);
    expect(found(randomIntercept(against))).toMatchObject({ value: 0, between: 0 });
  });

  it('say why there is no answer, and what was missing; a group without values is none', () => {
    for (const ask of [oneWayIcc, randomIntercept]) {
      expect(ask([])).toMatchObject({ reason: 'empty' });
      expect(ask([[1, 2]])).toMatchObject({ reason: 'n-too-small' });
      expect(ask([[1], [2], []])).toMatchObject({ reason: 'n-too-small' });
      expect(
        ask([
          [1, 2],
          [3, null],
        ]),
      ).toMatchObject({ reason: 'missing-values' });
      expect(ask([[1, 2], [3, null], [null]], { missing: 'omit' })).toMatchObject({
        n: 3,
        groups: 2,
        missing: { policy: 'omit', omitted: 2 },
      });
      expect(
        ask([
          [1, 2],
          [3, Number.NaN],
        ]),
      ).toMatchObject({ reason: 'not-finite' });
      expect(
        ask([
          [1e200, -1e200],
          [1, 2],
        ]),
      ).toMatchObject({ reason: 'out-of-range' });
      expect(
        ask([
          [2, 2],
          [2, 2],
        ]),
      ).toMatchObject({ reason: 'zero-variance' });
    }
    expect(
      oneWayIcc([
        [1, 1],
        [2, 2],
      ]),
    ).toMatchObject({ value: 1 });
    expect(
      randomIntercept([
        [1, 1],
        [2, 2],
      ]),
    ).toMatchObject({ reason: 'zero-variance' });
  });
});

describe('laws', () => {
  const value = fc.integer({ min: -9, max: 9 });
  const groups = fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 5 });
  const even = fc
    .integer({ min: 2, max: 4 })
    .chain((size) => fc.array(fc.array(value, { minLength: size, maxLength: size }), { minLength: 2, maxLength: 5 }));
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

  property.prop([groups])('ICC(1) is made of an analysis of variance, written out', (all) => {
    const answer = oneWayIcc(all);
    if (!answer.ok) return;
    const n = all.flat().length;
    const grand = mean(all.flat());
    const between = all.reduce((sum, group) => sum + group.length * (mean(group) - grand) ** 2, 0) / (all.length - 1);
    const inside =
      all.reduce((sum, group) => sum + group.reduce((part, each) => part + (each - mean(group)) ** 2, 0), 0) / (n - all.length);
    const n0 = (n - all.reduce((sum, { length }) => sum + length ** 2, 0) / n) / (all.length - 1);
    within(answer.meanSquareBetween, between, 1e-10);
    within(answer.meanSquareWithin, inside, 1e-10);
    within(answer.value, (between - inside) / (between + (n0 - 1) * inside), 1e-10);
    expect(answer.value).toBeLessThanOrEqual(1);
  });

  property.prop([even])('of groups of one size, it is the one-way correlation of raters who differ', (all) => {
    const answer = oneWayIcc(all);
    const same = intraclassCorrelation(columnMoments(all), 'ICC(1)');
    if (answer.ok && same.ok) within(answer.value, same.value, 1e-9);
  });

  property.prop([groups, fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 6 })])(
    'neither the unit nor the order of groups and values matters',
    (all, by, times) => {
      const other = [...all].reverse().map((group) => [...group].reverse().map((each) => by - times * each));
      for (const ask of [oneWayIcc, randomIntercept] as const) {
        const [here, there] = [ask(all), ask(other)];
        expect(there.ok).toBe(here.ok);
        if (here.ok && there.ok) within(there.value, here.value, 1e-6);
      }
    },
  );

  property.prop([even])('of groups of one size, the parts are those of the mean squares, where they are not below 0', (all) => {
    const [squares, parts] = [oneWayIcc(all), randomIntercept(all)];
    if (!squares.ok || !parts.ok) return;
    const { meanSquareBetween, meanSquareWithin, n0 } = squares;
    if (meanSquareBetween < meanSquareWithin) {
      expect(parts.between).toBe(0);
      return;
    }
    within(parts.within, meanSquareWithin, 1e-6 * meanSquareWithin);
    within(parts.between, (meanSquareBetween - meanSquareWithin) / n0, 1e-6 * meanSquareBetween);
  });

  property.prop([groups], { numRuns: 40 })('no other parts are likelier, with the whole matrix of covariances written out', (all) => {
    const parts = randomIntercept(all);
    if (!parts.ok) return;
    const rows = all.flatMap((group, g) => group.map((y) => ({ g, y })));
    const [ones, y] = [rows.map(() => 1), rows.map((row) => row.y)];
    const likelihood = (between: number, inside: number) => {
      const covariances = rows.map((a, i) => rows.map((b, j) => (a.g === b.g ? between : 0) + (i === j ? inside : 0)));
      const { log, solutions } = solved(covariances, [ones, y]);
      const [withOnes = [], withY = []] = solutions;
      const [weight, sum] = [dot(ones, withOnes), dot(ones, withY)];
      return { log: -(log + Math.log(weight) + dot(y, withY) - sum ** 2 / weight) / 2, mean: sum / weight, error: Math.sqrt(1 / weight) };
    };
    const best = likelihood(parts.between, parts.within);
    within(parts.intercept, best.mean, 1e-8);
    within(parts.standardError, best.error, 1e-8);
    for (const [a, b] of [
      [1.05, 1],
      [0.95, 1],
      [1, 1.05],
      [1, 0.95],
      [1.5, 0.7],
      [0, 1],
    ] as const)
      expect(likelihood(parts.between * a, parts.within * b).log).toBeLessThanOrEqual(best.log + 1e-9);
    expect(likelihood(parts.between + 0.1 * parts.within, parts.within).log).toBeLessThanOrEqual(best.log + 1e-9);
  });

  const grouped = fc.array(fc.record({ group: fc.constantFrom('a', 'b', '__proto__'), value: fc.option(value) }), { maxLength: 6 });

  property.prop([grouped, grouped, grouped])('parts merge to the whole, in any grouping and either order', (a, b, c) => {
    const { add, empty, merge, finish } = mergeableOneWayIcc;
    const of = (rows: readonly GroupedValue[]) => rows.reduce(add, empty);
    const all = [...a, ...b, ...c];
    const whole = oneWayIcc(
      [...new Set(all.map((row) => row.group))].map((name) => all.filter((row) => row.group === name).map((row) => row.value)),
      { missing: 'omit' },
    );
    for (const merged of [merge(merge(of(a), of(b)), of(c)), merge(of(a), merge(of(b), of(c))), merge(of(c), merge(of(b), of(a)))]) {
      const there = finish(merged, { missing: 'omit' });
      expect(there.ok ? there.n : there.reason).toBe(whole.ok ? whole.n : whole.reason);
      if (there.ok && whole.ok) within(there.value, whole.value, 1e-11);
    }
    expect(merge(of(a), empty)).toEqual(of(a));
    expect(merge(empty, of(a))).toEqual(of(a));
  });

  property.prop([fc.array(fc.array(hostileValue, { maxLength: 3 }), { maxLength: 4 })])(
    'whatever comes in, no answer holds NaN or Infinity',
    (all) => {
      for (const ask of [oneWayIcc, randomIntercept])
        for (const each of numbersIn(ask(all, { missing: 'omit' }))) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
