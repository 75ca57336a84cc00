import type * as z from 'zod';
import { compareInstants, dateSchema, type Instant, type IsoDate, instantSchema } from '../core/instant';
import type { LabelledObject } from '../labels/label';
import type { Labelled, Stated, Viewer } from '../labels/labelled';
import { dateOf } from '../people/local-date';
import type { SchoolCalendar } from '../people/school-calendar';
import { addSchoolDays } from '../people/school-day';
import { expectOwn } from './decide';
import type { Due, ItemDue } from './definition';
import type { EventStamp } from './event';
import type { AnyRecord, CompiledList, CompiledState, Item, Process } from './process';
import { asksAsOwner, itemsIn, membersOf } from './who-is-who';

/** Something that falls due: a state, or a stage of an item. */
export interface Deadline<Type extends string = string> {
  /** The state, or the list of the item. */
  readonly of: string;
  readonly item?: string;
  readonly stage?: string;
  /** A day of the school's calendar; `null` where the calendar's terms end before it. */
  readonly dueOn: IsoDate | null;
  /** The `system` event that it then calls for. */
  readonly calls?: Type;
}

/**
 * Answers what falls due and when, counted in school days since the state or the stage was entered, or on the date that an
 * item itself holds, such as the next meeting that a review puts a phase off to. Only what the viewer sees.
 *
 * @param process - The process.
 * @param state - The state it is in.
 * @param viewer - Who asks.
 * @param calendar - The school's calendar.
 * @returns The deadlines, the earliest first, those beyond the calendar last; `[]` where nothing falls due.
 * @throws {CoachingError} `kernel/other-process` where the state is another process's.
 * @example
 * const { calendar } = makeCalendar({ timeZone: 'UTC', terms: [{ name: 'Fall', from: '2026-08-17', to: '2026-12-18' }] });
 * const nobody = { partnerships: [], assignments: [], consents: [], classes: [] };
 * const ben = asViewer(strict, { person: 'ben', as: 'teacher', for: 'coaching', at: '2026-09-14T08:00:00Z' }, nobody);
 * deadlines(impact, initial(impact, 'c1'), ben, calendar); // => []
 */
export function deadlines<Schema extends LabelledObject, Event extends EventStamp, State extends string, Facts>(
  process: Process<Schema, Event, State, Facts>,
  state: Stated<z.output<Schema>, State>,
  viewer: Viewer,
  calendar: SchoolCalendar,
): readonly Deadline<Event['type']>[] {
  const { compiled } = process;
  expectOwn(compiled, state);
  // Who reads items of a record that is closed to them, reads no more of it than those.
  if (!viewer.sees(process, state, [])) return [];
  const found: Deadline<Event['type']>[] = [];
  const due = compiled.states.get(state.state)?.due;
  if (due !== undefined && state.since !== null && viewer.sees(process, state, ['state'])) {
    const dueOn = stateDueOn(process, state, state.since, due, viewer, calendar);
    found.push({ of: state.state, dueOn, ...(due.calls === undefined ? {} : { calls: due.calls as Event['type'] }) });
  }
  const known = statesKnown(process, state, viewer);
  for (const list of compiled.lists.values()) {
    // What nobody can bring to another stage any more falls due for nobody.
    if (!known.some(({ about }) => about.has(list.name))) continue;
    for (const [at, item] of itemsIn(state.record as AnyRecord, list.name).entries()) {
      const due = dueOf(list, item);
      const sees = (field: string) => viewer.sees(process, state, [list.name, at, field]);
      if (due === undefined || !sees('stage') || ('on' in due && !sees(due.on))) continue;
      const dueOn = dueDateOf(due, item, calendar);
      if (dueOn !== undefined) found.push({ of: list.name, item: item.id, stage: item.stage as string, dueOn });
    }
  }
  return found.sort((a, b) => rank(a.dueOn).localeCompare(rank(b.dueOn)));
}

/** The states that a process may be in, so far as a viewer knows: its own, or all that are seen alike where its name is hidden. */
export function statesKnown(process: Labelled & Pick<Process, 'compiled'>, state: Stated, viewer: Viewer): readonly CompiledState[] {
  const all = [...process.compiled.states.values()];
  const own = all.filter(({ name }) => name === state.state);
  if (viewer.sees(process, state, ['state'])) return own;
  return all.filter(({ seenAs }) => own.some((each) => each.seenAs === seenAs));
}

/** So many school days after the state was entered, or what put it off: for a teacher by what is theirs, for others the earliest. */
function stateDueOn(
  process: Labelled & Pick<Process, 'compiled'>,
  state: Stated,
  since: Instant,
  { schoolDays, renewedBy }: Due<string>,
  viewer: Viewer,
  calendar: SchoolCalendar,
): IsoDate | null {
  const { compiled } = process;
  const first = daysAfter(calendar, since, schoolDays);
  if (renewedBy === undefined) return first;
  const { items, on } = renewedBy;
  const record = state.record as AnyRecord;
  const renewals = itemsIn(record, items)
    .filter((item, at) => viewer.sees(process, state, [items, at, on]) && compareInstants(item.at, since) >= 0)
    .map((item) => ({ owner: item.owner, date: dateSchema.safeParse((item as unknown as AnyRecord)[on]) }));
  const owners = asksAsOwner(compiled, [viewer.as]) ? [viewer.person] : membersOf(compiled, compiled.owners, record);
  const ofEach = owners.map((each) => {
    const last = renewals.findLast(({ owner, date }) => date.success && (owner === each || owner === 'team'));
    return last?.date.data ?? first;
  });
  return ofEach.toSorted((a, b) => rank(a).localeCompare(rank(b)))[0] ?? first;
}

function dueOf({ due }: CompiledList, { stage }: Item): ItemDue | undefined {
  return stage !== undefined && Object.hasOwn(due, stage) ? due[stage] : undefined;
}

function dueDateOf(due: ItemDue, item: Item, calendar: SchoolCalendar): IsoDate | null | undefined {
  if ('schoolDays' in due) return item.since === undefined ? undefined : daysAfter(calendar, item.since, due.schoolDays);
  const date = (item as unknown as AnyRecord)[due.on];
  if (instantSchema.safeParse(date).success) return dateOf(calendar, date as Instant);
  return dateSchema.safeParse(date).success ? (date as IsoDate) : undefined;
}

function daysAfter(calendar: SchoolCalendar, since: string, schoolDays: number): IsoDate | null {
  const found = addSchoolDays(calendar, dateOf(calendar, since), schoolDays);
  return found.ok ? found.date : null;
}

function rank(date: IsoDate | null): string {
  return date ?? '9999-12-31';
}
