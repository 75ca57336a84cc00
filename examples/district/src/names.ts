import { nameOf, type SchoolCalendar } from 'coaching-cycles/people';
import type { District } from './district';

/** What people are called, and where their days begin. */
export interface Names extends Pick<SchoolCalendar, 'timeZone'> {
  readonly nameOf: (person: string) => string;
}

export function namesOf({ people, calendar }: District): Names {
  const byId = new Map(people.map((person) => [person.id, nameOf(person)]));
  return { nameOf: (person) => byId.get(person) ?? person, timeZone: calendar.timeZone };
}
