import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/goals/goal';
import { goalProgress } from '../../src/goals/goal-progress';

const dates = { startsOn: '2026-09-01', dueOn: '2026-12-10' }; // 100 days
const rise: Target = { kind: 'increase', baseline: 40, target: 80 };
const fall: Target = { kind: 'decrease', baseline: 12, target: 2 };
const values = (...all: readonly number[]) => all.map((value, week) => ({ on: `2026-10-0${week + 1}`, value }));

describe('goalProgress', () => {
  it('is halfway when a rise from 40 to 80 stands at 60', () => {
    expect(goalProgress({ target: rise }, values(45, 60))).toEqual({
      ok: true,
      value: 0.5,
      n: 2,
      method: 'increase',
      latest: 60,
      status: 'in-progress',
    });
  });

  it('is halfway when a fall from 12 to 2 stands at 7', () => {
    expect(goalProgress({ target: fall }, values(7))).toMatchObject({ value: 0.5, method: 'decrease' });
  });

  it('says more than 1 beyond the target and less than 0 when things got worse', () => {
    expect(goalProgress({ target: rise }, values(90))).toMatchObject({ value: 1.25, status: 'met' });
    expect(goalProgress({ target: rise }, values(30))).toMatchObject({ value: -0.25, status: 'in-progress' });
  });

  it('goes by the latest measurement: a target reached once and lost again is not met', () => {
    expect(goalProgress({ target: rise }, values(85, 70))).toMatchObject({ status: 'in-progress', latest: 70 });
  });

  it('takes of two measurements on one day the one that was entered later', () => {
    const sameDay = [50, 60].map((value) => ({ on: '2026-10-05', value }));
    expect(goalProgress({ target: rise }, sameDay)).toMatchObject({ latest: 60 });
  });

  it('is on track on the aim line and behind just below it', () => {
    const at = (value: number) => goalProgress({ target: rise, ...dates }, [{ on: '2026-10-21', value }]);
    expect(at(60)).toMatchObject({ status: 'on-track' });
    expect(at(59.9)).toMatchObject({ status: 'behind' });
    expect(at(80)).toMatchObject({ status: 'met' });
  });

  it('stays behind after the due day until the target is reached', () => {
    expect(goalProgress({ target: fall, ...dates }, [{ on: '2027-03-01', value: 3 }])).toMatchObject({ status: 'behind' });
    expect(goalProgress({ target: fall, ...dates }, [{ on: '2027-03-01', value: 2 }])).toMatchObject({ status: 'met' });
  });

  it('has no track to be on by the first day', () => {
    expect(goalProgress({ target: rise, ...dates }, [{ on: '2026-09-01', value: 40 }])).toMatchObject({ status: 'in-progress' });
  });

  it('is whole inside a range, and outside counts how much nearer it came', () => {
    const range: Target = { kind: 'range', low: 3, high: 5, baseline: 9 };
    expect(goalProgress({ target: range }, values(5))).toMatchObject({ value: 1, method: 'range', status: 'met' });
    expect(goalProgress({ target: range }, values(6))).toMatchObject({ value: 0.75, method: 'range', status: 'in-progress' });
    expect(goalProgress({ target: range }, values(13))).toMatchObject({ value: -1 });
    expect(goalProgress({ target: range, ...dates }, [{ on: '2026-10-21', value: 7 }])).toMatchObject({ value: 0.5, status: 'on-track' });
  });

  it('tells how often it was in the range where the baseline already was, or is not known', () => {
    for (const baseline of [4, undefined])
      expect(
        goalProgress({ target: { kind: 'range', low: 3, high: 5, ...(baseline === undefined ? {} : { baseline }) } }, values(4, 7, 5, 2)),
      ).toMatchObject({ value: 0.5, method: 'range/time-in-range', status: 'in-progress', n: 4 });
  });

  it('counts who reached the cut for mastery, and says how sure that is', () => {
    // R 4.2.2: prop.test(8, 10, correct = FALSE)
    const progress = goalProgress({ target: { kind: 'mastery', share: 0.75, cut: 70 } }, [{ on: '2026-10-05', reached: 8, of: 10 }]);
    expect(progress).toMatchObject({ value: 0.8, method: 'mastery', latest: 0.8, status: 'met' });
    expect(progress.ok && progress.interval?.[0]).toBeCloseTo(0.490162471536642, 12);
    expect(progress.ok && progress.interval?.[1]).toBeCloseTo(0.943317848545625, 12);
  });

  it('meets a share of seven tenths with seven of ten', () => {
    expect(goalProgress({ target: { kind: 'mastery', share: 0.7, cut: 70 } }, [{ on: '2026-10-05', reached: 7, of: 10 }])).toMatchObject({
      status: 'met',
    });
  });

  it('cannot divide by a way of no length, but sees that its end is reached', () => {
    const flat: Target = { kind: 'increase', baseline: 80, target: 80 };
    expect(goalProgress({ target: flat }, values(80))).toMatchObject({ ok: true, status: 'met' });
    expect(goalProgress({ target: flat }, values(79))).toMatchObject({ ok: false, reason: 'baseline-is-target' });
  });

  it.each([
    ['wrong-direction', { kind: 'increase', baseline: 80, target: 40 }, values(60)],
    ['wrong-direction', { kind: 'decrease', baseline: 2, target: 12 }, values(6)],
    ['range-reversed', { kind: 'range', low: 5, high: 3 }, values(4)],
    ['share-out-of-range', { kind: 'mastery', share: 80, cut: 70 }, [{ on: '2026-10-05', reached: 1, of: 2 }]],
    ['not-finite', { kind: 'increase', baseline: Number.NaN, target: 40 }, values(60)],
    ['not-finite', rise, values(Number.NaN)],
    ['empty', rise, []],
    ['not-a-date', rise, [{ on: '2026-02-30', value: 60 }]],
    ['value-expected', rise, [{ on: '2026-10-05', reached: 1, of: 2 }]],
    ['counts-expected', { kind: 'mastery', share: 0.8, cut: 70 }, values(0.8)],
    ['not-a-count', { kind: 'mastery', share: 0.8, cut: 70 }, [{ on: '2026-10-05', reached: 3, of: 2 }]],
    ['not-a-count', { kind: 'mastery', share: 0.8, cut: 70 }, [{ on: '2026-10-05', reached: 0, of: 0 }]],
    ['out-of-range', { kind: 'increase', baseline: -1e308, target: 1e308 }, values(0)],
  ] as const)('says %s for %o', (reason, target, measurements) => {
    expect(goalProgress({ target }, measurements)).toMatchObject({ ok: false, reason });
  });

  it('refuses measurements of another goal rather than mixing them', () => {
    const mixed = [
      { on: '2026-10-05', value: 50, goal: 'g1' },
      { on: '2026-10-06', value: 3, goal: 'g2' },
    ];
    expect(goalProgress({ target: rise }, mixed)).toMatchObject({ ok: false, reason: 'several-goals' });
    expect(goalProgress({ id: 'g1', target: rise }, mixed.slice(1))).toMatchObject({ ok: false, reason: 'several-goals' });
    expect(goalProgress({ id: 'g1', target: rise }, mixed.slice(0, 1))).toMatchObject({ ok: true });
  });
});
