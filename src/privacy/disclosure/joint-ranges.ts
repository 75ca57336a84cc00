import { type Corners, cornersOf, type Point } from './corners';
import type { DisclosureRules } from './disclosure-rules';
import { type Atom, atomsOf, type Exposure, partOf, partsIn, type Thing, teachersOf } from './exposure';
import type { Release } from './ledger';
import { needOfParts } from './primary';
import { sum } from './sum';

/** Who knows how much of each class: what is left of it is what they do not know. */
interface Knower {
  readonly own: Point;
  readonly isTheirs: readonly boolean[];
  readonly knows: (thing: Thing) => boolean;
}

/** A weighted sum that must stay open, and between which values. */
interface Open {
  readonly high: Point;
  readonly low: Point;
  readonly need: { readonly low: number; readonly high: number; readonly width: number };
}

/** By which rules, and of what. */
type Told = Pick<Release, 'counts' | 'about' | 'rules'>;

/** How many sums are looked at before it is said that there are too many. */
const most = 20_000;

/**
 * Answers whether published totals, all of them together, narrow what a few bring more than the rules let: for a stranger, of every few who cannot be told from
 * each other by the totals; and for those who know their own part, of each other teacher, and of each class of few. What is as open as it must be is shown so,
 * by other whole numbers that come to the same totals; what is not shown so counts as told.
 *
 * That totals come to an exact number of a few, `exposureOf` decides.
 */
export function narrowed(totals: readonly ReadonlySet<string>[], things: readonly Thing[], { counts, about, rules }: Told): Exposure {
  const { atoms, rows: signs } = atomsOf(totals, things);
  const rows = signs.map((row) => row.map(Number));
  const values = atoms.map(({ things: own }) => amountOf(own));
  const points: Point[] = [values];
  const budget = { left: most };
  const isOpen = openTo(rows, values, points, budget);

  const stranger: Knower = { own: values.map(() => 0), isTheirs: values.map(() => false), knows: () => false };
  const fewOpen = (from: number, chosen: readonly number[]): boolean => {
    for (let next = from; next < atoms.length; next += 1) {
      const more = [...chosen, next];
      const group = more.map((at) => atoms[at] as Atom);
      if (teachersOf(group) >= rules.teachers) continue;
      const weights = values.map((_, at) => Number(more.includes(at)));
      const need = needOfParts(partsIn(group), counts, rules);
      if (!isOpen(stranger, { low: weights, high: weights, need }) || !fewOpen(next + 1, more)) return false;
    }
    return true;
  };
  const kept = fewOpen(0, []) && knowersIn(atoms, values, { counts, about, rules }, isOpen);
  if (budget.left < 0) return 'too-entangled';
  return kept ? 'none' : 'small-group';
}

/** Looks for two possible tables in which a sum is low enough, and high enough; first among those that were found before. */
function openTo(rows: readonly Point[], values: Point, points: Point[], budget: { left: number }) {
  let last: { readonly knower: Knower; readonly corners: Corners } | undefined;
  const cornersFor = (knower: Knower) => {
    if (last?.knower !== knower) last = { knower, corners: cornersOf(rows, values, knower.own, knower.isTheirs) };
    return last.corners;
  };
  return (knower: Knower, { low, high, need }: Open): boolean => {
    budget.left -= 1;
    if (budget.left < 0) return false;
    const { own, isTheirs } = knower;
    let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    const take = (point: Point) => {
      least = Math.min(least, dot(low, point));
      greatest = Math.max(greatest, dot(high, point));
      return least <= need.low && greatest >= need.high && greatest - least >= need.width;
    };
    const isPossible = (point: Point) =>
      point.every((number, at) => (isTheirs[at] ? number === values[at] : number >= (own[at] as number)));
    for (const point of points) if (isPossible(point) && take(point)) return true;
    const look = (weights: Point) =>
      cornersFor(knower).towards(weights, (point) => {
        points.push(point);
        return take(point);
      });
    return look(low.map((weight) => -weight)) || look(high);
  };
}

