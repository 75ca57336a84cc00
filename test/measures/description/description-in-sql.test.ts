import { describe, expect, it } from 'vitest';
import { intraclassCorrelation } from '../../../src/measures/agreement/intraclass-correlation';
import { oneWayIcc } from '../../../src/measures/agreement/one-way-icc';
import { mergeableColumnMoments } from '../../../src/measures/description/column-moments';
import { mergeableMoments } from '../../../src/measures/moments';
import { cronbachAlpha } from '../../../src/measures/reliability/cronbach-alpha';
import { inDatabases } from '../in-database';
import { found, near, oracle, within } from '../oracle';

describe('description where the data are', () => {
  inDatabases('measures_description', (stateOf) => {
    const inHalves = async <Row, State>(rows: readonly Row[], of: (half: readonly Row[]) => Promise<State>) =>
      [await of(rows.slice(0, rows.length >> 1)), await of(rows.slice(rows.length >> 1))] as const;

    it('mean and variance are those of the reference tables, of states of two halves', async () => {
      for (const { input, expected, id } of oracle<{ x: number[] }, { mean: number; var: number | null }>('descriptives').cases) {
        const [first, second] = await inHalves(
          input.x.map((value) => ({ value })),
          (half) => (half.length === 0 ? Promise.resolve(mergeableMoments.empty) : stateOf(mergeableMoments, half)),
        );
        const { value, variance } = found(mergeableMoments.finish(mergeableMoments.merge(first, second)));
        near(value, expected.mean, 1e-12, id);
        // PostgreSQL rounds a mean of 1e9 to a double before it takes distances from it.
        within(variance, expected.var, 1e-7 * Math.max(1, expected.var ?? 0), id);
      }
    });

    it('trap: a variance beside 1e9 keeps its digits, which sums of squares lose', async () => {
      const rows = [4, 7, 13, 16].map((value) => ({ value: value + 1e9 }));
      near(found(mergeableMoments.finish(await stateOf(mergeableMoments, rows))).variance ?? 0, 30, 1e-12);
    });

    it('values in groups are alike as lme4 and R say, of a state for each group', async () => {
      for (const { input, expected, id } of oracle<{ g: (number | string)[]; y: number[] }, { icc1_anova: number }>('multilevel_icc')
        .cases) {
        const states = await Promise.all(
          [...new Set(input.g)].map((group) =>
            stateOf(
              mergeableMoments,
              input.y.flatMap((value, i) => (input.g[i] === group ? [{ value }] : [])),
            ),
          ),
        );
        near(found(oneWayIcc(states)).value, expected.icc1_anova, 1e-9, id);
      }
    });

    it('columns have the reliability that psych finds, and the agreement that irr finds, of states of two halves', async () => {
      const { merge, finish } = mergeableColumnMoments;
      const moments = async (rows: readonly (readonly number[])[]) => {
        const named = rows.map((row) => Object.fromEntries(row.map((value, i) => [`item ${i}`, value])));
        const [first, second] = await inHalves(named, (half) => stateOf(mergeableColumnMoments, half));
        return finish(merge(first, second));
      };
      for (const { input, expected, id } of oracle<{ items: number[][] }, { alpha_raw: number }>('reliability').cases)
        near(found(cronbachAlpha(await moments(input.items))).value, expected.alpha_raw, 1e-9, id);
      const [judged] = oracle<{ ratings_subjects_by_raters: number[][] }, { twoway_agreement_single: { icc: number } }>('icc').cases;
      const agreed = intraclassCorrelation(await moments(judged?.input.ratings_subjects_by_raters ?? []), 'ICC(A,1)');
      near(found(agreed).value, judged?.expected.twoway_agreement_single.icc ?? 0, 1e-9);
    });

    it('what is missing and what is no finite number is counted, as the calculators count it', async () => {
      const hostile = [1, null, 3, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 5];
      const counts = ({ n, missing, notFinite }: { readonly n: number; readonly missing: number; readonly notFinite: number }) => ({
        n,
        missing,
        notFinite,
      });
      const one = await stateOf(
        mergeableMoments,
        hostile.map((value) => ({ value })),
      );
      expect(counts(one)).toEqual(counts(hostile.reduce(mergeableMoments.add, mergeableMoments.empty)));
      const rows = hostile.map((value, i) => [value, i === 2 ? null : i]);
      const two = await stateOf(
        mergeableColumnMoments,
        rows.map(([a = null, b = null]) => ({ a, b })),
      );
      expect(counts(two)).toEqual(counts(rows.reduce(mergeableColumnMoments.add, mergeableColumnMoments.empty)));
    });

    it('a part without one usable row changes nothing', async () => {
      const nothing = await stateOf(mergeableColumnMoments, [{ a: null, b: 1 }]);
      const some = [
        [1, 2],
        [3, 5],
      ].reduce(mergeableColumnMoments.add, mergeableColumnMoments.empty);
      expect(mergeableColumnMoments.merge(some, nothing)).toEqual({ ...some, missing: 1 });
      expect(mergeableColumnMoments.merge(nothing, some)).toEqual({ ...some, missing: 1 });
    });
  });
});
