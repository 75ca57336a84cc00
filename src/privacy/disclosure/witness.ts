import type { Coalition } from './coalition';
import { type Grid, gridNetwork, type Room, signOf } from './grid';
import { type Flow, flowAround } from './max-flow';
import type { Need } from './primary';

/** Another table that reads the same: by how much each hidden number would differ. */
export type Change = ReadonlyMap<number, number>;

/** Two tables that read as the one that is shown, and in which a hidden number is as low, and as high, as it must be able to be. */
export interface Witness {
  readonly low: Change;
  readonly high: Change;
}

/** How low, how high and how wide. */
export type Bounds = Pick<Need, 'low' | 'high' | 'width'>;

/** What must be possible of a number, for who knows this much of it already: all that is left of it may be what is hidden. */
export function needFor(value: number, need: Need, own: number): Bounds {
  const { low, high, width } = need;
  return own === 0 ? { low, high, width } : { low: Math.max(low, own), high, width: Math.min(width, value - own) };
}

/** Finds how some place can be changed: raised (1) or lowered (-1), up to `enough`. */
export type Mover = (place: number, direction: 1 | -1, enough: number) => { readonly amount: number; readonly change: Change };

/** Moves among some places of a grid, each with its room. */
export function moverOf(grid: Grid, places: readonly number[], room: (place: number) => Room): Mover {
  const network = gridNetwork(grid, places, room);
  const edgeOf = new Map(places.map((place, edge) => [place, edge]));
  return (place, direction, enough) => {
    const flow = flowAround(network, edgeOf.get(place) as number, (direction * signOf(grid, place)) as 1 | -1, enough);
    return { amount: flow.amount, change: changeOf(grid, places, flow) };
  };
}

/** A flow, as it changes the numbers of a grid. */
export function changeOf(grid: Grid, places: readonly number[], { changes }: Flow): Change {
  const pairs = [...changes].filter(([, by]) => by !== 0);
  return new Map(pairs.map(([edge, by]) => [places[edge] as number, by * signOf(grid, places[edge] as number)]));
}

/** The two tables by which a place is protected; nothing where there are none. */
export function witnessOf(move: Mover, place: number, value: number, need: Need, own = 0): Witness | undefined {
  const { low, high, width } = needFor(value, need, own);
  // What need not go down to a point goes as far as it can, and the rest of the width up.
  const lowered = move(place, -1, Math.max(value - low, Math.min(width, value - own)));
  if (value - lowered.amount > low) return undefined;
  const wanted = Math.max(high - value, width - lowered.amount, 0);
  const raised = move(place, 1, wanted);
  return raised.amount < wanted ? undefined : { low: lowered.change, high: raised.change };
}

/** Whether two tables that are possible to a stranger are so to who knows their own part, and differ enough in a place. */
export function protectedBy(
  { low, high }: Witness,
  [place, value]: readonly [place: number, value: number],
  needed: Bounds,
  own: Coalition['own'],
  room: (place: number) => Room,
): boolean {
  const [least, most] = [value + (low.get(place) ?? 0), value + (high.get(place) ?? 0)];
  if (least > needed.low || most < needed.high || most - least < needed.width) return false;
  for (const each of own.keys())
    for (const change of [low, high]) {
      const by = change.get(each) ?? 0;
      if (by === 0) continue;
      const { up, down } = room(each);
      if (by > up || -by > down) return false;
    }
  return true;
}
