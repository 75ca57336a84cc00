import * as z from 'zod';
import { dateSchema, type IsoDate } from '../core/instant';
import { missing, type Result } from '../core/result';
import { says } from '../core/sentence';
import { labelEach } from '../labels/label';

const nameSchema = z.string().min(1).max(200);

/** A term: its first and its last day, both included. */
export const termSchema = z.object(labelEach('operational', { name: nameSchema, from: dateSchema, to: dateSchema }));

/** Days without school: the first and the last, both included. */
export const holidaySchema = z.object(labelEach('operational', { from: dateSchema, to: dateSchema }));

/** When there is school: terms and holidays in the school's own days, and the time zone that these days are in. */
export const schoolCalendarSchema = z.object(
  labelEach('operational', {
    /** An IANA name, such as `America/Chicago`. */
    timeZone: z.string().min(1).max(100),
    terms: z.array(termSchema).min(1).max(200),
    holidays: z.array(holidaySchema).max(5000),
    /** The days of the week with school, 1 for Monday to 7 for Sunday. */
    weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  }),
);

/** A term, both days included. */
export interface Term extends Readonly<z.infer<typeof termSchema>> {}

/** Days without school, both included. */
export interface Holiday extends Readonly<z.infer<typeof holidaySchema>> {}

/** When there is school. Made by {@link makeCalendar}: terms in order, none overlapping another. */
export interface SchoolCalendar {
  readonly timeZone: string;
  readonly terms: readonly Term[];
  readonly holidays: readonly Holiday[];
  readonly weekdays: readonly number[];
}

/** A calendar as somebody enters it. */
export interface CalendarInput {
  /** An IANA name, such as `America/Chicago`. */
  readonly timeZone: string;
  readonly terms: readonly Term[];
  /** Single days or ranges, both ends included. Default none. */
  readonly holidays?: readonly (IsoDate | Holiday)[];
  /** 1 for Monday to 7 for Sunday. Default Monday to Friday. */
  readonly weekdays?: readonly number[];
}

/** Why a calendar cannot be right. */
export type CalendarFault = 'not-a-calendar' | 'unknown-time-zone' | 'ends-before-it-begins' | 'term-too-long' | 'terms-overlap';

/** No term is longer than a year and some weeks: a mistyped year is found, and counting stays bounded. */
const longestTerm = 400;
const day = 86_400_000;

/**
 * Makes a school's calendar, or says why it cannot be right. It may come from a user: nothing is thrown.
 *
 * @param input - Time zone, terms in any order, holidays as days or ranges, weekdays of school.
 * @returns The calendar, with its terms in order; or the reason why there is none.
 * @example
 * const fall = { name: 'Fall', from: '2026-08-17', to: '2026-12-18' };
 * makeCalendar({ timeZone: 'America/Chicago', terms: [fall], holidays: ['2026-11-26'] }).calendar.weekdays; // => [1, 2, 3, 4, 5]
 * makeCalendar({ timeZone: 'America/Nowhere', terms: [fall] }).reason; // => 'unknown-time-zone'
 */
export function makeCalendar(input: CalendarInput): Result<{ readonly calendar: SchoolCalendar }, CalendarFault> {
  const { timeZone, terms, holidays = [], weekdays = [1, 2, 3, 4, 5] } = input;
  const ranges = Array.isArray(holidays) ? holidays.map((each) => (typeof each === 'string' ? { from: each, to: each } : each)) : holidays;
  const parsed = schoolCalendarSchema.safeParse({ timeZone, terms, holidays: ranges, weekdays });
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return missing(
      'not-a-calendar',
      says('calendar/not-a-calendar', 'Expected a time zone, terms, holidays and weekdays, found something else at {where}.', { where }),
    );
  }
  const calendar = parsed.data;
  if (!isTimeZone(calendar.timeZone))
    return missing('unknown-time-zone', says('calendar/unknown-time-zone', 'Expected the IANA name of a time zone, found another name.'));
  if ([...calendar.terms, ...calendar.holidays].some((range) => range.to < range.from))
    return missing(
      'ends-before-it-begins',
      says(
        'calendar/ends-before-it-begins',
        'Expected terms and holidays that end on or after their first day, found one that ends before.',
      ),
    );
  if (calendar.terms.some((term) => (Date.parse(term.to) - Date.parse(term.from)) / day >= longestTerm))
    return missing(
      'term-too-long',
      says('calendar/term-too-long', 'Expected terms of at most {days} days, found a longer one.', { days: longestTerm }),
    );
  const inOrder = calendar.terms.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  if (inOrder.some((term, index) => index > 0 && term.from <= (inOrder[index - 1]?.to ?? '')))
    return missing(
      'terms-overlap',
      says('calendar/terms-overlap', 'Expected terms of which each begins after the one before has ended, found two that overlap.'),
    );
  return { ok: true, calendar: { ...calendar, terms: inOrder, weekdays: [...new Set(calendar.weekdays)].sort() } };
}

/**
 * Answers in which term a day is.
 *
 * @param calendar - A school's calendar.
 * @param date - A day of the school's calendar.
 * @returns The term, holidays and weekends within it included; `undefined` where the day is in none.
 * @example
 * const { calendar } = makeCalendar({ timeZone: 'UTC', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
 * termOf(calendar, '2026-09-14').name; // => 'Fall'
 */
export function termOf(calendar: SchoolCalendar, date: IsoDate): Term | undefined {
  return calendar.terms.find((term) => term.from <= date && date <= term.to);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0 && !/^[+-]/.test(name);
  } catch {
    return false;
  }
}
