import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { leastSquares } from '../../src/measures/least-squares';
import { linePrediction } from '../../src/measures/line-prediction';
import { found, numbersIn } from './oracle';

const tenths = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 10);
const points = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 400 }), y: tenths }), { minLength: 3, maxLength: 30 })
  .filter((all) => new Set(all.map(({ x }) => x)).size > 1);

describe('laws', () => {
  test.prop([points, fc.integer({ min: 0, max: 30_000 }), tenths])('moving all points moves the line with them', (all, right, up) => {
    const line = found(leastSquares(all));
    const moved = found(leastSquares(all.map(({ x, y }) => ({ x: x + right, y: y + up }))));
    expect(moved.value.slope).toBeCloseTo(line.value.slope, 8);
    expect(moved.sigma).toBeCloseTo(line.sigma ?? Number.NaN, 8);
    const there = found(linePrediction(line, 500));
    const movedThere = found(linePrediction(moved, 500 + right));
    expect(movedThere.value).toBeCloseTo(there.value + up, 6);
    expect(movedThere.interval[1]).toBeCloseTo(there.interval[1] + up, 5);
  });

  test.prop([points, fc.integer({ min: 2, max: 50 })])('stretching y stretches the line and its error', (all, factor) => {
    const line = found(leastSquares(all));
    const stretched = found(leastSquares(all.map(({ x, y }) => ({ x, y: y * factor }))));
    expect(stretched.value.slope).toBeCloseTo(line.value.slope * factor, 8);
    expect(stretched.sigma).toBeCloseTo((line.sigma ?? Number.NaN) * factor, 7);
  });

  test.prop([points, fc.infiniteStream(fc.nat())])('the order of the points does not matter', (all, keys) => {
    const shuffled = all.map((point) => ({ point, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
    const line = found(leastSquares(all));
    const other = found(leastSquares(shuffled.map(({ point }) => point)));
    expect(other.value.slope).toBeCloseTo(line.value.slope, 8);
  });

  test.prop([points, fc.integer({ min: -1000, max: 2000 }), fc.double({ min: 0.01, max: 0.999, noNaN: true })])(
    'the fitted value lies in the interval of the mean, and that in the one of an observation',
    (all, x, level) => {
      const { value, interval, meanInterval } = found(linePrediction(found(leastSquares(all)), x, { level }));
      expect(interval[0]).toBeLessThanOrEqual(meanInterval[0]);
      expect(meanInterval[0]).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(meanInterval[1]);
      expect(meanInterval[1]).toBeLessThanOrEqual(interval[1]);
    },
  );

  test.prop([fc.array(fc.record({ x: fc.double(), y: fc.double() }), { maxLength: 5 }), fc.double()])(
    'whatever comes in, no answer holds NaN or Infinity',
    (all, x) => {
      const line = leastSquares(all);
      const there = line.ok ? linePrediction(line, x) : line;
      for (const each of numbersIn([line, there])) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
