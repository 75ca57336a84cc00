import { describe, expect, it } from 'vitest';
import { mergeableMetProjection } from '../../../src/measures/growth/met-projection';
import { inDatabases } from '../in-database';
import { found, oracle } from '../oracle';

describe('mergeableMetProjection', () => {
  inDatabases('measures_growth', (stateOf) => {
    it('finds the share of the reference table', async () => {
      const [only] = oracle<{ pre: number[]; post: number[]; typical: number[] }, { pct_met: number }>('growth').cases;
      const { pre = [], post = [], typical = [] } = only?.input ?? {};
      const rows = pre.map((before, i) => ({ gain: (post[i] ?? 0) - before, projected: typical[i] ?? null }));
      const state = await stateOf(mergeableMetProjection, rows);
      expect(100 * found(mergeableMetProjection.finish(state)).value).toBe(only?.expected.pct_met);
    });

    it('counts as the library does, what is missing and no finite number too', async () => {
      const rows = [
        { gain: 1, projected: 2 },
        { gain: 2, projected: 2 },
        { gain: null, projected: 2 },
        { gain: Number.NaN, projected: 2 },
        { gain: Number.POSITIVE_INFINITY, projected: 2 },
        { gain: Number.NaN, projected: null },
      ];
      expect(await stateOf(mergeableMetProjection, rows)).toEqual(rows.reduce(mergeableMetProjection.add, mergeableMetProjection.empty));
    });
  });
});
