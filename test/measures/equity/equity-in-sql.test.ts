import { describe, expect, it } from 'vitest';
import { gini } from '../../../src/measures/equity/gini';
import { mergeableSpread } from '../../../src/measures/equity/mergeable-spread';
import { theilT } from '../../../src/measures/equity/theil-t';
import { inDatabases } from '../in-database';
import { found, oracle, within } from '../oracle';

describe('spread of time where the data are', () => {
  inDatabases('measures_equity', (stateOf) => {
    it('indexes are those of the reference tables, who was given none stays in, of states of two halves', async () => {
      for (const { input, expected, id } of oracle<{ x: number[] }, { gini: unknown; theil_T_zeros_kept: unknown }>('inequality').cases) {
        for (const [spread, value] of [
          [mergeableSpread(gini), expected.gini],
          [mergeableSpread(theilT), expected.theil_T_zeros_kept],
        ] as const) {
          // A row of nobody in each half, so that there is a half where there was nobody.
          const rows = [{ hours: null }, ...input.x.map((hours) => ({ hours })), { hours: null }];
          const half = rows.length >> 1;
          const state = spread.merge(await stateOf(spread, rows.slice(0, half)), await stateOf(spread, rows.slice(half)));
          const answer = spread.finish(state, { missing: 'omit' });
          if (typeof value === 'number') within(found(answer).value, value, 1e-9, id);
          else expect(answer.ok, id).toBe(false);
        }
      }
    });

    it('hours are counted as the calculator counts them', async () => {
      const spread = mergeableSpread(gini);
      const { add, empty } = spread;
      const hours = [0, 2.5, 2.5, 0, null, Number.NaN, Number.POSITIVE_INFINITY, 1];
      const rows = hours.map((each) => ({ hours: each }));
      expect(await stateOf(spread, rows)).toEqual(hours.reduce(add, empty));
      expect(await stateOf(spread, [{ hours: null }])).toEqual({ ...empty, missing: 1 });
    });
  });
});
