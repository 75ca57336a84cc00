import { type Catalogue, inWords, type Sentence, says } from '../core/sentence';
import type { Derived } from '../privacy/derive';
import { type AnyDisclosed, cellText } from '../privacy/disclosure/cell-words';
import type { TotalsPurpose } from '../privacy/disclosure/contribution';
import { type Disclosed, fromDisclosed } from '../privacy/disclosure/disclosed';
import type { ReportSection } from './report-block';

export interface TotalsSectionOptions {
  /** The section in other words. Default English; the names of groups stay as they are. */
  readonly catalogue?: Catalogue;
}

/**
 * Makes a section of a report from what was disclosed: the table with its totals, groups in the order that they came in, and what a hole means. Nothing
 * but what was disclosed fits.
 *
 * @param from - What `disclose`, `discloseShares`, `discloseMeans` or `discloseMedians` let out.
 * @param options - A catalogue.
 * @returns The section, for `reportPage`, with the purpose of the views that it was made of.
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
 * const [table] = told && told.ok ? totalsSection(told.disclosed).value.blocks : [];
 * table?.kind === 'table' && table.rows; // => [['North', 'not shown'], ['South', 'not shown'], ['East', '40'], ['All', '51']]
 */
export function totalsSection<For extends TotalsPurpose>(
  from: Disclosed<For, AnyDisclosed>,
  { catalogue = {} }: TotalsSectionOptions = {},
): Derived<ReportSection, For> {
  return fromDisclosed(from, (table) => {
    const say = (sentence: Sentence) => inWords(sentence, catalogue);
    const { head, rows } = totalsTable(table, catalogue);
    const holes = says(
      'totals/holes',
      'What is not shown is about fewer than {teachers} teachers, or could be worked out as somebody’s, or would let that be worked out of a number beside it. A hole says nothing of what is in it.',
      { teachers: table.teachers },
    );
    return {
      heading: table.title,
      blocks: [
        { kind: 'table', caption: captionOf(table, say), head, rows },
        { kind: 'paragraph', text: say(holes) },
      ],
    };
  });
}

/** The lines of a table in words: its groups, then all. */
export function totalsTable(
  table: AnyDisclosed,
  catalogue: Catalogue,
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const { rows, columns, cells, rowTotals, columnTotals, total } = table;
  const text = (cell: AnyDisclosed['total']) => cellText(cell, table, catalogue);
  const all = inWords(says('totals/all', 'All'), catalogue);
  const isWide = columns.length > 1;
  const line = (name: string, inside: readonly AnyDisclosed['total'][], whole: AnyDisclosed['total']) =>
    isWide ? [name, ...inside.map(text), text(whole)] : [name, text(whole)];
  const lines = rows.map((name, row) => line(name, cells[row] ?? [], rowTotals[row] as AnyDisclosed['total']));
  return {
    head: isWide ? ['', ...columns, all] : ['', columns[0] || all],
    rows: rows.length === 1 ? lines : [...lines, line(all, columnTotals, total)],
  };
}

function captionOf(table: AnyDisclosed, say: (sentence: Sentence) => string): string {
  if (!('bands' in table)) return say(table.counts === 'teachers' ? says('totals/teachers', 'Teachers') : says('totals/amounts', 'Totals'));
  switch (table.bands) {
    case 'shares':
      return say(says('totals/shares', 'Share of teachers: {of}', { of: table.of ?? '' }));
    case 'means':
      return say(says('totals/means', 'Means, each from the first number up to the second'));
    case 'medians':
      return say(says('totals/medians', 'Medians, each from the first number up to the second'));
  }
}
