import type { DisclosureRules } from './disclosure-rules';
import { type Grid, gridNetwork, isTotal, type Places, type Room, roomOf, signOf } from './grid';
import { hideBesides } from './hidden-sums';
import { flowAround, type Network } from './max-flow';
import type { Need, TalliedGrid } from './primary';
import type { Tally } from './tally';
import { withstand } from './withstand';
import { changeOf, type Mover, moverOf, type Witness, witnessOf } from './witness';

/** What must stay unknown of a table. */
export interface Protection {
  readonly table: TalliedGrid;
  /** What may not be shown, and how wide what can be worked out of it must stay. */
  readonly needs: ReadonlyMap<number, Need>;
}

/**
 * Chooses what else must be hidden, so that nothing that may not be shown can be worked out from what is: for strangers first, and as little as it
 * finds; then for each coalition of those who know a part of it themselves; then for the sums of what is hidden, which totals tell.
 *
 * @param forced - What has to be hidden for another reason.
 * @returns The places to hide; nothing where no choice protects all.
 * @see Kelly, Golden and Assad (1992), Networks 22(4), 397-417, https://doi.org/10.1002/net.3230220407
 */
export function complement(protection: Protection, forced: Places, rules: DisclosureRules): Places | undefined {
  const { table, needs } = protection;
  const start = new Set([...needs.keys(), ...forced]);
  const chosen = chosenFor(protection, start);
  if (chosen === undefined || !withstand(protection, candidatesOf(table, start), chosen, rules)) return undefined;
  // To hide more takes nothing from what protects the rest: it stays as possible as it was.
  const { hidden } = chosen;
  for (;;) {
    const besides = hideBesides(table, hidden, rules);
    if (besides === undefined) return undefined;
    if (besides.length === 0) return hidden;
    for (const place of besides) hidden.add(place);
  }
}

/** For strangers alone, the smallest number first; nothing where no choice protects all. */
function chosenFor(protection: Protection, start: Places): Chosen | undefined {
  const { table, needs } = protection;
  const { values } = table.grid;
  if (start.has(values.length - 1)) return undefined;
  const search = searchFrom(protection, candidatesOf(table, start), start);
  const order = [...needs.keys()].sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  return order.every((place) => search.protect(place)) ? search.reduced(start) : undefined;
}

/** What could be hidden besides: all that is shown, but for what nobody is in, which everybody may know to be empty, and the total of all. */
function candidatesOf({ grid, tallies }: TalliedGrid, start: Places): readonly number[] {
  const last = grid.values.length - 1;
  return grid.values.flatMap((_, place) =>
    start.has(place) || (place !== last && (tallies[place]?.ofTeacher.size ?? 0) > 0) ? [place] : [],
  );
}

/** What it costs a reader that a place is hidden. A total is missed more than a cell. */
const costOf = (grid: Grid, place: number) => (isTotal(grid, place) ? 3 : 1);

/** A choice of places, and the tables that show it to be enough. */
export interface Chosen {
  readonly hidden: Set<number>;
  readonly witnesses: Map<number, Witness>;
}

interface Search {
  /** Hides what a place needs; `false` where nothing does. */
  protect(place: number): boolean;
  /** What is left where everything is shown again that nothing needs. */
  reduced(keep: Places): Chosen;
}

function searchFrom(protection: Protection, candidates: readonly number[], start: Places): Search {
  const { needs } = protection;
  const { grid } = protection.table;
  const hidden = new Set(start);
  const witnesses = new Map<number, Witness>();
  const room = roomIn(protection);
  const all = gridNetwork(grid, candidates, room);
  const solve = (place: number, among: Mover) => witnessOf(among, place, grid.values[place] as number, needs.get(place) as Need);
  let move = moverOf(grid, [...hidden], room);

  return {
    protect: (place) => {
      const at = solve(place, move) ?? solve(place, widening(grid, candidates, all, hidden));
      if (at === undefined) return false;
      witnesses.set(place, at);
      if (hideAll(hidden, at)) move = moverOf(grid, [...hidden], room);
      return true;
    },
    reduced: (keep) => {
      const extra = [...hidden].filter((place) => !keep.has(place));
      extra.sort((a, b) => costOf(grid, b) - costOf(grid, a) || (grid.values[b] as number) - (grid.values[a] as number));
      for (const shown of extra) {
        const using = [...witnesses].filter(([, { low, high }]) => low.has(shown) || high.has(shown)).map(([place]) => place);
        hidden.delete(shown);
        const without = moverOf(grid, [...hidden], room);
        const instead: [number, Witness][] = [];
        for (const place of using) {
          const at = solve(place, without);
          if (at === undefined) break;
          instead.push([place, at]);
        }
        if (instead.length < using.length) hidden.add(shown);
        else for (const [place, at] of instead) witnesses.set(place, at);
      }
      return { hidden, witnesses };
    },
  };
}

/** Moves among all that could be hidden, by what is hidden already where that does. */
export function widening(grid: Grid, candidates: readonly number[], all: Network, hidden: Places): Mover {
  const edgeOf = new Map(candidates.map((place, edge) => [place, edge]));
  const used = new Set(hidden);
  return (place, direction, enough) => {
    const cost = (edge: number) => {
      const each = candidates[edge] as number;
      return used.has(each) ? 0 : costOf(grid, each);
    };
    const flow = flowAround(all, edgeOf.get(place) as number, (direction * signOf(grid, place)) as 1 | -1, enough, cost);
    const change = changeOf(grid, candidates, flow);
    for (const each of change.keys()) used.add(each);
    return { amount: flow.amount, change };
  };
}

/** Hides every place that a witness changes; answers whether one was shown before. */
export function hideAll(hidden: Set<number>, { low, high }: Witness): boolean {
  const before = hidden.size;
  for (const place of [...low.keys(), ...high.keys()]) hidden.add(place);
  return hidden.size > before;
}

/** How far a place may go, for a stranger, who may know whose amounts are added up, and so where nobody's are; and the scale of the answers. */
export function roomIn({ table, needs }: Protection): (place: number) => Room {
  const { grid, tallies, counts, most } = table;
  return (place) => {
    const tally = tallies[place] as Tally;
    const value = grid.values[place] as number;
    if (counts === 'amounts' && tally.ofTeacher.size === 0 && !needs.has(place)) return { up: 0, down: 0 };
    return most === undefined ? roomOf(grid, place) : { up: tally.entries.length * most - value, down: value };
  };
}
