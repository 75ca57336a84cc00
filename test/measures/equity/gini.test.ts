import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { gini, mergeableGini } from '../../../src/measures/equity/gini';
import { hostileValue } from '../hostile-numbers';
import { oracle } from '../oracle';

const { empty, add, merge, finish } = mergeableGini;
const of = (hours: readonly (number | null)[]) => hours.reduce(add, empty);

describe('the Gini coefficient where the data are', () => {
  it('is that of the reference table, whichever way its hours are split', () => {
    for (const { input } of oracle<{ x: number[] }, unknown>('inequality').cases)
      for (const at of [0, 1, Math.floor(input.x.length / 2)])
        expect(finish(merge(of(input.x.slice(0, at)), of(input.x.slice(at))))).toEqual(gini(input.x));
  });

  it('says what was missing', () => {
    expect(finish(of([1, null, 3]))).toMatchObject({ ok: false, reason: 'missing-values' });
    expect(finish(of([1, null, 3]), { missing: 'omit', variant: 'corrected' })).toMatchObject({ ok: true, value: 0.5, n: 2 });
    expect(finish(of([1, Number.NaN]))).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(finish(empty)).toMatchObject({ ok: false, reason: 'empty' });
  });

  it('keeps a state of plain JSON', () => {
    expect(JSON.parse(JSON.stringify(of([0.25, 0.25, 1])))).toEqual({ counts: { '0.25': 2, '1': 1 }, missing: 0, notFinite: 0 });
  });
});

describe('laws', () => {
  const part = fc.array(hostileValue, { maxLength: 8 });

  property.prop([part, part, part, fc.constantFrom('refuse' as const, 'omit' as const)])(
    'parts merge to the whole, to the last digit, in any grouping',
    (a, b, c, missing) => {
      const whole = gini([...a, ...b, ...c], { missing });
      expect(finish(merge(merge(of(a), of(b)), of(c)), { missing })).toEqual(whole);
      expect(finish(merge(of(a), merge(of(c), of(b))), { missing })).toEqual(whole);
    },
  );

  property.prop([part])('no data change nothing', (a) => {
    expect(merge(of(a), empty)).toEqual(of(a));
    expect(merge(empty, of(a))).toEqual(of(a));
  });
});
