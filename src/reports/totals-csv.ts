import type { Catalogue } from '../core/sentence';
import type { Derived } from '../privacy/derive';
import type { AnyDisclosed } from '../privacy/disclosure/cell-words';
import type { TotalsPurpose } from '../privacy/disclosure/contribution';
import { type Disclosed, fromDisclosed } from '../privacy/disclosure/disclosed';
import { totalsTable } from './totals-section';

/**
 * Writes what was disclosed as CSV: what the section of a report shows, and no column or line besides. A name that a spreadsheet would run as a formula
 * is written after an apostrophe.
 *
 * @param from - What `disclose`, `discloseShares`, `discloseMeans` or `discloseMedians` let out.
 * @param options - A catalogue for the words.
 * @returns The text, with the purpose of the views that it was made of.
 * @example
 * const made = tableOf([], { title: 'Minutes', measure: 'minutes', counts: 'amounts', rows: ['North'] });
 * const told = made.ok && disclose(made.table, inside, emptyLedger);
 * told && told.ok && totalsCsv(told.disclosed).value; // => false
 * @see RFC 4180 (2005), https://www.rfc-editor.org/rfc/rfc4180
 */
export function totalsCsv<For extends TotalsPurpose>(
  from: Disclosed<For, AnyDisclosed>,
  { catalogue = {} }: { readonly catalogue?: Catalogue } = {},
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
