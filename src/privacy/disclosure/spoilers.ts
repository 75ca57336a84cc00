import { type Knowing, type Member, membersOf } from './coalition';
import type { Rooms } from './max-flow';
import type { TalliedGrid } from './primary';
import { sum } from './sum';
import type { Tally } from './tally';
import { fallLeft, type Known, riseLeft, type Witness } from './witness';

/** Who could see that a table which protects a number cannot be. */
export interface Spoilers {
  /** How far each number may go, whoever knows of it. */
  readonly rooms: Rooms;
  /**
   * Who else would spoil a witness, together with those who do not: of each group that would, somebody. Of those who know the same, as many as can be in
   * a group.
   */
  of(witness: Witness, together: Knowing, members: readonly Member[]): readonly Member[];
}

/** The spoilers of a table, of which so many may put together what they know. */
export function spoilersIn({ tallies, most }: TalliedGrid, known: Known, colluders: number): Spoilers {
  /** The most that a group could know of each number, and of what it lacks of the most. */
  const parts = Float64Array.from(tallies, ({ ofTeacher }) => largest(ofTeacher.values(), colluders));
  const lacks =
    most === undefined
      ? undefined
      : Float64Array.from(tallies, ({ ofTeacher }) =>
          largest(
            [...ofTeacher.values()].map((part) => most - part),
            colluders,
          ),
        );
  const few = (place: number) => (tallies[place] as Tally).ofTeacher.size <= colluders && (tallies[place] as Tally).ofTeacher.size > 0;
  const left = (room: Float64Array, of: Float64Array | undefined) =>
    room.map((each, place) => (few(place) ? 0 : Math.max(0, each - (of?.[place] ?? 0))));

  let members: ReadonlyMap<string, Member> | undefined;

  return {
    rooms: { up: left(known.rooms.up, lacks), down: left(known.rooms.down, parts) },
    of: (witness, together, before) => {
      const more = colluders - before.length;
      const found = new Map<string, Member>();
      for (const [at, place] of more === 0 ? [] : witness.places.entries()) {
        const [fall, rise] = [fallLeft(witness, at, together, known), riseLeft(witness, at, together, known)];
        const all = (together.whole[place] as number) - (together.counted[place] as number) <= more;
        if (!all && (parts[place] as number) <= fall && (lacks?.[place] ?? 0) <= rise) continue;
        for (const [teacher, part] of (tallies[place] as Tally).ofTeacher) {
          // The largest part of those who would spoil it is at least as much as all, evenly.
          if (!all && part * more <= fall && ((most ?? part) - part) * more <= rise) continue;
          members ??= membersOf(tallies);
          const member = members.get(teacher) as Member;
          if (!before.includes(member)) found.set(member.alike, member);
        }
      }
      return [...found.values()];
    },
  };
}

/** So many of the largest values together. */
function largest(values: Iterable<number>, count: number): number {
  const found: number[] = new Array(count).fill(0);
  for (const value of values) {
    let carried = value;
    for (let at = 0; at < count; at += 1) {
      const there = found[at] as number;
      if (carried <= there) continue;
      found[at] = carried;
      carried = there;
    }
  }
  return sum(found);
}
