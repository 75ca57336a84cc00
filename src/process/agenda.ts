import type { Instant, IsoDate } from '../core/instant';
import type { Stated, Viewer } from '../labels/labelled';
import { dateOf } from '../people/local-date';
import type { SchoolCalendar } from '../people/school-calendar';
import { addSchoolDays } from '../people/school-day';
import { schoolWeekOf } from '../people/school-week';
import { type Deadline, deadlines, statesKnown } from './deadlines';
import type { AnyRecord, Process } from './process';
import { type Settling, settledBy } from './settled-by';

/** A process with the state that it is in, of whatever kind. */
export interface Ongoing {
  readonly process: Process;
  readonly state: Stated;
}

/** Something that falls due, and what would settle it. */
export interface AgendaItem extends Deadline {
  /** The kind of the process. */
  readonly kind: string;
  readonly stream: string;
  /**
   * The school day on which it counts: `dueOn`, or the next school day where that is none, for nobody is at school to settle it.
   * `dueOn` itself after the calendar's last school day; `null` where there is no `dueOn`.
   */
  readonly day: IsoDate | null;
  /** The events that would settle it, by the chart, in its order. Whether one is ready now, `nextSteps` says. */
  readonly settledBy: readonly Settling[];
}

/** Somebody's week: each thing is in one of the five lists, by day, then by stream. */
export interface Agenda {
  /** The day it is at the school. */
  readonly today: IsoDate;
  readonly overdue: readonly AgendaItem[];
  readonly dueToday: readonly AgendaItem[];
  /** After today, in this school week; on a day after which that week has no school any more, in the next week that has. */
  readonly dueThisWeek: readonly AgendaItem[];
  readonly later: readonly AgendaItem[];
  /** What the calendar's terms end before. */
  readonly undated: readonly AgendaItem[];
}

/**
 * Answers what falls due for somebody over all that they are part of: what is overdue, due today, this school week and later. It is
 * made of what {@link deadlines} shows this viewer; what the viewer may not see leaves no trace.
 *
 * A date without school, such as a Saturday that somebody committed to, counts on the next school day: it is due then, and overdue
 * after it. So nothing is due today on a day without school, and what is due on the coming school days is this week's.
 *
 * @param viewer - Whose agenda it is, from `asViewer`.
 * @param states - The processes, of any kinds, each with its state.
 * @param calendar - The school's calendar. Somebody who works at several schools has an agenda for each.
 * @param at - The moment: today is the day that it is then at the school.
 * @returns The agenda; five empty lists where nothing falls due.
 * @throws {CoachingError} `kernel/other-process` where a state is another process's; `input/invalid` where the moment is none.
 * @example
 * const { calendar } = makeCalendar({ timeZone: 'America/Chicago', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * const at = '2026-09-15T02:00:00Z';
 * const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at }, nobody);
 * const agenda = agendaFor(ben, [{ process: impact, state: initial(impact, 'c1') }], calendar, at);
 * agenda.today; // => '2026-09-14'
 * agenda.overdue; // => []
 */
export function agendaFor(viewer: Viewer, states: readonly Ongoing[], calendar: SchoolCalendar, at: Instant): Agenda {
  const today = dateOf(calendar, at);
  const weekEnds = schoolWeekOf(calendar, countsOn(calendar, today)).to;
  const items = states.flatMap((ongoing) => itemsOf(viewer, ongoing, calendar)).sort(inOrder);
  const dated = (when: (day: IsoDate) => boolean) => items.filter(({ day }) => day !== null && when(day));
  return {
    today,
    overdue: dated((day) => day < today),
    dueToday: dated((day) => day === today),
    dueThisWeek: dated((day) => today < day && day <= weekEnds),
    later: dated((day) => day > weekEnds),
    undated: items.filter(({ day }) => day === null),
  };
}

function itemsOf(viewer: Viewer, { process, state }: Ongoing, calendar: SchoolCalendar): readonly AgendaItem[] {
  const due = deadlines(process, state as Stated<AnyRecord>, viewer, calendar);
  if (due.length === 0) return [];
  const known = statesKnown(process, state, viewer);
  return due.map((each) => ({
    kind: state.kind,
    stream: state.id,
    ...each,
    day: each.dueOn === null ? null : countsOn(calendar, each.dueOn),
    settledBy: settledBy(each, known),
  }));
}

/** The day itself where there is school, or else the next day with school; the day itself where there is none any more. */
function countsOn(calendar: SchoolCalendar, date: IsoDate): IsoDate {
  const found = addSchoolDays(calendar, date, 0);
  return found.ok ? found.date : date;
}

/** By day, then by stream; what `deadlines` says of one state stays in its order. */
function inOrder(a: AgendaItem, b: AgendaItem): number {
  return compared(a.day ?? '~', b.day ?? '~') || compared(a.stream, b.stream) || compared(a.kind, b.kind);
}

/** By code unit: the same order in every language. */
function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
