import { coachesOf, type Tally } from './tally';

/** Somebody who knows their own part of some hidden numbers. */
export interface Knower {
  readonly teacher?: string;
  /** By place. */
  readonly own: ReadonlyMap<number, number>;
}

/** What some people who put together what they know of themselves know of a table's hidden numbers. */
export interface Coalition {
  /** Their own part of each number that they have one of. */
  readonly own: ReadonlyMap<number, number>;
  /** How many entries of each are theirs. */
  readonly entries: ReadonlyMap<number, number>;
  /** The numbers that are theirs alone: of those they know everything. */
  readonly known: ReadonlySet<number>;
}

/** The teachers who know something of what is hidden. Of those who know the same, as many as may put it together. */
export function knowersOf(tallies: readonly Tally[], hidden: ReadonlySet<number>, colluders: number): readonly Knower[] {
  const byTeacher = new Map<string, Map<number, number>>();
  for (const place of inOrder(hidden))
    for (const [teacher, part] of (tallies[place] as Tally).ofTeacher) add(byTeacher, teacher, place, part);
  const alike = new Map<string, number>();
  return [...byTeacher].flatMap(([teacher, own]) => {
    const key = [...own].join();
    const before = alike.get(key) ?? 0;
    alike.set(key, before + 1);
    return before < colluders ? [{ teacher, own }] : [];
  });
}

/** What teachers know together. */
export function together(tallies: readonly Tally[], members: readonly Knower[]): Coalition {
  const own = new Map<number, number>();
  const entries = new Map<number, number>();
  for (const each of members)
    for (const [place, part] of each.own) {
      own.set(place, (own.get(place) ?? 0) + part);
      entries.set(place, (entries.get(place) ?? 0) + 1);
    }
  const isTheirs = (place: number) => {
    const { ofTeacher } = tallies[place] as Tally;
    return ofTeacher.size <= members.length && [...ofTeacher.keys()].every((teacher) => members.some((each) => each.teacher === teacher));
  };
  return { own, entries, known: new Set([...own.keys()].filter(isTheirs)) };
}

/** What each coach knows of her own teachers. */
export function coachesKnowing(tallies: readonly Tally[], hidden: ReadonlySet<number>): readonly Coalition[] {
  const byCoach = new Map<string, Map<number, number>>();
  for (const place of inOrder(hidden))
    for (const entry of (tallies[place] as Tally).entries) for (const coach of coachesOf(entry)) add(byCoach, coach, place, entry.amount);
  return [...byCoach].map(([coach, own]) => {
    const isHers = (place: number) => (tallies[place] as Tally).entries.every((each) => coachesOf(each).includes(coach));
    const hers = (place: number) => (tallies[place] as Tally).entries.filter((each) => coachesOf(each).includes(coach)).length;
    return { own, entries: new Map([...own.keys()].map((place) => [place, hers(place)])), known: new Set([...own.keys()].filter(isHers)) };
  });
}

const inOrder = (places: ReadonlySet<number>) => [...places].sort((a, b) => a - b);

function add(to: Map<string, Map<number, number>>, key: string, place: number, part: number): void {
  const own = to.get(key) ?? new Map<number, number>();
  to.set(key, own.set(place, (own.get(place) ?? 0) + part));
}
