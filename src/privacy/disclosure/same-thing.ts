import type { KeptThing, Release } from './ledger';

/**
 * Whether two releases tell of the same, whatever their measures are called: `yes` where they share things that are counted alike, and by as much; `in-other-units`
 * where all amounts differ by one factor. A name can be forgotten or changed; what was counted cannot.
 */
export function sameThing(a: Release, b: Release): 'yes' | 'in-other-units' | 'no' {
  const inB = byWhat(b);
  const pairs = a.things.flatMap((thing) => {
    const other = inB.get(whatOf(thing));
    return other === undefined ? [] : [[thing, other] as const];
  });
  if (a.measure === b.measure) return pairs.some(([thing, other]) => thing.key === other.key) ? 'yes' : 'no';
  if (pairs.length === 0) return 'no';
  if (a.form === 'shares' || b.form === 'shares') return separates(a, b) || separates(b, a) ? 'yes' : 'no';
  const alike = pairs.filter(([thing, other]) => thing.key === other.key).length;
  if (a.counts !== b.counts) return alike === pairs.length ? 'yes' : 'no';
  if (2 * alike >= pairs.length) return 'yes';
  const [[one, other]] = pairs as [readonly [KeptThing, KeptThing]];
  const isFactor =
    pairs.length >= a.rules.teachers && one.amount > 0 && pairs.every(([x, y]) => x.amount * other.amount === y.amount * one.amount);
  return isFactor ? 'in-other-units' : 'no';
}

/** Whose it is and what it was, without how much. */
const whatOf = ({ key }: KeptThing) => key.slice(key.indexOf(' ') + 1);

const known = new WeakMap<Release, ReadonlyMap<string, KeptThing>>();

function byWhat(release: Release): ReadonlyMap<string, KeptThing> {
  const before = known.get(release);
  if (before !== undefined) return before;
  const made = new Map(release.things.map((thing) => [whatOf(thing), thing]));
  known.set(release, made);
  return made;
}

/**
 * Whether those who do, and those who do not, are told apart by another release: no cell of it has both kinds of one row, though there are both. So is one that
 * tells of some who do alone.
 */
function separates(shares: Release, other: Release): boolean {
  if (shares.form !== 'shares') return false;
  const [inOther, width] = [byWhat(other), shares.columns.length];
  const [inCells, inRows] = [new Map<string, number>(), new Map<number, number>()];
  for (const thing of shares.things) {
    const [row, kind, there] = [Math.floor(thing.cell / width), thing.cell % width, inOther.get(whatOf(thing))];
    inRows.set(row, (inRows.get(row) ?? 0) | (1 << kind));
    if (there === undefined) continue;
    const at = `${row} ${there.cell}`;
    if ((inCells.get(at) ?? kind) !== kind) return false;
    inCells.set(at, kind);
  }
  return inCells.size > 0 && [...inRows.values()].includes(3);
}
