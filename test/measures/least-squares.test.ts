import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../src/measures/least-squares';
import { linePrediction } from '../../src/measures/line-prediction';
import { lineCrossing } from '../../src/measures/lines/line-crossing';
import { lineInference } from '../../src/measures/lines/line-inference';
import { found, near, oracle } from './oracle';

interface Input {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly x0: number;
  readonly level: number;
}
interface Expected {
  readonly slope: number;
  readonly intercept: number;
  readonly se_slope: number;
  readonly se_intercept: number;
  readonly sigma: number;
  readonly r2: number;
  readonly df: number;
  readonly fit: number;
  readonly mean_ci: readonly [number, number];
  readonly pred_int: readonly [number, number];
}
const table = oracle<Input, Expected>('linear_projection');
const pointsOf = ({ x, y }: Pick<Input, 'x' | 'y'>) => x.map((each, i) => ({ x: each, y: y[i] ?? Number.NaN }));

describe('leastSquares', () => {
  it.each(table.cases)('finds the line that R finds: $id', ({ input, expected, relTol = table.suggestedRelTol }) => {
    const line = found(leastSquares(pointsOf(input)));
    near(line.value.slope, expected.slope, relTol, 'slope');
    near(line.value.intercept, expected.intercept, relTol, 'intercept');
    near(line.standardError?.slope ?? Number.NaN, expected.se_slope, relTol, 'se slope');
    near(line.standardError?.intercept ?? Number.NaN, expected.se_intercept, relTol, 'se intercept');
    near(line.sigma ?? Number.NaN, expected.sigma, relTol, 'sigma');
    near(line.r2 ?? Number.NaN, expected.r2, relTol, 'r2');
    expect(line.degreesOfFreedom).toBe(expected.df);
  });

  it.each(table.cases)('leads where R leads, with both intervals: $id', ({ input, expected, relTol = table.suggestedRelTol }) => {
    const there = found(linePrediction(found(leastSquares(pointsOf(input))), input.x0, { level: input.level }));
    near(there.value, expected.fit, relTol, 'fit');
    for (const end of [0, 1] as const) {
      near(there.meanInterval[end], expected.mean_ci[end], relTol, 'mean');
      near(there.interval[end], expected.pred_int[end], relTol, 'prediction');
    }
  });

  it('runs through two points and says that it knows no error', () => {
    const line = found(
      leastSquares([
        { x: 0, y: 1 },
        { x: 2, y: 5 },
      ]),
    );
    expect(line).toMatchObject({ value: { slope: 2, intercept: 1 }, sigma: null, standardError: null, n: 2 });
    expect(linePrediction(line, 3)).toMatchObject({ ok: false, reason: 'n-too-small' });
  });

  it('knows no r² where every y is the same', () => {
    expect(
      found(
        leastSquares([
          { x: 1, y: 4 },
          { x: 2, y: 4 },
          { x: 3, y: 4 },
        ]),
      ).r2,
    ).toBeNull();
  });

  it('says why there is no line', () => {
    expect(leastSquares([])).toMatchObject({ ok: false, reason: 'empty' });
    expect(leastSquares([{ x: 1, y: 1 }])).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(
      leastSquares([
        { x: 1, y: 1 },
        { x: 1, y: 2 },
        { x: 1, y: 3 },
      ]),
    ).toMatchObject({ ok: false, reason: 'zero-variance' });
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(
        leastSquares([
          { x: 1, y: 1 },
          { x: 2, y: bad },
        ]),
      ).toMatchObject({ ok: false, reason: 'not-finite' });
      expect(
        leastSquares([
          { x: bad, y: 1 },
          { x: 2, y: 1 },
        ]),
      ).toMatchObject({ ok: false, reason: 'not-finite' });
    }
    expect(
      leastSquares([
        { x: 1, y: 1e300 },
        { x: 2, y: -1e300 },
        { x: 3, y: 1e300 },
      ]),
    ).toMatchObject({ ok: false, reason: 'out-of-range' });
  });

  it('refuses a point that is not whole, or leaves it out and reports it, wherever it stands; and so does what is made of the line', () => {
    const whole = [
      { x: 1, y: 1 },
      { x: 2, y: 3 },
      { x: 4, y: 4 },
    ];
    const lacking = { x: 3, y: null };
    for (const points of [
      [lacking, ...whole],
      [...whole, lacking],
    ]) {
      expect(leastSquares(points)).toMatchObject({ ok: false, reason: 'missing-values' });
      const line = found(leastSquares(points, { missing: 'omit' }));
      expect(line).toEqual({ ...found(leastSquares(whole)), missing: { policy: 'omit', omitted: 1 } });
      for (const made of [linePrediction(line, 6), lineCrossing(line, 3), lineInference(line)])
        expect(made).toMatchObject({ ok: true, missing: { policy: 'omit', omitted: 1 } });
    }
    expect(leastSquares([lacking], { missing: 'omit' })).toMatchObject({ reason: 'empty' });
    expect(leastSquares([lacking, { x: Number.NaN, y: 1 }])).toMatchObject({ reason: 'not-finite' });
  });

  it('says why a line leads nowhere', () => {
    const line = found(
      leastSquares([
        { x: 1, y: 1 },
        { x: 2, y: 3 },
        { x: 3, y: 4 },
      ]),
    );
    expect(linePrediction(line, Number.NaN)).toMatchObject({ ok: false, reason: 'not-finite' });
    expect(linePrediction(line, 1e308)).toMatchObject({ ok: false, reason: 'out-of-range' });
    for (const level of [0, 1, 95, Number.NaN])
      expect(linePrediction(line, 4, { level })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });
});
