import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { mergeableHeterogeneity } from '../../../src/measures/synthesis/mergeable-heterogeneity';
import type { StudyEffect } from '../../../src/measures/synthesis/study-effect';
import { synthesis } from '../../../src/measures/synthesis/synthesis';
import { hostileValue } from '../hostile-numbers';
import { found, near, numbersIn } from '../oracle';
import { someStudies, vaccine } from './studies';

const { add, empty, finish, merge } = mergeableHeterogeneity;
const of = (studies: readonly StudyEffect[]) => studies.reduce(add, empty);

describe('mergeableHeterogeneity', () => {
  it('says of two districts together what it says of all their schools', () => {
    const together = found(finish(merge(of(vaccine.slice(0, 5)), of(vaccine.slice(5)))));
    near(together.q, 152.233, 1e-5);
    expect(together.between.toFixed(4)).toBe('0.3088');
  });

  it('keeps its digits where all effects are far from 0', () => {
    const far = vaccine.map(({ effect, variance }) => ({ effect: effect + 1e9, variance }));
    near(found(finish(merge(of(far.slice(0, 5)), of(far.slice(5))))).q, found(finish(of(vaccine))).q, 1e-5);
  });

  it('says what was missing, and why there is no answer', () => {
    const partly = of([...vaccine, { effect: null, variance: 1 }]);
    expect(finish(partly)).toMatchObject({ reason: 'missing-values' });
    expect(finish(partly, { missing: 'omit' })).toMatchObject({ ok: true, n: 13, missing: { policy: 'omit', omitted: 1 } });
    expect(finish(empty)).toMatchObject({ reason: 'empty' });
    expect(finish(of(vaccine.slice(0, 1)))).toMatchObject({ reason: 'n-too-small' });
    expect(finish(of([{ effect: 1, variance: 0 }]))).toMatchObject({ reason: 'out-of-range' });
    expect(finish(of([{ effect: Number.NaN, variance: 1 }]))).toMatchObject({ reason: 'not-finite' });
  });
});

describe('laws', () => {
  property.prop([someStudies(2), someStudies(0), someStudies(0)], { numRuns: 60 })(
    'parts merge to the answer over all, in any grouping',
    (a, b, c) => {
      const whole = found(synthesis([...a, ...b, ...c], { between: 'dl', error: 'z' }));
      const equal = found(synthesis([...a, ...b, ...c], { between: 'ee', error: 'z' }));
      for (const state of [
        merge(merge(of(a), of(b)), of(c)),
        merge(of(a), merge(of(b), of(c))),
        merge(merge(empty, of(c)), of([...b, ...a])),
      ]) {
        const merged = found(finish(state));
        expect(Math.abs(merged.value - equal.value)).toBeLessThan(1e-12);
        near(merged.standardError, equal.standardError, 1e-12);
        expect(Math.abs(merged.q - (whole.heterogeneity?.q ?? 0))).toBeLessThan(1e-11 * (1 + merged.q));
        expect(Math.abs(merged.between - whole.between.variance)).toBeLessThan(1e-10);
        expect(merged.n).toBe(whole.n);
      }
    },
  );

  property.prop([fc.array(fc.record({ effect: hostileValue, variance: hostileValue }), { maxLength: 5 })], { numRuns: 200 })(
    'whatever comes in, no answer holds NaN or Infinity',
    (studies) => {
      for (const each of numbersIn(finish(of(studies), { missing: 'omit' }))) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
