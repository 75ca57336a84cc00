import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { adjustP, type PAdjustment } from '../../../src/measures/change/adjust-p';
import { hostileValue } from '../hostile-numbers';
import { found, near, numbersIn } from '../oracle';

const all: readonly PAdjustment[] = ['bonferroni', 'holm', 'hochberg', 'benjamini-hochberg', 'benjamini-yekutieli'];
const by = (probabilities: readonly number[], adjustment: PAdjustment) =>
  found(adjustP(probabilities, { by: adjustment })).value as readonly number[];

describe('adjustP', () => {
  it('finds four of fifteen, as Benjamini and Hochberg (1995) do, where Bonferroni finds three', () => {
    const trial = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
    const below = (adjustment: PAdjustment) => by(trial, adjustment).filter((p) => p <= 0.05).length;
    expect([below('benjamini-hochberg'), below('bonferroni')]).toEqual([4, 3]);
  });

  it('leaves one that is missing out of the count, where it is told to', () => {
    expect(adjustP([0.01, null, 0.04], { missing: 'omit' })).toMatchObject({ value: [0.02, null, 0.04], n: 2, missing: { omitted: 1 } });
  });

  it('says why there is no answer', () => {
    expect(adjustP([])).toMatchObject({ reason: 'empty' });
    expect(adjustP([0.1, null])).toMatchObject({ reason: 'missing-values' });
    expect(adjustP([Number.NaN])).toMatchObject({ reason: 'not-finite' });
    expect(adjustP([1.1])).toMatchObject({ reason: 'out-of-range' });
    expect(adjustP([-0.1])).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const some = fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1, 0.05)), { minLength: 1, maxLength: 9 });

  property.prop([some])('none becomes smaller, none larger than 1, and their order stays', (probabilities) => {
    for (const each of all) {
      const adjusted = by(probabilities, each);
      expect(adjusted.every((p, i) => p >= (probabilities[i] ?? 0) && p <= 1)).toBe(true);
      const inOrder = probabilities.map((p, i) => ({ p, i })).sort((one, other) => one.p - other.p);
      expect(inOrder.every(({ i }, at) => at === 0 || (adjusted[i] ?? 0) >= (adjusted[inOrder[at - 1]?.i ?? 0] ?? 0))).toBe(true);
    }
  });

  property.prop([some])(
    'who is more cautious answers more: Bonferroni, Holm, Hochberg, Benjamini and Hochberg; and dependence costs more',
    (probabilities) => {
      const [bonferroni, holm, hochberg, bh, dependent] = all.map((each) => by(probabilities, each)) as [
        number[],
        number[],
        number[],
        number[],
        number[],
      ];
      for (const i of probabilities.keys()) {
        expect(bonferroni[i]).toBeGreaterThanOrEqual(holm[i] ?? 0);
        expect(holm[i]).toBeGreaterThanOrEqual(hochberg[i] ?? 0);
        expect(hochberg[i]).toBeGreaterThanOrEqual((bh[i] ?? 0) * (1 - 1e-15));
        expect(dependent[i]).toBeGreaterThanOrEqual(bh[i] ?? 0);
      }
    },
  );

  property.prop([some, fc.double({ min: 0.001, max: 0.3, noNaN: true })])(
    'a question is answered at a level as the step-down and step-up rules answer it',
    (probabilities, level) => {
      const sorted = probabilities.toSorted((a, b) => a - b);
      const n = sorted.length;
      const stops = sorted.findIndex((p, i) => p * (n - i) > level);
      const byHolm = stops === -1 ? n : stops;
      const byHochberg = sorted.findLastIndex((p, i) => p * (n - i) <= level) + 1;
      const byShare = sorted.findLastIndex((p, i) => p * (n / (i + 1)) <= level) + 1;
      const answered = (each: PAdjustment) => by(probabilities, each).filter((p) => p <= level).length;
      expect([answered('holm'), answered('hochberg'), answered('benjamini-hochberg')]).toEqual([byHolm, byHochberg, byShare]);
    },
  );

  property.prop([some])('it does not mind the order', (probabilities) => {
    for (const each of all)
      for (const [i, p] of by(probabilities.toReversed(), each).toReversed().entries()) near(p, by(probabilities, each)[i] ?? 0, 1e-15);
  });

  property.prop([fc.array(hostileValue, { maxLength: 6 })])('whatever comes in, no answer holds NaN or Infinity', (values) => {
    for (const each of all) for (const p of numbersIn(adjustP(values, { by: each, missing: 'omit' }))) expect(p).toSatisfy(Number.isFinite);
  });
});
