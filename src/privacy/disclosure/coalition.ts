import { coachesOf, type Tally } from './tally';

/** What some people who put together what they know of themselves know of a table's numbers, by place. */
export interface Knowing {
  /** Their own part of each. */
  readonly own: Float64Array;
  /** How many parts of each are theirs: teachers, or what a coach's teachers brought. */
  readonly counted: Int32Array;
  /** How many parts each has. */
  readonly whole: Int32Array;
}

/** Whether a number is theirs alone: of that they know everything. */
export function isTheirs({ counted, whole }: Knowing, place: number): boolean {
  return (counted[place] as number) > 0 && counted[place] === whole[place];
}

/** A teacher, and the places in which they have a part, with that part; two lists side by side. */
export interface Member {
  readonly places: readonly number[];
  readonly parts: readonly number[];
  /** The same for those who know the same. */
  readonly alike: string;
}

/** The teachers of a table. */
export function membersOf(tallies: readonly Tally[]): ReadonlyMap<string, Member> {
  const known = new Map<string, { places: number[]; parts: number[] }>();
  for (const [place, { ofTeacher }] of tallies.entries())
    for (const [teacher, part] of ofTeacher) {
      const member = known.get(teacher);
      if (member === undefined) known.set(teacher, { places: [place], parts: [part] });
      else {
        member.places.push(place);
        member.parts.push(part);
      }
    }
  return new Map([...known].map(([teacher, { places, parts }]) => [teacher, { places, parts, alike: `${places.join()} ${parts.join()}` }]));
}

/** A coalition of teachers that nobody is in yet. */
export function nobody(tallies: readonly Tally[]): Knowing {
  const whole = Int32Array.from(tallies, ({ ofTeacher }) => ofTeacher.size);
  return { own: new Float64Array(tallies.length), counted: new Int32Array(tallies.length), whole };
}

/** Takes a teacher into a coalition (1), or out of it (-1). */
export function join({ own, counted }: Knowing, { places, parts }: Member, times: 1 | -1): void {
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    own[place] = (own[place] as number) + times * (parts[at] as number);
    counted[place] = (counted[place] as number) + times;
  }
}

/** What each coach knows of her own teachers. */
export function coachesKnowing(tallies: readonly Tally[]): readonly Knowing[] {
  const whole = Int32Array.from(tallies, ({ entries }) => entries.length);
  const byCoach = new Map<string, Knowing>();
  for (const [place, { entries }] of tallies.entries())
    for (const entry of entries)
      for (const coach of coachesOf(entry)) {
        const knowing = byCoach.get(coach) ?? { own: new Float64Array(tallies.length), counted: new Int32Array(tallies.length), whole };
        byCoach.set(coach, knowing);
        knowing.own[place] = (knowing.own[place] as number) + entry.amount;
        knowing.counted[place] = (knowing.counted[place] as number) + 1;
      }
  return [...byCoach.values()];
}
