import type { Entry } from '../privacy/disclosure/contribution';
import type { DisclosedBand } from '../privacy/disclosure/disclosed';
import type { DisclosureRules } from '../privacy/disclosure/disclosure-rules';
import type { Inferred } from './audit-disclosure';
import { opened, type ReleasedBands, type ReleasedTable } from './released';

/**
 * What bands of medians tell: that enough teachers are in each, and, to those who know their own part, what another brings. Each group is looked at by itself.
 */
export function medianInferences(released: readonly (ReleasedTable | ReleasedBands)[], rules: DisclosureRules): readonly Inferred[] {
  return released.flatMap((each, release) => {
    const { value } = each.disclosed;
    if (!('bands' in value) || value.bands !== 'medians') return [];
    const { entries, rows, columns, title } = opened(each, release);
    const of = (cell: DisclosedBand | undefined, row?: string, column?: string) => {
      const isIn = (entry: Entry) => (row === undefined || entry.row === row) && (column === undefined || (entry.column ?? '') === column);
      const name = `${title} (table ${release + 1}), ${row ?? 'all'} and ${column ?? 'all'}`;
      return cell?.shown ? inGroup(name, cell, entries.filter(isIn), rules) : [];
    };
    return [
      ...rows.flatMap((row, r) => columns.flatMap((column, c) => of(value.cells[r]?.[c], row, column))),
      ...rows.flatMap((row, r) => of(value.rowTotals[r], row)),
      ...columns.flatMap((column, c) => of(value.columnTotals[c], undefined, column)),
      ...of(value.total),
    ];
  });
}

function inGroup(
  name: string,
  { low, high }: Extract<DisclosedBand, { readonly shown: true }>,
  entries: readonly Entry[],
  rules: DisclosureRules,
) {
  const parts = new Map<string, number>();
  for (const { teacher, amount } of entries) parts.set(teacher, (parts.get(teacher) ?? 0) + amount);
  const sorted = [...parts.values()].sort((a, b) => a - b);
  const [lower, upper] = [Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2)];
  const isIn = (part: number) => part >= low && (high === undefined || part < high);
  const median = ((sorted[lower] as number) + (sorted[upper] as number)) / 2;
  const inside = sorted.filter(isIn).length;
  const promised = { low: median, high: median, width: 0 };
  const kept = inside >= rules.teachers && isIn(sorted[lower] as number) && isIn(sorted[upper] as number);
  const group: Inferred = { of: 'place', name, by: 'stranger', low, high, value: median, promised, kept };
  const knowers = [...choices([...parts.keys()], rules.colluders), ...coachesIn(entries)];
  // What is left open of another: to be below the band, or above it, as long as the middle can still be in it.
  const others = knowers.flatMap(({ by, known }) => {
    const below = known.filter((teacher) => (parts.get(teacher) as number) < low).length;
    const above = known.filter((teacher) => high !== undefined && (parts.get(teacher) as number) >= high).length;
    const range = { low: below + 1 <= lower ? 0 : low, high: above + 1 <= sorted.length - 1 - upper ? undefined : high };
    return [...parts].flatMap(([teacher, value]): Inferred[] => {
      if (known.includes(teacher)) return [];
      const own = { low: value, high: value, width: Math.ceil(2 * rules.percent * value) };
      const wide = range.high === undefined || range.high - range.low >= own.width;
      return [{ of: 'teacher', name: teacher, by, ...range, value, promised: own, kept: wide && range.low <= value }];
    });
  });
  return [group, ...others];
}

interface MedianKnower {
  readonly by: Inferred['by'];
  readonly known: readonly string[];
}

function choices(names: readonly string[], most: number): readonly MedianKnower[] {
  const groups = (from: number, left: number): readonly (readonly string[])[] =>
    left === 0
      ? []
      : names.slice(from).flatMap((name, at) => [[name], ...groups(from + at + 1, left - 1).map((others) => [name, ...others])]);
  return groups(0, most).map((known) => ({ by: 'teachers', known }));
}

/** Of tables about practice, each coach, who knows her own teachers. */
function coachesIn(entries: readonly Entry[]): readonly MedianKnower[] {
  const practice = entries.filter(({ about }) => about === 'practice');
  const coaches = [...new Set(practice.flatMap((entry) => entry.coaches))];
  return coaches.map((coach) => ({
    by: 'coach',
    known: [...new Set(practice.flatMap((entry) => (entry.coaches.includes(coach) ? [entry.teacher] : [])))],
  }));
}
