import { describe, expect, it } from 'vitest';
import { mergeableHeterogeneity } from '../../../src/measures/synthesis/mergeable-heterogeneity';
import { inDatabases } from '../in-database';
import { found, near, oracle } from '../oracle';

describe('studies where the data are', () => {
  const { merge, finish } = mergeableHeterogeneity;

  inDatabases('measures_synthesis', (stateOf) => {
    it('the mean of equal effects and the variance between them are those of metafor, of states of two parts, and far from 0 too', async () => {
      for (const { input, expected, id } of oracle<
        { yi: number[]; vi: number[] },
        { EE: { est: number; se: number }; DL: { tau2: number; Q: number } }
      >('meta_analysis').cases) {
        const rows = input.yi.map((effect, i) => ({ effect, variance: input.vi[i] ?? null }));
        for (const far of [0, 2 ** 20]) {
          const moved = rows.map(({ effect, variance }) => ({ effect: effect + far, variance }));
          const state = merge(
            await stateOf(mergeableHeterogeneity, moved.slice(0, 1)),
            await stateOf(mergeableHeterogeneity, moved.slice(1)),
          );
          const together = finish(state);
          if (input.yi.length < 2) {
            expect(together).toMatchObject({ ok: false, reason: 'n-too-small' });
            continue;
          }
          // So far from 0 an effect itself has ten digits left.
          const most = far === 0 ? 1e-9 : 1e-5;
          near(found(together).value, expected.EE.est + far, 1e-9, id);
          near(found(together).standardError, expected.EE.se, 1e-9, id);
          near(found(together).q, expected.DL.Q, most, id);
          near(found(together).between, expected.DL.tau2, most, id);
        }
      }
    });

    it('what cannot be used is counted as the calculator counts it', async () => {
      const cells = [0.5, -1, 0, null, Number.NaN, Number.POSITIVE_INFINITY];
      const rows = cells.flatMap((effect) => cells.map((variance) => ({ effect, variance })));
      const { k, weight, squaredWeight, q, missing, notFinite, notPositive } = rows.reduce(
        mergeableHeterogeneity.add,
        mergeableHeterogeneity.empty,
      );
      const state = await stateOf(mergeableHeterogeneity, rows);
      expect(state).toMatchObject({ k, weight, squaredWeight, missing, notFinite, notPositive });
      near(state.q, q, 1e-12);
      expect(await stateOf(mergeableHeterogeneity, [{ effect: 1, variance: -1 }])).toEqual({
        ...mergeableHeterogeneity.empty,
        notPositive: 1,
      });
    });
  });
});
