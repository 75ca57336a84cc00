import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { gwetAc1, pabak, percentAgreement, scottPi } from '../../../src/measures/agreement/chance-corrected';
import { cohenKappa, type KappaWeights } from '../../../src/measures/agreement/cohen-kappa';
import { raterAgreement } from '../../../src/measures/agreement/rater-agreement';
import { type Category, mergeableRatings, type RatedPair, ratingTable } from '../../../src/measures/agreement/rating-table';
import { found, numbersIn, within } from '../oracle';

const times = (pair: RatedPair, n: number) => Array.from({ length: n }, () => pair);
const coefficients = { cohenKappa, percentAgreement, scottPi, gwetAc1, pabak, raterAgreement };

describe('ratingTable', () => {
  it('counts each pair of categories, numbers in their order and before names', () => {
    const table = found(
      ratingTable([
        [10, 2],
        ['b', 2],
        [2, 'a'],
      ]),
    );
    expect(table.categories).toEqual([2, 10, 'a', 'b']);
    expect(table.counts).toEqual([
      [0, 0, 1, 0],
      [1, 0, 0, 0],
      [0, 0, 0, 0],
      [1, 0, 0, 0],
    ]);
    expect(table.ordered).toBe(false);
    expect(found(ratingTable([[10, 2]])).ordered).toBe(true);
  });

  it('says why there is none, and what was missing, and every coefficient says the same', () => {
    const cases: readonly (readonly [Parameters<typeof ratingTable>, string])[] = [
      [[[]], 'empty'],
      [[[['on', null]]], 'missing-values'],
      [[[[Number.NaN, 1]]], 'not-finite'],
      [[[['on', 'off']], { categories: ['on'] }], 'unknown-category'],
      [[[['on', 'on']], { categories: ['on', 'on'] }], 'unknown-category'],
    ];
    for (const [asked, reason] of cases) {
      const table = ratingTable(...asked);
      expect(table).toMatchObject({ ok: false, reason });
      for (const coefficient of Object.values(coefficients)) expect(coefficient(table)).toEqual(table);
    }
    const partly = ratingTable(
      [
        ['on', null],
        ['on', 'off'],
      ],
      { missing: 'omit' },
    );
    expect(partly).toMatchObject({ n: 1, missing: { policy: 'omit', omitted: 1 } });
    expect(percentAgreement(partly)).toMatchObject({ value: 0, n: 1, missing: { policy: 'omit', omitted: 1 } });
  });

  it('takes names that every object has for names', () => {
    expect(found(ratingTable([['__proto__', 'constructor']])).counts).toEqual([
      [0, 1],
      [0, 0],
    ]);
  });
});

describe('agreement of two raters', () => {
  it('kappa is 0.4 in the example of many textbooks', () => {
    const pairs = [...times(['yes', 'yes'], 20), ...times(['yes', 'no'], 5), ...times(['no', 'yes'], 10), ...times(['no', 'no'], 15)];
    expect(found(cohenKappa(ratingTable(pairs)))).toMatchObject({ value: 0.4, agreement: 0.7, byChance: 0.5 });
  });

  it('trap: where one category prevails, kappa is 0 though raters agree nine times in ten, and a warning says so', () => {
    const rated = found(raterAgreement(ratingTable([...times(['on', 'on'], 9), ['on', 'off']])));
    expect(rated).toMatchObject({ value: 0.9, kappa: 0, pabak: 0.8, warnings: [{ warning: 'prevalence' }] });
    expect(rated.gwetAc1).toBeGreaterThan(0.85);
    expect(found(raterAgreement(ratingTable([...times(['on', 'on'], 5), ...times(['off', 'off'], 5)]))).warnings).toEqual([]);
  });

  it('is undefined by kappa and pi where both use one and the same category', () => {
    const one = ratingTable(times(['on', 'on'], 3));
    expect(cohenKappa(one)).toMatchObject({ reason: 'undefined-0/0' });
    expect(scottPi(one)).toMatchObject({ reason: 'undefined-0/0' });
    expect(raterAgreement(one)).toMatchObject({ value: 1, kappa: null, scottPi: null, gwetAc1: 1, pabak: 1 });
  });

  it('weighs no names whose order was not given', () => {
    expect(cohenKappa(ratingTable([['low', 'high']]), { weights: 'linear' })).toMatchObject({ reason: 'categories-not-ordered' });
    const given = ratingTable(
      [
        ['low', 'high'],
        ['low', 'low'],
      ],
      { categories: ['low', 'middle', 'high'] },
    );
    expect(cohenKappa(given, { weights: 'linear' }).ok).toBe(true);
  });

  it.each([0, 1, -1, 2, Number.NaN])('has no interval at the level %s', (level) => {
    expect(
      cohenKappa(
        ratingTable([
          [1, 2],
          [2, 2],
        ]),
        { level },
      ),
    ).toMatchObject({ reason: 'out-of-range' });
  });

  it('has a wider interval at a higher level, around the value', () => {
    const table = ratingTable([...times([1, 1], 8), ...times([2, 2], 6), [1, 2], [2, 1]]);
    const [narrow, wide] = [0.8, 0.99].map((level) => found(cohenKappa(table, { level })));
    expect(wide?.interval[0]).toBeLessThan(narrow?.interval[0] ?? 0);
    expect(narrow?.interval[0]).toBeLessThan(narrow?.value ?? 0);
  });
});

