import type { Entry } from '../privacy/disclosure/contribution';
import type { DisclosureRules } from '../privacy/disclosure/disclosure-rules';
import type { Inferred } from './audit-disclosure';
import { type Promised, promisedOf } from './promised';
import { isExact } from './released';
import type { Told, ToldPlace } from './what-was-told';

/** A number that may not be told: what it is made of, and the least and the most that it could be, as weights of what is unknown. */
export interface Target extends Pick<Inferred, 'of' | 'name' | 'value' | 'promised'> {
  readonly entries: readonly Entry[];
  readonly atLeast: readonly number[];
  readonly atMost: readonly number[];
}

/** Who knows how much of each unknown. */
export interface Attacker {
  readonly by: Inferred['by'];
  readonly own: readonly number[];
  readonly isTheirs: readonly boolean[];
  readonly names: readonly string[];
  readonly knows: (entry: Entry) => boolean;
}

/** All that may not be told to an attacker. */
export function targetsOf(told: Told, rules: DisclosureRules, attacker: Attacker): readonly Target[] {
  const together = [...differences(told, rules), ...groups(told, rules, attacker), ...fewTogether(told, rules, attacker)].filter(
    ({ entries }) => isSmallTo(attacker, entries, rules),
  );
  // Nobody can be kept from knowing what a scale says.
  return [...placeTargets(told, rules, attacker), ...together, ...teacherTargets(told, rules, attacker)].map((target) => {
    const [{ low, high, width }, most] = [target.promised, told.mostOf(target.entries)];
    return { ...target, promised: { low, high: Math.min(high, most), width: Math.min(width, most) } };
  });
}

function placeTargets({ places, counts, practice }: Told, rules: DisclosureRules, attacker: Attacker): readonly Target[] {
  return places.flatMap((place) => {
    const { release, row, column, name, weights, entries } = place;
    if (place.isSize) return [];
    const inLine = (other: Told['places'][number]) =>
      other.release === release &&
      ((other.row === row && other.column === undefined && hasOthers(release, 'column')) ||
        (other.row === undefined && other.column === column && hasOthers(release, 'row')));
    const hasOthers = (of: number, line: 'row' | 'column') =>
      new Set(places.filter((each) => each.release === of).flatMap((each) => each[line] ?? [])).size > 1;
    const lines = row === undefined || column === undefined ? [] : places.filter(inLine).map((line) => teachersOf(line.entries));
    const promised =
      place.form === 'shares' ? promisedOfShare(place, places, rules, attacker) : promisedOf(entries, rules, { counts, practice, lines });
    return promised === undefined
      ? []
      : [{ of: 'place', name, value: amountOf(entries), promised, entries, atLeast: weights, atMost: weights } as const];
  });
}

/**
 * What is promised of a count of which the share is told: that it is neither all, nor nobody, nor a few, as far as those who know their own part could not know
 * that anyhow; that it is not told itself; and to a coach, that of those whom she does not coach it is not.
 */
function promisedOfShare(place: ToldPlace, places: readonly ToldPlace[], { teachers }: DisclosureRules, { by, knows }: Attacker): Promised {
  const { entries, release, row } = place;
  const group = places.find((each) => each.release === release && each.row === row && each.isSize)?.entries ?? [];
  const others = group.filter((entry) => !knows(entry)).length;
  const most = Math.min(teachers - 1, entries.filter(knows).length + others);
  if (entries.length < teachers && by !== 'coach') return { low: 0, high: most, width: most };
  return { low: entries.length, high: entries.length, width: Math.min(1, others) };
}

/**
 * Whether some are too few to be told of together to who already knows a part: of a table's number, too, each member knows what the others bring, and a
 * coach what all but hers do.
 */
function isSmallTo({ by, names }: Attacker, entries: readonly Entry[], rules: DisclosureRules): boolean {
  const coach = names[0] as string;
  switch (by) {
    case 'stranger':
      return true;
    case 'teachers':
      return new Set([...entries.map(({ teacher }) => teacher), ...names]).size < rules.teachers;
    case 'coach':
      return teachersOf(entries.filter(({ coaches }) => !coaches.includes(coach))) === 1;
  }
}

/** What a place of one table has that another of the same or an earlier table has not. */
function differences({ places, unknowns, counts, practice }: Told, rules: DisclosureRules): readonly Target[] {
  return places
    .flatMap((later) =>
      places.flatMap((earlier) => {
        if (earlier.release > later.release || earlier.isSize || later.isSize) return [];
        const isSame = earlier.groups === later.groups && earlier.row === later.row && earlier.column === later.column;
        const sameGroup = isSame && earlier.release < later.release;
        if (!sameGroup && !(isExact(earlier.told) && isExact(later.told))) return [];
        const weights = later.weights.map((weight, at) => weight - (earlier.weights[at] as number));
        if (weights.includes(-1) || !weights.includes(1)) return [];
        const entries = unknowns.flatMap((unknown, at) => (weights[at] === 1 ? unknown.entries : []));
        // A sum of several cells is no table's number: what it may not be is about too few.
        if (!sameGroup && teachersOf(entries) >= rules.teachers) return [];
        const promised = promisedOf(entries, rules, { counts, practice });
        const name = `${later.name} without ${earlier.name}`;
        return promised === undefined ? [] : [{ of: 'difference', name, value: amountOf(entries), promised, entries, weights }];
      }),
    )
    .map(({ weights, ...target }) => ({ ...target, of: 'difference', atLeast: weights, atMost: weights }) as const);
}

