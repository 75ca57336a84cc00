import { fc, test as law } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { goalSection } from '../../src/reports/goal-section';
import { anyGoal, anyMeasurements } from '../../src/testing/any-goal';

const goal = {
  text: 'Students explain how they got to an answer.',
  unit: 'percent of students',
  target: { kind: 'increase' as const, baseline: 35, target: 75 },
  dueOn: '2026-10-26',
};
const on = (days: readonly (readonly [string, number])[]) => days.map(([day, value]) => ({ on: day, value }));
const textOf = (...args: Parameters<typeof goalSection>) => JSON.stringify(goalSection(...args));

describe('a goal’s section', () => {
  it('says the target, the latest, the way and how it was found', () => {
    expect(goalSection(goal, on([['2026-10-05', 55]])).blocks[0]).toEqual({
      kind: 'facts',
      rows: [
        ['Target', 'From 35 to 75 percent of students'],
        ['Latest', '55 percent of students'],
        ['Progress', '50 % of the way, by 1 measurement'],
        ['Due', '2026-10-26'],
      ],
    });
  });

  it('says where it leads by the due day, with how sure that is, as long as it is not met', () => {
    const weeks = on([
      ['2026-09-14', 35],
      ['2026-09-28', 48],
      ['2026-10-12', 59],
    ]);
    expect(textOf(goal, weeks)).toContain('it comes to about 71.3 percent of students on 2026-10-26');
    expect(textOf(goal, [...weeks, { on: '2026-10-19', value: 80 }])).not.toContain('straight line');
    expect(textOf(goal, [...weeks, { on: '2026-10-19', value: 80 }])).toContain('It is met.');
  });

  it('says that there are no measurements where there are none', () => {
    expect(textOf(goal, [])).toContain('Nothing has been measured yet.');
  });

  it('speaks of a share of those who are counted, with its interval', () => {
    const mastery = { ...goal, unit: 'students', target: { kind: 'mastery' as const, share: 0.75, cut: 3 } };
    const text = textOf(mastery, [{ on: '2026-10-05', reached: 12, of: 24 }]);
    expect(text).toContain('75 % of students at 3 or above');
    expect(text).toContain('50 % where 75 % are wanted, by 1 measurement; the share lies from 31.4 % to 68.6 %, at 95 percent');
  });

  it('does not call a way what is none', () => {
    const range = { ...goal, unit: 'minutes', target: { kind: 'range' as const, low: 3, high: 5 } };
    const weeks = on([
      ['2026-09-14', 4],
      ['2026-09-28', 9],
    ]);
    expect(textOf(range, weeks)).toContain('50 % of 2 measurements in the range');
    expect(textOf(goal, on([['2026-09-14', 27]]))).toContain('away from the target by 20 % of the way');
  });

  it('says a measurement as it was entered', () => {
    const minutes = { ...goal, unit: 'minutes', target: { kind: 'decrease' as const, baseline: 2000, target: 1000 } };
    expect(textOf(minutes, on([['2026-09-14', 1234.5]]))).toContain('1234.5 minutes');
  });

  it('says of numbers that do not go together just that', () => {
    const target = { kind: 'increase' as const, baseline: 75, target: Number.NaN };
    const text = textOf({ ...goal, target }, on([['2026-09-14', 27]]));
    expect(text).toContain('do not go together');
    expect(text).not.toContain('NaN');
  });

  it('says what the goal’s words still lack', () => {
    expect(textOf(goal, [])).toContain('It lacks the difference it would make for students.');
  });

  it('shows a chart where the app drew one', () => {
    const chart = { svg: '<svg/>', description: 'A line chart.' };
    expect(goalSection(goal, [], { chart }).blocks).toContainEqual({ kind: 'figure', ...chart });
  });
});

describe('laws', () => {
  law.prop([anyGoal().chain((any) => fc.tuple(fc.constant(any), anyMeasurements(any)))])(
    'every goal and every series has a section, without a number that is none',
    ([any, measurements]) => {
      const words = { text: 'A goal.', unit: 'points', why: 'Why.', measure: 'A count.' };
      const text = textOf({ ...any, ...words }, measurements);
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
      if (any.target.kind === 'mastery') expect(text).not.toMatch(/\b(?:1(?!00\b)[0-9]{2}|[2-9][0-9]{2,}) % of points|-\d+ %/);
    },
  );
});
