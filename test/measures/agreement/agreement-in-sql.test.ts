import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../src/measures/agreement/cohen-kappa';
import { fleissKappa, mergeableFleiss } from '../../../src/measures/agreement/fleiss-kappa';
import { mergeableIntervalAgreement } from '../../../src/measures/agreement/interval-agreement';
import { krippendorffAlpha, mergeableKrippendorff, type RatingScale } from '../../../src/measures/agreement/krippendorff-alpha';
import { type Category, mergeableRatings, type RatedPair } from '../../../src/measures/agreement/rating-table';
import { inDatabases } from '../in-database';
import { found, oracle, within } from '../oracle';

type Unit = readonly (Category | null)[];

const byRater = (units: readonly Unit[]) => units.map((unit) => Object.fromEntries(unit.map((each, i) => [`rater "${i}"`, each])));

const named = (pairs: readonly (readonly [Category | null, Category | null])[]) => pairs.map(([first, second]) => ({ first, second }));

describe('agreement where the data are', () => {
  inDatabases('measures_agreement', (stateOf) => {
    it('kappa is that of the reference tables, of states of two halves', async () => {
      for (const { input, expected, id } of oracle<{ ratings: [number, number][] }, { kappa: unknown; kappa_quadratic: unknown }>(
        'agreement_two_raters',
      ).cases) {
        const ratings = mergeableRatings([...new Set(input.ratings.flat())].sort((a, b) => a - b));
        const first = await stateOf(ratings, named(input.ratings.slice(0, 3)));
        const second = await stateOf(ratings, named(input.ratings.slice(3)));
        const table = ratings.finish(ratings.merge(first, second));
        for (const [weights, value] of [
          ['unweighted', expected.kappa],
          ['quadratic', expected.kappa_quadratic],
        ] as const) {
          const kappa = cohenKappa(table, { weights });
          if (typeof value === 'number') within(found(kappa).value, value, 1e-12, id);
          else expect(kappa.ok).toBe(false);
        }
      }
    });

    it.each<readonly [string, readonly Category[], readonly RatedPair[]]>([
      [
        'numbers',
        [1, 2.5, -3],
        [
          [1, 1],
          [2.5, -3],
          [1, null],
          [null, null],
          [7, 1],
          [Number.NaN, 1],
          [1, Number.POSITIVE_INFINITY],
          [Number.NaN, null],
        ],
      ],
      [
        'names',
        ['on', "it's", 'a "b"', '1'],
        [
          ['on', "it's"],
          ['a "b"', '1'],
          ['off', 'on'],
          [null, 'on'],
          ['NaN', 'on'],
          ['on', 'Infinity'],
          ["it's", "it's"],
        ],
      ],
      [
        'nothing',
        [],
        [
          ['on', 'on'],
          [null, 'on'],
        ],
      ],
    ])('ratings in %s are counted as the calculator counts them', async (_, categories, pairs) => {
      const ratings = mergeableRatings(categories);
      expect(await stateOf(ratings, named(pairs))).toEqual(pairs.reduce(ratings.add, ratings.empty));
    });

    it('observers agree as the reference tables say, by every form, of states of two halves', async () => {
      const { merge, finish } = mergeableIntervalAgreement;
      for (const { input, expected, id } of oracle<{ obs1: number[]; obs2: number[] }, Record<string, unknown>>('ioa_interval').cases) {
        const rows = input.obs1.map((first, i) => ({ first, second: input.obs2[i] ?? null }));
        const state = merge(
          await stateOf(mergeableIntervalAgreement, rows.slice(0, 2)),
          await stateOf(mergeableIntervalAgreement, rows.slice(2)),
        );
        for (const [form, value] of [
          ['total-count', expected.total_count],
          ['mean-count-per-interval', expected.mean_count_per_interval],
          ['exact-count', expected.exact_count_per_interval],
          ['interval-by-interval', expected.interval_by_interval],
          ['scored-interval', expected.scored_interval],
          ['unscored-interval', expected.unscored_interval],
        ] as const) {
          const agreed = finish(state, form);
          if (typeof value === 'number') within(100 * found(agreed).value, value, 1e-9, `${id} ${form}`);
          else expect(agreed.ok).toBe(false);
        }
      }
    });

    it('observations are counted as the calculator counts them', async () => {
      const cells = [0, 2, 0.5, -1, null, Number.NaN, Number.NEGATIVE_INFINITY];
      const pairs = cells.flatMap((first) => cells.map((second) => [first, second] as const));
      const { add, empty } = mergeableIntervalAgreement;
      expect(await stateOf(mergeableIntervalAgreement, named(pairs))).toEqual(pairs.reduce(add, empty));
    });

    it('several raters agree as irr says, of states of two halves', async () => {
      for (const { input, expected, id } of oracle<
        { ratings_subjects_by_raters: number[][] },
        { kappa: number; percent_all_agree: number }
      >('fleiss_kappa').cases) {
        const rows = byRater(input.ratings_subjects_by_raters);
        const state = mergeableFleiss.merge(
          await stateOf(mergeableFleiss, rows.slice(0, 4)),
          await stateOf(mergeableFleiss, rows.slice(4)),
        );
        const kappa = found(mergeableFleiss.finish(state));
        within(kappa.value, expected.kappa, 1e-9, id);
        within(100 * kappa.allAgree, expected.percent_all_agree, 1e-9, id);
      }
    });

    it('alpha is that of the reference tables on every scale, of states of two halves', async () => {
      for (const { input, expected, id } of oracle<{ ratings_raters_by_units: (number | null)[][] }, Record<RatingScale, number>>(
        'krippendorff',
      ).cases) {
        const [first = []] = input.ratings_raters_by_units;
        const rows = byRater(first.map((_, unit) => input.ratings_raters_by_units.map((rater) => rater[unit] ?? null)));
        const half = rows.length >> 1;
        const state = mergeableKrippendorff.merge(
          await stateOf(mergeableKrippendorff, rows.slice(0, half)),
          await stateOf(mergeableKrippendorff, rows.slice(half)),
        );
        for (const scale of ['nominal', 'ordinal', 'interval', 'ratio'] as const)
          within(found(mergeableKrippendorff.finish(state, scale)).value, expected[scale], 1e-9, `${id} ${scale}`);
      }
    });

    it.each<readonly [string, readonly Unit[]]>([
      [
        'numbers',
        [
          [1, 1, 2.5],
          [2.5, 2.5, 2.5],
          [1, null, 1],
          [null, null, 1],
          [null, null, null],
          [1e21, 1e-7, 0],
          [Number.NaN, 1, 1],
          [Number.POSITIVE_INFINITY, null, 1],
          [Number.NaN, null, null],
        ],
      ],
      [
        'names',
        [
          ['on', "it's", 'on'],
          ['a "b"', 'a "b"', 'a "b"'],
          ['NaN', 'line\nend', '1'],
          [null, 'on', 'é'],
          ['__proto__', '\u0001', '__proto__'],
        ],
      ],
      ['one rater', [['a'], ['b'], [null]]],
    ])('several ratings in %s are counted as the calculators count them', async (_, units) => {
      const fleiss = units.reduce(mergeableFleiss.add, mergeableFleiss.empty);
      const { chosen, ...counts } = await stateOf(mergeableFleiss, byRater(units));
      expect(counts).toEqual({ ...fleiss, chosen: undefined });
      const values = (of: Readonly<Record<string, number>>) =>
        new Map(Object.entries(of).map(([json, times]) => [JSON.parse(json), times]));
      expect(values(chosen)).toEqual(values(fleiss.chosen));
      const alpha = units.reduce(mergeableKrippendorff.add, mergeableKrippendorff.empty);
      const { cells, ...more } = await stateOf(mergeableKrippendorff, byRater(units));
      expect(more).toEqual({ ...alpha, cells: undefined });
      const pairs = (of: Readonly<Record<string, number>>) =>
        Object.fromEntries(Object.entries(of).map(([json, times]) => [JSON.stringify(JSON.parse(json)), Number(times.toFixed(12))]));
      expect(pairs(cells)).toEqual(pairs(alpha.cells));
    });

    it('a state of the database and one of the program merge, however each writes its numbers', async () => {
      const units: readonly Unit[] = [
        [1e21, 1e21],
        [1e-7, 2],
        [1e-7, 1e-7],
        [2, 2],
      ];
      const fleiss = mergeableFleiss.merge(
        await stateOf(mergeableFleiss, byRater(units.slice(0, 2))),
        units.slice(2).reduce(mergeableFleiss.add, mergeableFleiss.empty),
      );
      within(found(mergeableFleiss.finish(fleiss)).value, found(fleissKappa(units)).value, 1e-12);
      const alpha = mergeableKrippendorff.merge(
        await stateOf(mergeableKrippendorff, byRater(units.slice(0, 2))),
        units.slice(2).reduce(mergeableKrippendorff.add, mergeableKrippendorff.empty),
      );
      within(found(mergeableKrippendorff.finish(alpha, 'ordinal')).value, found(krippendorffAlpha(units, 'ordinal')).value, 1e-12);
    });
  });
});
