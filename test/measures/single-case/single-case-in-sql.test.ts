import { describe, expect, it } from 'vitest';
import { mergeableNonoverlap, type PhaseValue } from '../../../src/measures/single-case/mergeable-nonoverlap';
import type { Improvement } from '../../../src/measures/single-case/phases';
import { inDatabases } from '../in-database';
import { found, oracle, within } from '../oracle';

describe('one class where the data are', () => {
  inDatabases('measures_single_case', (stateOf) => {
    it('nonoverlap is that of SingleCaseES, of a state of odd and one of even places', async () => {
      const { merge, finish } = mergeableNonoverlap;
      for (const { input, expected, id } of oracle<
        { A: number[]; B: number[]; improvement: Improvement },
        { NAP: { est: number }; NAP_se_hanley: number; NAP_ci_score_interior: [number, number] }
      >('single_case').cases) {
        const rows = [
          ...input.A.map((value) => ({ phase: 'baseline', value })),
          ...input.B.map((value) => ({ phase: 'intervention', value })),
        ];
        const state = merge(
          await stateOf(
            mergeableNonoverlap,
            rows.filter((_, i) => i % 2 === 0),
          ),
          await stateOf(
            mergeableNonoverlap,
            rows.filter((_, i) => i % 2 === 1),
          ),
        );
        const nap = found(finish(state, { improvement: input.improvement, standardError: 'hanley' }));
        within(nap.value, expected.NAP.est, 1e-8, id);
        within(nap.standardError, expected.NAP_se_hanley, 1e-8, id);
        within(nap.interval[0], expected.NAP_ci_score_interior[0], 1e-8, id);
        within(nap.interval[1], expected.NAP_ci_score_interior[1], 1e-8, id);
      }
    });

    it('values are counted as the calculator counts them, and a row of no phase is missing', async () => {
      const values = [3, 0.5, null, 3, Number.NaN, Number.NEGATIVE_INFINITY, -2];
      const rows: PhaseValue[] = (['baseline', 'intervention'] as const).flatMap((phase) => values.map((value) => ({ phase, value })));
      const { add, empty } = mergeableNonoverlap;
      const counted = rows.reduce(add, empty);
      expect(await stateOf(mergeableNonoverlap, [...rows])).toEqual(counted);
      const others = [
        { phase: 'maintenance', value: 4 },
        { phase: 'maintenance', value: Number.NaN },
        { phase: null, value: 4 },
      ];
      expect(await stateOf(mergeableNonoverlap, [...rows, ...others])).toEqual({ ...counted, missing: counted.missing + 3 });
    });

    it('a phase that nobody has seen is counted as empty', async () => {
      expect(await stateOf(mergeableNonoverlap, [{ phase: 'baseline', value: 1 }])).toEqual({
        baseline: { 1: 1 },
        intervention: {},
        missing: 0,
        notFinite: 0,
      });
    });

    it('a column may be called what a name inside the query is called', async () => {
      const { toSql } = mergeableNonoverlap;
      const [x, place] = [toSql({ phase: 'place', value: 'x' }), toSql({ phase: 'x', value: 'place' })];
      expect(x.baseline).not.toBe(place.baseline);
      const renamed = { ...mergeableNonoverlap, toSql: () => x };
      const rows = [
        { x: 5, place: 'baseline' },
        { x: 6, place: 'intervention' },
      ];
      expect(await stateOf(renamed, rows)).toEqual({ baseline: { 5: 1 }, intervention: { 6: 1 }, missing: 0, notFinite: 0 });
    });
  });
});
