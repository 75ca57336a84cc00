import * as fc from 'fast-check';
import type { IsoDate } from '../core/instant';
import { makeCalendar, type SchoolCalendar } from '../people/school-calendar';

const day = 86_400_000;
const zones = [
  'UTC',
  'America/Chicago',
  'America/Los_Angeles',
  'America/St_Johns',
  'Asia/Tokyo',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
];

/**
 * Gives an arbitrary for school calendars: one to four terms with gaps, holidays within and outside of them, and now and then
 * weeks of one school day.
 *
 * @returns An arbitrary of calendars, as `makeCalendar` makes them.
 * @example
 * import * as fc from 'fast-check';
 * fc.sample(anyCalendar(), { numRuns: 20, seed: 1 }).every((calendar) => calendar.terms.length > 0); // => true
 */
export function anyCalendar(): fc.Arbitrary<SchoolCalendar> {
  const span = fc.record({ gap: fc.integer({ min: 1, max: 60 }), days: fc.integer({ min: 0, max: 150 }) });
  const parts = fc.record({
    timeZone: fc.constantFrom(...zones),
    start: fc.nat({ max: 700 }),
    spans: fc.array(span, { minLength: 1, maxLength: 4 }),
    holidays: fc.array(fc.record({ from: fc.nat({ max: 900 }), days: fc.nat({ max: 14 }) }), { maxLength: 8 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  });
  return parts.map(({ timeZone, start, spans, holidays, weekdays }) => {
    let next = start;
    const terms = spans.map(({ gap, days }, n) => {
      const from = next + gap;
      next = from + days;
      return { name: `Term ${n + 1}`, from: dayOf(from), to: dayOf(next) };
    });
    const free = holidays.map(({ from, days }) => ({ from: dayOf(from), to: dayOf(from + days) }));
    const made = makeCalendar({ timeZone, terms, holidays: free, weekdays });
    if (!made.ok) throw new Error(`Expected a calendar, found: ${made.message}`);
    return made.calendar;
  });
}

function dayOf(n: number): IsoDate {
  return new Date(Date.UTC(2025, 7, 1) + n * day).toISOString().slice(0, 10);
}
