import { describe, expect, it } from 'vitest';
import { anhoejRule } from '../../../src/measures/run-charts/anhoej-rule';
import { mergeableRuns } from '../../../src/measures/run-charts/mergeable-runs';
import { mergeableXmr } from '../../../src/measures/run-charts/mergeable-xmr';
import { inDatabases } from '../in-database';
import { found, oracle, within } from '../oracle';

const hostile = [null, 3, 3, 5, null, 8, Number.NaN, 2, 2, Number.POSITIVE_INFINITY, 9, 1, 4, null];

describe('series where the data are', () => {
  inDatabases('measures_run_charts', (stateOf) => {
    // Rows come in another order than that of time.
    const backward = (values: readonly (number | null)[], from = 0) => values.map((value, i) => ({ value, at: from + i })).reverse();

    it('limits are those of the reference tables, of states of two stretches', async () => {
      let compared = 0;
      for (const { input, expected, id } of oracle<
        { x: number[]; baseline_n: number | null },
        { center: number; mr_bar: number; 'limits_2.66': [number, number] }
      >('spc_xmr').cases) {
        if (input.baseline_n !== null) continue;
        const half = input.x.length >> 1;
        const state = mergeableXmr.merge(
          await stateOf(mergeableXmr, backward(input.x.slice(0, half))),
          await stateOf(mergeableXmr, backward(input.x.slice(half), half)),
        );
        const { center, meanRange, limits } = found(mergeableXmr.finish(state));
        within(center, expected.center, 1e-9 * Math.abs(expected.center), id);
        within(meanRange, expected.mr_bar, 1e-9 * expected.mr_bar, id);
        within(limits[0], expected['limits_2.66'][0], 1e-9 * Math.abs(expected.center), id);
        within(limits[1], expected['limits_2.66'][1], 1e-9 * Math.abs(expected.center), id);
        compared += 1;
      }
      expect(compared).toBeGreaterThan(3);
    });

    it('runs around the median are those that qicharts2 finds, of states of two stretches', async () => {
      let compared = 0;
      for (const { input, expected, id } of oracle<
        { x: number[]; baseline_n: number | null },
        {
          median: number;
          useful_obs: number;
          n_runs: number;
          n_crossings: number;
          longest_run: number;
          anhoej_longest_limit: number;
          anhoej_crossings_limit: number;
        }
      >('spc_xmr').cases) {
        if (input.baseline_n !== null || expected.useful_obs === 0) continue;
        const runs = mergeableRuns(expected.median);
        const third = Math.ceil(input.x.length / 3);
        const state = runs.merge(
          await stateOf(runs, backward(input.x.slice(0, third))),
          await stateOf(runs, backward(input.x.slice(third), third)),
        );
        const answer = found(runs.finish(state));
        expect([answer.useful, answer.runs, answer.crossings, answer.longest], id).toEqual([
          expected.useful_obs,
          expected.n_runs,
          expected.n_crossings,
          expected.longest_run,
        ]);
        const { longestLimit, crossingsLimit } = found(anhoejRule(answer));
        expect([longestLimit, crossingsLimit], id).toEqual([expected.anhoej_longest_limit, expected.anhoej_crossings_limit]);
        compared += 1;
      }
      expect(compared).toBeGreaterThan(3);
    });

    it.each([
      ['all', hostile],
      ['a first stretch', hostile.slice(0, 6)],
      ['one that is missing', [null]],
      ['one that is no number', [Number.NaN]],
      ['one on the line', [3]],
      ['one side', [4, 5, 6]],
    ])('%s: the states are those that the calculators make', async (_, values) => {
      const runs = mergeableRuns(3);
      expect(await stateOf(runs, backward(values))).toEqual(values.reduce(runs.add, runs.empty));
      const limits = values.reduce(mergeableXmr.add, mergeableXmr.empty);
      const { origin, offset, meanRange, ...counts } = await stateOf(mergeableXmr, backward(values));
      expect(counts).toEqual({ ...limits, origin: undefined, offset: undefined, meanRange: undefined });
      within(origin + offset, limits.origin + limits.offset, 1e-12);
      within(meanRange, limits.meanRange, 1e-12);
    });

    it('a row without a time has no place, and is missing', async () => {
      const rows = [
        { value: 1, at: 1 },
        { value: 100, at: null },
        { value: 5, at: 2 },
      ];
      expect(await stateOf(mergeableXmr, rows)).toMatchObject({ n: 2, meanRange: 4, first: 1, last: 5, missing: 1 });
      expect(await stateOf(mergeableRuns(3), rows)).toMatchObject({ above: 1, below: 1, runs: 2, longest: 1, missing: 1 });
    });
  });
});
