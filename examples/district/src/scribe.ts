import type { CycleEvent, PartnershipEvent } from 'coaching-cycles';
import type { IsoDate } from 'coaching-cycles/core';
import type { SchoolCalendar } from 'coaching-cycles/people';
import type { Correction } from 'coaching-cycles/process';
import type { Unstamped } from 'coaching-cycles/store';
import { daysBefore, momentOf, schoolDaysOf } from './school-days';
import type { Step } from './step';

/** How long a script is, in days of its own; they are spread over the school days of the term, however many those are. */
const scriptDays = 80;

/** An event as a script tells it: without an id, which the scribe gives. */
type Told<Event> = Event extends { readonly id: string } ? Omit<Event, 'id'> & { readonly id?: string } : never;

export interface Wish {
  readonly meant?: 'refused';
  /** How many days before it is entered it happened. */
  readonly daysLate?: number;
}

/** Writes down what happens in one partnership. */
export interface Scribe {
  readonly steps: readonly Step[];
  /** Goes on to a day of the script. */
  readonly on: (day: number) => void;
  /** The date of a day of the script. */
  readonly date: (day: number) => IsoDate;
  /** Somebody asks for something in the partnership; answers the event's id. */
  readonly partnership: (event: Told<Unstamped<PartnershipEvent | Correction>>, wish?: Wish) => string;
  /** Begins a cycle; what is asked for goes into it from then on. */
  readonly cycle: (process: 'impact' | 'grow') => void;
  readonly ask: (event: Told<Unstamped<CycleEvent | Correction>>, wish?: Wish) => string;
  /** What was asked for last is asked for again, as a browser does that heard no answer. */
  readonly again: () => void;
  /** Somebody asks to read the cycle for evaluation. */
  readonly look: (person: string) => void;
}

/** The date of a day of a script. */
export function dateOfDay(dates: readonly IsoDate[], day: number): IsoDate {
  return dates[Math.min(dates.length - 1, Math.floor((day / scriptDays) * dates.length))] ?? '';
}

/** A scribe for the partnership of one pair. Ids tell what is what, so that the same script is the same events in every run. */
export function scribeOf(partnership: string, calendar: SchoolCalendar): Scribe {
  const dates = schoolDaysOf(calendar);
  const steps: Step[] = [];
  const kept = new Map<string, number>();
  let [day, inDay, cycles] = [0, 0, 0];
  let process: 'impact' | 'grow' = 'impact';

  const date = (of: number) => dateOfDay(dates, of);
  const moment = () => {
    inDay += 1;
    return momentOf(calendar, date(day), 8 * 60 + inDay * 5);
  };
  const stamped = (stream: string, told: { readonly id?: string }, { meant, daysLate }: Wish) => {
    const at = moment();
    const after = kept.get(stream) ?? 0;
    const id = told.id ?? `${stream}-${after + 1}${meant === 'refused' ? `-${steps.length}` : ''}`;
    if (meant === undefined) kept.set(stream, after + 1);
    const happened = daysLate === undefined ? {} : { at: daysBefore(at, daysLate) };
    return { step: { stream, partnership, at, after, ...(meant === undefined ? {} : { meant }) }, event: { ...told, id, ...happened }, id };
  };
  const cycleStream = () => `${partnership}-c${cycles}`;

  return {
    steps,
    date,
    on(to) {
      // In a short term several days of the script are one day of school.
      if (date(to) > date(day)) inDay = 0;
      day = Math.max(day, to);
    },
    partnership(told, wish = {}) {
      const { step, event, id } = stamped(partnership, told, wish);
      steps.push({ ...step, process: 'partnership', event: event as Unstamped<PartnershipEvent | Correction> });
      return id;
    },
    cycle(of) {
      cycles += 1;
      process = of;
    },
    ask(told, wish = {}) {
      const { step, event, id } = stamped(cycleStream(), told, wish);
      steps.push({ ...step, process, event: event as Unstamped<CycleEvent | Correction> });
      return id;
    },
    again() {
      const last = steps.at(-1);
      if (last !== undefined && last.process !== 'look') steps.push({ ...last, at: moment(), meant: 'repeated' });
    },
    look(person) {
      const stream = cycleStream();
      steps.push({ process: 'look', stream, partnership, at: moment(), after: kept.get(stream) ?? 0, person });
    },
  };
}
