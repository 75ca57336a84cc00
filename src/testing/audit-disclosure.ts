import type { Entry } from '../privacy/disclosure/contribution';
import type { DisclosureRules } from '../privacy/disclosure/disclosure-rules';
import { type Region, regionOf } from './linear-region';
import { type Promised, promisedOf } from './promised';
import { type ReleasedTable, type Told, toldBy } from './what-was-told';

/** What somebody can work out of one number that may not be told. */
export interface Inferred {
  /** A cell or a total of a table; what one table adds to another; some who are counted together everywhere; or one teacher. */
  readonly of: 'place' | 'difference' | 'group' | 'teacher';
  readonly name: string;
  /** Who works it out: a stranger, or teachers or a coach who know their own part. */
  readonly by: 'stranger' | 'teachers' | 'coach';
  readonly low: number;
  /** None where nothing bounds it. */
  readonly high: number | undefined;
  /** What it is. */
  readonly value: number;
  readonly promised: Promised;
  /** Whether it is as open as was promised. */
  readonly kept: boolean;
}

/** All that can be worked out from what was told. */
export interface DisclosureAudit {
  readonly ok: boolean;
  readonly inferred: readonly Inferred[];
  /** What is told more closely than was promised, in words; and, where nothing is, that. */
  readonly story: readonly string[];
}

/**
 * Attacks everything that was let out: what can be worked out of each number that may not be told, of what one table adds to another, of those who are
 * always counted together, and of each teacher, by a stranger and by those who know their own part. It has its own reading of the rules and its own
 * method (the simplex method), and shares neither with what it attacks.
 *
 * It supposes an attacker who knows who is in which group, and not how much is theirs. It is for tests, with invented people: its answer tells what is hidden.
 *
 * @param released - The tables and what `disclose` made of them, in the order in which they were let out, all to the same readers.
 * @param rules - What those readers were promised.
 * @returns What can be worked out, whether all of it is as open as the rules promise, and the story in words.
 * @throws {Error} Where a table is none of this library's.
 * @example
 * auditDisclosure([], inside); // => { ok: true, inferred: [], story: ['Nothing was let out.'] }
 */
export function auditDisclosure(released: readonly ReleasedTable[], rules: DisclosureRules): DisclosureAudit {
  const inferred = toldBy(released).flatMap((told) => attackersOf(told, rules).flatMap((attacker) => attack(told, attacker, rules)));
  const broken = inferred.filter(({ kept }) => !kept);
  const nothing = released.length === 0 ? 'Nothing was let out.' : `Of ${inferred.length} numbers that may not be told, none is.`;
  return { ok: broken.length === 0, inferred, story: broken.length === 0 ? [nothing] : broken.map(inWordsOf) };
}

/** A number that may not be told: what it is made of, and the least and the most that it could be, as weights of what is unknown. */
interface Target extends Pick<Inferred, 'of' | 'name' | 'value' | 'promised'> {
  readonly entries: readonly Entry[];
  readonly atLeast: readonly number[];
  readonly atMost: readonly number[];
}

/** Who knows how much of each unknown. */
interface Attacker {
  readonly by: Inferred['by'];
  readonly own: readonly number[];
  readonly isTheirs: readonly boolean[];
  readonly names: readonly string[];
  readonly knows: (entry: Entry) => boolean;
}

const stranger = ({ unknowns }: Told): Attacker => ({
  by: 'stranger',
  own: unknowns.map(() => 0),
  isTheirs: unknowns.map(() => false),
  names: [],
  knows: () => false,
});

function attackersOf(told: Told, rules: DisclosureRules): readonly Attacker[] {
  const entries = told.unknowns.flatMap((unknown) => unknown.entries);
  const teachers = [...new Set(entries.map(({ teacher }) => teacher))];
  const coaches = told.practice ? [...new Set(entries.flatMap((entry) => entry.coaches))] : [];
  const groups = groupsOf(teachers, rules.colluders);
  const all = [
    stranger(told),
    ...groups.map((names) => attacker(told, 'teachers', names, ({ teacher }) => names.includes(teacher))),
    ...coaches.map((coach) => attacker(told, 'coach', [coach], (entry) => entry.coaches.includes(coach))),
  ];
  // Who knows the same is one, but for teachers, of whom each is also a target.
  const seen = new Map(all.map((each) => [JSON.stringify([each.own, each.isTheirs, told.counts === 'amounts' ? each.names : []]), each]));
  return [...seen.values()];
}

function groupsOf(names: readonly string[], most: number): readonly (readonly string[])[] {
  if (most === 0) return [];
  return names.flatMap((name, at) => [[name], ...groupsOf(names.slice(at + 1), most - 1).map((others) => [name, ...others])]);
}

