import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { schoolWeekOf } from '../../src/people/school-week';

test('a school week in Chicago is Monday to Sunday, the weekend at its end', () => {
  const chicago = { weekdays: [1, 2, 3, 4, 5] };
  for (const date of ['2026-09-14', '2026-09-16', '2026-09-18', '2026-09-20'])
    expect(schoolWeekOf(chicago, date)).toEqual({ from: '2026-09-14', to: '2026-09-20' });
  expect(schoolWeekOf(chicago, '2026-09-13')).toEqual({ from: '2026-09-07', to: '2026-09-13' });
});

test('a school week in Cairo is Sunday to Saturday', () => {
  const cairo = { weekdays: [1, 2, 3, 4, 7] };
  for (const date of ['2026-09-13', '2026-09-17', '2026-09-19'])
    expect(schoolWeekOf(cairo, date)).toEqual({ from: '2026-09-13', to: '2026-09-19' });
});

test('a free Wednesday does not divide the week, and school every day leaves it as the calendar has it', () => {
  expect(schoolWeekOf({ weekdays: [1, 2, 4, 5] }, '2026-09-17')).toEqual({ from: '2026-09-14', to: '2026-09-20' });
  expect(schoolWeekOf({ weekdays: [1, 2, 3, 4, 5, 6, 7] }, '2026-09-17')).toEqual({ from: '2026-09-14', to: '2026-09-20' });
  expect(schoolWeekOf({ weekdays: [3] }, '2026-09-17')).toEqual({ from: '2026-09-16', to: '2026-09-22' });
});

test('a week is asked about a day, and nothing else', () => {
  expect(() => schoolWeekOf({ weekdays: [1] }, '2026-02-30')).toThrow(expect.objectContaining({ code: 'input/invalid' }));
});

describe('laws', () => {
  const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
  const dates = fc.integer({ min: -5000, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

  prop.prop([weekdays, dates])(
    'a week holds its day, is seven days long, begins with school, and is the week of each of its days',
    (days, date) => {
      const week = schoolWeekOf({ weekdays: days }, date);
      expect(week.from <= date && date <= week.to).toBe(true);
      expect((Date.parse(week.to) - Date.parse(week.from)) / 86_400_000).toBe(6);
      expect(days).toContain(new Date(week.from).getUTCDay() || 7);
      for (const each of [week.from, week.to]) expect(schoolWeekOf({ weekdays: days }, each)).toEqual(week);
    },
  );
});
