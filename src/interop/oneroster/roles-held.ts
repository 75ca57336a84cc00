import type { Instant, IsoDate } from '../../core/instant';
import { startOfDate } from '../../people/local-date';
import type { RoleHeld } from '../../people/role-held';
import type { RosterRole } from './roster-record';

const day = 86_400_000;

/**
 * Turns a roster's roles, which have days, into roles with moments, from which assignments are made.
 *
 * @param roles - A roster's roles.
 * @param calendar - The school's calendar, or its time zone alone: in it a day begins and ends.
 * @returns The roles, held from the beginning of the first day until the end of the last.
 * @throws {CoachingError} `input/invalid` where a day is none.
 * @example
 * rolesHeld([{ person: 't1', role: 'teacher', org: 's1', to: '2026-09-14' }], { timeZone: 'America/Chicago' });
 * // => [{ person: 't1', role: 'teacher', org: 's1', until: '2026-09-15T05:00:00Z' }]
 */
export function rolesHeld(roles: readonly RosterRole[], calendar: { readonly timeZone: string }): readonly RoleHeld[] {
  const known = new Map<IsoDate, Instant>();
  const startOf = (date: IsoDate) => {
    const start = known.get(date) ?? startOfDate(calendar, date);
    known.set(date, start);
    return start;
  };
  const after = (date: IsoDate) => new Date(Date.parse(date) + day).toISOString().slice(0, 10);
  return roles.map(({ from, to, ...role }) => ({
    ...role,
    ...(from === undefined ? {} : { from: startOf(from) }),
    ...(to === undefined ? {} : { until: startOf(after(to)) }),
  }));
}
