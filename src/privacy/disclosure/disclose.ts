import { missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import type { Entry, TotalsPurpose } from './contribution';
import { type Disclosed, type DisclosedCell, type DisclosedTable, disclosed, linesOf } from './disclosed';
import { type DisclosureRules, disclosureRules } from './disclosure-rules';
import { placeOf } from './grid';
import { type KeptThing, type Ledger, ledgerOf, notALedger, type Release, releasesOf } from './ledger';
import { notTold, tooFew } from './not-told';
import { type OpenTable, openTable, type Table } from './table';
import { coachesOf } from './tally';
import { holdAgainst, type ToldReason, talliedOf } from './told-before';

/** What was handed in is not what it should be. */
export type AskedReason = 'not-a-table' | 'not-a-ledger' | 'not-rules' | 'below-floor';

export type DisclosureReason = AskedReason | 'too-few' | 'cannot-protect' | 'nothing-left' | ToldReason;

/**
 * Protects a table and lets it out: what is about too few teachers or coaches, or is nearly one person's, is not shown, nor what it could be worked out
 * from, in this table and in all that the ledger remembers. What cannot be protected is refused.
 *
 * @param table - From `tableOf`.
 * @param rules - {@link inside}, {@link outside}, or from `disclosureRules`.
 * @param ledger - What was told before: {@link emptyLedger} for the first table of a program, and then the one that came with the last.
 * @returns What may be shown, and the ledger to keep before it is; or why nothing may: `too-few` teachers in all, `cannot-protect`, `nothing-left` to show,
 *   `told-before` where an earlier table shows what this one would have to hide, `difference` where both together tell of a few, `overlaps-holes` where
 *   what it shares with earlier ones has holes, `too-entangled` with them, or what was handed in is not what it should be.
 * @example
 * const none = tableOf([], { title: 'Minutes', measure: 'minutes', counts: 'amounts', rows: ['North', 'South'] });
 * const answer = none.ok && disclose(none.table, inside, emptyLedger);
 * answer && !answer.ok && answer.message; // => 'Expected at least 5 teachers in the table, found fewer. Larger groups or a longer period may help.'
 */
export function disclose<For extends TotalsPurpose>(
  table: Table<For>,
  rules: DisclosureRules,
  ledger: Ledger,
): Result<{ disclosed: Disclosed<For>; ledger: Ledger }, DisclosureReason> {
  const asked = askedFor(table, rules, ledger);
  if (!asked.ok) return asked;
  const { open, releases } = asked;
  const draft = draftOf(open, asked.rules, 'numbers');
  const tallied = talliedOf(draft, draft.things);
  const { grid, tallies } = tallied;
  if ((tallies.at(-1)?.ofTeacher.size ?? 0) < asked.rules.teachers) return tooFew(asked.rules.teachers);
  const held = holdAgainst(draft, tallied, releases);
  if (!held.ok) return notTold(held.reason);
  const { rows, columns } = open;
  const cells = rows.flatMap((_, row) => columns.map((_, column) => placeOf(grid, row, column)));
  if (cells.every((place) => held.hidden.has(place))) return notTold('nothing-left');
  const release = { ...draft, hidden: [...held.hidden].sort((a, b) => a - b) };
  const shown = shownTable(open, grid.values, held.hidden, asked.rules.teachers);
  return { ok: true, disclosed: disclosed(shown, open.for as For), ledger: ledgerOf([...releases, release]) };
}

/**
 * Enters into a ledger what somebody else published: a public roster, a report of the district. What no ledger knows of, nobody can hold a table against.
 *
 * @param ledger - The ledger.
 * @param table - The table as it was published, all of it.
 * @param rules - For whom it was.
 * @returns The ledger with it; or what was not what it should be.
 * @example
 * const none = tableOf([], { title: 'Teachers', measure: 'teachers', counts: 'teachers', rows: ['North'] });
 * none.ok && enterPublished(emptyLedger, none.table, outside).ok; // => true
 */
export function enterPublished(ledger: Ledger, table: Table, rules: DisclosureRules): Result<{ ledger: Ledger }, AskedReason> {
  const asked = askedFor(table, rules, ledger);
  if (!asked.ok) return asked;
  return { ok: true, ledger: ledgerOf([...asked.releases, draftOf(asked.open, asked.rules, 'numbers')]) };
}

/** What was handed in, or what it is not. */
export function askedFor(
  table: unknown,
  rules: DisclosureRules,
  ledger: unknown,
): Result<{ open: OpenTable; rules: DisclosureRules; releases: readonly Release[] }, AskedReason> {
  const open = openTable(table);
  if (open === undefined)
    return missing('not-a-table', says('disclosure/not-a-table', 'Expected a table of this library, found something else.'));
  const releases = releasesOf(ledger);
  if (releases === undefined) return notALedger();
  const checked = disclosureRules(rules);
  return checked.ok ? { ok: true, open, rules: checked.rules, releases } : checked;
}

/** A table as a ledger will keep it. */
export function draftOf(open: OpenTable, rules: DisclosureRules, form: Release['form']): Release {
  const { measure, about, counts, rows, columns } = open;
  const [rowAt, columnAt] = [rows, columns].map((names) => new Map(names.map((name, at) => [name, at]))) as [
    Map<string, number>,
    Map<string, number>,
  ];
  const things = open.entries.map((entry): KeptThing => {
    const { teacher, amount, row, column } = entry;
    const cell = (rowAt.get(row) as number) * columns.length + (columnAt.get(column ?? '') as number);
    return { key: keyOf(entry), teacher, coaches: coachesOf(entry), amount, cell };
  });
  return { form, measure, rules, about, counts, rows, columns, hidden: [], things };
}

/** What is the same thing in two tables: the same of the same teacher, and as much. */
const keyOf = ({ item, teacher, amount }: Entry) => `${amount} ${teacher.length} ${teacher} ${item}`;

function shownTable(open: OpenTable, values: readonly number[], hidden: ReadonlySet<number>, teachers: number): DisclosedTable {
  const width = open.columns.length + 1;
  const at = (row: number, column: number): DisclosedCell => {
    const place = row * width + column;
    return hidden.has(place) ? { shown: false } : { shown: true, value: values[place] as number };
  };
  return { ...linesOf(open, teachers, at), counts: open.counts };
}
