import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { goalProjection } from '../../src/goals/goal-projection';
import { found, near, numbersIn, oracle } from '../measures/oracle';
import { hostileDay, hostileMeasured, measured } from './arbitrary-goal';

interface Input {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly x0: number;
  readonly level: number;
}
const table = oracle<Input, { readonly fit: number; readonly pred_int: readonly [number, number] }>('linear_projection');
const dayAt = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
const shift = (all: readonly { readonly on: string; readonly value: number }[], days: number, up: number) =>
  all.map(({ on, value }) => ({ on: dayAt(Date.parse(on) / 86_400_000 + days), value: value + up }));

describe('goalProjection', () => {
  it.each(table.cases)('leads where R leads, on real days: $id', ({ input, expected, relTol = table.suggestedRelTol }) => {
    const all = input.x.map((x, i) => ({ on: dayAt(x), value: input.y[i] ?? Number.NaN }));
    const there = found(goalProjection(all, { on: dayAt(input.x0), level: input.level }));
    near(there.value, expected.fit, relTol);
    near(there.interval[0], expected.pred_int[0], relTol);
    near(there.interval[1], expected.pred_int[1], relTol);
    expect(there).toMatchObject({ n: input.x.length, method: 'least-squares/prediction', level: input.level });
  });

  it('leads on for the share of students who reached the cut, too', () => {
    const weeks = [5, 10, 15].map((reached, week) => ({ on: dayAt(20_000 + 7 * week), reached, of: 20 }));
    expect(found(goalProjection(weeks, { on: dayAt(20_021) })).value).toBeCloseTo(1, 12);
  });

  it('says why it leads nowhere', () => {
    const all = [40, 45, 50].map((value, week) => ({ on: dayAt(20_000 + 7 * week), value }));
    const on = dayAt(20_100);
    expect(goalProjection([], { on })).toMatchObject({ ok: false, reason: 'empty' });
    expect(goalProjection(all.slice(0, 2), { on })).toMatchObject({ ok: false, reason: 'n-too-small' });
    expect(
      goalProjection(
        all.map((each) => ({ ...each, on })),
        { on },
      ),
    ).toMatchObject({ ok: false, reason: 'zero-variance' });
    expect(goalProjection(all, { on: 'soon' })).toMatchObject({ ok: false, reason: 'not-a-date' });
    expect(goalProjection(all, { on, level: 95 })).toMatchObject({ ok: false, reason: 'out-of-range' });
    expect(goalProjection([...all, { on, reached: 1, of: 2 }], { on })).toMatchObject({ ok: false, reason: 'value-expected' });
    expect(
      goalProjection(
        [
          { ...all[0], on, goal: 'g1' },
          { on, value: 1, goal: 'g2' },
        ],
        { on },
      ),
    ).toMatchObject({ reason: 'several-goals' });
  });
});

describe('laws', () => {
  const series = fc.array(measured, { minLength: 3, maxLength: 12 }).filter((all) => new Set(all.map(({ on }) => on)).size > 1);

  test.prop([series, fc.integer({ min: 0, max: 900 }), fc.double({ min: 0.01, max: 0.999, noNaN: true })])(
    'the interval holds the projection, and a surer one is wider',
    (all, days, level) => {
      const on = dayAt(20_700 + days);
      const { value, interval } = found(goalProjection(all, { on, level }));
      expect(interval[0]).toBeLessThanOrEqual(value);
      expect(interval[1]).toBeGreaterThanOrEqual(value);
      const surer = found(goalProjection(all, { on, level: (1 + level) / 2 })).interval;
      expect(surer[0]).toBeLessThanOrEqual(interval[0]);
      expect(surer[1]).toBeGreaterThanOrEqual(interval[1]);
    },
  );

  test.prop([series, fc.integer({ min: -300, max: 300 }), fc.integer({ min: -100, max: 100 })])(
    'another calendar and another zero change nothing but the dates and the level',
    (all, days, up) => {
      const one = found(goalProjection(all, { on: '2028-06-01' }));
      const other = found(goalProjection(shift(all, days, up), { on: shift([{ on: '2028-06-01', value: 0 }], days, 0)[0]?.on ?? '' }));
      near(other.value - up, one.value, 1e-7);
      near(other.interval[1] - up, one.interval[1], 1e-7);
    },
  );

  test.prop([series])('the order of the measurements does not matter', (all) => {
    const one = found(goalProjection(all, { on: '2028-06-01' }));
    const other = found(goalProjection(all.toReversed(), { on: '2028-06-01' }));
    near(other.value, one.value, 1e-7);
    near(other.interval[0], one.interval[0], 1e-7);
  });

  test.prop([fc.array(hostileMeasured, { maxLength: 5 }), hostileDay, fc.double()])(
    'whatever comes in, it answers or says why not, without NaN or Infinity',
    (all, on, level) => {
      for (const each of numbersIn(goalProjection(all, { on, level }))) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
