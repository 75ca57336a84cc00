import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { makeCalendar, type SchoolCalendar, termOf } from '../../src/people/school-calendar';
import { addSchoolDays, isSchoolDay, nextSchoolDay, schoolDaysBetween } from '../../src/people/school-day';

const iso = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
const first = Date.parse('2026-08-01') / 86_400_000;
const dates = fc.integer({ min: first - 60, max: first + 800 }).map(iso);

/** Up to three terms with gaps, holidays of any length anywhere, any weekdays. */
const calendars: fc.Arbitrary<SchoolCalendar> = fc
  .record({
    terms: fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 150 })), { minLength: 1, maxLength: 3 }),
    holidays: fc.array(fc.tuple(fc.integer({ min: -20, max: 700 }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 }))), {
      maxLength: 6,
    }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  })
  .map(({ terms, holidays, weekdays }) => {
    let at = first;
    const spans = terms.map(([gap, length], index) => {
      const from = at + gap;
      at = from + length;
      return { name: `T${index}`, from: iso(from), to: iso(at) };
    });
    const made = makeCalendar({
      timeZone: 'UTC',
      terms: spans,
      holidays: holidays.map(([from, length]) => ({ from: iso(first + from), to: iso(first + from + length) })),
      weekdays,
    });
    if (!made.ok) throw new Error(made.message);
    return made.calendar;
  });

/** The slow way: look at each day. */
function isOne(calendar: SchoolCalendar, date: string): boolean {
  const weekday = new Date(date).getUTCDay() || 7;
  const free = calendar.holidays.some((holiday) => holiday.from <= date && date <= holiday.to);
  return termOf(calendar, date) !== undefined && calendar.weekdays.includes(weekday) && !free;
}

describe('laws', () => {
  test.prop([calendars, dates])('a school day is a weekday of school in a term that is no holiday', (calendar, date) => {
    expect(isSchoolDay(calendar, date)).toBe(isOne(calendar, date));
  });

  test.prop([calendars, dates, fc.integer({ min: 1, max: 300 })])('counting undoes adding', (calendar, date, n) => {
    const added = addSchoolDays(calendar, date, n);
    if (added.ok) expect(schoolDaysBetween(calendar, date, added.date)).toBe(n);
    else expect(schoolDaysBetween(calendar, date, '9999-12-31')).toBeLessThan(n);
  });

  test.prop([calendars, dates, fc.integer({ min: 0, max: 300 })])('no holiday and no weekend is ever the answer', (calendar, date, n) => {
    const added = addSchoolDays(calendar, date, n);
    if (added.ok) expect(isOne(calendar, added.date)).toBe(true);
  });

  test.prop([calendars, dates, dates, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })])(
    'a later day or a larger number never falls due earlier',
    (calendar, a, b, m, n) => {
      const [before = a, after = a] = [a, b].sort();
      const early = addSchoolDays(calendar, before, Math.min(m, n));
      const late = addSchoolDays(calendar, after, Math.max(m, n));
      if (late.ok) expect(early.ok && early.date <= late.date).toBe(true);
    },
  );

  test.prop([calendars, dates, dates, dates])('counts add up, and backwards they are negative', (calendar, a, b, c) => {
    expect(schoolDaysBetween(calendar, a, b) + schoolDaysBetween(calendar, b, c)).toBe(schoolDaysBetween(calendar, a, c));
  });

  test.prop([calendars, dates])('the next school day is the first one after', (calendar, date) => {
    const next = nextSchoolDay(calendar, date);
    let each = Date.parse(date) / 86_400_000 + 1;
    while (each < first + 2000 && !isOne(calendar, iso(each))) each++;
    expect(next.ok ? next.date : undefined).toBe(each < first + 2000 ? iso(each) : undefined);
  });
});
