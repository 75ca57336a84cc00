import type { CountedAbout } from '../mask';
import type { DisclosureRules } from './disclosure-rules';
import { closelyKnown, dominated } from './dominance';
import { type Grid, isTotal, lineOf, placeOf } from './grid';
import { sum } from './sum';
import { ofFewCoaches, partsOf, type Tally } from './tally';

/** How wide what can be worked out of a hidden number must stay: from `low` or less to `high` or more, and `width` apart. */
export interface Need {
  readonly low: number;
  readonly high: number;
  readonly width: number;
}

/** A table as the rules see it: each number with what it is made of. */
export interface TalliedGrid {
  readonly grid: Grid;
  readonly about: CountedAbout;
  /** Whether the numbers count teachers, or add something up. */
  readonly counts: 'teachers' | 'amounts';
  /** The most that each entry can bring, where everybody knows that. */
  readonly most?: number | undefined;
  /** What stands in each place. */
  readonly tallies: readonly Tally[];
}

/** The numbers that may not be shown by themselves, each with what protects it. */
export function primaryNeeds(table: TalliedGrid, rules: DisclosureRules): ReadonlyMap<number, Need> {
  const needs = new Map<number, Need>();
  table.tallies.forEach((tally, place) => {
    if (mayNotBeShown(table, place, tally, rules)) needs.set(place, needOf(table, tally, rules));
  });
  return needs;
}

/** Whether a number tells too much by itself. Nobody is told why. */
function mayNotBeShown(table: TalliedGrid, place: number, tally: Tally, rules: DisclosureRules): boolean {
  const { grid, about } = table;
  const practice = about === 'practice';
  const teachers = tally.ofTeacher.size;
  // Nobody.
  if (teachers === 0) return practice && rules.zeros === 'hidden' && !isTotal(grid, place) && inUse(table, place);
  if (teachers < rules.teachers) return true;
  // Of practice also what is one coach's, and that everybody or nobody does something.
  if (practice && (ofFewCoaches(tally.entries, rules.coaches) || tally.amount === 0)) return true;
  if (practice && !isTotal(grid, place) && holdsAll(table, place)) return true;
  const parts = partsOf(tally);
  return dominated(parts, rules.dominance) || closelyKnown(parts, rules.percent);
}

function needOf({ counts, most }: TalliedGrid, tally: Tally, rules: DisclosureRules): Need {
  // Nobody can be kept from knowing what the scale says.
  const highest = most === undefined ? Number.POSITIVE_INFINITY : tally.entries.length * most;
  return needOfParts(partsOf(tally), counts, rules, highest);
}

/** What protects a number of these parts, the largest first. */
export function needOfParts(
  parts: readonly number[],
  counts: TalliedGrid['counts'],
  rules: DisclosureRules,
  highest = Number.POSITIVE_INFINITY,
): Need {
  const amount = sum(parts);
  const width = rules.teachers - 1;
  // A count below the least could be any count below it.
  if (counts === 'teachers' && parts.length < rules.teachers) return { low: 0, high: width, width };
  if (counts === 'teachers') return { low: amount, high: amount, width };
  // Who knows the second largest part must not come closer to the largest than the percentage, from above nor from below.
  const [first = 0, second = 0] = parts;
  const around = Math.max(0, Math.ceil(rules.percent * first - (amount - first - second)));
  const wide = Math.max(width, Math.ceil(2 * rules.percent * amount));
  return { low: Math.max(0, amount - around), high: Math.min(highest, amount + around), width: Math.min(wide, highest) };
}

/** Whether somebody is in the cell's row, and somebody in its column: of an empty group, an empty cell tells nothing. A row of one cell is no group. */
function inUse({ grid, tallies }: TalliedGrid, place: number): boolean {
  const totals = grid.columns === 1 ? linesOf(grid, place).slice(1) : linesOf(grid, place);
  return totals.every((total) => (tallies[total]?.ofTeacher.size ?? 0) > 0);
}

/** Whether all of a row, or all of a column, is in one cell, where it could be in others. */
function holdsAll({ grid, tallies }: TalliedGrid, place: number): boolean {
  const [ofRow, ofColumn] = linesOf(grid, place) as [number, number | undefined];
  const all = (total: number | undefined) => total !== undefined && tallies[total]?.ofTeacher.size === tallies[place]?.ofTeacher.size;
  return (grid.columns > 1 && all(ofRow)) || (grid.rows > 1 && all(ofColumn));
}

/** Where the totals of a cell's row and column stand; a table of one row has none of its columns. */
function linesOf(grid: Grid, place: number): readonly number[] {
  const [row, column] = lineOf(grid, place);
  const ofRow = placeOf(grid, row, grid.columns);
  return grid.rows === 1 ? [ofRow] : [ofRow, placeOf(grid, grid.rows, column)];
}
