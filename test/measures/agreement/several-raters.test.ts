import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { scottPi } from '../../../src/measures/agreement/chance-corrected';
import { fleissKappa, mergeableFleiss, type RatedByMany } from '../../../src/measures/agreement/fleiss-kappa';
import { krippendorffAlpha, mergeableKrippendorff, type RatingScale } from '../../../src/measures/agreement/krippendorff-alpha';
import { ratingTable } from '../../../src/measures/agreement/rating-table';
import { found, numbersIn, within } from '../oracle';

const scales = ['nominal', 'ordinal', 'interval', 'ratio'] as const satisfies readonly RatingScale[];

describe('fleissKappa', () => {
  it('says why there is none, and what was missing', () => {
    expect(fleissKappa([])).toMatchObject({ reason: 'empty' });
    expect(fleissKappa([['a']])).toMatchObject({ reason: 'n-too-small' });
    expect(
      fleissKappa([
        ['a', 'a'],
        ['a', 'b', 'b'],
      ]),
    ).toMatchObject({ reason: 'rows-differ' });
    expect(
      fleissKappa([
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toMatchObject({ reason: 'undefined-0/0' });
    expect(
      fleissKappa([
        ['a', null],
        ['a', 'b'],
      ]),
    ).toMatchObject({ reason: 'missing-values' });
    expect(
      fleissKappa(
        [
          ['a', null],
          ['a', 'b'],
          ['b', 'b'],
        ],
        { missing: 'omit' },
      ),
    ).toMatchObject({ n: 2, missing: { omitted: 1 } });
    expect(fleissKappa([[1, Number.NaN]])).toMatchObject({ reason: 'not-finite' });
  });

  it('takes the number 1 and the name 1 for two categories', () => {
    expect(
      found(
        fleissKappa([
          [1, '1'],
          [1, 1],
        ]),
      ).allAgree,
    ).toBe(0.5);
  });
});

describe('krippendorffAlpha', () => {
  it('trap: complete data of three raters count as any other (some programs are wrong there)', () => {
    // 1 - (1 - kappa)(N - 1) / N for N ratings: Fleiss' kappa for a small sample.
    const units = [
      [1, 1, 1],
      [1, 2, 2],
      [2, 2, 2],
      [1, 1, 2],
    ];
    const kappa = found(fleissKappa(units)).value;
    within(found(krippendorffAlpha(units, 'nominal')).value, 1 - ((1 - kappa) * 11) / 12, 1e-12);
  });

  it('counts what fewer than two rated, and is not made of it', () => {
    const answer = found(
      krippendorffAlpha(
        [
          [1, 1, null],
          [2, null, null],
          [2, 3, 2],
          [null, null, null],
        ],
        'interval',
      ),
    );
    expect(answer).toMatchObject({ n: 2, ratings: 5, unpaired: 2 });
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [2, 3, 2],
        ],
        'interval',
      ),
    ).toMatchObject({ value: answer.value });
  });

  it('says why there is none', () => {
    expect(krippendorffAlpha([[1], [null]], 'nominal')).toMatchObject({ reason: 'empty' });
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        'nominal',
      ),
    ).toMatchObject({ reason: 'undefined-0/0' });
    expect(krippendorffAlpha([[1, Number.NaN]], 'nominal')).toMatchObject({ reason: 'not-finite' });
    expect(krippendorffAlpha([['on', 'off']], 'interval')).toMatchObject({ reason: 'out-of-range' });
    expect(krippendorffAlpha([[-1, 2]], 'ratio')).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const rating = fc.integer({ min: 0, max: 3 });
  const complete = fc
    .integer({ min: 2, max: 4 })
    .chain((raters) => fc.array(fc.array(rating, { minLength: raters, maxLength: raters }), { minLength: 1, maxLength: 6 }));
  const gappy = fc.array(fc.array(fc.option(rating), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
  const coefficient = (answer: { readonly ok: true; readonly value: number } | { readonly ok: false }) => (answer.ok ? answer.value : null);

  property.prop([complete])('Fleiss is the agreement of pairs of raters of one thing against that of any two ratings', (units) => {
    const kappa = fleissKappa(units);
    const all = units.flat();
    const raters = units[0]?.length ?? 0;
    const same = units.flatMap((unit) => unit.flatMap((a, i) => unit.flatMap((b, j) => (i === j ? [] : [Number(a === b)]))));
    const agreed = same.reduce((sum, each) => sum + each, 0) / same.length;
    const chance = all.flatMap((a) => all.map((b) => Number(a === b))).reduce((sum, each) => sum + each, 0) / all.length ** 2;
    if (!kappa.ok) {
      expect(chance).toBe(1);
      return;
    }
    within(kappa.value, (agreed - chance) / (1 - chance), 1e-12);
    expect(kappa).toMatchObject({
      n: units.length,
      raters,
      allAgree: units.filter((unit) => new Set(unit).size === 1).length / units.length,
    });
    // Of two raters, it is Scott's pi.
    if (raters === 2) within(kappa.value, coefficient(scottPi(ratingTable(units.map(([a = 0, b = 0]) => [a, b] as const)))), 1e-12);
    // And Krippendorff's alpha but for the size of the sample.
    within(coefficient(krippendorffAlpha(units, 'nominal')), 1 - ((1 - kappa.value) * (all.length - 1)) / all.length, 1e-12);
  });

  property.prop([gappy, fc.constantFrom(...scales)])(
    'alpha is the distance within things over that of any two ratings, written out',
    (units, scale) => {
      const rated = units.map((unit) => unit.filter((each) => each !== null)).filter((unit) => unit.length > 1);
      const all = rated.flat();
      const times = (value: number) => all.filter((each) => each === value).length;
      const apart = (a: number, b: number): number => {
        if (a === b) return 0;
        if (scale === 'nominal') return 1;
        if (scale === 'interval') return (a - b) ** 2;
        if (scale === 'ratio') return ((a - b) / (a + b)) ** 2;
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        return (all.filter((each) => each >= low && each <= high).length - (times(low) + times(high)) / 2) ** 2;
      };
      let [within_, anywhere] = [0, 0];
      for (const unit of rated) for (const a of unit) for (const b of unit) within_ += apart(a, b) / (unit.length - 1);
      for (const a of all) for (const b of all) anywhere += apart(a, b);
      const alpha = krippendorffAlpha(units, scale);
      if (!alpha.ok) {
        expect(anywhere).toBe(0);
        return;
      }
      within(alpha.value, 1 - (within_ * (all.length - 1)) / anywhere, 1e-10);
      expect(alpha.value).toBeLessThanOrEqual(1);
    },
  );

  property.prop([gappy, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -20, max: 20 })])(
    'alpha does not move with what its scale does not mean, nor with the order of things and raters',
    (units, times, by) => {
      const mapped = (of: (value: number) => number) =>
        [...units].reverse().map((unit) => [...unit].reverse().map((each) => (each === null ? null : of(each))));
      const same = (scale: RatingScale, of: (value: number) => number) =>
        within(coefficient(krippendorffAlpha(mapped(of), scale)), coefficient(krippendorffAlpha(units, scale)), 1e-10, scale);
      same('nominal', (value) => [7, -3, 99, 0][value] ?? 0);
      same('ordinal', (value) => Math.exp(value * times) + by);
      same('interval', (value) => by - times * value);
      same('ratio', (value) => times * value);
    },
  );

  property.prop([complete])('neither moves with the order of raters, which may differ from thing to thing', (units) => {
    const turned = units.map((unit, i) => [...unit.slice(i % unit.length), ...unit.slice(0, i % unit.length)]);
    within(coefficient(fleissKappa(turned)), coefficient(fleissKappa(units)), 1e-12);
    within(coefficient(krippendorffAlpha(turned, 'ordinal')), coefficient(krippendorffAlpha(units, 'ordinal')), 1e-12);
  });

  const maybe = fc.constantFrom<number | string | null>(0, 1, 2, 'a', null, Number.NaN);
  const parts = fc.array(fc.array(maybe, { minLength: 2, maxLength: 3 }), { maxLength: 4 });

  property.prop([parts, parts, parts])('parts merge to the whole, in any grouping and either order', (a, b, c) => {
    const whole = [...a, ...b, ...c];
    for (const missing of ['refuse', 'omit'] as const) {
      const { add, empty, merge, finish } = mergeableFleiss;
      const of = (rows: readonly RatedByMany[]) => rows.reduce(add, empty);
      for (const merged of [merge(merge(of(a), of(b)), of(c)), merge(of(a), merge(of(b), of(c))), merge(of(c), merge(of(b), of(a)))])
        expect(finish(merged, { missing })).toEqual(fleissKappa(whole, { missing }));
      expect(merge(empty, of(a))).toEqual(of(a));
    }
    const { add, empty, merge, finish } = mergeableKrippendorff;
    const of = (rows: readonly RatedByMany[]) => rows.reduce(add, empty);
    for (const merged of [merge(merge(of(a), of(b)), of(c)), merge(of(c), merge(of(b), of(a)))])
      within(coefficient(finish(merged, 'nominal')), coefficient(krippendorffAlpha(whole, 'nominal')), 1e-12);
    expect(merge(empty, of(a))).toEqual(of(a));
  });

  const hostile = fc.oneof(fc.double(), fc.constantFrom(1e308, -1e308, 5e-324, 0, 1, 1, 'a', '__proto__', null));

  property.prop([fc.array(fc.array(hostile, { maxLength: 3 }), { maxLength: 4 }), fc.constantFrom(...scales)])(
    'whatever comes in, no answer holds NaN or Infinity',
    (units, scale) => {
      for (const answer of [krippendorffAlpha(units, scale), fleissKappa(units), fleissKappa(units, { missing: 'omit' })])
        for (const each of numbersIn(answer)) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
