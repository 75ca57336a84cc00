import { describe, expect, it } from 'vitest';
import { mergeableCommonLanguage } from '../../../src/measures/change/common-language-effect';
import { mcnemarTest } from '../../../src/measures/change/mcnemar-test';
import { pairedDifference } from '../../../src/measures/change/paired-difference';
import { pairedEffect } from '../../../src/measures/change/paired-effect';
import { mergeablePairs } from '../../../src/measures/change/paired-scores';
import { mergeablePairedShares } from '../../../src/measures/change/paired-shares';
import { shareTest } from '../../../src/measures/change/share-test';
import { standardizedDifference } from '../../../src/measures/change/standardized-difference';
import { mergeableTwoGroups } from '../../../src/measures/change/two-groups';
import { mergeableTwoShares } from '../../../src/measures/change/two-shares';
import { mergeableMoments } from '../../../src/measures/moments';
import { inDatabases } from '../in-database';
import { found, near, oracle } from '../oracle';

describe('where the data are', () => {
  inDatabases('measures_change', (stateOf) => {
    it('two groups differ as R says, by the moments of each', async () => {
      const table = oracle<Record<'a' | 'b', number[]>, Record<'g' | 'mean_diff', number>>('effect_size_independent');
      for (const { input, expected, id } of table.cases) {
        const group = (values: readonly number[]) =>
          stateOf(
            mergeableMoments,
            values.map((value) => ({ value })),
          );
        const groups = mergeableTwoGroups.finish({ treated: await group(input.a), comparison: await group(input.b) });
        near(found(groups).value, expected.mean_diff, 1e-11, id);
        near(found(standardizedDifference(groups)).value, expected.g, 1e-11, id);
      }
    });

    it('one is above another as often as effsize finds, of states of two halves, and a row of no group is missing', async () => {
      const { merge, finish } = mergeableCommonLanguage;
      const table = oracle<Record<'a' | 'b', number[]>, { cles_tie_half: number; cliff_delta: number }>('effect_size_independent');
      for (const { input, expected, id } of table.cases) {
        const rows = [
          ...input.a.map((value) => ({ group: 'treated', value })),
          ...input.b.map((value) => ({ group: 'comparison', value })),
        ];
        const half = rows.length >> 1;
        const state = merge(
          await stateOf(mergeableCommonLanguage, rows.slice(0, half)),
          await stateOf(mergeableCommonLanguage, rows.slice(half)),
        );
        near(found(finish(state)).value, expected.cles_tie_half, 1e-12, id);
        near(found(finish(state)).cliffDelta, expected.cliff_delta, 1e-12, id);
      }
      const others = [
        { group: 'treated', value: 1 },
        { group: 'treated', value: null },
        { group: 'nobody', value: 2 },
        { group: null, value: 3 },
        { group: 'comparison', value: Number.NaN },
      ];
      expect(await stateOf(mergeableCommonLanguage, others)).toEqual({ treated: { 1: 1 }, comparison: {}, missing: 3, notFinite: 1 });
    });

    it('the same people changed as R says, by states of two halves', async () => {
      const table = oracle<Record<'pre' | 'post', number[]>, Record<'t' | 'd_z' | 'd_rm' | 'd_av_meansd', number>>('effect_size_paired');
      for (const { input, expected, id } of table.cases) {
        const rows = input.pre.map((before, i) => ({ before, after: input.post[i] ?? null }));
        const half = rows.length >> 1;
        const [first, second] = [await stateOf(mergeablePairs, rows.slice(0, half)), await stateOf(mergeablePairs, rows.slice(half))];
        const scores = mergeablePairs.finish(mergeablePairs.merge(first, second));
        near(found(pairedDifference(scores)).statistic, expected.t, 1e-11, id);
        near(found(pairedEffect(scores, { variant: 'change-deviation' })).value, expected.d_z, 1e-11, id);
        near(found(pairedEffect(scores, { variant: 'repeated-measures' })).value, expected.d_rm, 1e-11, id);
        near(found(pairedEffect(scores)).value, expected.d_av_meansd, 1e-11, id);
      }
    });

    it('pairs far from 0 keep the digits of their change', async () => {
      const rows = [1, 2, 3, 4].map((i) => ({ before: 1e9 + i, after: 1e9 + i + i * i }));
      const { value, change } = found(mergeablePairs.finish(await stateOf(mergeablePairs, rows)));
      near(value, 7.5, 1e-14);
      near(change.variance, 43, 1e-13);
    });

    it('what is missing or no finite number is counted, as the calculator counts it', async () => {
      const rows = [
        { before: 1, after: 2 },
        { before: null, after: 2 },
        { before: 3, after: null },
        { before: Number.NaN, after: 1 },
        { before: 1, after: Number.POSITIVE_INFINITY },
        { before: null, after: Number.NaN },
      ];
      const { n, missing, notFinite } = await stateOf(mergeablePairs, rows);
      expect({ n, missing, notFinite }).toEqual({ n: 1, missing: 3, notFinite: 2 });
    });

    it('shares are counted as the calculator counts them, those that nobody knows of too', async () => {
      const kinds = [true, false, null] as const;
      const rows = kinds.flatMap((before) =>
        kinds.flatMap((after, i) => Array.from({ length: 2 * i + (before ? 3 : 1) }, () => ({ before, after }))),
      );
      const paired = await stateOf(mergeablePairedShares, rows);
      expect(paired).toEqual(rows.reduce(mergeablePairedShares.add, mergeablePairedShares.empty));
      const asked = rows.map(({ before, after }) => ({ treated: before === true, reached: after }));
      const two = await stateOf(mergeableTwoShares, asked);
      expect(two).toEqual(asked.reduce(mergeableTwoShares.add, mergeableTwoShares.empty));
      expect(found(mcnemarTest(found(mergeablePairedShares.finish(paired, { missing: 'omit' })))).changed).toBe(6);
      expect(found(shareTest(found(mergeableTwoShares.finish(two, { missing: 'omit' })))).n).toBe(two.treatedOf + two.comparisonOf);
    });
  });
});
