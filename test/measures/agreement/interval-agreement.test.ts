import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  type AgreementForm,
  intervalAgreement,
  mergeableIntervalAgreement,
  type ObservedPair,
} from '../../../src/measures/agreement/interval-agreement';
import { hostileValue } from '../hostile-numbers';
import { found, numbersIn, within } from '../oracle';

const forms = [
  'total-count',
  'total-duration',
  'mean-count-per-interval',
  'mean-duration-per-occurrence',
  'exact-count',
  'interval-by-interval',
  'scored-interval',
  'unscored-interval',
] as const satisfies readonly AgreementForm[];

const agreed = (pairs: readonly ObservedPair[], form: AgreementForm) => {
  const answer = intervalAgreement(pairs, form);
  return answer.ok ? answer.value : null;
};

describe('intervalAgreement', () => {
  it('trap: equal totals hide that two observers saw different things', () => {
    const pairs = [
      [3, 0],
      [0, 3],
    ] as const;
    expect(agreed(pairs, 'total-count')).toBe(1);
    expect(agreed(pairs, 'exact-count')).toBe(0);
    expect(agreed(pairs, 'scored-interval')).toBe(0);
  });

  it('of what is rare, the intervals without it do not make agreement', () => {
    const pairs = [...Array.from({ length: 18 }, () => [0, 0] as const), [1, 0], [0, 1]] as const;
    expect(agreed(pairs, 'interval-by-interval')).toBe(0.9);
    expect(agreed(pairs, 'scored-interval')).toBe(0);
  });

  it('says why there is none, and what was missing', () => {
    for (const form of forms) {
      expect(intervalAgreement([], form)).toMatchObject({ reason: 'empty' });
      expect(intervalAgreement([[1, null]], form)).toMatchObject({ reason: 'missing-values' });
      expect(
        intervalAgreement(
          [
            [1, null],
            [1, 0],
          ],
          form,
          { missing: 'omit' },
        ),
      ).toMatchObject({ ok: true, n: 1, missing: { omitted: 1 } });
      expect(intervalAgreement([[1, Number.NaN]], form)).toMatchObject({ reason: 'not-finite' });
      expect(intervalAgreement([[1, -1]], form)).toMatchObject({ reason: 'not-a-count' });
      // Half a count is none; half a minute is one.
      expect(intervalAgreement([[0.5, 1]], form).ok).toBe(form.includes('duration'));
    }
    expect(intervalAgreement([[0, 0]], 'total-count')).toMatchObject({ reason: 'undefined-0/0' });
    expect(intervalAgreement([[0, 0]], 'scored-interval')).toMatchObject({ reason: 'undefined-0/0' });
    expect(intervalAgreement([[1, 1]], 'unscored-interval')).toMatchObject({ reason: 'undefined-0/0' });
    expect(
      intervalAgreement(
        [
          [1e308, 1],
          [1e308, 1],
        ],
        'total-duration',
      ),
    ).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const count = fc.integer({ min: 0, max: 3 });
  const pairs = fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 10 });
  const form = fc.constantFrom(...forms);
  const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);

  property.prop([pairs])('each form is its definition, interval by interval', (all) => {
    const [first, second] = [sum(all.map(([a]) => a)), sum(all.map(([, b]) => b))];
    const mean = (of: (a: number, b: number) => number, among: readonly (readonly [number, number])[]) =>
      among.length === 0 ? null : sum(among.map(([a, b]) => of(a, b))) / among.length;
    const ratio = (a: number, b: number) => (a === b ? 1 : Math.min(a, b) / Math.max(a, b));
    const alike = (a: number, b: number) => Number(a > 0 === b > 0);
    const total = first + second === 0 ? null : ratio(first, second);
    const expected: Readonly<Record<AgreementForm, number | null>> = {
      'total-count': total,
      'total-duration': total,
      'mean-count-per-interval': mean(ratio, all),
      'mean-duration-per-occurrence': mean(ratio, all),
      'exact-count': mean((a, b) => Number(a === b), all),
      'interval-by-interval': mean(alike, all),
      'scored-interval': mean(
        alike,
        all.filter(([a, b]) => a > 0 || b > 0),
      ),
      'unscored-interval': mean(
        alike,
        all.filter(([a, b]) => a === 0 || b === 0),
      ),
    };
    for (const each of forms) within(agreed(all, each), expected[each], 1e-12, each);
  });

  property.prop([pairs, form])(
    'neither which observer is first nor the order of intervals matters, and all lie from 0 to 1',
    (all, each) => {
      const here = agreed(all, each);
      within(
        agreed(
          [...all].reverse().map(([a, b]) => [b, a] as const),
          each,
        ),
        here,
        1e-12,
      );
      if (here !== null) expect(here >= 0 && here <= 1).toBe(true);
    },
  );

  property.prop([fc.array(count, { minLength: 1, maxLength: 8 }), form])(
    'an observer agrees with a copy wholly, where there is something',
    (one, each) => {
      expect([1, null]).toContain(
        agreed(
          one.map((value) => [value, value]),
          each,
        ),
      );
    },
  );

  property.prop([pairs])('what one form says of what was seen, the other says of what was not', (all) => {
    const seen = all.map(([a, b]) => [Math.min(a, 1), Math.min(b, 1)] as const);
    const unseen = seen.map(([a, b]) => [1 - a, 1 - b] as const);
    expect(agreed(unseen, 'unscored-interval')).toBe(agreed(seen, 'scored-interval'));
    expect(agreed(unseen, 'interval-by-interval')).toBe(agreed(seen, 'interval-by-interval'));
  });

  property.prop([pairs, fc.constantFrom(0.25, 2, 60)])('minutes or seconds are one', (all, unit) => {
    for (const each of ['total-duration', 'mean-duration-per-occurrence'] as const)
      within(
        agreed(
          all.map(([a, b]) => [a * unit, b * unit] as const),
          each,
        ),
        agreed(all, each),
        1e-12,
      );
  });

  const cell = fc.constantFrom<number | null>(0, 1, 2, 0.5, -1, null, Number.NaN);
  const parts = fc.array(fc.tuple(cell, cell), { maxLength: 5 });

  property.prop([parts, parts, parts])('parts merge to the whole, in any grouping and either order', (a, b, c) => {
    const { add, empty, merge } = mergeableIntervalAgreement;
    const of = (all: readonly ObservedPair[]) => all.reduce(add, empty);
    // Counts and halves are exact in doubles.
    for (const merged of [merge(merge(of(a), of(b)), of(c)), merge(of(a), merge(of(b), of(c))), merge(of(c), merge(of(b), of(a)))])
      expect(merged).toEqual(of([...a, ...b, ...c]));
    expect(merge(of(a), empty)).toEqual(of(a));
  });

  property.prop([fc.array(fc.tuple(hostileValue, hostileValue), { maxLength: 4 }), form])(
    'whatever comes in, no answer holds NaN or Infinity',
    (all, each) => {
      for (const missing of ['refuse', 'omit'] as const)
        for (const number of numbersIn(intervalAgreement(all, each, { missing }))) expect(number).toSatisfy(Number.isFinite);
    },
  );

  it('an answer says its form', () => {
    for (const each of forms)
      expect(
        found(
          intervalAgreement(
            [
              [1, 1],
              [0, 1],
            ],
            each,
          ),
        ).method,
      ).toBe(`observer-agreement/${each}`);
  });
});
