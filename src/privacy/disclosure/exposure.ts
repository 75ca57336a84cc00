import type { DisclosureRules } from './disclosure-rules';
import { closelyKnown } from './dominance';
import { type Elimination, elimination } from './elimination';
import { sum } from './sum';

/** A thing that was counted, as often as it is the same: whose, by which coaches, how much. */
export interface Thing {
  readonly key: string;
  readonly teacher: string;
  readonly coaches: readonly string[];
  readonly amount: number;
}

/** What no number may be about, of those that published totals come to. */
export interface Limits {
  /** The fewest teachers. */
  readonly teachers: number;
  /** The fewest coaches, where they count; or none. */
  readonly coaches: number;
  /** How much of it may be one teacher's, where amounts are added up. */
  readonly parts: Pick<DisclosureRules, 'dominance' | 'percent'> | undefined;
}

/** What published totals tell together: of nobody in particular; of a group that is too small; or more than can be looked through. */
export type Exposure = 'none' | 'small-group' | 'too-entangled';

/** Things that were published in the same totals, and so cannot be told apart. */
export interface Atom {
  readonly teachers: ReadonlySet<string>;
  readonly things: readonly Thing[];
}

const atomOf = (things: readonly Thing[]): Atom => ({ things, teachers: new Set(things.map(({ teacher }) => teacher)) });

/** How many groups are looked at before it is said that there are too many. */
const most = 20_000;

/** The things in classes, by the totals that each is in; and the totals as rows over the classes. */
export function atomsOf(totals: readonly ReadonlySet<string>[], things: readonly Thing[]) {
  const classes = new Map<string, Thing[]>();
  for (const thing of things) {
    const within = totals.flatMap((total, at) => (total.has(thing.key) ? [at] : [])).join();
    if (within !== '') classes.set(within, [...(classes.get(within) ?? []), thing]);
  }
  const atoms = [...classes.values()].map(atomOf);
  const rows = totals.map((total) => atoms.map(({ things: [first] }) => (total.has((first as Thing).key) ? 1n : 0n)));
  return { atoms, rows };
}

/** Whether some totals say nothing that others do not say: each is a sum and difference of those. */
export function saysNothingNew(
  told: readonly ReadonlySet<string>[],
  next: readonly ReadonlySet<string>[],
  things: readonly Thing[],
): boolean {
  const { rows } = atomsOf([...told, ...next], things);
  const space = elimination();
  for (const row of rows.slice(0, told.length)) space.add(row);
  return !rows.slice(told.length).some((row) => space.add(row));
}

/**
 * Answers whether published totals, added and subtracted in any way, come to a number that no table would show: about fewer teachers or coaches than
 * there must be, or nearly one person's; to a coach who knows her own teachers, about one other. Exact, by whole numbers; where there are more groups to
 * look at than can be, it says so.
 */
export function exposureOf(totals: readonly ReadonlySet<string>[], things: readonly Thing[], limits: Limits): Exposure {
  const { atoms, rows } = atomsOf(totals, things);
  const budget = { left: most };
  const open = openIn(rows, atoms.length);
  const few = (chosen: readonly Atom[]) => teachersOf(chosen) < limits.teachers;
  if (limits.coaches > 0 && ofFewCoaches(atoms, open, limits.coaches)) return 'small-group';
  return firstOf([
    () => tellsOf(atoms, open, few, [], budget),
    () => (limits.parts === undefined ? 'none' : tellsOfOne(atoms, open, limits.parts, budget)),
    () => (limits.coaches > 0 ? leftToACoach(atoms, rows, budget) : 'none'),
  ]);
}

function firstOf(looks: readonly (() => Exposure)[]): Exposure {
  for (const look of looks) {
    const found = look();
    if (found !== 'none') return found;
  }
  return 'none';
}

export const teachersOf = (atoms: readonly Atom[]) => new Set(atoms.flatMap(({ teachers }) => [...teachers])).size;

/** What the totals leave open of each class: a sum and difference of them is about some classes only, if what is open of these is not open at all. */
type Open = (atom: number) => readonly bigint[];

function openIn(rows: readonly (readonly bigint[])[], width: number): Open {
  const space = elimination();
  for (const row of rows) space.add(row);
  const kernel = space.kernel(width);
  return (atom) => kernel.map((vector) => vector[atom] as bigint);
}

/**
 * Whether the totals tell of classes that are too small together, beside some that are in them in any case. What is not too small does not become so by
 * another class.
 */
