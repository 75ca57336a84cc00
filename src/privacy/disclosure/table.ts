import { type Missing, missing, type Result } from '../../core/result';
import { says } from '../../core/sentence';
import { type Contribution, type Entry, entryOf, type TotalsPurpose } from './contribution';
import type { Groups } from './tallied';

/** What a table says, and of which groups. */
export interface TableOptions extends Partial<Pick<Groups, 'columns'>> {
  /** What is shown above it. */
  readonly title: string;
  /**
   * What is counted or added up: a name for it, such as `minutes`, the same in every table of it, whatever its groups and its filters. Tables of the same name
   * are held against each other; those of another name too, where what they count is mostly the same.
   */
  readonly measure: string;
  /** Whether each teacher counts once, or amounts are added up. */
  readonly counts: 'teachers' | 'amounts';
  /** The groups, one a line, in the order in which they are shown. */
  readonly rows: readonly string[];
}

declare const TABLE_FOR: unique symbol;

/** A table that is not protected yet. It can be disclosed, and not be read: printed it is an empty object. */
export interface Table<For extends TotalsPurpose = TotalsPurpose> {
  /** Types only; never there. */
  readonly [TABLE_FOR]: For;
}

/** What is in a table. */
export interface OpenTable extends Groups {
  readonly title: string;
  readonly measure: string;
  readonly counts: 'teachers' | 'amounts';
  readonly about: Entry['about'];
  readonly for: TotalsPurpose;
  readonly entries: readonly Entry[];
}

export type TableReason = 'not-contributions' | 'not-groups' | 'unknown-group' | 'not-an-amount' | 'counted-twice' | 'too-large';

const tables = new WeakMap<object, OpenTable>();

/** The most cells of a table: beyond, who reads it is served better by two. */
const mostCells = 2000;

/** The most that one entry may bring, so that no sum is inexact. */
const mostOfOne = 1_000_000_000;

/**
 * Makes a table of contributions, with totals of its rows and columns. Nobody can read it yet: hand it to `disclose`.
 *
 * @param contributions - From `contributionsOf`, all for one purpose. The table is about practice where any of them is.
 * @param options - Its title, its measure, whether it counts teachers or adds amounts up, and the names of its groups; without columns it has one.
 * @returns The table; or `not-contributions`, `not-groups` (no names, the same twice, or none that are names), `unknown-group` where something is counted
 *   in another one, `not-an-amount`, `counted-twice` where a table of teachers counts one twice or one thing is there twice, or `too-large`.
 * @example
 * const twice = tableOf([], { title: 'Minutes', measure: 'minutes', counts: 'amounts', rows: ['North', 'North'] });
 * !twice.ok && twice.reason; // => 'not-groups'
 */
export function tableOf<For extends TotalsPurpose>(
  contributions: readonly Contribution<For>[],
  options: TableOptions,
): Result<{ table: Table<For> }, TableReason> {
  const { title, measure, counts, rows, columns = [''] } = options ?? {};
  // Types say so too; who writes JavaScript has none.
  const entries = Array.isArray(contributions) ? contributions.map(entryOf) : [undefined];
  if (!entries.every((entry) => entry !== undefined) || new Set(entries.map((entry) => entry.for)).size > 1)
    return missing('not-contributions', says('disclosure/not-contributions', 'Expected contributions, all for one purpose; found others.'));
  const known = (counts === 'teachers' || counts === 'amounts') && isName(title) && isName(measure);
  if (!known || !areNames(rows) || (!(columns.length === 1 && columns[0] === '') && !areNames(columns)))
    return missing(
      'not-groups',
      says('disclosure/not-groups', 'Expected a title, a measure, and names of groups, each once; found others.'),
    );
  if (rows.length * columns.length > mostCells)
    return missing('too-large', says('disclosure/too-large', 'Expected at most {most} cells, found more.', { most: mostCells }));
  const wrong = wrongWith(entries, { rows, columns }, counts);
  if (wrong !== undefined) return wrong;
  const about = entries.some((entry) => entry.about === 'practice') ? 'practice' : 'operations';
  const purpose = entries[0]?.for ?? 'improvement';
  const table = Object.freeze({}) as Table<For>;
  tables.set(table, { title, measure, counts, rows: [...rows], columns: [...columns], about, for: purpose, entries });
  return { ok: true, table };
}

/** What is in a table; nothing where it is none. */
export function openTable(table: unknown): OpenTable | undefined {
  return typeof table === 'object' && table !== null ? tables.get(table) : undefined;
}

function wrongWith(
  entries: readonly Entry[],
  { rows, columns }: Groups,
  counts: OpenTable['counts'],
): Missing<'unknown-group' | 'not-an-amount' | 'counted-twice'> | undefined {
  const [inRows, inColumns] = [new Set(rows), new Set(columns)];
  if (!entries.every(({ row, column }) => inRows.has(row) && inColumns.has(column ?? '')))
    return missing(
      'unknown-group',
      says('disclosure/unknown-group', 'Expected what is counted in the groups of the table, found another group.'),
    );
  const isAmount = (amount: unknown) => Number.isSafeInteger(amount) && (amount as number) >= 0 && (amount as number) <= mostOfOne;
  if (!entries.every(({ amount }) => isAmount(amount) && (counts === 'amounts' || amount === 1)))
    return missing(
      'not-an-amount',
      says('disclosure/not-an-amount', 'Expected whole numbers from 0 to {most}, and 1 where teachers are counted; found others.', {
        most: mostOfOne,
      }),
    );
  const each = new Set(entries.map(({ teacher, item }) => (counts === 'teachers' ? teacher : JSON.stringify([teacher, item]))));
  return each.size === entries.length
    ? undefined
    : missing('counted-twice', says('disclosure/counted-twice', 'Expected each to be counted once, found one that is there twice.'));
}

/** Names that objects have of their own, and that a table in somebody else's hands could mistake for its own. */
const unfit: readonly string[] = ['__proto__', 'constructor', 'prototype'];

function isName(name: unknown): name is string {
  return typeof name === 'string' && name.trim() !== '' && name.length <= 120 && !/\p{Cc}/u.test(name) && !unfit.includes(name);
}

function areNames(names: unknown): names is readonly string[] {
  return Array.isArray(names) && names.length > 0 && names.every(isName) && new Set(names).size === names.length;
}