/** Whether every other teacher, and every class of few, stays open to teachers who put together what they know, and in tables about practice to each coach. */
function knowersIn(atoms: readonly Atom[], values: Point, { counts, about, rules }: Told, isOpen: ReturnType<typeof openTo>): boolean {
  const things = atoms.flatMap(({ things: own }) => own);
  const few = atoms.flatMap((atom, at) => (atom.teachers.size < rules.teachers ? [at] : []));
  const ranges =
    counts === 'teachers' ? [] : [...new Set(things.map(({ teacher }) => teacher))].map((teacher) => rangeOf(teacher, atoms, rules));
  const openTo = (knower: Knower, of: readonly Range[], isSmall: (atom: Atom) => boolean) =>
    few.every((at) => {
      const atom = atoms[at] as Atom;
      if (knower.isTheirs[at] || !isSmall(atom)) return true;
      const [weights, value] = [values.map((_, other) => Number(other === at)), values[at] as number];
      return isOpen(knower, { low: weights, high: weights, need: { low: value, high: value, width: 1 } });
    }) &&
    of.every(({ teacher, high, low, amount, width }) => {
      if (things.some((thing) => thing.teacher === teacher && knower.knows(thing))) return true;
      const theirs = dot(high, knower.own);
      return isOpen(knower, { low, high, need: { low: amount, high: amount + theirs, width: width + theirs } });
    });

  const coaches = about === 'practice' ? [...new Set(things.flatMap((thing) => thing.coaches))] : [];
  const ofCoaches = coaches.every((coach) => {
    const isHers = (thing: Thing) => thing.coaches.includes(coach);
    const leavesOne = ({ things: all }: Atom) => new Set(all.flatMap((thing) => (isHers(thing) ? [] : [thing.teacher]))).size === 1;
    return openTo(knowerOf(atoms, isHers), ranges, leavesOne);
  });
  const narrow = ranges.filter((range) => !range.isWide);
  if (!ofCoaches || (few.length === 0 && narrow.length === 0)) return ofCoaches;
  const groupsOpen = (names: readonly string[], from: number, group: readonly string[]): boolean =>
    names.every((name, at) => {
      if (at < from) return true;
      const more = [...group, name];
      const isFew = ({ teachers }: Atom) => new Set([...teachers, ...more]).size < rules.teachers;
      const knower = knowerOf(atoms, ({ teacher }) => more.includes(teacher));
      return openTo(knower, narrow, isFew) && (more.length >= rules.colluders || groupsOpen(names, at + 1, more));
    });
  return groupsOpen([...new Set(things.map(({ teacher }) => teacher))], 0, []);
}

/** What a teacher brings: at least what is theirs alone comes to, at most all that they have a part of. */
interface Range {
  readonly teacher: string;
  readonly low: Point;
  readonly high: Point;
  readonly amount: number;
  readonly width: number;
  /** Whether it is wide enough to whoever it may be, as the numbers are. */
  readonly isWide: boolean;
}

function rangeOf(teacher: string, atoms: readonly Atom[], { percent, colluders }: DisclosureRules): Range {
  const parts = atoms.map((atom) => partOf(teacher, [atom]));
  const high = atoms.map(({ teachers }) => Number(teachers.has(teacher)));
  const low = atoms.map(({ teachers }) => Number(teachers.has(teacher) && teachers.size === 1));
  const amount = sum(parts);
  const width = Math.ceil(2 * percent * amount);
  // Whoever knows of it knows no more than the largest of the others' parts.
  const others = atoms.flatMap((atom, at) =>
    high[at] === 0 ? [] : partsIn([{ ...atom, things: atom.things.filter((thing) => thing.teacher !== teacher) }]).slice(colluders),
  );
  return { teacher, low, high, amount, width, isWide: sum(others) + amount - dot(low, parts) >= width };
}

function knowerOf(atoms: readonly Atom[], knows: Knower['knows']): Knower {
  return {
    own: atoms.map(({ things }) => amountOf(things.filter(knows))),
    isTheirs: atoms.map(({ things }) => things.every(knows)),
    knows,
  };
}

const dot = (a: Point, b: Point) => a.reduce((all, each, at) => all + each * (b[at] as number), 0);
const amountOf = (things: readonly Thing[]) => sum(things.map(({ amount }) => amount));
