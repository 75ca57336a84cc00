import { isTheirs, type Knowing } from './coalition';
import { type Grid, isTotal, type Places, type Room, roomOf } from './grid';
import { flowsIn, openAt, type Rooms, roomsOf, type Ways } from './max-flow';
import type { Need, TalliedGrid } from './primary';
import type { Tally } from './tally';
import { type Known, needFor, protects, type Witness, witnessOf } from './witness';

/** What must stay unknown of a table. */
export interface Protection {
  readonly table: TalliedGrid;
  /** What may not be shown, and how wide what can be worked out of it must stay. */
  readonly needs: ReadonlyMap<number, Need>;
}

/** A choice of places to hide, with the tables that show it to be enough. */
export interface Cover {
  readonly hidden: ReadonlySet<number>;
  /** What strangers know. */
  readonly known: Known;
  /** Hides what it takes for a place to be raised by so much in other rooms; `false` where nothing does. */
  spread(place: number, within: Rooms, enough: number): boolean;
  /** What protects a place from a stranger, or from who knows this; what that takes is hidden. Nothing where nothing does. */
  protect(place: number, knowing?: Knowing): Witness | undefined;
  /** Looks among what is hidden for what protects a place where every other number goes no further than this. */
  brace(place: number, within: Rooms): void;
  /** Shows everything again that no stranger's witness needs and that need not be kept. */
  reduce(keep: Places): void;
}

/** What it costs a reader that a place is hidden. A total is missed more than a cell. */
const costOf = (grid: Grid, place: number) => (isTotal(grid, place) ? 3 : 1);

/** Begins with some places hidden; others are hidden as they are needed. */
export function coverOf({ table, needs }: Protection, start: Places): Cover {
  const { grid, most } = table;
  const move = flowsIn(grid);
  const rooms = roomsOf(grid, roomIn({ table, needs }));
  const known = { rooms, most };
  const hidden = new Set(start);
  const open = openAt(grid, start);
  const candidates = openAt(grid, candidatesOf(table, start));
  const pools = new Map<number, Witness[]>();
  const poolOf = (place: number) => pools.get(place) ?? (pools.set(place, []).get(place) as Witness[]);
  const hide = (place: number) => {
    hidden.add(place);
    open[place] = 1;
  };

  const solve = (place: number, ways: Ways, own: number, moved?: (places: readonly number[]) => void) =>
    witnessOf(
      (direction, enough) => {
        const change = move(ways, place, direction, enough);
        moved?.(change.places);
        return change;
      },
      place,
      grid.values[place] as number,
      needs.get(place) as Need,
      own,
    );
  const costFrom = (used: Uint8Array) => (each: number) => (used[each] === 1 ? 0 : costOf(grid, each));
  /** Among all that could be hidden, by what is hidden already where that does. */
  const widening = (place: number, within: Rooms, own: number) => {
    const used = Uint8Array.from(open);
    return solve(place, { rooms: within, open: candidates, cost: costFrom(used) }, own, (places) => {
      for (const each of places) used[each] = 1;
    });
  };

  return {
    hidden,
    known,
    spread: (place, within, enough) => {
      if (move({ rooms: within, open }, place, 1, enough).amount >= enough) return true;
      const wider = move({ rooms: within, open: candidates, cost: costFrom(open) }, place, 1, enough);
      for (const each of wider.amount >= enough ? wider.places : []) hide(each);
      return wider.amount >= enough;
    },
    protect: (place, knowing) => {
      const pool = poolOf(place);
      const own = knowing?.own[place] ?? 0;
      if (knowing !== undefined) {
        const needed = needFor(grid.values[place] as number, needs.get(place) as Need, own);
        const before = pool.find((each) => protects(each, needed, knowing, known));
        if (before !== undefined) return before;
      }
      const within = knowing === undefined ? rooms : roomsFor(knowing, known);
      const found = solve(place, { rooms: within, open }, own) ?? widening(place, within, own);
      if (found === undefined) return undefined;
      pool.push(found);
      for (const each of found.places) hide(each);
      return found;
    },
    brace: (place, { up, down }) => {
      const [upAround, downAround] = [up[place] as number, down[place] as number];
      [up[place], down[place]] = [rooms.up[place] as number, rooms.down[place] as number];
      const found = solve(place, { rooms: { up, down }, open }, 0);
      [up[place], down[place]] = [upAround, downAround];
      if (found !== undefined) poolOf(place).unshift(found);
    },
    reduce: (keep) => {
      const extra = [...hidden].filter((place) => !keep.has(place));
      extra.sort((a, b) => costOf(grid, b) - costOf(grid, a) || (grid.values[b] as number) - (grid.values[a] as number));
      for (const shown of extra) {
        open[shown] = 0;
        const instead: [place: number, witness: Witness][] = [];
        const isSpared = [...pools].every(([place, [first]]) => {
          if (first?.places.includes(shown) !== true) return true;
          const at = solve(place, { rooms, open }, 0);
          if (at !== undefined) instead.push([place, at]);
          return at !== undefined;
        });
        if (isSpared) {
          hidden.delete(shown);
          for (const [place, at] of instead) pools.set(place, [at]);
        } else open[shown] = 1;
      }
    },
  };
}

/** What could be hidden besides: all that is shown, but for what nobody is in, which everybody may know to be empty, and the total of all. */
function candidatesOf({ grid, tallies }: TalliedGrid, start: Places): readonly number[] {
  const last = grid.values.length - 1;
  return grid.values.flatMap((_, place) =>
    start.has(place) || (place !== last && (tallies[place]?.ofTeacher.size ?? 0) > 0) ? [place] : [],
  );
}

/** How far a place may go, for a stranger, who may know whose amounts are added up, and so where nobody's are; and the scale of the answers. */
function roomIn({ table, needs }: Protection): (place: number) => Room {
  const { grid, tallies, counts, most } = table;
  return (place) => {
    const tally = tallies[place] as Tally;
    const value = grid.values[place] as number;
    if (counts === 'amounts' && tally.ofTeacher.size === 0 && !needs.has(place)) return { up: 0, down: 0 };
    return most === undefined ? roomOf(grid, place) : { up: tally.entries.length * most - value, down: value };
  };
}

/** How far each place may go, for who knows this. */
function roomsFor(knowing: Knowing, { rooms, most }: Known): Rooms {
  const { own, counted } = knowing;
  const [up, down] = [Float64Array.from(rooms.up), Float64Array.from(rooms.down)];
  for (let place = 0; place < up.length; place += 1) {
    if (counted[place] === 0) continue;
    if (isTheirs(knowing, place)) [up[place], down[place]] = [0, 0];
    else {
      down[place] = (down[place] as number) - (own[place] as number);
      // Of their own they know how far it is from the most, too.
      if (most !== undefined) up[place] = (up[place] as number) - ((counted[place] as number) * most - (own[place] as number));
    }
  }
  return { up, down };
}
