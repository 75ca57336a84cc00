import type { Instant } from '../core/instant';
import { type Sentence, says } from '../core/sentence';
import { dateOf } from '../people/local-date';
import type { SchoolCalendar } from '../people/school-calendar';
import { schoolDaysBetween } from '../people/school-day';
import type { Cadence, FromTo } from './cadence';
import { type AnyPart, together } from './part';

/** What is unusual of a cycle, as a sentence, with the publication or the page by which it is. */
export interface CycleWarning extends Sentence {
  /** None where the model itself says how long a phase takes. */
  readonly source?: string;
}

/** What is read of a coaching model. */
export interface ModelWithWarnings {
  readonly phases: { readonly [name: string]: { readonly title: string; readonly schoolDays?: number } };
  readonly cadence?: readonly Cadence[];
  readonly parts?: readonly AnyPart[];
}

/** What is read of a cycle’s record, or of what a view shows of one: whatever is missing, nothing is said about. */
export interface CycleRead {
  readonly sessions?: readonly { readonly at: Instant; readonly kind: string; readonly minutes: number }[];
  readonly resumeAt?: string | null;
}

/** When it is asked, and what is known beside the record. */
export interface CycleMoment {
  readonly at: Instant;
  /** The state’s name, and since when, as a state or a view has them. Without them nothing is said of a phase, nor of a cycle’s end. */
  readonly state?: string;
  readonly since?: Instant;
  /** When the cycle was accepted. Default the first thing that was entered. */
  readonly begun?: Instant;
  /** Where there is one, days without school do not count in days of contact, and phases are looked at. */
  readonly calendar?: SchoolCalendar;
}

const aDay = 86_400_000;

/**
 * Answers what is unusual of a cycle by the sources of its model: how often people meet, how long it takes, and what some ask for and others do
 * not. Nothing of it refuses anything, and it says nothing of how well anybody teaches.
 *
 * @param model - The model.
 * @param read - The cycle’s record, or the data of a view: then only what that viewer sees is looked at. Use `derive` to keep the view’s brand.
 * @param moment - `at`: when it is asked. `state` and `since`: as the state or the view has them. `begun`: when it was accepted. `calendar`: the
 *   school’s.
 * @returns Sentences with their sources; none where nothing is unusual, or where nothing can be told.
 * @example
 * const sessions = [{ at: '2026-09-14T08:00:00Z', kind: 'meeting', minutes: 30 }];
 * cycleWarnings(impactModel, { sessions }, { at: '2026-09-21T08:00:00Z' }); // => []
 * cycleWarnings(impactModel, { sessions }, { at: '2026-10-21T08:00:00Z' })[0].message; // => 'Contact is usual every 14 days at least: found 37 days without.'
 */
export function cycleWarnings(model: ModelWithWarnings, read: CycleRead, moment: CycleMoment): readonly CycleWarning[] {
  const cadence = (model.cadence ?? []).flatMap((each): CycleWarning[] => {
    const said = unusual(each, read, moment);
    return said === undefined ? [] : [{ ...said, source: each.source }];
  });
  const parts = Object.values(together(model.parts ?? []).warnings).flatMap(({ source, test }): CycleWarning[] => {
    const said = test(read as never, moment.at);
    return said === undefined ? [] : [{ ...said, source }];
  });
  return [...cadence, ...longPhase(model, moment), ...parts];
}

function unusual(cadence: Cadence, read: CycleRead, moment: CycleMoment): Sentence | undefined {
  switch (cadence.kind) {
    case 'contact':
      return rareContact(cadence, read, moment);
    case 'round':
      return round(cadence, read);
    case 'length':
      return length(cadence.days, read, moment);
    case 'meeting':
    case 'visit':
      return session(cadence.kind, cadence.minutes, read);
    case 'a-year':
      return undefined;
    default:
      return cadence satisfies never;
  }
}

