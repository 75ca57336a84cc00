import { describe, expect, test } from 'vitest';
import { makeCalendar, termOf } from '../../src/people/school-calendar';
import { addSchoolDays, isSchoolDay, nextSchoolDay, schoolDaysBetween } from '../../src/people/school-day';

const fall = { name: 'Fall', from: '2026-08-17', to: '2026-12-18' };
const spring = { name: 'Spring', from: '2027-01-05', to: '2027-05-28' };
const input = {
  timeZone: 'America/Chicago',
  terms: [spring, fall],
  holidays: ['2026-09-07', { from: '2026-11-25', to: '2026-11-27' }],
};

function calendarOf(from: Parameters<typeof makeCalendar>[0]) {
  const made = makeCalendar(from);
  if (!made.ok) throw new Error(made.message);
  return made.calendar;
}

const calendar = calendarOf(input);

test('Labor Day is no school day, and the Tuesday after it is', () => {
  expect(isSchoolDay(calendar, '2026-09-07')).toBe(false);
  expect(nextSchoolDay(calendar, '2026-09-04')).toEqual({ ok: true, date: '2026-09-08' });
});

test('ten school days from the Monday before Thanksgiving are counted without the break', () => {
  // Nov 24, 30, Dec 1, 2, 3, 4, 7, 8, 9, 10, by hand on a wall calendar.
  expect(addSchoolDays(calendar, '2026-11-23', 10)).toEqual({ ok: true, date: '2026-12-10' });
  expect(schoolDaysBetween(calendar, '2026-11-23', '2026-12-10')).toBe(10);
});

test('the winter break is in no term, and counting goes on in January', () => {
  expect(termOf(calendar, '2026-12-25')).toBeUndefined();
  expect(addSchoolDays(calendar, '2026-12-18', 1)).toEqual({ ok: true, date: '2027-01-05' });
});

test('zero school days are today, or the next school day where today is none', () => {
  expect(addSchoolDays(calendar, '2026-09-08', 0)).toEqual({ ok: true, date: '2026-09-08' });
  expect(addSchoolDays(calendar, '2026-09-07', 0)).toEqual({ ok: true, date: '2026-09-08' });
});

test('when the terms run out, that is the reason, and at once', () => {
  expect(addSchoolDays(calendar, '2027-05-27', 2)).toMatchObject({ ok: false, reason: 'out-of-terms' });
  expect(addSchoolDays(calendar, '2026-08-17', Number.MAX_SAFE_INTEGER)).toMatchObject({ ok: false, reason: 'out-of-terms' });
  expect(addSchoolDays(calendar, '9999-12-31', 0)).toMatchObject({ ok: false, reason: 'out-of-terms' });
});

test('a school with Saturdays has them', () => {
  const six = calendarOf({ ...input, weekdays: [6, 1, 2, 3, 4, 5, 6] });
  expect(isSchoolDay(six, '2026-09-12')).toBe(true);
  expect(six.weekdays).toEqual([1, 2, 3, 4, 5, 6]);
});

test('the leap day of a leap year is a school day like any other', () => {
  const leap = calendarOf({ timeZone: 'UTC', terms: [{ name: 'T', from: '2028-02-28', to: '2028-03-01' }] });
  expect(schoolDaysBetween(leap, '2028-02-28', '2028-03-01')).toBe(2);
});

describe('a calendar that cannot be right is refused with its reason', () => {
  test.each([
    ['no terms', { ...input, terms: [] }, 'not-a-calendar'],
    ['a day that is none', { ...input, terms: [{ name: 'T', from: '2026-02-30', to: '2026-03-01' }] }, 'not-a-calendar'],
    ['an eighth day of the week', { ...input, weekdays: [8] }, 'not-a-calendar'],
    ['a zone that is none', { ...input, timeZone: 'Mars/Olympus' }, 'unknown-time-zone'],
    ['an offset for a zone', { ...input, timeZone: '+05:00' }, 'unknown-time-zone'],
    ['a term turned round', { ...input, terms: [{ name: 'T', from: '2026-03-02', to: '2026-03-01' }] }, 'ends-before-it-begins'],
    ['a holiday turned round', { ...input, holidays: [{ from: '2026-03-02', to: '2026-03-01' }] }, 'ends-before-it-begins'],
    ['a mistyped year', { ...input, terms: [{ name: 'T', from: '2026-08-17', to: '2062-12-18' }] }, 'term-too-long'],
    ['two terms on one day', { ...input, terms: [fall, { ...spring, from: fall.to }] }, 'terms-overlap'],
  ])('%s', (_, wrong, reason) => {
    expect(makeCalendar(wrong)).toMatchObject({ ok: false, reason });
  });

  test('whatever else somebody hands in', () => {
    for (const wrong of [
      { ...input, holidays: 'x' },
      { ...input, holidays: [null] },
      { ...input, terms: { length: 1 } },
    ])
      expect(makeCalendar(wrong as never)).toMatchObject({ ok: false, reason: 'not-a-calendar' });
  });
});

test('a date that is none and a number that is none are mistakes', () => {
  expect(() => isSchoolDay(calendar, 'soon')).toThrow(expect.objectContaining({ code: 'input/invalid' }));
  for (const n of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => addSchoolDays(calendar, '2026-09-08', n)).toThrow(expect.objectContaining({ code: 'input/invalid' }));
});
