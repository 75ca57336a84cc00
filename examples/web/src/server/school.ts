import { partnership } from 'coaching-cycles';
import type { Instant, IsoDate } from 'coaching-cycles/core';
import { dateOf, makeCalendar, type SchoolCalendar } from 'coaching-cycles/people';
import { logOf, type Store, statesOf } from 'coaching-cycles/store';

const timeZone = 'America/Chicago';
const day = 86_400_000;

/** How far into the term the app is opened for the first time: the story so far is seven weeks long. */
export const weeksBehind = 7;
const weeksOfTerm = 16;

/**
 * The school's calendar: a term of sixteen weeks around the day on which the app was first started. From then on its first day is the one
 * on which the first partnership was proposed, so that the next start has the same term.
 */
export async function calendarOf(store: Store, now: Instant): Promise<SchoolCalendar> {
  const from = (await firstDayIn(store)) ?? mondayBefore(dateOf({ timeZone }, now), weeksBehind);
  const made = makeCalendar({ timeZone, terms: [{ name: 'This term', from, to: daysAfter(from, weeksOfTerm * 7 - 1) }] });
  if (!made.ok) throw new Error(made.message);
  return made.calendar;
}

/** The last day of the week that a day is in. */
export function sundayOf(date: IsoDate): IsoDate {
  return daysAfter(mondayBefore(date, 0), 6);
}

async function firstDayIn(store: Store): Promise<IsoDate | undefined> {
  const days: IsoDate[] = [];
  for (const { id } of await statesOf(store, partnership)) {
    const [first] = await logOf(store, partnership, id);
    if (first !== undefined) days.push(dateOf({ timeZone }, first.event.recordedAt));
  }
  return days.sort()[0];
}

function mondayBefore(date: IsoDate, weeks: number): IsoDate {
  const weekday = (new Date(date).getUTCDay() + 6) % 7;
  return daysAfter(date, -weekday - 7 * weeks);
}

function daysAfter(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}
