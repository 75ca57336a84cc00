import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { atkinson } from '../../../src/measures/equity/atkinson';
import { coefficientOfVariation } from '../../../src/measures/equity/coefficient-of-variation';
import { gini } from '../../../src/measures/equity/gini';
import { herfindahl } from '../../../src/measures/equity/herfindahl';
import { hoover } from '../../../src/measures/equity/hoover';
import { lorenzCurve } from '../../../src/measures/equity/lorenz-curve';
import { mergeableSpread } from '../../../src/measures/equity/mergeable-spread';
import { theilL } from '../../../src/measures/equity/theil-l';
import { theilT } from '../../../src/measures/equity/theil-t';
import { topShare } from '../../../src/measures/equity/top-share';
import type { MeasuredValue } from '../../../src/measures/present';
import { hostileValue } from '../hostile-numbers';
import { oracle } from '../oracle';

const { empty, add, merge, finish } = mergeableSpread(gini);
const of = (hours: readonly MeasuredValue[]) => hours.reduce(add, empty);
const indices = { gini, theilT, theilL, atkinson, coefficientOfVariation, hoover, herfindahl, topShare, lorenzCurve };

describe('how time is spread, where the data are', () => {
  it('is that of the reference table, whichever way its hours are split', () => {
    for (const { input } of oracle<{ x: number[] }, unknown>('inequality').cases)
      for (const at of [0, 1, Math.floor(input.x.length / 2)])
        expect(finish(merge(of(input.x.slice(0, at)), of(input.x.slice(at))))).toEqual(gini(input.x));
  });

  it('says what was missing, and takes the options of its index', () => {
    expect(finish(of([1, null, 3]))).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(finish(of([1, null, 3]), { missing: 'omit', variant: 'corrected' })).toMatchObject({ ok: true, value: 0.5, n: 2 });
    expect(finish(of([1, Number.NaN]))).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(finish(empty)).toMatchObject({ ok: false, reason: 'empty' });
    expect(mergeableSpread(topShare).finish(of([0, 1, 3]), { top: 0.5 })).toEqual(topShare([0, 1, 3], { top: 0.5 }));
  });

  it('keeps a state of plain JSON', () => {
    expect(JSON.parse(JSON.stringify(of([0.25, 0.25, 1])))).toEqual({ counts: { '0.25': 2, '1': 1 }, missing: 0, notFinite: 0 });
  });
});

describe('laws', () => {
  const part = fc.array(hostileValue, { maxLength: 8 });

  property.prop([part, part, part, fc.constantFrom('refuse' as const, 'omit' as const)])(
    'parts merge to the whole, to the last digit, in any grouping, whatever the index',
    (a, b, c, missing) => {
      const states = [merge(merge(of(a), of(b)), of(c)), merge(of(a), merge(of(c), of(b)))];
      for (const index of Object.values<(hours: readonly MeasuredValue[], options?: { readonly missing?: typeof missing }) => unknown>(
        indices,
      ))
        for (const state of states)
          expect(mergeableSpread(index).finish(state, { missing })).toEqual(index([...a, ...b, ...c], { missing }));
    },
  );

  property.prop([part])('no data change nothing', (a) => {
    expect(merge(of(a), empty)).toEqual(of(a));
    expect(merge(empty, of(a))).toEqual(of(a));
  });
});
