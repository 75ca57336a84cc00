import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { goalReach } from '../../src/goals/goal-reach';
import { goalTrend } from '../../src/goals/goal-trend';
import { found, near, numbersIn, oracle } from '../measures/oracle';
import { hostileDay, hostileMeasured, hostileTarget, measured, rise } from './arbitrary-goal';

const dayAt = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
const onDays = (first: string, every: number, ...values: readonly number[]) =>
  values.map((value, n) => ({ on: dayAt(Date.parse(first) / 86_400_000 + every * n), value }));

describe('goalReach', () => {
  const rising = { target: { kind: 'increase' as const, baseline: 38, target: 80 } };
  const falling = { target: { kind: 'decrease' as const, baseline: 13, target: 2 } };
  const noisy = onDays('2026-09-07', 7, 12, 10.5, 11, 9, 8.5, 7);

  it('tells the day on which a line reaches the target, with Fieller’s interval', () => {
    // By numpy and scipy, the roots of |target - line| = t × its standard error: days 38.095, 34.716 and 42.410 after the first.
    expect(goalReach(rising, onDays('2026-10-10', 4, 40, 44, 49, 52, 57))).toEqual({
      ok: true,
      value: '2026-11-18',
      interval: ['2026-11-13', '2026-11-22'],
      level: 0.95,
      n: 5,
      method: 'least-squares/fieller',
    });
  });

  it('tells it of a fall too, and less surely at a higher level', () => {
    // The same roots: days 74.419, and 57.732 to 112.483 at 95 percent, 63.899 to 90.705 at 80 percent.
    expect(goalReach(falling, noisy)).toMatchObject({ value: '2026-11-21', interval: ['2026-11-03', '2026-12-29'] });
    expect(goalReach(falling, noisy, { level: 0.8 })).toMatchObject({ value: '2026-11-21', interval: ['2026-11-09', '2026-12-07'] });
  });

  it('tells when enough students are there', () => {
    const weeks = [4, 7, 8, 12].map((reached, n) => ({ on: dayAt(20_000 + 7 * n), reached, of: 20 }));
    expect(goalReach({ target: { kind: 'mastery', share: 0.9, cut: 70 } }, weeks)).toMatchObject({ ok: true, n: 4 });
  });

  it('tells when a range is reached, from either side', () => {
    const range = { target: { kind: 'range' as const, low: 3, high: 5 } };
    expect(goalReach(range, onDays('2026-10-10', 1, 9, 8, 7))).toMatchObject({ value: '2026-10-14' });
    expect(goalReach(range, onDays('2026-10-10', 1, 0, 1, 2))).toMatchObject({ value: '2026-10-13' });
  });

  it('tells no date that deserves no trust', () => {
    const none = { ok: false, reason: 'no-reliable-date' };
    expect(goalReach(rising, onDays('2026-10-10', 4, 40, 60, 41, 62, 45))).toMatchObject(none); // it does not rise for sure
    expect(goalReach(rising, onDays('2026-10-10', 4, 57, 52, 49, 44, 40))).toMatchObject(none); // it falls
    expect(goalReach(rising, onDays('2026-10-10', 4, 40, 40, 40))).toMatchObject(none); // it is level
    expect(goalReach(rising, onDays('2026-10-10', 1, 40, 41, 40 + 1e-9 + 1))).toMatchObject(none);
  });

  it('says why there is none', () => {
    expect(goalReach(rising, onDays('2026-10-10', 4, 40, 80))).toMatchObject({ reason: 'already-met' });
    expect(goalReach(rising, [])).toMatchObject({ reason: 'empty' });
    expect(goalReach(rising, onDays('2026-10-10', 4, 40, 44))).toMatchObject({ reason: 'n-too-small' });
    expect(goalReach(rising, onDays('2026-10-10', 0, 40, 44, 46))).toMatchObject({ reason: 'zero-variance' });
    expect(goalReach(rising, noisy, { level: 95 })).toMatchObject({ reason: 'out-of-range' });
    expect(goalReach({ target: { ...rising.target, target: 20 } }, noisy)).toMatchObject({ reason: 'wrong-direction' });
    const slow = onDays('2026-10-10', 1, 0, 1e-9, 2e-9);
    expect(goalReach({ target: { kind: 'increase', baseline: 0, target: 1e3 } }, slow)).toMatchObject({ reason: 'no-reliable-date' });
  });
});

