import type { Instant, IsoDate } from 'coaching-cycles/core';
import { dateOf, type SchoolCalendar } from 'coaching-cycles/people';
import { deadlines } from 'coaching-cycles/process';
import type { Store } from 'coaching-cycles/store';
import { cyclesOf, evidenceOf, look, type OpenCycle, type Seen, viewerOf } from './cycle';
import { nameOfId, type User } from './people';
import { sundayOf } from './school';
import { type SharedWithYou, sharedWith } from './shares';
import { dueWords, itemWords, stateWords } from './words';

/** All that one person has before them. */
export interface Week {
  readonly today: IsoDate;
  readonly due: readonly Due[];
  readonly cycles: readonly CycleLine[];
  /** What a teacher has put before them. */
  readonly shared: readonly SharedWithYou[];
}

/** Something that falls due in a cycle. */
export interface Due {
  readonly cycle: string;
  /** Whose cycle it is, as far as the viewer sees it. */
  readonly who: string;
  readonly what: string;
  readonly on: IsoDate;
  readonly when: 'overdue' | 'today' | 'this-week' | 'later';
}

/** A cycle in a list. */
export interface CycleLine {
  readonly id: string;
  readonly title: string;
  readonly who: string;
  readonly state: string;
  readonly closed: boolean;
}

/** Answers one person's week, over all cycles that concern them, each looked at with a receipt. */
export async function weekOf(store: Store, calendar: SchoolCalendar, user: User, at: Instant): Promise<Week> {
  const viewer = viewerOf(user, at, await evidenceOf(store));
  const today = dateOf(calendar, at);
  const due: Due[] = [];
  const cycles: CycleLine[] = [];
  for (const cycle of await cyclesOf(store, user)) {
    const view = await look(store, cycle, viewer);
    if (view === undefined) continue;
    const line = lineOf(cycle, view.data, user);
    cycles.push(line);
    for (const { of, item, dueOn } of deadlines(cycle.process, cycle.state, viewer, calendar)) {
      const about = itemWords(item === undefined ? {} : { item }, view.data);
      const what = about === undefined ? dueWords(of) : `${dueWords(of)}: ${about}`;
      if (dueOn !== null) due.push({ cycle: line.id, who: line.who, what, on: dueOn, when: whenOf(dueOn, today) });
    }
  }
  const shared = await sharedWith(store, calendar, user, at);
  return { today, due: due.sort((a, b) => a.on.localeCompare(b.on)), cycles: cycles.sort(byOpen), shared };
}

/** A cycle's line, from what its viewer sees of it. */
export function lineOf(
  { state: { id }, title: model }: OpenCycle,
  { topic, state = '', teachers = [], coaches = [] }: Seen,
  user: User,
): CycleLine {
  const others = [...teachers, ...coaches].filter((person) => person !== user.id).map(nameOfId);
  return {
    id,
    title: topic == null ? model : `${topic} (${model})`,
    who: others.join(' and '),
    state: stateWords(state),
    closed: /^(closed|finished|declined|withdrawn)/.test(state),
  };
}

function whenOf(on: IsoDate, today: IsoDate): Due['when'] {
  return on < today ? 'overdue' : on === today ? 'today' : on <= sundayOf(today) ? 'this-week' : 'later';
}

function byOpen(a: CycleLine, b: CycleLine): number {
  return Number(a.closed) - Number(b.closed) || a.who.localeCompare(b.who);
}
