import { type Grid, lineOf, type Room, signOf } from './grid';

/** How far each number of a grid may go up and down, by place. */
export interface Rooms {
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/** How far a number could be moved, and which numbers change then, by how much; two lists side by side. */
export interface Moved {
  readonly amount: number;
  readonly places: readonly number[];
  readonly by: readonly number[];
}

/** The room of every place. */
export function roomsOf({ values }: Grid, room: (place: number) => Room): Rooms {
  const [up, down] = [new Float64Array(values.length), new Float64Array(values.length)];
  for (const place of values.keys()) ({ up: up[place], down: down[place] } = room(place));
  return { up, down };
}

/** A mark at every place that may change. */
export function openAt({ values }: Grid, places: Iterable<number>): Uint8Array {
  const open = new Uint8Array(values.length);
  for (const place of places) open[place] = 1;
  return open;
}

/** What one number is moved among. */
export interface Ways {
  readonly rooms: Rooms;
  /** Whether a place may change: 1 or 0. */
  readonly open: Uint8Array;
  /** What it costs that a place changes, where the cheapest way is wanted and not the shortest. */
  readonly cost?: (place: number) => number;
}

/** Moves a number up (1) or down (-1), as far as it goes or until `enough` is reached, while every row and every column keeps its sum. */
export type Flows = (ways: Ways, place: number, direction: 1 | -1, enough?: number) => Moved;

/**
 * Answers how far one number of a grid can be moved: the largest flow from its row to its column through the others, in the residual network of rows and
 * columns. It goes on from where the last path left it: by shortest augmenting paths, or by the cheapest ones.
 *
 * @see Edmonds and Karp (1972), Journal of the ACM 19(2), 248-264, https://doi.org/10.1145/321694.321699
 */
export function flowsIn(grid: Grid): Flows {
  const { rowOf, columnOf, signs, at } = networkOf(grid);
  const change = new Float64Array(signs.length);
  const touched = new Uint8Array(signs.length);
  const changed: number[] = [];
  const search = searchIn(at.length);
  /** How far a step along a place's edge can go: it takes from where it leaves a row, and gives where it leaves a column. */
  const wayOf = (place: number, node: number, direction: number) => (node === rowOf[place] ? -direction : direction) * sign(place);
  const sign = (place: number) => signs[place] as number;
  const roomOn = ({ up, down }: Rooms, place: number, way: number) =>
    way > 0 ? (up[place] as number) - (change[place] as number) : (down[place] as number) + (change[place] as number);

  /** The least room on the shortest way, or 0. */
  const shortest = ({ rooms, open }: Ways, place: number, direction: number): number => {
    const { cameBy, roomTo, queue } = search;
    const [row, column] = [rowOf[place] as number, columnOf[place] as number];
    cameBy.fill(-1);
    roomTo[row] = Number.POSITIVE_INFINITY;
    queue[0] = row;
    for (let next = 0, end = 1; next < end; next += 1) {
      const node = queue[next] as number;
      for (const each of at[node] as Int32Array) {
        if (open[each] === 0 || each === place) continue;
        const other = node === rowOf[each] ? (columnOf[each] as number) : (rowOf[each] as number);
        if (other === row || cameBy[other] !== -1) continue;
        const room = roomOn(rooms, each, wayOf(each, node, direction));
        if (room <= 0) continue;
        cameBy[other] = each;
        roomTo[other] = Math.min(room, roomTo[node] as number);
        if (other === column) return roomTo[column] as number;
        queue[end] = other;
        end += 1;
      }
    }
    return 0;
  };

  /** The least room on the cheapest way whose every step has so much, or 0, by Dijkstra's algorithm. What is in use already costs nothing more. */
  const cheapest = ({ rooms, open, cost = () => 1 }: Ways, place: number, direction: number, least: number): number => {
    const { cameBy, roomTo, far, done } = search;
    const [row, column] = [rowOf[place] as number, columnOf[place] as number];
    cameBy.fill(-1);
    far.fill(Number.POSITIVE_INFINITY);
    done.fill(0);
    far[row] = 0;
    roomTo[row] = Number.POSITIVE_INFINITY;
    for (;;) {
      let node = -1;
      let nearest = Number.POSITIVE_INFINITY;
      for (let each = 0; each < far.length; each += 1)
        if (done[each] === 0 && (far[each] as number) < nearest) [node, nearest] = [each, far[each] as number];
      if (node < 0) return 0;
      if (node === column) return roomTo[column] as number;
      done[node] = 1;
      for (const each of at[node] as Int32Array) {
        if (open[each] === 0 || each === place) continue;
        const other = node === rowOf[each] ? (columnOf[each] as number) : (rowOf[each] as number);
        if (done[other] === 1) continue;
        // A short way through what is hidden already is better than a long one.
        const next = nearest + (touched[each] === 1 ? 0 : cost(each)) + 1e-6;
        if (next >= (far[other] as number)) continue;
        const room = roomOn(rooms, each, wayOf(each, node, direction));
        if (room < least) continue;
        far[other] = next;
        cameBy[other] = each;
        roomTo[other] = Math.min(room, roomTo[node] as number);
      }
    }
  };

  /** Goes back along the way that was found. */
  const push = (place: number, direction: number, step: number): void => {
    const { cameBy } = search;
    for (let node = columnOf[place] as number; node !== rowOf[place]; ) {
      const each = cameBy[node] as number;
      node = node === rowOf[each] ? (columnOf[each] as number) : (rowOf[each] as number);
      change[each] = (change[each] as number) + wayOf(each, node, direction) * step;
      if (touched[each] === 1) continue;
      touched[each] = 1;
      changed.push(each);
    }
  };

  return (ways, place, direction, enough = Number.POSITIVE_INFINITY) => {
    const { rooms, cost } = ways;
    const along = direction * sign(place);
    const limit = Math.min(enough, (direction > 0 ? rooms.up[place] : rooms.down[place]) as number);
    let amount = 0;
    while (amount < limit) {
      // One path that does it all is mostly the cheapest way.
      const room =
        cost === undefined ? shortest(ways, place, along) : cheapest(ways, place, along, limit - amount) || cheapest(ways, place, along, 1);
      if (room <= 0) break;
      const step = Math.min(limit - amount, room);
      amount += step;
      // Without a bound anywhere, it goes on for ever.
      if (step === Number.POSITIVE_INFINITY) break;
      push(place, along, step);
    }
    const moved = { amount, places: [] as number[], by: [] as number[] };
    if (amount > 0) {
      moved.places.push(place);
      moved.by.push(direction * amount);
    }
    for (const each of changed) {
      const by = change[each] as number;
      if (by !== 0) {
        moved.places.push(each);
        moved.by.push(by);
      }
      change[each] = 0;
      touched[each] = 0;
    }
    changed.length = 0;
    return moved;
  };
}

function searchIn(nodes: number) {
  return {
    /** The place by which a node was reached, and the least room on the way there. */
    cameBy: new Int32Array(nodes),
    roomTo: new Float64Array(nodes),
    queue: new Int32Array(nodes),
    far: new Float64Array(nodes),
    done: new Uint8Array(nodes),
  };
}

/** Rows and columns as nodes, and the places between them. A total counts against its line, so that every line's sum is nought. */
function networkOf(grid: Grid) {
  const { rows, columns, values } = grid;
  const [rowOf, columnOf, signs] = [new Int32Array(values.length), new Int32Array(values.length), new Int8Array(values.length)];
  const at: number[][] = Array.from({ length: rows === 1 ? 2 : rows + columns + 2 }, () => []);
  for (const place of values.keys()) {
    const [row, column] = lineOf(grid, place);
    // Of one row, no column has a total: all columns are one node.
    const node = rows === 1 ? 1 : rows + 1 + column;
    [rowOf[place], columnOf[place], signs[place]] = [row, node, signOf(grid, place)];
    at[row]?.push(place);
    at[node]?.push(place);
  }
  return { rowOf, columnOf, signs, at: at.map((places) => Int32Array.from(places)) };
}
