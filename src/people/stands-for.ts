import { compareInstants, type Instant } from '../core/instant';
import { type Assignment, holdsAt } from './assignment';

/** That somebody acts for somebody else, such as a secretary for a principal, in `[from, until)`. */
export interface Delegation {
  readonly person: string;
  readonly actsFor: string;
  /** The first moment at which it holds. */
  readonly from: Instant;
  /** The first moment at which it holds no more; without one it goes on. */
  readonly until?: Instant | undefined;
}

/** Who acts for whom, and who is who, as the app knows it. */
export interface StandsFor {
  /** Who acts for whom: a secretary or an assistant of an evaluator counts as one. Default nobody. */
  readonly delegates?: readonly Delegation[] | undefined;
  /** Ids that are one person's, each list of one: two accounts of somebody are that somebody. Lists that share an id are one list. Default none. */
  readonly samePerson?: readonly (readonly string[])[] | undefined;
}

/** A moment, and how many days before it count as well. */
export interface Window {
  readonly at: Instant;
  readonly days: number;
}

const noDelegates: readonly Delegation[] = [];

/** Every id of a person, through lists that share one. */
export function idsOf(person: string, samePerson: StandsFor['samePerson'] = []): ReadonlySet<string> {
  return reached([person], (id) => samePerson.filter((ids) => ids.includes(id)).flat());
}

/** Every id of those for whom somebody acts within a window, and for whom those act; and their own. */
export function actsForWithin(person: string, { delegates = noDelegates, samePerson }: StandsFor, window: Window): ReadonlySet<string> {
  const links = delegates.filter((each) => within(each, window));
  return reached([person], (id) => [...idsOf(id, samePerson), ...links.filter((each) => each.person === id).map(({ actsFor }) => actsFor)]);
}

/** Every id of those who act for somebody within a window, and of those who act for them; and their own. */
export function actedForWithin(person: string, { delegates = noDelegates, samePerson }: StandsFor, window: Window): ReadonlySet<string> {
  const links = delegates.filter((each) => within(each, window));
  return reached([person], (id) => [...idsOf(id, samePerson), ...links.filter((each) => each.actsFor === id).map((each) => each.person)]);
}

/** Whether something holds at a moment, or held within the days before it. */
export function within(span: Pick<Assignment, 'from' | 'until'>, { at, days }: Window): boolean {
  if (holdsAt(span, at)) return true;
  const { from, until } = span;
  return compareInstants(from, at) <= 0 && until !== undefined && Date.parse(until) > Date.parse(at) - days * 86_400_000;
}

/**
 * Answers whether somebody evaluates one of these teachers at a moment, by whatever id, or acts for somebody who does, or has somebody act for them who does.
 *
 * @param assignments - Assignments of any people.
 * @param person - Who is asked about.
 * @param teachers - The teachers.
 * @param at - A moment in UTC.
 * @param known - Who acts for whom, and which ids are one person's: with neither, it is `evaluates`.
 * @returns `true` where an assignment as `evaluator` of at least one of them holds for one of these people; `false` for no teachers.
 * @example
 * const from = '2026-08-01T00:00:00Z';
 * const evaluator = { id: 'a1', person: 'eve', as: 'evaluator', of: 'ana', from };
 * evaluatesThrough([evaluator], 'sec', ['ana'], '2026-09-14T08:30:00Z'); // => false
 * evaluatesThrough([evaluator], 'sec', ['ana'], '2026-09-14T08:30:00Z', { delegates: [{ person: 'sec', actsFor: 'eve', from }] }); // => true
 */
export function evaluatesThrough(
  assignments: readonly Assignment[],
  person: string,
  teachers: readonly string[],
  at: Instant,
  known: StandsFor = {},
): boolean {
  const window = { at, days: 0 };
  const concerned = [actsForWithin(person, known, window), actedForWithin(person, known, window)];
  const teacherIds = new Set(teachers.flatMap((teacher) => [...idsOf(teacher, known.samePerson)]));
  return assignments.some(
    (each) =>
      each.as === 'evaluator' &&
      each.person !== each.of &&
      teacherIds.has(each.of) &&
      holdsAt(each, at) &&
      concerned.some((ids) => ids.has(each.person)),
  );
}

/** All that is reached from some ids by steps, however they go in circles. */
function reached(from: readonly string[], step: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(from);
  // A set is gone through in the order of entry, and what is added while it is gone through comes, too.
  for (const id of found) for (const next of step(id)) found.add(next);
  return found;
}
