import type { Derived } from '../privacy/derive';
import type { AnyDisclosed } from '../privacy/disclosure/cell-words';
import type { TotalsPurpose } from '../privacy/disclosure/contribution';
import { type Disclosed, fromDisclosed } from '../privacy/disclosure/disclosed';
import { type TotalsSectionOptions, totalsTable } from './totals-section';

/**
 * Writes what was disclosed as CSV: what the section of a report shows, and no column or line besides. A name that a spreadsheet would run as a formula
 * is written after an apostrophe.
 *
 * @param from - What `disclose`, `discloseShares`, `discloseMeans` or `discloseMedians` let out.
 * @param options - A catalogue for the words.
 * @returns The text, with the purpose of the views that it was made of.
 * @example
 * const at = '2026-09-14T08:00:00Z';
 * const teachers = Array.from({ length: 51 }, (_, n) => `t${n}`);
 * const assignments = teachers.map((of) => ({ id: `lee:${of}`, person: 'lee', as: 'program-lead', of, from: at }) as const);
 * const evidence = { partnerships: [], assignments, consents: [], classes: [] };
 * const lee = asViewer(strict, { person: 'lee', as: 'program-lead', for: 'improvement', at }, evidence);
 * const begun = initial(grow, 'c1');
 * const cycle = { ...begun, revision: 1, record: { ...begun.record, teachers, policy: { id: 'strict', version: 1 } } };
 * const schoolOf = (n: number) => ({ row: n < 3 ? 'North' : n < 11 ? 'South' : 'East' });
 * const counted = contributionsOf(grow, cycle, lee, 'operations', (_, teacher) => schoolOf(teachers.indexOf(teacher)));
 * const made = tableOf(counted, { title: 'Teachers', measure: 'teachers', counts: 'teachers', rows: ['North', 'South', 'East'] });
 * const told = made.ok && disclose(made.table, inside, emptyLedger);
 * told && told.ok && totalsCsv(told.disclosed).value; // => ',All\r\nNorth,not shown\r\nSouth,not shown\r\nEast,40\r\nAll,51\r\n'
 * @see RFC 4180 (2005), https://www.rfc-editor.org/rfc/rfc4180
 */
export function totalsCsv<For extends TotalsPurpose>(
  from: Disclosed<For, AnyDisclosed>,
  { catalogue = {} }: TotalsSectionOptions = {},
): Derived<string, For> {
  return fromDisclosed(from, (table) => {
    const { head, rows } = totalsTable(table, catalogue);
    return [head, ...rows].map((line) => `${line.map(field).join(',')}\r\n`).join('');
  });
}

function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