describe('laws', () => {
  const scale = [1, 2, 3, 4];
  const pairs = fc.array(fc.tuple(fc.constantFrom(...scale), fc.constantFrom(...scale)), { minLength: 1, maxLength: 12 });
  const weights = fc.constantFrom<KappaWeights>('unweighted', 'linear', 'quadratic');
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

  property.prop([pairs, weights])(
    'kappa is the agreement found against that of each rating of one beside each of the other',
    (rated, kind) => {
      const kappa = cohenKappa(ratingTable(rated, { categories: scale }), { weights: kind });
      const apart = (a: number, b: number) =>
        ({ unweighted: Number(a !== b), linear: Math.abs(a - b) / 3, quadratic: (a - b) ** 2 / 9 })[kind];
      const disagreed = mean(rated.map(([a, b]) => apart(a, b)));
      const byChance = mean(rated.flatMap(([a]) => rated.map(([, b]) => apart(a, b))));
      if (!kappa.ok) {
        expect(byChance).toBe(0);
        return;
      }
      within(kappa.agreement, 1 - disagreed, 1e-12);
      within(kappa.byChance, 1 - byChance, 1e-12);
      within(kappa.value, 1 - disagreed / byChance, 1e-12);
    },
  );

  property.prop([pairs])('pi and AC1 are theirs, from the share in which both use each category', (rated) => {
    const table = ratingTable(rated, { categories: scale });
    const shares = scale.map((each) => mean(rated.flat().map((one) => Number(one === each))));
    const agreed = found(percentAgreement(table)).value;
    within(agreed, mean(rated.map(([a, b]) => Number(a === b))), 1e-15);
    const byPi = shares.reduce((sum, share) => sum + share ** 2, 0);
    const pi = scottPi(table);
    if (pi.ok) within(pi.value, (agreed - byPi) / (1 - byPi), 1e-12);
    else expect(byPi).toBe(1);
    const byAc1 = shares.reduce((sum, share) => sum + share * (1 - share), 0) / (scale.length - 1);
    within(found(gwetAc1(table)).value, (agreed - byAc1) / (1 - byAc1), 1e-12);
    within(found(pabak(table)).value, 2 * agreed - 1, 1e-15);
    within(found(pabak(table, { variant: 'bennett-s' })).value, (4 * agreed - 1) / 3, 1e-15);
  });

  property.prop([pairs])('kappa is never below pi, and raterAgreement says what each of them says', (rated) => {
    const table = ratingTable(rated, { categories: scale });
    const [kappa, pi, all] = [cohenKappa(table), scottPi(table), found(raterAgreement(table))];
    if (kappa.ok && pi.ok) expect(kappa.value).toBeGreaterThanOrEqual(pi.value - 1e-12);
    within(all.kappa, kappa.ok ? kappa.value : null, 1e-12);
    within(all.scottPi, pi.ok ? pi.value : null, 1e-12);
    expect([all.value, all.gwetAc1, all.pabak]).toEqual([percentAgreement, gwetAc1, pabak].map((of) => found(of(table)).value));
  });

  property.prop([pairs, weights])(
    'neither the order of things, nor which rater is first, nor the direction of the scale matters',
    (rated, kind) => {
      const of = (others: readonly RatedPair[]) => {
        const table = ratingTable(others, { categories: scale });
        const kappa = cohenKappa(table, { weights: kind });
        return [kappa.ok ? [kappa.value, kappa.variance] : kappa.reason, raterAgreement(table)];
      };
      const here = of(rated);
      expect(of([...rated].reverse())).toEqual(here);
      const swapped = rated.map(([a, b]) => [b, a] as const);
      const turned = rated.map(([a, b]) => [5 - a, 5 - b] as const);
      for (const there of [of(swapped), of(turned)]) {
        expect(numbersIn(there).length).toBe(numbersIn(here).length);
        for (const [i, each] of numbersIn(there).entries()) within(each, numbersIn(here)[i] ?? Number.NaN, 1e-12);
      }
    },
  );

  property.prop([pairs])('names say nothing to what weighs no steps', (rated) => {
    const names: readonly Category[] = ['d', 'b', 'a', 'c'];
    const renamed = rated.map(([a, b]) => [names[a - 1] ?? '', names[b - 1] ?? ''] as const);
    for (const coefficient of [cohenKappa, scottPi, percentAgreement, gwetAc1, pabak]) {
      const [here, there] = [coefficient(ratingTable(rated)), coefficient(ratingTable(renamed))];
      within(there.ok ? there.value : null, here.ok ? here.value : null, 1e-12);
    }
  });

  property.prop([pairs, fc.integer({ min: 2, max: 4 })])(
    'the same things again change no value and divide the variance',
    (rated, again) => {
      const here = cohenKappa(ratingTable(rated));
      if (!here.ok) return;
      const there = found(cohenKappa(ratingTable(rated.flatMap((pair) => times(pair, again)))));
      within(there.value, here.value, 1e-12);
      within(there.variance * again, here.variance, 1e-12);
    },
  );

  property.prop([pairs])('with two categories all weights are one, all lie between -1 and 1, and 1 is full agreement', (rated) => {
    const two = rated.map(([a, b]) => [a % 2, b % 2] as const);
    const [plain, linear, quadratic] = (['unweighted', 'linear', 'quadratic'] as const).map((kind) =>
      cohenKappa(ratingTable(two), { weights: kind }),
    );
    if (plain?.ok && linear?.ok && quadratic?.ok) expect([linear.value, quadratic.value]).toEqual([plain.value, plain.value]);
    for (const coefficient of [cohenKappa, scottPi, gwetAc1, pabak]) {
      const answer = coefficient(ratingTable(rated, { categories: scale }));
      if (!answer.ok) continue;
      expect(Math.abs(answer.value)).toBeLessThanOrEqual(1);
      expect(answer.value === 1).toBe(rated.every(([a, b]) => a === b));
    }
  });

  const maybe = fc.constantFrom<Category | null>(1, 2, 3, 4, null, 9, Number.NaN);
  const parts = fc.array(fc.tuple(maybe, maybe), { maxLength: 6 });

  property.prop([parts, parts, parts])('parts merge to the whole, in any grouping and either order', (a, b, c) => {
    const { add, empty, merge, finish } = mergeableRatings(scale);
    const of = (rated: readonly RatedPair[]) => rated.reduce(add, empty);
    const whole = of([...a, ...b, ...c]);
    for (const merged of [merge(merge(of(a), of(b)), of(c)), merge(of(a), merge(of(b), of(c))), merge(of(c), merge(of(b), of(a)))])
      expect(merged).toEqual(whole);
    expect(merge(of(a), empty)).toEqual(of(a));
    for (const missing of ['refuse', 'omit'] as const)
      expect(finish(whole, { missing })).toEqual(ratingTable([...a, ...b, ...c], { categories: scale, missing }));
  });

  property.prop([fc.array(fc.tuple(fc.oneof(fc.double(), maybe), maybe), { maxLength: 5 }), fc.double()])(
    'whatever comes in, no answer holds NaN or Infinity',
    (rated, level) => {
      for (const options of [{ missing: 'omit' }, { missing: 'omit', categories: [...scale, 9] }] as const) {
        const table = ratingTable(rated, options);
        for (const coefficient of Object.values(coefficients))
          for (const each of numbersIn(coefficient(table))) expect(each).toSatisfy(Number.isFinite);
        for (const each of numbersIn(cohenKappa(table, { weights: 'quadratic', level }))) expect(each).toSatisfy(Number.isFinite);
      }
    },
  );
});
