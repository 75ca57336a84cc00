import type { Entry } from '../../../src/privacy/disclosure/contribution';
import { disclose } from '../../../src/privacy/disclosure/disclose';
import { discloseMeans } from '../../../src/privacy/disclosure/disclose-means';
import { discloseMedians } from '../../../src/privacy/disclosure/disclose-medians';
import { discloseShares } from '../../../src/privacy/disclosure/disclose-shares';
import { inside } from '../../../src/privacy/disclosure/disclosure-rules';
import { emptyLedger } from '../../../src/privacy/disclosure/ledger';
import type { Table } from '../../../src/privacy/disclosure/table';
import { tableWith } from './releases';
import { teachersOf } from './tables';

/** Something disclosed of each kind, about groups of these names. The first of them is too small to be shown. */
export function toldOfEach(
  names: { readonly rows: readonly string[]; readonly columns: readonly string[]; readonly title: string },
  small: readonly (readonly [number, number])[] = [
    [1, 2],
    [9, 12],
  ],
) {
  const { rows, columns, title } = names;
  const cells = [...small, [30, 8], [21, 40]];
  const namedAs = (of: readonly (readonly number[])[]) =>
    teachersOf(of).map((entry): Entry => {
      const [row, column] = [rows[Number(entry.row.slice(1))] as string, columns[Number(entry.column?.slice(1))]];
      return { ...entry, row, column };
    });
  const named = namedAs(cells);
  const answered = named.map((entry, n) => ({ ...entry, column: undefined, amount: 1 + (n % 5) }));
  const counted = tableWith(named, { title, measure: 'a', counts: 'teachers', rows, columns }) as Table<'improvement'>;
  const ends = [
    [0, 45],
    [45, 0],
    [160, 240],
  ];
  const wide = tableWith(namedAs(ends), {
    title,
    measure: 'c',
    counts: 'teachers',
    rows: rows.slice(0, 3),
    columns,
  }) as Table<'improvement'>;
  const added = tableWith(answered, { title, measure: 'b', counts: 'amounts', rows }) as Table<'improvement'>;
  const must = <T extends { readonly ok: boolean }>(answer: T) => {
    if (!answer.ok) throw new Error((answer as { readonly message?: string }).message);
    return answer as Extract<T, { readonly ok: true }>;
  };
  return {
    numbers: must(disclose(counted, inside, emptyLedger)).disclosed,
    amounts: must(disclose(added, inside, emptyLedger)).disclosed,
    shares: must(discloseShares(counted, inside, emptyLedger)).disclosed,
    means: must(discloseMeans(added, { low: 1, high: 5 }, inside, emptyLedger)).disclosed,
    medians: must(discloseMedians(added, [2, 4], inside, emptyLedger)).disclosed,
    ends: must(discloseShares(wide, inside, emptyLedger)).disclosed,
    low: must(discloseMedians(added, [4], inside, emptyLedger)).disclosed,
    high: must(discloseMedians(added, [2], inside, emptyLedger)).disclosed,
  };
}
