import { describe, expect, it } from 'vitest';
import { intraclassCorrelation } from '../../../src/measures/agreement/intraclass-correlation';
import { oneWayIcc } from '../../../src/measures/agreement/one-way-icc';
import { mergeableColumnMoments } from '../../../src/measures/description/column-moments';
import { mergeableShape } from '../../../src/measures/description/shape';
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

    it('skewness and kurtosis are those of the reference tables, of states of two halves, and beside 1e9 too', async () => {
      const { merge, finish } = mergeableShape;
      const tables = oracle<{ x: number[] }, { skew_b1: number | string | null; kurt_b2: number | string | null }>('descriptives').cases;
      let compared = 0;
      for (const { input, expected, id } of tables) {
        for (const far of [0, 1e9]) {
          if (far > 0 && !input.x.every((value) => value + far - far === value)) continue;
          const [first, second] = await inHalves(
            input.x.map((value) => ({ value: value + far })),
            (half) => (half.length === 0 ? Promise.resolve(mergeableShape.empty) : stateOf(mergeableShape, half)),
          );
          const state = merge(first, second);
          for (const [of, value] of [
            ['skewness', expected.skew_b1],
            ['kurtosis', expected.kurt_b2],
          ] as const) {
            const shape = finish(state, of);
            if (typeof value !== 'number') expect(shape.ok, `${id} ${of}`).toBe(false);
            else {
              // R rounds a mean of 1e9 to a double before it takes distances from it.
              within(found(shape).value, value, (input.x[0] ?? 0) > 1e8 ? 1e-8 : 1e-9, `${id} ${of} + ${far}`);
              compared += 1;
            }
          }
        }
      }
      expect(compared).toBe(10);
    });

    it('trap: the shape of 4, 7, 13, 16 beside 1e9 keeps its digits, which sums of powers lose', async () => {
      const state = await stateOf(
        mergeableShape,
        [4, 7, 13, 16, 40].map((value) => ({ value: value + 1e9 })),
      );
      const near0 = [4, 7, 13, 16, 40].reduce(mergeableShape.add, mergeableShape.empty);
      for (const of of ['skewness', 'kurtosis'] as const)
        within(found(mergeableShape.finish(state, of)).value, found(mergeableShape.finish(near0, of)).value, 1e-12);
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
      const shape = await stateOf(
        mergeableShape,
        hostile.map((value) => ({ value })),
      );
      expect(counts(shape)).toEqual(counts(one));
      expect(await stateOf(mergeableShape, [{ value: null }])).toEqual({ ...mergeableShape.empty, missing: 1 });
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