/** The longest time without contact, from one to the next and from the last until now. A pause is not counted while it lasts. */
function rareContact(cadence: Extract<Cadence, { kind: 'contact' }>, read: CycleRead, moment: CycleMoment): Sentence | undefined {
  const met = (cadence.of ?? ['sessions']).flatMap((list) => momentsOf(read, list)).sort((a, b) => a - b);
  const goesOn = moment.state === undefined || moment.state.startsWith('active.') || moment.state === 'in-progress';
  const paused = typeof read.resumeAt === 'string';
  const all = goesOn && !paused && met.length > 0 ? [...met, Date.parse(moment.at)] : met;
  const gaps = all.slice(1).map((each, n) => daysBetween(all[n] ?? each, each, moment.calendar));
  const found = Math.max(0, ...gaps);
  return found > cadence.days
    ? says('rare-contact', 'Contact is usual every {days} days at least: found {found} days without.', { days: cadence.days, found })
    : undefined;
}

function round({ of, days }: Extract<Cadence, { kind: 'round' }>, read: CycleRead): Sentence | undefined {
  const all = momentsOf(read, of).sort((a, b) => a - b);
  const gaps = all.slice(1).map((each, n) => daysBetween(all[n] ?? each, each, undefined));
  const found = gaps.find((gap) => outside(days, gap));
  return found === undefined
    ? undefined
    : says('unusual-round', 'From one round to the next {from} to {to} days are usual: found {found}.', { ...days, found });
}

/** Too short is said of a cycle that has ended; too long of one that goes on, too. */
function length(days: FromTo, read: CycleRead, { at, state, since, begun }: CycleMoment): Sentence | undefined {
  const first = begun === undefined ? Math.min(...Object.keys(read).flatMap((list) => momentsOf(read, list))) : Date.parse(begun);
  if (!Number.isFinite(first)) return undefined;
  const ended = state?.startsWith('closed.') === true || state === 'finished';
  const found = daysBetween(first, Date.parse(ended ? (since ?? at) : at), undefined);
  if (found > days.to) return says('long-cycle', 'A cycle of {from} to {to} days is usual: found {found}.', { ...days, found });
  const cutShort = ended && since !== undefined && state !== 'closed.abandoned' && state !== 'finished';
  return cutShort && found < days.from
    ? says('short-cycle', 'A cycle of {from} days or more is usual, of {to} at most: found {found}.', { ...days, found })
    : undefined;
}

function session(kind: 'meeting' | 'visit', minutes: FromTo, read: CycleRead): Sentence | undefined {
  const found = read.sessions?.find((each) => each.kind === kind && outside(minutes, each.minutes))?.minutes;
  if (found === undefined) return undefined;
  return kind === 'meeting'
    ? says('unusual-meeting', 'Meetings of {from} to {to} minutes are usual: found one of {found}.', { ...minutes, found })
    : says('unusual-visit', 'Visits of {from} to {to} minutes are usual: found one of {found}.', { ...minutes, found });
}

function longPhase({ phases }: ModelWithWarnings, { at, state, since, calendar }: CycleMoment): readonly CycleWarning[] {
  const phase = state?.startsWith('active.') ? phases[state.slice('active.'.length)] : undefined;
  if (phase?.schoolDays === undefined || since === undefined || calendar === undefined) return [];
  const found = schoolDaysBetween(calendar, dateOf(calendar, since), dateOf(calendar, at));
  if (found <= phase.schoolDays) return [];
  const { title: phaseTitle, schoolDays: days } = phase;
  return [says('long-phase', '{phase} is planned for {days} school days: found {found}.', { phase: phaseTitle, days, found })];
}

function momentsOf(read: CycleRead, list: string): number[] {
  const items = (read as Readonly<Record<string, unknown>>)[list];
  if (!Array.isArray(items)) return [];
  return items.flatMap(({ at }: { readonly at?: unknown }) => (typeof at === 'string' ? [Date.parse(at)] : []));
}

/** Whole days; by a calendar, weeks of as many school days as it has, so that a break is not counted. */
function daysBetween(from: number, to: number, calendar: SchoolCalendar | undefined): number {
  if (calendar === undefined) return Math.floor((to - from) / aDay);
  const dateAt = (time: number) => dateOf(calendar, new Date(time).toISOString());
  return Math.floor((schoolDaysBetween(calendar, dateAt(from), dateAt(to)) * 7) / calendar.weekdays.length);
}

function outside({ from, to }: FromTo, found: number): boolean {
  return found < from || found > to;
}
