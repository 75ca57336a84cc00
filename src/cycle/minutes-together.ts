import type { Result } from '../core/result';
import { says } from '../core/sentence';

/** Time together, as a session of a cycle or a contact of a partnership says it. */
export interface TimeTogether {
  readonly id: string;
  readonly kind: 'meeting' | 'visit' | 'resource' | 'conversation';
  /** Whole minutes. */
  readonly minutes: number;
}

/** What became of an appointment. */
export interface AppointmentStanding {
  readonly id: string;
  readonly stage: 'planned' | 'kept' | 'moved' | 'missed' | 'canceled';
}

/** What time is added up from, of any number of cycles and partnerships. */
export interface TimeLogged {
  readonly sessions: readonly TimeTogether[];
  readonly contacts?: readonly TimeTogether[];
  readonly appointments?: readonly AppointmentStanding[];
}

/** Minutes together. */
export interface MinutesTogether {
  /** Minutes of sessions and contacts together. */
  readonly minutes: number;
  /** Minutes of each kind that there is. */
  readonly byKind: Readonly<Partial<Record<TimeTogether['kind'], number>>>;
  /** How many sessions. */
  readonly sessions: number;
  /** How many contacts. */
  readonly contacts: number;
  /** How many appointments stand how, where appointments were given. */
  readonly appointments?: Readonly<Record<AppointmentStanding['stage'], number>>;
  /** How many things it was made of, each once. */
  readonly n: number;
  readonly method: 'sum/each-once';
}

export type MinutesReason = 'empty' | 'out-of-range';

/**
 * Answers how much time was spent together. Minutes are logged once, with a session or a contact, and never entered as a sum. An id counts once,
 * however many records or views it came from, and a session with several teachers is one session. It says nothing of any one person.
 *
 * @param logged - Sessions, contacts and appointments, from views or records of any number of cycles and partnerships. Their ids must be one of a
 *   kind over all of them.
 * @returns The minutes in total and by kind, and how many there were; or why there are none: `empty` where nothing was logged, `out-of-range` where
 *   minutes are no whole number from 0.
 * @example
 * const sessions = [{ id: 's1', kind: 'meeting', minutes: 30 }, { id: 's2', kind: 'visit', minutes: 20 }, { id: 's1', kind: 'meeting', minutes: 30 }];
 * minutesTogether({ sessions }).minutes; // => 50
 * minutesTogether({ sessions }).byKind; // => { meeting: 30, visit: 20 }
 * minutesTogether({ sessions: [] }).reason; // => 'empty'
 */
export function minutesTogether(logged: TimeLogged): Result<MinutesTogether, MinutesReason> {
  const sessions = eachOnce(logged.sessions);
  const contacts = eachOnce(logged.contacts ?? []);
  const appointments = logged.appointments === undefined ? undefined : eachOnce(logged.appointments);
  const time = [...sessions, ...contacts];
  const n = time.length + (appointments?.length ?? 0);
  if (n === 0)
    return {
      ok: false,
      reason: 'empty',
      ...says('minutes-together/empty', 'Expected a session, a contact or an appointment, found none.'),
    };
  if (time.some(({ minutes }) => !Number.isSafeInteger(minutes) || minutes < 0))
    return { ok: false, reason: 'out-of-range', ...says('minutes-together/out-of-range', 'Expected whole minutes from 0, found others.') };
  return {
    ok: true,
    minutes: sum(time),
    byKind: Object.fromEntries(kinds.flatMap((kind) => ofKind(kind, time))),
    sessions: sessions.length,
    contacts: contacts.length,
    ...(appointments === undefined ? {} : { appointments: standings(appointments) }),
    n,
    method: 'sum/each-once',
  };
}

const kinds = ['meeting', 'visit', 'resource', 'conversation'] as const satisfies readonly TimeTogether['kind'][];

function eachOnce<T extends { readonly id: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((each) => [each.id, each])).values()];
}

function sum(time: readonly TimeTogether[]): number {
  return time.reduce((minutes, each) => minutes + each.minutes, 0);
}

function ofKind(kind: TimeTogether['kind'], time: readonly TimeTogether[]): readonly (readonly [string, number])[] {
  const own = time.filter((each) => each.kind === kind);
  return own.length === 0 ? [] : [[kind, sum(own)]];
}

function standings(appointments: readonly AppointmentStanding[]): Record<AppointmentStanding['stage'], number> {
  const found = { planned: 0, kept: 0, moved: 0, missed: 0, canceled: 0 };
  for (const { stage } of appointments) found[stage] += 1;
  return found;
}
