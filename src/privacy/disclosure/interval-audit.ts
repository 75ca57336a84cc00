import { type Grid, type Places, type Room, roomOf } from './grid';
import { flowsIn, openAt, roomsOf } from './max-flow';

/** What can be worked out about a number that is not shown: it lies from the one to the other, both possible. `Infinity` where nothing bounds it. */
export type Interval = readonly [low: number, high: number];

/**
 * Answers, for each hidden place of a table with totals, what everything shown says about it: the least and the most that it could be. Exact, and
 * whole numbers, since a two-way table is a network (totally unimodular).
 *
 * @param grid - The table with its totals; every value is a whole number, not negative.
 * @param hidden - The places that are not shown.
 * @param room - What is known besides: how far each hidden value could go. Default: that none is negative.
 * @returns The interval of each hidden place.
 * @see Cox (1995), Journal of the American Statistical Association 90(432), 1453-1462, https://doi.org/10.2307/2291538
 */
export function auditIntervals(
  grid: Grid,
  hidden: Places,
  room: (place: number) => Room = (place) => roomOf(grid, place),
): ReadonlyMap<number, Interval> {
  const places = [...hidden].sort((a, b) => a - b);
  const move = flowsIn(grid);
  const ways = { rooms: roomsOf(grid, room), open: openAt(grid, places) };
  return new Map(
    places.map((place) => {
      const value = grid.values[place] as number;
      return [place, [value - move(ways, place, -1).amount, value + move(ways, place, 1).amount]];
    }),
  );
}
