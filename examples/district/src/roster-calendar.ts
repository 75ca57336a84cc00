import type { IsoDate, Result } from 'coaching-cycles/core';
import type { RosterRole, RosterSession } from 'coaching-cycles/interop/oneroster';
import { type CalendarFault, makeCalendar, type SchoolCalendar, type Term } from 'coaching-cycles/people';

/** A calendar, and whether its term was made up because the roster has none. */
export interface RosterCalendar {
  readonly calendar: SchoolCalendar;
  readonly madeUp: boolean;
}

const day = 86_400_000;
/** Shorter sessions are weeks of exams and the like, longer ones span more than a year. */
const daysOfTerm = { least: 28, most: 400 };
const mostTerms = 200;

/** Makes the school's calendar of a roster's sessions; of one made-up term where they hold none. */
export function rosterCalendar(
  sessions: readonly RosterSession[],
  roles: readonly RosterRole[],
  timeZone: string,
): Result<RosterCalendar, CalendarFault> {
  const found = termsOf(sessions);
  const madeUp = found.length === 0;
  const made = makeCalendar({ timeZone, terms: madeUp ? [madeUpTerm(roles)] : found });
  return made.ok ? { ok: true, calendar: made.calendar, madeUp } : made;
}

/**
 * The sessions that do not overlap, the shortest of those that do: a year gives way to its terms, a term to its parts. Whoever
 * takes what ends first needs no look at anything else.
 */
function termsOf(sessions: readonly RosterSession[]): readonly Term[] {
  const byEnd = sessions
    .filter(({ from, to }) => daysIn(from, to) >= daysOfTerm.least && daysIn(from, to) < daysOfTerm.most)
    .toSorted((a, b) => compare(a.to, b.to) || compare(b.from, a.from));
  const terms: Term[] = [];
  for (const { name, from, to } of byEnd) if (from > (terms.at(-1)?.to ?? '')) terms.push({ name, from, to });
  return terms.slice(-mostTerms);
}

/** Four months from when the last of the staff began, so that everybody is there. */
function madeUpTerm(roles: readonly RosterRole[]): Term {
  const starts = roles.flatMap((role) => role.from ?? []).toSorted();
  const from = starts.at(-1) ?? '2026-08-17';
  return { name: 'Made-up term', from, to: dayAfter(from, 123) };
}

function daysIn(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / day + 1;
}

function dayAfter(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
