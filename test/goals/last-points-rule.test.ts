import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/goals/goal';
import { lastPointsRule } from '../../src/goals/last-points-rule';
import { found, numbersIn } from '../measures/oracle';
import { day, hostileDay, hostileMeasured, hostileTarget, measured, rise } from './arbitrary-goal';

const dates = { startsOn: '2026-09-01', dueOn: '2026-12-10' }; // 100 days, and from 40 to 80 two in five days
const rising: Target = { kind: 'increase', baseline: 40, target: 80 };
const goal = { target: rising, ...dates };
const days = ['2026-09-06', '2026-09-11', '2026-09-16', '2026-09-21', '2026-09-26']; // the line: 42, 44, 46, 48, 50
const series = (...values: readonly number[]) => values.map((value, n) => ({ on: days[n] ?? '', value }));

describe('the rule of the last points', () => {
  it('sees four in a row short of the aim line', () => {
    expect(lastPointsRule(goal, series(41, 43, 45, 47))).toMatchObject({
      ok: true,
      value: 'short',
      gaps: [-1, -1, -1, -1],
      n: 4,
      method: 'aim-line/last-points',
      signal: { sentence: 'last-points/short' },
    });
  });

  it('sees four in a row beyond it', () => {
    expect(lastPointsRule(goal, series(43, 45, 47, 49))).toMatchObject({ value: 'beyond', signal: { sentence: 'last-points/beyond' } });
  });

  it('looks at the last ones only', () => {
    expect(lastPointsRule(goal, series(60, 43, 45, 47, 49))).toMatchObject({ value: 'short', n: 4 });
  });

  it('sees nothing where one lies on the other side, or on the line', () => {
    expect(lastPointsRule(goal, series(41, 43, 47, 47))).toMatchObject({ value: 'neither', signal: { sentence: 'last-points/neither' } });
    expect(lastPointsRule(goal, series(41, 43, 46, 47))).toMatchObject({ value: 'neither', gaps: [-1, -1, 0, -1] });
  });

  it('knows that a fall is short of its line above it', () => {
    const fall = { target: { kind: 'decrease' as const, baseline: 80, target: 40 }, ...dates };
    expect(lastPointsRule(fall, series(79, 77, 75, 73))).toMatchObject({ value: 'short', gaps: [1, 1, 1, 1] });
  });

  it('knows that who has overshot a range is short of it again', () => {
    const range = { target: { kind: 'range' as const, baseline: 20, low: 8, high: 10 }, ...dates };
    expect(lastPointsRule(range, series(9, 9, 9, 9))).toMatchObject({ value: 'beyond' });
    expect(lastPointsRule(range, series(-2, -2, -2, -2))).toMatchObject({ value: 'short' });
  });

  it('takes as many points as the program’s own rule does', () => {
    expect(lastPointsRule(goal, series(41, 43, 45), { points: 3 })).toMatchObject({ value: 'short', n: 3 });
    expect(lastPointsRule(goal, series(41, 43, 45, 47), { points: 5 })).toMatchObject({ ok: false, reason: 'n-too-small' });
    for (const points of [1, 0, 2.5, 101, Number.NaN])
      expect(lastPointsRule(goal, series(41, 43, 45, 47), { points })).toMatchObject({ ok: false, reason: 'out-of-range' });
  });

  it('leaves out what was measured until the goal started', () => {
    const before = { on: '2026-09-01', value: 10 };
    expect(lastPointsRule(goal, [before, ...series(41, 43, 45)])).toMatchObject({
      ok: false,
      reason: 'n-too-small',
      parameters: { n: 4, found: 3 },
    });
  });

  it('has no side where there is no line', () => {
    expect(lastPointsRule({ target: rising }, series(41, 43, 45, 47))).toMatchObject({ reason: 'no-dates' });
    expect(lastPointsRule({ target: { kind: 'mastery', share: 0.8, cut: 70 }, ...dates }, [])).toMatchObject({ reason: 'no-baseline' });
    expect(lastPointsRule({ target: { ...rising, target: 30 }, ...dates }, [])).toMatchObject({ reason: 'wrong-direction' });
    expect(lastPointsRule(goal, [])).toMatchObject({ reason: 'empty' });
    const huge = { target: { kind: 'increase' as const, baseline: 0, target: 1e-300 }, ...dates };
    expect(lastPointsRule(huge, series(1e300, 1e300, 1e300, 1e300))).toMatchObject({ reason: 'out-of-range' });
  });
});

describe('laws', () => {
  const all = fc.array(measured, { minLength: 1, maxLength: 12 });

  test.prop([rise, all, day, day, fc.integer({ min: 2, max: 5 })])(
    'a fall is the mirror of a rise',
    (target, some, startsOn, dueOn, points) => {
      const fall = { kind: 'decrease' as const, baseline: -target.baseline, target: -target.target };
      const one = lastPointsRule({ target, startsOn, dueOn }, some, { points });
      const mirrored = some.map(({ on, value }) => ({ on, value: -value }));
      const other = lastPointsRule({ target: fall, startsOn, dueOn }, mirrored, { points });
      if (!one.ok) expect(other).toMatchObject({ ok: false, reason: one.reason });
      else expect(found(other)).toMatchObject({ value: one.value, gaps: one.gaps.map((gap) => 0 - gap) });
    },
  );

  test.prop([rise, all, day, day])('who sees all points on one side of a rise sees it in their gaps', (target, some, startsOn, dueOn) => {
    const last = lastPointsRule({ target, startsOn, dueOn }, some, { points: 2 });
    if (!last.ok) return;
    if (last.value === 'short') expect(last.gaps.every((gap) => gap < 0)).toBe(true);
    if (last.value === 'beyond') expect(last.gaps.every((gap) => gap > 0)).toBe(true);
    if (last.gaps.every((gap) => gap < -1e-6)) expect(last.value).toBe('short');
  });

  test.prop([hostileTarget, fc.array(hostileMeasured, { maxLength: 5 }), hostileDay, hostileDay, fc.double()])(
    'whatever comes in, it answers or says why not, without NaN or Infinity',
    (target, some, startsOn, dueOn, points) => {
      for (const options of [{}, { points: 2 }, { points }])
        for (const each of numbersIn(lastPointsRule({ target, startsOn, dueOn }, some, options))) expect(each).toSatisfy(Number.isFinite);
    },
  );
});
