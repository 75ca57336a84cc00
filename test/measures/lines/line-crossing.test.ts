import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../../src/measures/least-squares';
import { linePrediction } from '../../../src/measures/line-prediction';
import { lineCrossing } from '../../../src/measures/lines/line-crossing';
import { lineInference } from '../../../src/measures/lines/line-inference';
import { found, near, numbersIn } from '../oracle';

const line = (y: readonly number[]) => found(leastSquares(y.map((each, x) => ({ x, y: each }))));

describe('lineCrossing', () => {
  it('says when a class that gains two points a week reaches its target', () => {
    const crossing = found(lineCrossing(line([10, 12, 13, 15, 18]), 24));
    near(crossing.value, (24 - 9.8) / 1.9, 1e-12);
    const [low, high] = crossing.interval ?? [0, 0];
    expect(low).toBeLessThan(7.47);
    expect(high).toBeGreaterThan(7.48);
  });

  it('names no dates where the slope is not different from 0', () => {
    expect(found(lineCrossing(line([49, 49, 60, 48, 45, 47, 51, 58, 43, 52]), 80)).interval).toBeNull();
  });

  it('knows no error from two points, and no crossing of a level line', () => {
    expect(found(lineCrossing(line([1, 2]), 5))).toMatchObject({ value: 4, interval: null });
    expect(lineCrossing(line([3, 3, 3]), 5)).toMatchObject({ ok: false, reason: 'zero-slope' });
    expect(lineCrossing(line([1, 2, 4]), Number.NaN)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(lineCrossing(line([1, 2, 4]), 5, { level: 0 })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('lineInference', () => {
  it('has no test where there is no error, and none of two points', () => {
    expect(found(lineInference(line([1, 2, 3]))).value).toMatchObject({ t: null, p: null, interval: [1, 1] });
    expect(lineInference(line([1, 2]))).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(lineInference(line([1, 2, 4]), { level: 2 })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const values = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 3, maxLength: 15 });

  property.prop([values, fc.integer({ min: -60, max: 60 })])(
    'at the ends of the interval, the target is an end of the interval of the mean',
    (y, target) => {
      const through = line(y);
      const crossing = lineCrossing(through, target);
      fc.pre(crossing.ok && crossing.interval !== null && through.sigma !== null && through.sigma > 1e-6);
      if (!crossing.ok || crossing.interval === null) return;
      for (const end of crossing.interval) {
        const { meanInterval } = found(linePrediction(through, end));
        const off = Math.min(...meanInterval.map((each) => Math.abs(each - target)));
        expect(off).toBeLessThan(1e-6 * (1 + Math.abs(end) + Math.abs(target)));
      }
    },
  );

  property.prop([values, fc.integer({ min: -60, max: 60 })])(
    'the interval has bounds exactly where the slope differs from 0',
    (y, target) => {
      const through = line(y);
      const crossing = lineCrossing(through, target);
      const sure = found(lineInference(through));
      fc.pre(crossing.ok && Math.abs((sure.value.p ?? 0) - 0.05) > 1e-9);
      if (crossing.ok) expect(crossing.interval !== null).toBe((sure.value.p ?? 0) < 0.05);
    },
  );

  property.prop([fc.array(fc.record({ x: fc.double(), y: fc.double() }), { maxLength: 5 }), fc.double()])(
    'whatever comes in, no answer holds NaN or Infinity',
    (all, target) => {
      const through = leastSquares(all);
      const answers = through.ok ? [lineCrossing(through, target), lineInference(through)] : [through];
      for (const each of numbersIn(answers)) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
