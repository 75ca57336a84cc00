import type { Entry } from './contribution';

/** What a number of a table is made of. */
export interface Tally {
  readonly amount: number;
  /** How much is each teacher's. */
  readonly ofTeacher: ReadonlyMap<string, number>;
  readonly entries: readonly Entry[];
}

/** Adds up some entries. */
export function tallyOf(entries: readonly Entry[]): Tally {
  const ofTeacher = new Map<string, number>();
  for (const { teacher, amount } of entries) ofTeacher.set(teacher, (ofTeacher.get(teacher) ?? 0) + amount);
  return { amount: entries.reduce((total, { amount }) => total + amount, 0), ofTeacher, entries };
}

/** The parts of a tally, the largest first. */
export const partsOf = ({ ofTeacher }: Tally): readonly number[] => [...ofTeacher.values()].sort((a, b) => b - a);

/** The coaches of an entry. Where none is known, it is one and the same. */
export const coachesOf = ({ coaches }: Entry): readonly string[] => (coaches.length === 0 ? [''] : coaches);

/** Whether fewer than so many coaches stand behind all of it. Where a teacher had several, any of them does. */
export function fewerCoaches(entries: readonly Entry[], least: number, among: ReadonlySet<string> = new Set()): boolean {
  if (among.size >= least) return false;
  const other = entries.find((entry) => !coachesOf(entry).some((coach) => among.has(coach)));
  return other === undefined || coachesOf(other).some((coach) => fewerCoaches(entries, least, new Set([...among, coach])));
}

/** Whether it is too nearly one coach's record: fewer coaches than the least, or one of them, who knows her own teachers, is left with one other. */
export function ofFewCoaches(entries: readonly Entry[], least: number): boolean {
  return fewerCoaches(entries, least) || leavesOne(entries);
}

/** Whether one of the coaches, who knows her own teachers, is left with one other. */
function leavesOne(entries: readonly Entry[]): boolean {
  const all = new Set(entries.flatMap(coachesOf));
  return [...all].some((coach) => {
    const others = entries.filter((entry) => !coachesOf(entry).includes(coach));
    return new Set(others.map(({ teacher }) => teacher)).size === 1;
  });
}
