import { describe, expect, it } from 'vitest';
import { mergeableCostPerTeacher } from '../../../src/measures/cost/cost-per-teacher';
import { mergeableReach } from '../../../src/measures/equity/reach';
import { inDatabases } from '../in-database';
import { found } from '../oracle';

describe('cost and reach where the data are', () => {
  inDatabases('measures_cost', (stateOf) => {
    it('cost for each teacher served is that of all schools together', async () => {
      const { merge, finish } = mergeableCostPerTeacher;
      const [north, south] = await Promise.all([
        stateOf(mergeableCostPerTeacher, [{ cost: 60_000, served: 20 }]),
        stateOf(mergeableCostPerTeacher, [
          { cost: 37_800, served: 4 },
          { cost: 0, served: 6 },
        ]),
      ]);
      expect(found(finish(merge(north, south))).value).toBe(3260);
    });

    it('costs are counted as the calculator counts them', async () => {
      const cells = [0, 12.5, -1, null, Number.NaN, Number.POSITIVE_INFINITY];
      const rows = cells.flatMap((cost) => cells.map((served) => ({ cost, served })));
      const { add, empty } = mergeableCostPerTeacher;
      expect(await stateOf(mergeableCostPerTeacher, rows)).toEqual(rows.reduce(add, empty));
    });

    it('who was coached is counted, and of whom nobody knows', async () => {
      const served = [true, false, null, true, null];
      const { add, empty } = mergeableReach;
      expect(
        await stateOf(
          mergeableReach,
          served.map((each) => ({ served: each })),
        ),
      ).toEqual(served.reduce(add, empty));
    });
  });
});
