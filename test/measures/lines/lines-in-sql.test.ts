import { describe, expect, it } from 'vitest';
import { mergeableLine } from '../../../src/measures/lines/mergeable-line';
import { inDatabases } from '../in-database';
import { found, near, oracle } from '../oracle';

describe('mergeableLine', () => {
  inDatabases('measures_lines', (stateOf) => {
    it('finds the lines of R from the states of two halves', async () => {
      for (const { input, expected, id } of oracle<{ x: number[]; y: number[] }, { slope: number; intercept: number; se_slope: number }>(
        'linear_projection',
      ).cases) {
        const rows = input.x.map((x, i) => ({ x, y: input.y[i] ?? null }));
        const halves = await Promise.all([rows.slice(0, 2), rows.slice(2)].map((half) => stateOf(mergeableLine, half)));
        const [first = mergeableLine.empty, second = mergeableLine.empty] = halves;
        const line = found(mergeableLine.finish(mergeableLine.merge(first, second)));
        near(line.value.slope, expected.slope, 1e-9, id);
        near(line.value.intercept, expected.intercept, 1e-9, id);
        near(line.standardError?.slope ?? 0, expected.se_slope, 1e-9, id);
      }
    });

    it('counts what is missing and what is no finite number', async () => {
      const rows = [
        { x: 1, y: 2 },
        { x: null, y: 2 },
        { x: 3, y: null },
        { x: Number.NaN, y: 1 },
        { x: 1, y: Number.POSITIVE_INFINITY },
      ];
      expect(await stateOf(mergeableLine, rows)).toMatchObject({ n: 1, missing: 2, notFinite: 2 });
    });
  });
});
