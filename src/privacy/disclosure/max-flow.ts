/** A number that may change, between a row and a column: how far up, how far down. */
export interface Edge {
  readonly row: number;
  readonly column: number;
  readonly up: number;
  readonly down: number;
}

/** Rows and columns as nodes, and the numbers between them. What changes keeps the sum at every node. */
export interface Network {
  readonly nodes: number;
  readonly edges: readonly Edge[];
  /** The edges at each node. */
  readonly at: readonly (readonly number[])[];
}

/** How much could be moved, and by how much each edge changes then. */
export interface Flow {
  readonly amount: number;
  readonly changes: ReadonlyMap<number, number>;
}

/** The network of some edges. */
export function networkOf(nodes: number, edges: readonly Edge[]): Network {
  const at: number[][] = Array.from({ length: nodes }, () => []);
  edges.forEach(({ row, column }, edge) => {
    at[row]?.push(edge);
    at[column]?.push(edge);
  });
  return { nodes, edges, at };
}

/**
 * Answers how far one edge can be raised (`direction` 1) or lowered (-1) while every row and column keeps its sum: the largest flow from its row to
 * its column through the others, by shortest augmenting paths. It stops where `enough` is reached.
 *
 * @see Edmonds and Karp (1972), Journal of the ACM 19(2), 248-264, https://doi.org/10.1145/321694.321699
 */
export function flowAround(
  network: Network,
  around: number,
  direction: 1 | -1,
  enough = Number.POSITIVE_INFINITY,
  cost?: (edge: number) => number,
): Flow {
  const { edges } = network;
  const own = edges[around] as Edge;
  const limit = Math.min(enough, direction > 0 ? own.up : own.down);
  const changes = new Map<number, number>();
  let amount = 0;
  while (amount < limit) {
    const path =
      cost === undefined
        ? shortestPath(network, around, direction, changes)
        : // One path that does it all is mostly the cheapest way.
          (cheapestPath(network, around, direction, changes, cost, limit - amount) ??
          cheapestPath(network, around, direction, changes, cost, 1));
    if (path === undefined) break;
    const step = Math.min(limit - amount, ...path.map(({ room }) => room));
    // Without a bound anywhere, it goes on for ever.
    if (step === Number.POSITIVE_INFINITY) return { amount: step, changes };
    for (const { edge, sign } of path) changes.set(edge, (changes.get(edge) ?? 0) + sign * step);
    amount += step;
  }
  if (amount > 0) changes.set(around, direction * amount);
  return { amount, changes };
}

interface Step {
  readonly edge: number;
  readonly sign: 1 | -1;
  readonly room: number;
}

/** From the edge's row to its column: what it gains, another in its row loses, one in that column gains, and so on. */
function shortestPath({ nodes, edges, at }: Network, around: number, direction: 1 | -1, changes: ReadonlyMap<number, number>) {
  const { row, column } = edges[around] as Edge;
  const cameBy: (Step | undefined)[] = new Array(nodes);
  const queue = [row];
  for (let next = 0; next < queue.length; next += 1) {
    const node = queue[next] as number;
    for (const edge of at[node] as readonly number[]) {
      if (edge === around) continue;
      const { row: from, column: to } = edges[edge] as Edge;
      const other = node === from ? to : from;
      if (other === row || cameBy[other] !== undefined) continue;
      const step = stepFrom(edges, node, edge, direction, changes);
      if (step.room <= 0) continue;
      cameBy[other] = step;
      if (other === column) return pathTo(column, row, edges, cameBy);
      queue.push(other);
    }
  }
  return undefined;
}

/** What a step along an edge does: it takes from where it leaves a row, and gives where it leaves a column. */
function stepFrom(edges: readonly Edge[], node: number, edge: number, direction: 1 | -1, changes: ReadonlyMap<number, number>): Step {
  const { row, up, down } = edges[edge] as Edge;
  const sign = node === row ? (-direction as 1 | -1) : direction;
  const changed = changes.get(edge) ?? 0;
  return { edge, sign, room: sign > 0 ? up - changed : down + changed };
}

/** The cheapest path whose every step has the room, by Dijkstra's algorithm; an edge that is in use already costs nothing more. */
function cheapestPath(
  { nodes, edges, at }: Network,
  around: number,
  direction: 1 | -1,
  changes: ReadonlyMap<number, number>,
  cost: (edge: number) => number,
  least: number,
): readonly Step[] | undefined {
  const { row, column } = edges[around] as Edge;
  const far: number[] = new Array(nodes).fill(Number.POSITIVE_INFINITY);
  const done: boolean[] = new Array(nodes).fill(false);
  const cameBy: (Step | undefined)[] = new Array(nodes);
  far[row] = 0;
  for (;;) {
    let node = -1;
    for (let each = 0; each < nodes; each += 1) {
      const nearer = node < 0 || (far[each] as number) < (far[node] as number);
      if (!done[each] && far[each] !== Number.POSITIVE_INFINITY && nearer) node = each;
    }
    if (node < 0) return undefined;
    if (node === column) return pathTo(column, row, edges, cameBy);
    done[node] = true;
    for (const edge of at[node] as readonly number[]) {
      if (edge === around) continue;
      const { row: from, column: to } = edges[edge] as Edge;
      const other = node === from ? to : from;
      // A short way through what is hidden already is better than a long one.
      const next = (far[node] as number) + (changes.has(edge) ? 0 : cost(edge)) + 1e-6;
      if (done[other] || next >= (far[other] as number)) continue;
      const step = stepFrom(edges, node, edge, direction, changes);
      if (step.room < least) continue;
      far[other] = next;
      cameBy[other] = step;
    }
  }
}

function pathTo(end: number, start: number, edges: readonly Edge[], cameBy: readonly (Step | undefined)[]): readonly Step[] {
  const path: Step[] = [];
  for (let node = end; node !== start; ) {
    const step = cameBy[node] as Step;
    path.push(step);
    const { row, column } = edges[step.edge] as Edge;
    node = node === row ? column : row;
  }
  return path;
}