function tellsOf(
  atoms: readonly Atom[],
  open: Open,
  tooSmall: (chosen: readonly Atom[]) => boolean,
  first: readonly number[],
  budget: { left: number },
): Exposure {
  const candidates = atoms.flatMap((atom, at) => (!first.includes(at) && tooSmall([...of(atoms, first), atom]) ? [at] : []));
  const look = (from: number, chosen: readonly number[], space: Elimination): Exposure => {
    for (let next = from; next < candidates.length; next += 1) {
      const more = [...chosen, candidates[next] as number];
      if (!tooSmall(of(atoms, more))) continue;
      budget.left -= 1;
      if (budget.left < 0) return 'too-entangled';
      const wider = space.copy();
      if (!wider.add(open(candidates[next] as number))) return 'small-group';
      const found = look(next + 1, more, wider);
      if (found !== 'none') return found;
    }
    return 'none';
  };
  const start = elimination();
  for (const atom of first) if (!start.add(open(atom))) return 'small-group';
  return look(0, first, start);
}

const of = (atoms: readonly Atom[], chosen: readonly number[]) => chosen.map((at) => atoms[at] as Atom);

/** Whether the totals tell of classes whose amounts are nearly all one teacher's. */
function tellsOfOne(
  atoms: readonly Atom[],
  open: Open,
  { dominance, percent }: NonNullable<Limits['parts']>,
  budget: { left: number },
): Exposure {
  const teachers = new Set(atoms.flatMap((atom) => [...atom.teachers]));
  for (const teacher of teachers) {
    const nearlyAll = (chosen: readonly Atom[]) => {
      const parts = partsIn(chosen);
      const [largest = 0] = parts;
      if (largest === 0 || largest > partOf(teacher, chosen)) return false;
      // As if the next largest were as large as this one: so it does not become nearly all again, once others are with it.
      return dominance.largest * largest >= dominance.share * sum(parts) || closelyKnown(parts, percent);
    };
    for (const [at, atom] of atoms.entries()) {
      if (!atom.teachers.has(teacher) || !nearlyAll([atom])) continue;
      const found = tellsOf(atoms, open, nearlyAll, [at], budget);
      if (found !== 'none') return found;
    }
  }
  return 'none';
}

export function partsIn(atoms: readonly Atom[]): readonly number[] {
  const parts = new Map<string, number>();
  for (const { teacher, amount } of atoms.flatMap(({ things }) => things)) parts.set(teacher, (parts.get(teacher) ?? 0) + amount);
  return [...parts.values()].sort((a, b) => b - a);
}

export const partOf = (teacher: string, atoms: readonly Atom[]) =>
  atoms.flatMap(({ things }) => things).reduce((sum, each) => (each.teacher === teacher ? sum + each.amount : sum), 0);

/** Whether the totals, less what a coach knows of her own teachers, tell of one other. */
function leftToACoach(atoms: readonly Atom[], rows: readonly (readonly bigint[])[], budget: { left: number }): Exposure {
  const coaches = new Set(atoms.flatMap(({ things }) => things.flatMap((thing) => thing.coaches)));
  for (const coach of coaches) {
    const left = atoms.map(({ things }) => atomOf(things.filter((thing) => !thing.coaches.includes(coach))));
    const others = left.flatMap(({ things }, at) => (things.length > 0 ? [at] : []));
    const open = openIn(
      rows.map((row) => others.map((at) => row[at] as bigint)),
      others.length,
    );
    const found = tellsOf(of(left, others), open, (chosen) => teachersOf(chosen) < 2, [], budget);
    if (found !== 'none') return found;
  }
  return 'none';
}

/** Whether some combination is about the teachers of fewer coaches than there must be. */
function ofFewCoaches(atoms: readonly Atom[], open: Open, least: number): boolean {
  const coaches = [...new Set(atoms.flatMap(({ things }) => things.flatMap((thing) => thing.coaches)))].sort();
  const groups = coaches.flatMap((_, at) => choices(coaches.slice(at), least - 1));
  return groups.some((group) => {
    const theirs = atoms.flatMap(({ things }, at) =>
      things.every((thing) => thing.coaches.some((coach) => group.includes(coach))) ? [at] : [],
    );
    const chosen = elimination();
    return theirs.some((atom) => !chosen.add(open(atom)));
  });
}

/** The groups of so many that begin with the first. */
function choices(names: readonly string[], size: number): readonly (readonly string[])[] {
  const [first, ...rest] = names;
  if (first === undefined || size < 1) return [];
  if (size === 1 || rest.length === 0) return [[first]];
  return rest.flatMap((_, at) => choices(rest.slice(at), size - 1).map((others) => [first, ...others]));
}
