import { type Elimination, elimination } from './elimination';

/** A thing that was counted, as often as it is the same: whose, by which coaches. */
export interface Thing {
  readonly key: string;
  readonly teacher: string;
  readonly coaches: readonly string[];
}

/** What published totals tell together: of nobody in particular; of a group that is too small; or more than can be looked through. */
export type Exposure = 'none' | 'small-group' | 'too-entangled';

/** Things that were published in the same totals, and so cannot be told apart. */
interface Atom {
  readonly teachers: ReadonlySet<string>;
  readonly things: readonly Thing[];
}

/** How many groups are looked at before it is said that there are too many. */
const most = 20_000;

/** The things in classes, by the totals that each is in; and the totals as rows over the classes. */
export function atomsOf(totals: readonly ReadonlySet<string>[], things: readonly Thing[]) {
  const classes = new Map<string, Thing[]>();
  for (const thing of things) {
    const within = totals.flatMap((total, at) => (total.has(thing.key) ? [at] : [])).join();
    if (within !== '') classes.set(within, [...(classes.get(within) ?? []), thing]);
  }
  const atoms = [...classes.values()].map((each): Atom => ({ things: each, teachers: new Set(each.map(({ teacher }) => teacher)) }));
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
 * Answers whether published totals, added and subtracted in any way, come to a number about a group that is too small: of fewer teachers than `least`,
 * or of too few coaches. Exact, by whole numbers; where there are more groups to look at than can be, it says so.
 */
export function exposureOf(
  totals: readonly ReadonlySet<string>[],
  things: readonly Thing[],
  least: { readonly teachers: number; readonly coaches: number },
): Exposure {
  const { atoms, rows } = atomsOf(totals, things);
  const space = elimination();
  for (const row of rows) space.add(row);
  // A combination is about some classes only, if what the totals leave open of these is not open at all.
  const open = space.kernel(atoms.length);
  const openOf = (atom: number) => open.map((vector) => vector[atom] as bigint);
  if (least.coaches > 0 && ofFewCoaches(atoms, openOf, least.coaches)) return 'small-group';
  const small = atoms.flatMap(({ teachers }, at) => (teachers.size < least.teachers ? [at] : []));
  let looked = 0;
  const look = (from: number, teachers: ReadonlySet<string>, chosen: Elimination): Exposure => {
    for (let next = from; next < small.length; next += 1) {
      const atom = small[next] as number;
      const together = new Set([...teachers, ...(atoms[atom] as Atom).teachers]);
      if (together.size >= least.teachers) continue;
      looked += 1;
      if (looked > most) return 'too-entangled';
      const wider = chosen.copy();
      if (!wider.add(openOf(atom))) return 'small-group';
      const found = look(next + 1, together, wider);
      if (found !== 'none') return found;
    }
    return 'none';
  };
  return look(0, new Set(), elimination());
}

/** Whether some combination is about the teachers of fewer coaches than there must be. */
function ofFewCoaches(atoms: readonly Atom[], openOf: (atom: number) => readonly bigint[], least: number): boolean {
  const coaches = [...new Set(atoms.flatMap(({ things }) => things.flatMap((thing) => thing.coaches)))].sort();
  const groups = coaches.flatMap((_, at) => choices(coaches.slice(at), least - 1));
  return groups.some((group) => {
    const theirs = atoms.flatMap(({ things }, at) =>
      things.every((thing) => thing.coaches.some((coach) => group.includes(coach))) ? [at] : [],
    );
    const chosen = elimination();
    return theirs.some((atom) => !chosen.add(openOf(atom)));
  });
}

/** The groups of so many that begin with the first. */
function choices(names: readonly string[], size: number): readonly (readonly string[])[] {
  const [first, ...rest] = names;
  if (first === undefined || size < 1) return [];
  if (size === 1 || rest.length === 0) return [[first]];
  return rest.flatMap((_, at) => choices(rest.slice(at), size - 1).map((others) => [first, ...others]));
}