function attacker({ unknowns }: Told, by: Attacker['by'], names: readonly string[], knows: Attacker['knows']): Attacker {
  return {
    by,
    names,
    knows,
    own: unknowns.map(({ entries }) => amountOf(entries.filter(knows))),
    isTheirs: unknowns.map(({ entries }) => entries.length > 0 && entries.every(knows)),
  };
}

function attack(told: Told, attacker: Attacker, rules: DisclosureRules): readonly Inferred[] {
  const shown = told.places.filter(({ cell }) => cell.shown);
  // What is theirs wholly is no unknown to them; of the rest they know that it is not less than their part.
  const open = (weights: readonly number[]) => weights.map((weight, at) => (attacker.isTheirs[at] ? 0 : weight));
  const region = regionOf(
    shown.map(({ weights }) => open(weights)),
    shown.map(({ weights, cell }) => (cell as { readonly value: number }).value - weighted(weights, attacker.own)),
    told.unknowns.length,
  );
  if (region === undefined) throw new Error('Expected numbers that add up, found others.');
  return targetsOf(told, rules, attacker).flatMap((target) => {
    // Of what is wholly theirs they learn nothing.
    const known = target.entries.length > 0 && target.entries.every(attacker.knows);
    return known ? [] : [infer(target, region, attacker, open)];
  });
}

function infer({ of, name, promised, value, atLeast, atMost }: Target, region: Region, { by, own }: Attacker, open: Weights): Inferred {
  // A region is of what is left when they take their own part away; of another teacher, nothing is theirs.
  const mine = of === 'teacher' ? 0 : weighted(atMost, own);
  const more = region.greatest(open(atMost));
  const low = rounded(mine - (region.greatest(open(atLeast).map((weight) => -weight)) ?? 0));
  const high = more === undefined ? undefined : rounded(mine + more);
  const wanted = { ...promised, low: Math.max(promised.low, mine), width: Math.min(promised.width, Math.max(0, value - mine)) };
  const needed = mine === 0 ? promised : wanted;
  const kept = low <= needed.low && (high === undefined || (high >= needed.high && high - low >= needed.width));
  return { of, name, by, low, high, value, promised: needed, kept };
}

type Weights = (weights: readonly number[]) => readonly number[];

const weighted = (weights: readonly number[], values: readonly number[]) =>
  weights.reduce((sum, weight, at) => sum + weight * (values[at] as number), 0);
const amountOf = (entries: readonly { readonly amount: number }[]) => entries.reduce((sum, { amount }) => sum + amount, 0);

/** Sums are whole numbers where they are known; what the method leaves of fractions below is its own. */
const rounded = (value: number) => (Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value);

function targetsOf(told: Told, rules: DisclosureRules, attacker: Attacker): readonly Target[] {
  const together = [...differences(told, rules), ...groups(told, rules, attacker)].filter(({ entries }) =>
    isSmallTo(attacker, entries, rules),
  );
  return [...placeTargets(told, rules), ...together, ...teacherTargets(told, rules, attacker)];
}

function placeTargets({ places, counts, practice }: Told, rules: DisclosureRules): readonly Target[] {
  return places.flatMap(({ release, row, column, name, weights, entries }) => {
    const inLine = (other: Told['places'][number]) =>
      other.release === release &&
      ((other.row === row && other.column === undefined && hasOthers(release, 'column')) ||
        (other.row === undefined && other.column === column && hasOthers(release, 'row')));
    const hasOthers = (of: number, line: 'row' | 'column') =>
      new Set(places.filter((each) => each.release === of).flatMap((each) => each[line] ?? [])).size > 1;
    const lines = row === undefined || column === undefined ? [] : places.filter(inLine).map((line) => teachersOf(line.entries));
    const promised = promisedOf(entries, rules, { counts, practice, lines });
    return promised === undefined
      ? []
      : [{ of: 'place', name, value: amountOf(entries), promised, entries, atLeast: weights, atMost: weights } as const];
  });
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
        if (earlier.release > later.release) return [];
        const sameGroup = earlier.release < later.release && earlier.row === later.row && earlier.column === later.column;
        if (!sameGroup && !(earlier.cell.shown && later.cell.shown)) return [];
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
function groups({ unknowns, counts, practice }: Told, rules: DisclosureRules, { by }: Attacker): readonly Target[] {
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

function inWordsOf({ name, by, low, high, promised }: Inferred): string {
  const who = { stranger: 'Anybody', teachers: 'Who knows their own part', coach: 'A coach who knows her own part' }[by];
  const found = low === high ? `is ${low}` : high === undefined ? `is ${low} or more` : `lies from ${low} to ${high}`;
  const more = promised.width === 0 ? '' : `, and ${promised.width} apart`;
  return `${who} can work out that ${name} ${found}. Promised was that it could be ${promised.low} or less and ${promised.high} or more${more}.`;
}
