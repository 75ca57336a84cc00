import type { DisclosureRules } from './disclosure-rules';
import { isTotal, lineOf, type Places } from './grid';
import type { TalliedGrid } from './primary';
import { fewerCoaches, type Tally } from './tally';

/** Numbers of which all that is hidden comes to a sum that everybody can work out: a row or a column whose total is shown, or all cells. */
interface SumTold {
  readonly hidden: readonly number[];
  readonly shown: readonly number[];
}

/**
 * What must be hidden besides, so that no sum of hidden numbers that can be worked out is about too few: of each such sum, the smallest number with
 * somebody in it that is still shown. Nothing where there is none to add.
 */
export function hideBesides(table: TalliedGrid, hidden: Places, rules: DisclosureRules): readonly number[] | undefined {
  const besides = new Set<number>();
  for (const sum of sumsTold(table, hidden)) {
    if (sum.hidden.some((place) => besides.has(place)) || !isOfTooFew(table, sum.hidden, rules)) continue;
    const { values } = table.grid;
    const [next] = sum.shown
      .filter((place) => (table.tallies[place]?.entries.length ?? 0) > 0)
      .sort((a, b) => (values[a] as number) - (values[b] as number));
    if (next === undefined) return undefined;
    besides.add(next);
  }
  return [...besides].filter((place) => !hidden.has(place));
}

function sumsTold({ grid }: TalliedGrid, hidden: Places): readonly SumTold[] {
  const lines = new Map<string, { total: number; parts: number[] }>();
  const line = (key: string) => lines.get(key) ?? (lines.set(key, { total: -1, parts: [] }).get(key) as { total: number; parts: number[] });
  grid.values.forEach((_, place) => {
    const [row, column] = lineOf(grid, place);
    const [inRow, inColumn] = [line(`row ${row}`), line(`column ${column}`)];
    if (column === grid.columns) inRow.total = place;
    else inRow.parts.push(place);
    if (row === grid.rows) inColumn.total = place;
    else inColumn.parts.push(place);
  });
  const cells = grid.values.flatMap((_, place) => (isTotal(grid, place) ? [] : [place]));
  const all = [...lines.values(), { total: grid.values.length - 1, parts: cells }];
  return all
    .filter(({ total }) => total >= 0 && !hidden.has(total))
    .map(({ parts }) => ({ hidden: parts.filter((place) => hidden.has(place)), shown: parts.filter((place) => !hidden.has(place)) }));
}

function isOfTooFew({ tallies, about }: TalliedGrid, places: readonly number[], rules: DisclosureRules): boolean {
  const practice = about === 'practice';
  if (!practice && places.some((place) => (tallies[place] as Tally).ofTeacher.size >= rules.teachers)) return false;
  const entries = places.flatMap((place) => tallies[place]?.entries ?? []);
  const teachers = new Set(entries.map(({ teacher }) => teacher)).size;
  if (teachers === 0) return false;
  return teachers < rules.teachers || (practice && fewerCoaches(entries, rules.coaches));
}
