import { type Coalition, coachesKnowing, type Knower, knowersOf, together } from './coalition';
import { type Chosen, hideAll, type Protection, roomIn, widening } from './complementary';
import type { DisclosureRules } from './disclosure-rules';
import { gridNetwork, type Room } from './grid';
import type { Need } from './primary';
import { moverOf, needFor, protectedBy, type Witness, witnessOf } from './witness';

/**
 * Hides what coalitions call for besides: none learns more than it may. What is hidden for one takes nothing from the others, whose tables stay possible.
 *
 * @returns Whether there is a choice that protects all.
 */
export function withstand(
  protection: Protection,
  candidates: readonly number[],
  { hidden, witnesses }: Chosen,
  rules: DisclosureRules,
): boolean {
  const { tallies, about } = protection.table;
  const shield = shieldOf(protection, candidates, hidden, witnesses);
  const coaches = about === 'practice' ? coachesKnowing(tallies, hidden) : [];
  const knowers = knowersOf(tallies, hidden, rules.colluders);
  const grow = (from: number, members: readonly Knower[], touched: ReadonlySet<number> | undefined): boolean => {
    for (let next = from; next < knowers.length; next += 1) {
      const knower = knowers[next] as Knower;
      const own = shield.touchedBy(knower);
      // Of what one of them does not touch, the others learn as much without that one.
      const both = touched === undefined ? own : inBoth(touched, own);
      if (both.size === 0) continue;
      const group = [...members, knower];
      if (!shield.holds(together(tallies, group), both)) return false;
      if (group.length < rules.colluders && !grow(next + 1, group, both)) return false;
    }
    return true;
  };
  return coaches.every((coach) => shield.holds(coach, shield.touchedBy(coach))) && grow(0, [], undefined);
}

function inBoth(a: ReadonlySet<number>, b: ReadonlySet<number>): ReadonlySet<number> {
  const both = new Set<number>();
  for (const each of a) if (b.has(each)) both.add(each);
  return both;
}

/** What protects a table's needs: by place, the tables that read the same, and which of them a knower's part could spoil. */
function shieldOf(protection: Protection, candidates: readonly number[], hidden: Set<number>, witnesses: ReadonlyMap<number, Witness>) {
  const { needs, table } = protection;
  const pools = new Map<number, Witness[]>();
  const users = new Map<number, Set<number>>();
  let touched = new Map<Knower, ReadonlySet<number>>();
  const add = (place: number, witness: Witness) => {
    touched = new Map();
    pools.set(place, [...(pools.get(place) ?? []), witness]);
    for (const used of [place, ...witness.low.keys(), ...witness.high.keys()]) users.set(used, (users.get(used) ?? new Set()).add(place));
  };
  for (const [place, witness] of witnesses) add(place, witness);

  const { grid } = table;
  const protect = (place: number, coalition: Coalition): boolean => {
    const [value, need, own] = [grid.values[place] as number, needs.get(place) as Need, coalition.own.get(place) ?? 0];
    const needed = needFor(value, need, own);
    const room = roomFor(protection, coalition);
    const pool = pools.get(place) as readonly Witness[];
    if (pool.some((witness) => protectedBy(witness, [place, value], needed, coalition.own, room))) return true;
    const found =
      witnessOf(moverOf(grid, [...hidden], room), place, value, need, own) ??
      witnessOf(widening(grid, candidates, gridNetwork(grid, candidates, room), hidden), place, value, need, own);
    if (found === undefined) return false;
    add(place, found);
    hideAll(hidden, found);
    return true;
  };
  return {
    /** The places whose protection rests on something that they have a part of. */
    touchedBy: (knower: Knower): ReadonlySet<number> => {
      const known = touched.get(knower) ?? new Set([...knower.own.keys()].flatMap((place) => [...(users.get(place) ?? [])]));
      touched.set(knower, known);
      return known;
    },
    /** Whether they learn no more than they may of these places; what that takes is hidden. */
    holds: (coalition: Coalition, places: ReadonlySet<number>): boolean => {
      for (const place of places) if (!coalition.known.has(place) && !protect(place, coalition)) return false;
      return true;
    },
  };
}

/** How far a place may go, for who knows what a coalition knows. */
function roomFor(protection: Protection, { own, entries, known }: Coalition): (place: number) => Room {
  const room = roomIn(protection);
  const { most } = protection.table;
  return (place) => {
    if (known.has(place)) return { up: 0, down: 0 };
    const { up, down } = room(place);
    const part = own.get(place) ?? 0;
    // Of their own they know how far it is from the most, too.
    return { up: most === undefined ? up : up - ((entries.get(place) ?? 0) * most - part), down: down - part };
  };
}
