import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { TotalsPurpose } from './contribution';
import { type AskedReason, askedFor, draftOf } from './disclose';
import { type Disclosed, type DisclosedBand, type DisclosedBands, disclosed, linesOf } from './disclosed';
import type { DisclosureRules } from './disclosure-rules';
import { placeOf } from './grid';
import { type Ledger, ledgerOf } from './ledger';
import { notTold, tooFew } from './not-told';
import type { TalliedGrid } from './primary';
import { type Band, countsIn, shareBand } from './share-bands';
import type { Table } from './table';
import { coachesOf, ofFewCoaches, type Tally } from './tally';
import { bandsMayFollow, talliedOf } from './told-before';

/** A share as a band, with the counts that it could stand for. */
interface Coded {
  readonly band: Band | undefined;
  readonly counts: readonly [low: number, high: number];
  readonly of: number;
}

/** Of a group, how many are a coach's own teachers, and how many of these are counted. */
interface Own {
  readonly part: number;
  readonly of: number;
}

/** What a coach knows of each group, and of all. */
interface CoachOfShares {
  readonly rows: readonly Own[];
  readonly all: Own;
}

/**
 * Lets out which share of each group's teachers is in the first column of a table, in bands that are wider the smaller the group: never all, never nobody,
 * and nothing of a group in which a band would tell of fewer than the rules let. The share of all is told where it narrows that of no group.
 *
 * @param table - A table of teachers with two columns: those who do, and those who do not.
 * @param rules - As for `disclose`.
 * @param ledger - As for `disclose`. Shares may be told again as they were; other shares, or numbers, of the same teachers and measure may not follow.
 * @returns The bands, each a share from 0 to 1 with both ends in it; or why there are none: `not-shares` where the table is another, `too-few`,
 *   `nothing-left`, `difference`, or what was handed in is not what it should be.
 * @example
 * const options = { title: 'Goals', measure: 'goals', counts: 'teachers', rows: ['North'], columns: ['met', 'not met'] } as const;
 * const none = tableOf([], options);
 * const answer = none.ok && discloseShares(none.table, inside, emptyLedger);
 * answer && !answer.ok && answer.reason; // => 'too-few'
 */
export function discloseShares<For extends TotalsPurpose>(
  table: Table<For>,
  rules: DisclosureRules,
  ledger: Ledger,
): Result<
  { disclosed: Disclosed<For, DisclosedBands>; ledger: Ledger },
  AskedReason | 'not-shares' | 'too-few' | 'nothing-left' | 'difference'
> {
  const asked = askedFor(table, rules, ledger);
  if (!asked.ok) return asked;
  const { open, releases } = asked;
  if (open.counts !== 'teachers' || open.columns.length !== 2)
    return missing(
      'not-shares',
      says('disclosure/not-shares', 'Expected a table of teachers with two columns, those who do and those who do not; found another.'),
    );
  const draft = draftOf(open, asked.rules, 'shares');
  const tallied = talliedOf(draft, draft.things);
  if ((tallied.tallies.at(-1)?.ofTeacher.size ?? 0) < asked.rules.teachers) return tooFew(asked.rules.teachers);
  if (!bandsMayFollow(draft, releases)) return notTold('difference');
  const coaches = coachesIn(tallied);
  const rows = open.rows.map((_, row) => {
    const coded = codedIn(tallied, row, asked.rules);
    return coaches.some((coach) => isToldTo(coach.rows[row] as Own, coded)) ? untold(coded) : coded;
  });
  if (rows.every(({ band }) => band === undefined)) return notTold('nothing-left');
  const all = open.rows.length === 1 ? (rows[0] as Coded) : codedIn(tallied, open.rows.length, asked.rules);
  const leavesOpen = coaches.every((coach) => leavesOpenTo(coach, rows, all));
  const total = open.rows.length === 1 || (leavesOpen && narrowsNone(rows, all, asked.rules.colluders)) ? bandOf(all) : hole;
  const value: DisclosedBands = {
    ...linesOf({ ...open, columns: [''] }, asked.rules.teachers, (row) => (row < rows.length ? bandOf(rows[row] as Coded) : total)),
    bands: 'shares',
    of: open.columns[0] as string,
  };
  return { ok: true, disclosed: disclosed(value, open.for as For), ledger: ledgerOf([...releases, draft]) };
}

