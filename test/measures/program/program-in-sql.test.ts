import { describe, expect, it } from 'vitest';
import { mergeableColumnMoments } from '../../../src/measures/description/column-moments';
import { mergeableMoments } from '../../../src/measures/moments';
import { mergeableDifferences } from '../../../src/measures/program/difference-in-differences';
import { linearModelOfMoments } from '../../../src/measures/program/linear-model-of-moments';
import { mergeableDoseCorrelation } from '../../../src/measures/program/mergeable-dose-correlation';
import { inDatabases } from '../in-database';
import { found, near, oracle } from '../oracle';

describe('where the data are', () => {
  inDatabases('measures_program', (stateOf) => {
    it('dose and response correlate as R says, of states of two halves', async () => {
      for (const { input, expected, id } of oracle<{ x: number[]; y: number[] }, { pearson: number; pearson_p: number }>('dose_response')
        .cases) {
        const rows = input.x.map((dose, i) => ({ dose, response: input.y[i] ?? null }));
        const half = rows.length >> 1;
        const first = await stateOf(mergeableDoseCorrelation, rows.slice(0, half));
        const second = await stateOf(mergeableDoseCorrelation, rows.slice(half));
        const { value, p } = found(mergeableDoseCorrelation.finish(mergeableDoseCorrelation.merge(first, second)));
        near(value, expected.pearson, 1e-11, id);
        near(p ?? 0, expected.pearson_p, 1e-9, id);
      }
    });

    it('what is missing, no finite number or below 0 is counted, as the calculator counts it', async () => {
      const rows = [
        { dose: 1, response: 2 },
        { dose: null, response: 2 },
        { dose: 3, response: null },
        { dose: Number.NaN, response: 1 },
        { dose: 1, response: Number.POSITIVE_INFINITY },
        { dose: -1, response: 4 },
        { dose: -1, response: Number.NaN },
      ];
      const counts = ({ n, missing, notFinite, negative }: { n: number; missing: number; notFinite: number; negative: number }) => ({
        n,
        missing,
        notFinite,
        negative,
      });
      const { add, empty } = mergeableDoseCorrelation;
      expect(counts(await stateOf(mergeableDoseCorrelation, rows))).toEqual(counts(rows.reduce(add, empty)));
    });

    it('an interrupted series has the line that R finds, of states of two halves', async () => {
      const { merge, finish } = mergeableColumnMoments;
      for (const { input, expected, id } of oracle<{ y: number[]; T0: number }, { coef: number[]; se: number[] }>('its_segmented').cases) {
        const rows = input.y.map((y, i) => ({ t: i + 1, after: i < input.T0 ? 0 : 1, since: Math.max(0, i + 1 - input.T0), y }));
        const [first, second] = [
          await stateOf(mergeableColumnMoments, rows.slice(0, 9)),
          await stateOf(mergeableColumnMoments, rows.slice(9)),
        ];
        const model = found(linearModelOfMoments(finish(merge(first, second))));
        for (const [i, each] of expected.coef.entries()) near(model.value[i] ?? 0, each, 1e-9, id);
        for (const [i, each] of expected.se.entries()) near(model.standardErrors?.[i] ?? 0, each, 1e-9, id);
      }
    });

    it('the difference of differences is made of four groups of moments, as R says', async () => {
      const [first] = oracle<Record<'tr' | 'post' | 'y', number[]>, { did: number; se_ols: number; se_hc1: number }>('did').cases;
      if (first === undefined) throw new Error('expected a case');
      const { tr, post, y } = first.input;
      const cell = (treated: number, after: number) =>
        stateOf(
          mergeableMoments,
          y.flatMap((value, i) => (tr[i] === treated && post[i] === after ? [{ value }] : [])),
        );
      const { value, tests } = found(
        mergeableDifferences.finish({
          treatedBefore: await cell(1, 0),
          treatedAfter: await cell(1, 1),
          comparisonBefore: await cell(0, 0),
          comparisonAfter: await cell(0, 1),
        }),
      );
      near(value, first.expected.did, 1e-9);
      near(tests.ols.standardError, first.expected.se_ols, 1e-9);
      near(tests.hc1?.standardError ?? 0, first.expected.se_hc1, 1e-9);
    });
  });
});
