import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { TotalsPurpose } from './contribution';
import { type AskedReason, askedFor, draftOf } from './disclose';
import { bandsOf } from './disclose-means';
import { type Disclosed, type DisclosedBand, type DisclosedBands, disclosed } from './disclosed';
import type { DisclosureRules } from './disclosure-rules';
import { placeOf } from './grid';
import { type Ledger, ledgerOf } from './ledger';
import { notTold, tooFew } from './not-told';
import type { OpenTable, Table } from './table';
import { fewerCoaches, ofFewCoaches, type Tally } from './tally';
import { bandsMayFollow, talliedOf } from './told-before';

/**
 * Lets out in which classes the medians of groups lie. A median is one teacher's number, or between two: told is a class that was named before anybody
 * looked, with as many others as it takes for it to hold enough teachers of the group. Of the least and the most nothing is told, ever.
 *
 * @param table - A table of amounts. What a teacher has in a group is added up.
 * @param cuts - Where one class ends and the next begins, in rising order: `[30, 60]` makes less than 30, 30 to 59, and 60 and more.
 * @param rules - As for `disclose`.
 * @param ledger - As for `disclose`. Medians may be told again as they were; other medians, or numbers, of the same things and measure may not follow.
 * @returns The bands: a median is `low` or more and less than `high`; the first begins at 0, and the last has no
 *   `high`. Or why there are none: `not-classes`, `too-few`, `nothing-left`, `difference`, or what was handed in is not what it should be.
 * @example
 * const none = tableOf([], { title: 'Minutes', measure: 'minutes', counts: 'amounts', rows: ['North'] });
 * const answer = none.ok && discloseMedians(none.table, [30, 60], inside, emptyLedger);
 * answer && !answer.ok && answer.reason; // => 'too-few'
 */
export function discloseMedians<For extends TotalsPurpose>(
  table: Table<For>,
  cuts: readonly number[],
  rules: DisclosureRules,
  ledger: Ledger,
): Result<
  { disclosed: Disclosed<For, DisclosedBands>; ledger: Ledger },
  AskedReason | 'not-classes' | 'too-few' | 'nothing-left' | 'difference'
> {
  const asked = askedFor(table, rules, ledger);
  if (!asked.ok) return asked;
  const { open, releases } = asked;
  if (!areCuts(cuts) || open.counts !== 'amounts')
    return missing(
      'not-classes',
      says('disclosure/not-classes', 'Expected a table of amounts and rising whole numbers above 0; found others.'),
    );
  const draft = draftOf(open, asked.rules, 'medians');
  const { grid, tallies } = talliedOf(draft, draft.things);
  if ((tallies.at(-1)?.ofTeacher.size ?? 0) < asked.rules.teachers) return tooFew(asked.rules.teachers);
  if (!bandsMayFollow(draft, releases)) return notTold('difference');
  const at = (row: number, column: number) => medianBand(tallies[placeOf(grid, row, column)] as Tally, open.about, cuts, asked.rules);
  const value = bandsOf(open, 'medians', asked.rules, at);
  if (!value.cells.flat().some(({ shown }) => shown)) return notTold('nothing-left');
  return { ok: true, disclosed: disclosed(value, open.for as For), ledger: ledgerOf([...releases, draft]) };
}

const areCuts = (cuts: readonly number[]) =>
  Array.isArray(cuts) && cuts.length > 0 && cuts.every((cut, at) => Number.isSafeInteger(cut) && cut > (cuts[at - 1] ?? 0));

function medianBand(tally: Tally, about: OpenTable['about'], cuts: readonly number[], rules: DisclosureRules): DisclosedBand {
  const parts = [...tally.ofTeacher.values()].sort((a, b) => a - b);
  const practice = about === 'practice';
  if (parts.length < rules.teachers || (practice && ofFewCoaches(tally.entries, rules.coaches))) return { shown: false };
  const classOf = (part: number) => cuts.filter((cut) => part >= cut).length;
  let first = classOf(parts[Math.floor((parts.length - 1) / 2)] as number);
  let last = classOf(parts[Math.floor(parts.length / 2)] as number);
  const holdsEnough = () => {
    const inside = [...tally.ofTeacher].flatMap(([teacher, part]) => (classOf(part) >= first && classOf(part) <= last ? [teacher] : []));
    const entries = tally.entries.filter(({ teacher }) => inside.includes(teacher));
    return inside.length >= rules.teachers && !(practice && fewerCoaches(entries, rules.coaches));
  };
  while (!holdsEnough()) {
    first = Math.max(0, first - 1);
    last = Math.min(cuts.length, last + 1);
  }
  if (first === 0 && last === cuts.length) return { shown: false };
  const low = first === 0 ? 0 : (cuts[first - 1] as number);
  return { shown: true, low, high: cuts[last] };
}
