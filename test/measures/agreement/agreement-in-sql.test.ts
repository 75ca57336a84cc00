import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../../src/measures/agreement/cohen-kappa';
import { mergeableIntervalAgreement } from '../../../src/measures/agreement/interval-agreement';
import { type Category, mergeableRatings, type RatedPair } from '../../../src/measures/agreement/rating-table';
import { inDatabases } from '../in-database';
import { found, oracle, within } from '../oracle';

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
  });
});