/** Those who are together in every table: of few, all that the rules promise; of more, that what they bring is not known exactly. */
function groups({ unknowns, places, counts, practice }: Told, rules: DisclosureRules, { by }: Attacker): readonly Target[] {
  if (places.some(({ isSize }) => isSize)) return [];
  return unknowns.flatMap(({ entries }, at) => {
    const promised = entries.length === 0 ? undefined : promisedOf(entries, rules, { counts, practice });
    if (promised === undefined) return [];
    const weights = unknowns.map((_, other) => Number(other === at));
    const name = `${[...new Set(entries.map(({ teacher }) => teacher))].join(' and ')} together`;
    const value = amountOf(entries);
    const inexactly = { low: value, high: value, width: 1 };
    const full = by === 'stranger' && teachersOf(entries) < rules.teachers;
    return [{ of: 'group', name, value, promised: full ? promised : inexactly, entries, atLeast: weights, atMost: weights } as const];
  });
}

/** The most classes that are looked at together, and the most groups of them: a series that has more is looked through in part. */
const [mostTogether, mostGroups] = [4, 2000];

/**
 * Those who are together in some tables and not in all, where they are few: where they are in no hole, what they bring stays as open as if they were a group
 * of a table; of several holes the sum is not known exactly.
 */
function fewTogether({ unknowns, places, counts, practice }: Told, rules: DisclosureRules, { by }: Attacker): readonly Target[] {
  if (by !== 'stranger' || places.some(({ isSize }) => isSize)) return [];
  const found: Target[] = [];
  const isInHole = unknowns.map((_, at) => places.some(({ told, weights }) => !isExact(told) && weights[at] === 1));
  const look = (from: number, chosen: readonly number[], entries: readonly Entry[]): void => {
    for (let next = from; next < unknowns.length && found.length < mostGroups; next += 1) {
      const own = unknowns[next]?.entries ?? [];
      const together = [...entries, ...own];
      if (own.length === 0 || teachersOf(together) >= rules.teachers) continue;
      const more = [...chosen, next];
      const value = amountOf(together);
      const full = more.some((at) => isInHole[at])
        ? { low: value, high: value, width: 1 }
        : promisedOf(together, rules, { counts, practice });
      const promised = more.length === 1 ? undefined : full;
      const weights = unknowns.map((_, at) => Number(more.includes(at)));
      const name = `${[...new Set(together.map(({ teacher }) => teacher))].join(' and ')} together`;
      if (promised !== undefined) found.push({ of: 'group', name, value, promised, entries: together, atLeast: weights, atMost: weights });
      if (more.length < mostTogether) look(next + 1, more, together);
    }
  };
  look(0, [], []);
  return found;
}

/** What each teacher brings: at least what is theirs alone comes to, at most all that they have a part of. */
function teacherTargets({ unknowns, counts }: Told, rules: DisclosureRules, attacker: Attacker): readonly Target[] {
  if (counts === 'teachers') return [];
  const teachers = new Set(unknowns.flatMap(({ entries }) => entries.map(({ teacher }) => teacher)));
  return [...teachers].flatMap((teacher) => {
    if (attacker.by === 'teachers' && attacker.names.includes(teacher)) return [];
    const parts = unknowns.map(({ entries }) => entries.filter((each) => each.teacher === teacher));
    if (attacker.by === 'coach' && parts.flat().some(({ coaches }) => coaches.includes(attacker.names[0] as string))) return [];
    const entries = parts.flat();
    const amount = amountOf(entries);
    const width = Math.ceil(2 * rules.percent * amount);
    const atLeast = parts.map((own, at) => Number(own.length > 0 && own.length === unknowns[at]?.entries.length));
    const atMost = parts.map((own) => Number(own.length > 0));
    return [
      { of: 'teacher', name: teacher, value: amount, promised: { low: amount, high: amount, width }, entries, atLeast, atMost } as const,
    ];
  });
}

const teachersOf = (entries: readonly { readonly teacher: string }[]) => new Set(entries.map(({ teacher }) => teacher)).size;

export const amountOf = (entries: readonly { readonly amount: number }[]) => entries.reduce((sum, { amount }) => sum + amount, 0);
