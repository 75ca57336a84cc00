import type { Cover } from './cover';
import type { DisclosureRules } from './disclosure-rules';
import { isTotal } from './grid';
import type { Rooms } from './max-flow';
import type { TalliedGrid } from './primary';
import { coachesOf, type Tally } from './tally';

/** A teacher counts as so many, so that one who is in several cells can be shared among them in whole numbers. */
const whole = 60;

/**
 * Hides what it takes, so that no sum of hidden cells that can be worked out is about too few: of a row or a column, or what two rows leave of three columns.
 *
 * Such sums are the cuts of the network of what is hidden, through which it can flow one way alone. So the fewest teachers of all sums that a cell is in are its
 * own and the most that could flow around it, if every other cell could take as many as are in it (the cut of least capacity).
 *
 * @returns Whether there is a choice.
 * @see Ford and Fulkerson (1956), Canadian Journal of Mathematics 8, 399-404, https://doi.org/10.4153/CJM-1956-045-5
 */
export function spreadSums(table: TalliedGrid, cover: Cover, rules: DisclosureRules): boolean {
  const { grid, tallies, about } = table;
  const cells = [...cover.hidden].filter((place) => !isTotal(grid, place) && (tallies[place] as Tally).ofTeacher.size > 0);
  const few = cells.filter((place) => (tallies[place] as Tally).ofTeacher.size < rules.teachers);
  const share = sharesIn(few, tallies);
  const weights = (place: number) => {
    const { ofTeacher } = tallies[place] as Tally;
    return ofTeacher.size >= rules.teachers
      ? rules.teachers * whole
      : Math.floor([...ofTeacher.keys()].reduce((sum, each) => sum + share(each), 0));
  };
  const rooms = roomsBy(table, weights);
  const ofTeachers = few.every((place) => cover.spread(place, rooms, rules.teachers * whole - (rooms.down[place] as number)));
  if (!ofTeachers || about === 'operations') return ofTeachers;
  const coaches = [...new Set(cells.flatMap((place) => (tallies[place] as Tally).entries.flatMap(coachesOf)))].sort();
  return groupsOf(coaches, rules.coaches - 1).every((group) => {
    const isTheirs = (place: number) =>
      (tallies[place] as Tally).entries.every((entry) => coachesOf(entry).some((coach) => group.includes(coach)));
    const beyond = roomsBy(table, (place) => (isTheirs(place) ? 0 : 1));
    return cells.every((place) => !isTheirs(place) || cover.spread(place, beyond, 1));
  });
}

/** How much of a teacher counts in each of the cells that they are in. */
function sharesIn(few: readonly number[], tallies: readonly Tally[]): (teacher: string) => number {
  const inSo = new Map<string, number>();
  for (const place of few)
    for (const teacher of (tallies[place] as Tally).ofTeacher.keys()) inSo.set(teacher, (inSo.get(teacher) ?? 0) + 1);
  return (teacher) => whole / (inSo.get(teacher) ?? 1);
}

/** Cells can take as much as is in them. A total that is hidden is no bound. */
function roomsBy({ grid }: TalliedGrid, weight: (place: number) => number): Rooms {
  const down = Float64Array.from(grid.values, (_, place) => (isTotal(grid, place) ? Number.POSITIVE_INFINITY : weight(place)));
  return { up: new Float64Array(down.length).fill(Number.POSITIVE_INFINITY), down };
}

/** The groups of so many, or of all where they are fewer. */
function groupsOf(names: readonly string[], size: number): readonly (readonly string[])[] {
  if (names.length <= size) return [names];
  if (size === 1) return names.map((name) => [name]);
  return names.flatMap((name, at) =>
    names.length - at < size ? [] : groupsOf(names.slice(at + 1), size - 1).map((others) => [name, ...others]),
  );
}
