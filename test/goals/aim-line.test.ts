import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { aimLine } from '../../src/goals/aim-line';
import { found } from '../measures/oracle';
import { day, rise } from './arbitrary-goal';

const dates = { startsOn: '2026-09-01', dueOn: '2026-12-10' };

describe('aimLine', () => {
  it('stands a quarter of the way up when a quarter of the days have gone', () => {
    expect(aimLine({ target: { kind: 'increase', baseline: 40, target: 80 }, ...dates }, '2026-09-26')).toEqual({
      ok: true,
      value: 50,
      share: 0.25,
      method: 'aim-line',
    });
  });

  it('leads from outside a range to its nearer end', () => {
    expect(aimLine({ target: { kind: 'range', low: 3, high: 5, baseline: 9 }, ...dates }, '2026-10-21')).toMatchObject({ value: 7 });
    expect(aimLine({ target: { kind: 'range', low: 3, high: 5, baseline: 1 }, ...dates }, '2026-10-21')).toMatchObject({ value: 2 });
  });

  it('counts days across a change of clocks as whole days', () => {
    const goal = { target: { kind: 'increase' as const, baseline: 0, target: 2 }, startsOn: '2026-10-31', dueOn: '2026-11-02' };
    expect(aimLine(goal, '2026-11-01')).toMatchObject({ value: 1 });
  });

  it('says why there is no line', () => {
    const target = { kind: 'increase' as const, baseline: 40, target: 80 };
    expect(aimLine({ target }, '2026-09-26')).toMatchObject({ reason: 'no-dates' });
    expect(aimLine({ target, ...dates }, '2026-09-31')).toMatchObject({ reason: 'not-a-date' });
    expect(aimLine({ target, startsOn: dates.dueOn, dueOn: dates.dueOn }, '2026-09-26')).toMatchObject({ reason: 'dates-reversed' });
    expect(aimLine({ target: { kind: 'mastery', share: 0.8, cut: 70 }, ...dates }, '2026-09-26')).toMatchObject({ reason: 'no-baseline' });
    expect(aimLine({ target: { ...target, target: 40 }, ...dates }, '2026-09-26')).toMatchObject({ reason: 'no-baseline' });
  });
});

describe('laws', () => {
  test.prop([rise, day, day, day])('the line never leaves the way from the baseline to the target', (target, a, b, on) => {
    const [startsOn, dueOn] = a < b ? [a, b] : [b, a];
    if (startsOn === dueOn) return;
    const { value } = found(aimLine({ target, startsOn, dueOn }, on));
    expect(value).toBeGreaterThanOrEqual(target.baseline);
    expect(value).toBeLessThanOrEqual(target.target);
    expect(found(aimLine({ target, startsOn, dueOn }, startsOn)).value).toBe(target.baseline);
    expect(found(aimLine({ target, startsOn, dueOn }, dueOn)).value).toBe(target.target);
  });

  test.prop([rise, fc.uniqueArray(day, { minLength: 4, maxLength: 4 })])('later is never lower on the way up', (target, days) => {
    const [startsOn, early, late, dueOn] = days.toSorted() as [string, string, string, string];
    const at = (on: string) => found(aimLine({ target, startsOn, dueOn }, on)).value;
    expect(at(early)).toBeLessThanOrEqual(at(late));
  });
});
