import type { DisclosureRules } from '../privacy/disclosure/disclosure-rules';
import { medianInferences } from './audit-medians';
import { type Attacker, amountOf, type Target, targetsOf } from './audit-targets';
import { type Region, regionOf } from './linear-region';
import type { Promised } from './promised';
import type { ReleasedBands, ReleasedTable } from './released';
import { type Told, toldBy } from './what-was-told';

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
 * Bands are sums and counts from where to where; of shares, how many are in a group is taken to be known. Medians are looked at one by one.
 *
 * @param released - The tables and what `disclose` and its kin made of them, of means with their scale, in the order in which they were let out, all to the same readers.
 * @param rules - What those readers were promised.
 * @returns What can be worked out, whether all of it is as open as the rules promise, and the story in words.
 * @throws {Error} Where a table is none of this library's, or means come without their scale.
 * @example
 * auditDisclosure([], inside); // => { ok: true, inferred: [], story: ['Nothing was let out.'] }
 */
export function auditDisclosure(released: readonly (ReleasedTable | ReleasedBands)[], rules: DisclosureRules): DisclosureAudit {
  const sums = toldBy(released).flatMap((told) => attackersOf(told, rules).flatMap((attacker) => attack(told, attacker, rules)));
  const inferred = [...sums, ...medianInferences(released, rules)];
  const broken = inferred.filter(({ kept }) => !kept);
  const nothing = released.length === 0 ? 'Nothing was let out.' : `Of ${inferred.length} numbers that may not be told, none is.`;
  return { ok: broken.length === 0, inferred, story: broken.length === 0 ? [nothing] : broken.map(inWordsOf) };
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

function attacker({ unknowns, places }: Told, by: Attacker['by'], names: readonly string[], knows: Attacker['knows']): Attacker {
  return {
    by,
    names,
    knows,
    own: unknowns.map(({ entries }) => amountOf(entries.filter(knows))),
    // Who else does what they do is what a share tells: that nobody does, they do not know.
    isTheirs: unknowns.map(({ entries }) => entries.length > 0 && entries.every(knows) && !places.some(({ isSize }) => isSize)),
  };
}

function attack(told: Told, attacker: Attacker, rules: DisclosureRules): readonly Inferred[] {
  // What is theirs wholly is no unknown to them; of the rest they know that it is not less than their part.
  const open = (weights: readonly number[]) => weights.map((weight, at) => (attacker.isTheirs[at] ? 0 : weight));
  const bounds = [
    ...told.places.map(({ weights, told: { low, high } }) => {
      const theirs = weighted(weights, attacker.own);
      return { weights: open(weights), low: low - theirs, high: high === undefined ? high : high - theirs };
    }),
    ...told.unknowns.map(({ entries }, at) => {
      const weights = told.unknowns.map((_, other) => Number(other === at));
      const isBounded = entries.length > 0 && told.mostOf(entries) < Number.POSITIVE_INFINITY;
      const high = isBounded ? told.mostOf(entries.filter((entry) => !attacker.knows(entry))) : undefined;
      return { weights: open(weights), low: 0, high };
    }),
  ];
  const region = regionWithin(bounds, told.unknowns.length);
  if (region === undefined) throw new Error('Expected numbers that add up, found others.');
  return targetsOf(told, rules, attacker).flatMap((target) => {
    // Of what is wholly theirs they learn nothing.
    const known = target.entries.length > 0 && target.entries.every(attacker.knows);
    return known ? [] : [infer(target, region, attacker, open)];
  });
}

/** What a weighted sum was said to be: from where to where. */
interface Bound {
  readonly weights: readonly number[];
  readonly low: number;
  readonly high: number | undefined;
}

/**
 * All that some numbers could be, of which sums are known from where to where: what is lacking of an end is a number of its own. What is told by itself is no
 * unknown.
 */
function regionWithin(bounds: readonly Bound[], width: number): Region | undefined {
  const known = new Map<number, number>();
  for (const { weights, low, high } of bounds) {
    const [only, ...others] = low === high ? weights.flatMap((weight, at) => (weight === 1 ? [at] : [])) : [];
    if (only !== undefined && others.length === 0) known.set(only, low);
  }
  const free = Array.from({ length: width }, (_, at) => at).filter((at) => !known.has(at));
  const knownIn = (weights: readonly number[]) => [...known].reduce((sum, [at, value]) => sum + value * (weights[at] as number), 0);
  const freeIn = (weights: readonly number[]) => free.map((at) => weights[at] as number);
  const ends = bounds.flatMap(({ weights: all, low, high }) => {
    const [weights, told] = [freeIn(all), knownIn(all)];
    if (!weights.includes(1)) return [];
    if (low === high) return [{ weights, sum: low - told, lack: 0 }];
    const least = low > told ? [{ weights, sum: low - told, lack: -1 }] : [];
    return high === undefined ? least : [...least, { weights, sum: high - told, lack: 1 }];
  });
  const lacking = ends.flatMap(({ lack }, at) => (lack === 0 ? [] : [at]));
  const region = regionOf(
    ends.map(({ weights, lack }, at) => [...weights, ...lacking.map((each) => (each === at ? lack : 0))]),
    ends.map(({ sum }) => sum),
    free.length + lacking.length,
  );
  if (region === undefined) return undefined;
  return {
    greatest: (weights) => {
      const most = region.greatest([...freeIn(weights), ...lacking.map(() => 0)]);
      return most === undefined ? undefined : most + knownIn(weights);
    },
  };
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

/** Sums are whole numbers where they are known; what the method leaves of fractions below is its own. */
const rounded = (value: number) => (Math.abs(value - Math.round(value)) < 1e-6 ? Math.round(value) : value);

function inWordsOf({ name, by, low, high, promised }: Inferred): string {
  const who = { stranger: 'Anybody', teachers: 'Who knows their own part', coach: 'A coach who knows her own part' }[by];
  const found = low === high ? `is ${low}` : high === undefined ? `is ${low} or more` : `lies from ${low} to ${high}`;
  const more = promised.width === 0 ? '' : `, and ${promised.width} apart`;
  return `${who} can work out that ${name} ${found}. Promised was that it could be ${promised.low} or less and ${promised.high} or more${more}.`;
}
