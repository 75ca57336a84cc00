import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { goalProgress } from '../../src/goals/goal-progress';
import { metOfLast } from '../../src/goals/met-of-last';
import { timeInRange } from '../../src/goals/time-in-range';
import { found, numbersIn } from '../measures/oracle';
import { hostileMeasured, hostileTarget, measured, range, rise } from './arbitrary-goal';

const target = { kind: 'increase' as const, baseline: 2, target: 8 };
const values = (...all: readonly number[]) => all.map((value, week) => ({ on: `2026-10-0${week + 1}`, value }));

describe('metOfLast', () => {
  it('asks for a habit, not for one good day', () => {
    const lessons = values(9, 3, 8, 9, 7);
    expect(metOfLast({ target }, lessons, { reached: 3, of: 4 })).toEqual({
      ok: true,
      value: 0.5,
      reached: 2,
      met: false,
      n: 4,
      method: 'k-of-last-m',
    });
    expect(metOfLast({ target }, lessons, { reached: 2, of: 3 })).toMatchObject({ reached: 2, met: true });
  });

  it('counts a lesson of a mastery goal where enough students reached the cut', () => {
    const lessons = [
      { on: '2026-10-05', reached: 16, of: 20 },
      { on: '2026-10-12', reached: 15, of: 20 },
    ];
    expect(metOfLast({ target: { kind: 'mastery', share: 0.8, cut: 70 } }, lessons, { reached: 1, of: 2 })).toMatchObject({ reached: 1 });
  });

  it('counts none where the target is the baseline and is not reached', () => {
    expect(metOfLast({ target: { ...target, baseline: 8 } }, values(7, 8), { reached: 1, of: 2 })).toMatchObject({ reached: 1, met: true });
  });

  it('says that there have been too few sessions rather than that the goal is not met', () => {
    expect(metOfLast({ target }, values(9, 9), { reached: 2, of: 3 })).toMatchObject({
      ok: false,
      reason: 'n-too-small',
      parameters: { of: 3, found: 2 },
    });
    expect(metOfLast({ target }, [], { reached: 1, of: 1 })).toMatchObject({ reason: 'empty' });
    expect(metOfLast({ target: { ...target, target: 1 } }, values(9), { reached: 1, of: 1 })).toMatchObject({ reason: 'wrong-direction' });
    for (const [reached, of] of [
      [0, 1],
      [2, 1],
      [1.5, 2],
      [1, Number.POSITIVE_INFINITY],
    ] as const)
      expect(metOfLast({ target }, values(9), { reached, of })).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('timeInRange', () => {
  const goal = { target: { kind: 'range' as const, low: 3, high: 5, baseline: 9 } };

  it('tells how often it was in the range, though the baseline lies outside', () => {
    expect(timeInRange(goal, values(4, 7, 5, 2))).toEqual({ ok: true, value: 0.5, inside: 2, n: 4, method: 'range/time-in-range' });
  });

  it('says why there is no share', () => {
    expect(timeInRange(goal, [])).toMatchObject({ reason: 'empty' });
    expect(timeInRange({ target }, values(4))).toMatchObject({ reason: 'no-range' });
    expect(timeInRange({ target: { kind: 'range', low: 5, high: 3 } }, values(4))).toMatchObject({ reason: 'range-reversed' });
  });
});

describe('mastery that is met with confidence', () => {
  const mastery = { target: { kind: 'mastery' as const, share: 0.7, cut: 70 } };
  const of = (reached: number, all: number) => found(goalProgress(mastery, [{ on: '2026-10-05', reached, of: all }]));

  it('needs more students than mastery that is met', () => {
    // R 4.2.2: prop.test(8, 10, correct = FALSE)$conf.int is .490 to .943, prop.test(80, 100, correct = FALSE)$conf.int .711 to .867
    expect(of(8, 10)).toMatchObject({ status: 'met', metWithConfidence: false });
    expect(of(80, 100)).toMatchObject({ status: 'met', metWithConfidence: true });
  });

  it('is no matter of goals that count nobody', () => {
    expect(goalProgress({ target }, values(8))).not.toHaveProperty('metWithConfidence');
  });
});

describe('laws', () => {
  const series = fc.array(measured, { minLength: 1, maxLength: 8 });

  test.prop([rise, series])('the last one alone is met exactly where the goal is', (goal, all) => {
    const last = found(metOfLast({ target: goal }, all, { reached: 1, of: 1 }));
    expect(last.met).toBe(found(goalProgress({ target: goal }, all)).status === 'met');
  });

  test.prop([rise, series, fc.integer({ min: 1, max: 8 })])('asking for fewer never turns met into not met', (goal, all, of) => {
    const met = [...Array(of).keys()]
      .map((n) => metOfLast({ target: goal }, all, { reached: n + 1, of }))
      .map((each) => each.ok && each.met);
    expect(met.toSorted((a, b) => Number(b) - Number(a))).toEqual(met);
  });

  test.prop([range, series])('a measurement in the range never lowers the share of time in it', (goal, all) => {
    const one = found(timeInRange({ target: goal }, all)).value;
    expect(found(timeInRange({ target: goal }, [...all, { on: '2026-10-05', value: goal.low }])).value).toBeGreaterThanOrEqual(one);
  });

  test.prop([fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.double({ min: 0, max: 1, noNaN: true })])(
    'mastery that is met with confidence is met',
    (a, b, share) => {
      const counts = { on: '2026-10-05', reached: Math.min(a, b), of: Math.max(a, b) + 1 };
      const progress = found(goalProgress({ target: { kind: 'mastery', share, cut: 70 } }, [counts]));
      if (progress.metWithConfidence) expect(progress.status).toBe('met');
    },
  );

  test.prop([hostileTarget, fc.array(hostileMeasured, { maxLength: 4 }), fc.double(), fc.double()])(
    'whatever comes in, it answers or says why not, without NaN or Infinity',
    (goal, all, reached, of) => {
      const answers = [metOfLast({ target: goal }, all, { reached, of }), metOfLast({ target: goal }, all, { reached: 1, of: 1 })];
      for (const each of numbersIn([answers, timeInRange({ target: goal }, all)])) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