const hole: DisclosedBand = { shown: false };
const bandOf = ({ band }: Coded): DisclosedBand => (band === undefined ? hole : { shown: true, low: band[0], high: band[1] });

function codedIn({ grid, tallies, about }: TalliedGrid, row: number, rules: DisclosureRules): Coded {
  const part = (tallies[placeOf(grid, row, 0)] as Tally).ofTeacher.size;
  const whole = tallies[placeOf(grid, row, grid.columns)] as Tally;
  const of = whole.ofTeacher.size;
  const closed = about === 'practice' && ofFewCoaches(whole.entries, rules.coaches);
  const band = closed || of < rules.teachers ? undefined : shareBand(part, of, rules.teachers);
  return { band, counts: band === undefined ? [0, of] : countsIn(band, of), of };
}

const untold = ({ of }: Coded): Coded => ({ band: undefined, counts: [0, of], of });

/** In tables about practice, each coach. */
function coachesIn({ grid, tallies, about }: TalliedGrid): readonly CoachOfShares[] {
  const whole = (row: number) => (tallies[placeOf(grid, row, grid.columns)] as Tally).entries;
  const ownIn = (coach: string, row: number): Own => {
    const own = (tallies[placeOf(grid, row, 0)] as Tally).entries.filter((entry) => coachesOf(entry).includes(coach)).length;
    return { part: own, of: whole(row).filter((entry) => coachesOf(entry).includes(coach)).length };
  };
  const [rows, last] = [Array.from({ length: grid.rows }, (_, row) => row), grid.rows === 1 ? 0 : grid.rows];
  const coaches = about === 'practice' ? [...new Set(whole(last).flatMap(coachesOf))] : [];
  return coaches.map((coach) => ({ rows: rows.map((row) => ownIn(coach, row)), all: ownIn(coach, last) }));
}

/** How many of the others it could be, as who knows their own sees it. */
function leftOf({ part, of }: Own, { counts, of: whole }: Coded): readonly [low: number, high: number] {
  return [Math.max(0, counts[0] - part), Math.min(whole - of, counts[1] - part)];
}

/** Whether who knows their own would know of all others, of whom there are some. */
function isToldTo(own: Own, coded: Coded): boolean {
  const [low, high] = leftOf(own, coded);
  return own.of < coded.of && low >= high;
}

/** Whether the share of all, less what the other groups leave open, tells a coach of none of the groups how many others it is. */
function leavesOpenTo(coach: CoachOfShares, rows: readonly Coded[], all: Coded): boolean {
  const left = rows.map((coded, row) => leftOf(coach.rows[row] as Own, coded));
  const [least, most] = leftOf(coach.all, all);
  const sumOf = (end: 0 | 1) => left.reduce((sum, each) => sum + each[end], 0);
  return (
    rows.every(({ of }, row) => {
      const [low, high] = left[row] as readonly [number, number];
      const narrowed = [Math.max(low, least - (sumOf(1) - high)), Math.min(high, most - (sumOf(0) - low))] as const;
      return (coach.rows[row] as Own).of >= of || narrowed[0] < narrowed[1];
    }) && !isToldTo(coach.all, all)
  );
}

/** Whether the share of all, less what the other groups' bands leave open, says nothing of a group that its own band does not; also to who is in one. */
function narrowsNone(rows: readonly Coded[], all: Coded, colluders: number): boolean {
  if (all.band === undefined) return true;
  const sumOf = (end: 0 | 1) => rows.reduce((sum, { counts }) => sum + counts[end], 0);
  const [low, high] = all.counts;
  return rows.every(({ counts }) => {
    const [least, most] = [low - (sumOf(1) - counts[1]), high - (sumOf(0) - counts[0])];
    return least + colluders <= counts[0] && most - colluders >= counts[1];
  });
}
