import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { ird } from '../../../src/measures/single-case/ird';
import { pand } from '../../../src/measures/single-case/pand';
import { pem } from '../../../src/measures/single-case/pem';
import { phaseLengths } from '../../../src/measures/single-case/phase-lengths';
import { pnd } from '../../../src/measures/single-case/pnd';
import { found, near, numbersIn } from '../oracle';

const [a, b] = [
  [20, 20, 26, 25, 22, 23],
  [28, 25, 24, 27, 30, 30, 29],
];

describe('shares that do not overlap', () => {
  it('are those of Parker, Vannest and Davis (2011)', () => {
    near(found(pnd(a, b)).value, 5 / 7, 1e-15);
    near(found(pand(a, b)).value, 11 / 13, 1e-15);
    near(found(pem(a, b)).value, 1, 1e-15);
    near(found(ird(a, b)).value, 6 / 7 - 1 / 6, 1e-14);
  });

  it("count downward where fewer are better: the example of R's scan, 5 of 6", () => {
    const options = { improvement: 'decrease' } as const;
    const [before, after] = [
      [12, 14, 9, 10],
      [10, 6, 4, 5, 3, 4],
    ];
    near(found(pnd(before, after, options)).value, 5 / 6, 1e-15);
    near(found(pand(before, after, options)).value, 0.9, 1e-15);
    near(found(ird(before, after, options)).value, 0.791667, 1e-6);
    near(found(pem(before, after, options)).value, 1, 1e-15);
  });

  it('say in the answer that PND is not recommended: one lucky day of the baseline makes it 0', () => {
    expect(found(pnd([2, 2, 2, 2, 99], [8, 9, 8, 9]))).toMatchObject({ value: 0, method: 'pnd/not-recommended' });
  });

  it('say why there is none', () => {
    for (const share of [pnd, pand, pem, ird]) {
      expect(share([], [1])).toMatchObject({ ok: false, reason: 'empty' });
      expect(share([null], [1])).toMatchObject({ ok: false, reason: 'missing-values' });
    }
  });
});

describe('phaseLengths', () => {
  it('asks five of each phase, or three with reservations, or what one asks', () => {
    expect(found(phaseLengths([5, 12])).value).toBe('meets');
    expect(found(phaseLengths([3, 12])).value).toBe('with-reservations');
    expect(found(phaseLengths([2, 12])).value).toBe('does-not-meet');
    expect(found(phaseLengths([5, 12], { least: 8, leastWithReservations: 6 })).value).toBe('does-not-meet');
  });

  it('says why there is no verdict', () => {
    expect(phaseLengths([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(phaseLengths([2.5])).toMatchObject({ ok: false, reason: 'not-a-count' });
  });
});

describe('laws', () => {
  const phase = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 7 });

  property.prop([phase, phase])('PAND removes as few as possible: no choice of what to keep keeps more', (before, after) => {
    const cuts = [-1, ...before, ...after];
    const most = Math.max(...cuts.map((cut) => before.filter((x) => x <= cut).length + after.filter((y) => y > cut).length));
    expect(found(pand(before, after)).value).toBe(most / (before.length + after.length));
  });

  property.prop([phase, phase])('all stay from 0 to 1 but IRD, which is 1 exactly where nothing overlaps', (before, after) => {
    for (const share of [pnd, pand, pem]) {
      expect(found(share(before, after)).value).toBeGreaterThanOrEqual(0);
      expect(found(share(before, after)).value).toBeLessThanOrEqual(1);
    }
    const apart = Math.max(...before) < Math.min(...after);
    expect(Math.abs(found(ird(before, after)).value - 1) < 1e-12).toBe(apart);
  });

  property.prop([fc.array(fc.double(), { maxLength: 5 }), fc.array(fc.option(fc.double()), { maxLength: 5 })])(
    'whatever comes in, no answer holds NaN or Infinity',
    (before, after) => {
      for (const each of numbersIn([pnd, pand, pem, ird].map((share) => share(before, after, { missing: 'omit' }))))
        expect(each).toSatisfy(Number.isFinite);
    },
  );
});
