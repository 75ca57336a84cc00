import { isTheirs, type Knowing } from './coalition';
import type { Moved, Rooms } from './max-flow';
import type { Need } from './primary';

/**
 * Two tables that read as the one that is shown, in which a hidden number is as low, and as high, as it must be able to be; and the places in which
 * they differ from it, each with how far it falls and rises at most. Three lists side by side.
 */
export interface Witness {
  /** What it protects. */
  readonly place: number;
  readonly least: number;
  readonly most: number;
  readonly places: readonly number[];
  readonly falls: readonly number[];
  readonly rises: readonly number[];
}

/** How low, how high and how wide. */
export type Bounds = Pick<Need, 'low' | 'high' | 'width'>;

/** What must be possible of a number, for who knows this much of it already: all that is left of it may be what is hidden. */
export function needFor(value: number, need: Bounds, own: number): Bounds {
  const { low, high, width } = need;
  return own === 0 ? need : { low: Math.max(low, own), high, width: Math.min(width, value - own) };
}

/** The two tables by which the number in a place is protected, by how it can be moved; nothing where there are none. */
export function witnessOf(
  move: (direction: 1 | -1, enough: number) => Moved,
  place: number,
  value: number,
  need: Bounds,
  own = 0,
): Witness | undefined {
  const { low, high, width } = needFor(value, need, own);
  // What need not go down to a point goes as far as it can, and the rest of the width up.
  const lowered = move(-1, Math.max(value - low, Math.min(width, value - own)));
  if (value - lowered.amount > low) return undefined;
  const wanted = Math.max(high - value, width - lowered.amount, 0);
  const raised = move(1, wanted);
  if (raised.amount < wanted) return undefined;
  return { place, least: value - lowered.amount, most: value + raised.amount, ...reachOf(lowered, raised) };
}

function reachOf(lowered: Moved, raised: Moved): Pick<Witness, 'places' | 'falls' | 'rises'> {
  const places = [...lowered.places];
  const falls = lowered.by.map((by) => Math.max(0, -by));
  const rises = lowered.by.map((by) => Math.max(0, by));
  for (const [at, place] of raised.places.entries()) {
    const by = raised.by[at] as number;
    const known = places.indexOf(place);
    if (known < 0) {
      places.push(place);
      falls.push(Math.max(0, -by));
      rises.push(Math.max(0, by));
    } else {
      falls[known] = Math.max(falls[known] as number, -by);
      rises[known] = Math.max(rises[known] as number, by);
    }
  }
  return { places, falls, rises };
}

/** What is known of how far numbers may go: the rooms of strangers, and the most that each part can be, where everybody knows that. */
export interface Known {
  readonly rooms: Rooms;
  readonly most: number | undefined;
}

/** Whether two tables that are possible to a stranger are so to who knows a part of what is hidden, and differ enough in the number. */
export function protects(witness: Witness, needed: Bounds, knowing: Knowing, known: Known): boolean {
  const { place, least, most, places } = witness;
  const from = Math.max(least, knowing.own[place] as number);
  if (from > needed.low || most < needed.high || most - from < needed.width) return false;
  for (let at = 0; at < places.length; at += 1) {
    const each = places[at] as number;
    if (knowing.counted[each] === 0) continue;
    if (isTheirs(knowing, each) || fallLeft(witness, at, knowing, known) < 0 || riseLeft(witness, at, knowing, known) < 0) return false;
  }
  return true;
}

/**
 * How much more of the place at `at` somebody could know, before they would see that it cannot fall as far as a witness has it. What is protected itself
 * need not fall below what they know: where a table is possible in which it falls further, one is in which it falls as far as that, and all else less.
 */
export function fallLeft({ place, places, falls }: Witness, at: number, { own }: Knowing, { rooms }: Known): number {
  const [each, fall] = [places[at] as number, falls[at] as number];
  return fall === 0 || each === place ? Number.POSITIVE_INFINITY : (rooms.down[each] as number) - (own[each] as number) - fall;
}

/** As much, before they would see that it cannot rise as far: of their own they know how far it is from the most, too. */
export function riseLeft({ places, rises }: Witness, at: number, { own, counted }: Knowing, { rooms, most }: Known): number {
  const [each, rise] = [places[at] as number, rises[at] as number];
  if (rise === 0 || most === undefined) return Number.POSITIVE_INFINITY;
  return (rooms.up[each] as number) - ((counted[each] as number) * most - (own[each] as number)) - rise;
}