describe('goalTrend', () => {
  const table = oracle<
    { x: readonly number[]; y: readonly number[]; level?: number },
    { slope: number; intercept: number; intercept_tarlow?: number }
  >('theil_sen');

  it.each(table.cases)('rises as the line of Theil and Sen in R does: $id', ({ input, expected }) => {
    if (!input.x.every(Number.isInteger)) return;
    const all = input.x.map((x, n) => ({ on: dayAt(20_000 + x), value: input.y[n] ?? Number.NaN }));
    near(found(goalTrend(all, { on: dayAt(20_100) })).perWeek, expected.slope * 7, 1e-9);
  });

  it('is not bent by one odd day', () => {
    const odd = goalTrend(onDays('2026-09-01', 2, 40, 42, 44, 10, 48), { on: '2026-09-13' });
    expect(odd).toMatchObject({ value: 52, perWeek: 7, n: 5, method: 'theil-sen/median-residual' });
  });

  it('agrees with scipy', () => {
    // scipy.stats.theilslopes([40, 44, 46, 52, 51, 58], [0, 7, …, 35]): slope 0.5; numpy, median of y - 0.5 x: 40.25
    const trend = found(goalTrend(onDays('2026-09-07', 7, 40, 44, 46, 52, 51, 58), { on: '2026-09-07' }));
    near(trend.perWeek, 3.5, 1e-12);
    near(trend.value, 40.25, 1e-12);
  });

  it('says so where there are too few measurements for its level', () => {
    expect(goalTrend(onDays('2026-09-07', 7, 40, 44, 46), { on: '2026-10-05' })).toMatchObject({ reachesLevel: false });
    expect(goalTrend(onDays('2026-09-07', 7, 40, 44, 46, 47, 49, 52, 55), { on: '2026-10-05' })).toMatchObject({ reachesLevel: true });
  });

  it('leads on for the share of students who reached the cut, too', () => {
    const weeks = [5, 10, 15].map((reached, n) => ({ on: dayAt(20_000 + 7 * n), reached, of: 20 }));
    expect(found(goalTrend(weeks, { on: dayAt(20_021) })).value).toBeCloseTo(1, 12);
  });

  it('says why there is none', () => {
    const all = onDays('2026-09-07', 7, 40, 44, 46);
    expect(goalTrend([], { on: '2026-10-05' })).toMatchObject({ reason: 'empty' });
    expect(goalTrend(all.slice(0, 1), { on: '2026-10-05' })).toMatchObject({ reason: 'zero-variance' });
    expect(goalTrend(all, { on: 'soon' })).toMatchObject({ reason: 'not-a-date' });
    expect(goalTrend(all, { on: '2026-10-05', level: 0 })).toMatchObject({ reason: 'out-of-range' });
    expect(goalTrend(onDays('2026-09-07', 1, 0, 1e308), { on: '2026-09-08' })).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const series = fc.array(measured, { minLength: 3, maxLength: 12 });

  test.prop([rise, series])('a date that is told lies after the latest measurement and within its interval', (target, all) => {
    const reach = goalReach({ target }, all);
    if (!reach.ok) return;
    expect(
      reach.value >
        (all
          .map(({ on }) => on)
          .toSorted()
          .at(-1) ?? ''),
    ).toBe(true);
    expect(reach.interval[0] <= reach.value && reach.value <= reach.interval[1]).toBe(true);
  });

  test.prop([rise, series, fc.integer({ min: 1, max: 400 })])('another calendar moves the date by as many days', (target, all, days) => {
    const moved = all.map(({ on, value }) => ({ on: dayAt(Date.parse(on) / 86_400_000 + days), value }));
    const [one, other] = [goalReach({ target }, all), goalReach({ target }, moved)];
    expect(other.ok).toBe(one.ok);
    if (!one.ok || !other.ok) return;
    // A line may reach the target just at midnight.
    expect(Math.abs((Date.parse(other.value) - Date.parse(one.value)) / 86_400_000 - days)).toBeLessThanOrEqual(1);
  });

  test.prop([rise, series])('a fall is the mirror of a rise', (target, all) => {
    const fall = { kind: 'decrease' as const, baseline: -target.baseline, target: -target.target };
    expect(
      goalReach(
        { target: fall },
        all.map(({ on, value }) => ({ on, value: -value })),
      ),
    ).toEqual(goalReach({ target }, all));
  });

  test.prop([series, fc.integer({ min: 0, max: 900 })])(
    'the trend is the same in any order, and mirrors a mirrored series',
    (all, days) => {
      const on = dayAt(20_700 + days);
      const [one, other] = [goalTrend(all, { on }), goalTrend(all.toReversed(), { on })];
      const mirror = goalTrend(
        all.map((each) => ({ ...each, value: -each.value })),
        { on },
      );
      if (!one.ok || !other.ok || !mirror.ok) return;
      near(other.value, one.value, 1e-9);
      near(other.perWeek, one.perWeek, 1e-9);
      near(mirror.value, -one.value, 1e-9);
      near(mirror.perWeek, -one.perWeek, 1e-9);
    },
  );

  test.prop([hostileTarget, fc.array(hostileMeasured, { maxLength: 5 }), hostileDay, fc.double()])(
    'whatever comes in, it answers or says why not, without NaN or Infinity',
    (target, all, on, level) => {
      const answers = [
        goalReach({ target }, all),
        goalReach({ target }, all, { level }),
        goalTrend(all, { on }),
        goalTrend(all, { on, level }),
      ];
      for (const each of numbersIn(answers)) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
