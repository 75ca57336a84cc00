import { coachesOf, type Tally } from './tally';

/** What some people who put together what they know of themselves know of a table's hidden numbers. */
export interface Coalition {
  /** Their own part of each number that they have one of. */
  readonly own: ReadonlyMap<number, number>;
  /** The numbers that are theirs alone: of those they know everything. */
  readonly known: ReadonlySet<number>;
}

/**
 * Every coalition that a table must withstand: up to `colluders` teachers together, and, in tables about practice, each coach with what she knows of
 * her teachers. Those that know the same are one.
 */
export function coalitionsOf(
  tallies: readonly Tally[],
  hidden: ReadonlySet<number>,
  colluders: number,
  coachesToo: boolean,
): readonly Coalition[] {
  const places = [...hidden].sort((a, b) => a - b);
  const byTeacher = new Map<string, Map<number, number>>();
  const byCoach = new Map<string, Map<number, number>>();
  for (const place of places)
    for (const entry of (tallies[place] as Tally).entries) {
      add(byTeacher, entry.teacher, place, entry.amount);
      if (coachesToo) for (const coach of coachesOf(entry)) add(byCoach, coach, place, entry.amount);
    }
  const of = (own: ReadonlyMap<number, number>, isWhole: (place: number) => boolean): Coalition => ({
    own,
    known: new Set([...own.keys()].filter(isWhole)),
  });
  const coaches = [...byCoach].map(([coach, own]) =>
    of(own, (place) => (tallies[place] as Tally).entries.every((each) => coachesOf(each).includes(coach))),
  );
  // Teachers who know the same are alike; of those alike, as many count as may collude.
  const alike = new Map<string, string[]>();
  for (const [teacher, own] of byTeacher) {
    const key = JSON.stringify([...own]);
    const others = alike.get(key) ?? [];
    if (others.length < colluders) alike.set(key, [...others, teacher]);
  }
  const teachers = [...alike.values()].flat();
  const together = subsets(teachers, colluders).map((members) => {
    const own = new Map<number, number>();
    for (const member of members) for (const [place, part] of byTeacher.get(member) ?? []) own.set(place, (own.get(place) ?? 0) + part);
    return of(own, (place) => {
      const { ofTeacher } = tallies[place] as Tally;
      return ofTeacher.size <= members.length && [...ofTeacher.keys()].every((teacher) => members.includes(teacher));
    });
  });
  return distinct([...together, ...coaches]);
}

function add(to: Map<string, Map<number, number>>, key: string, place: number, part: number): void {
  const own = to.get(key) ?? new Map<number, number>();
  to.set(key, own.set(place, (own.get(place) ?? 0) + part));
}

function subsets(names: readonly string[], most: number): readonly (readonly string[])[] {
  let grown: readonly (readonly number[])[] = names.map((_, at) => [at]);
  const all = [...grown];
  for (let size = 2; size <= most; size += 1) {
    grown = grown.flatMap((each) =>
      names.slice((each.at(-1) as number) + 1).map((_, more) => [...each, (each.at(-1) as number) + 1 + more]),
    );
    all.push(...grown);
  }
  return all.map((each) => each.map((at) => names[at] as string));
}

function distinct(coalitions: readonly Coalition[]): readonly Coalition[] {
  const seen = new Map<string, Coalition>();
  for (const each of coalitions) seen.set(JSON.stringify([[...each.own].sort(([a], [b]) => a - b), [...each.known].sort()]), each);
  return [...seen.values()];
}
