import { vi } from 'vitest';
import { contribution, type Entry } from '../../src/privacy/disclosure/contribution';
import { disclose, enterPublished } from '../../src/privacy/disclosure/disclose';
import { discloseMeans } from '../../src/privacy/disclosure/disclose-means';
import { discloseMedians } from '../../src/privacy/disclosure/disclose-medians';
import { discloseShares } from '../../src/privacy/disclosure/disclose-shares';
import { disclosureRules, inside, outside } from '../../src/privacy/disclosure/disclosure-rules';
import { emptyLedger, openLedger, sealLedger } from '../../src/privacy/disclosure/ledger';
import { type TableOptions, tableOf } from '../../src/privacy/disclosure/table';
import { teachingTable } from '../privacy/disclosure/fixtures';
import { letOut, tableWith } from '../privacy/disclosure/releases';
import { names, teachersOf } from '../privacy/disclosure/tables';

const options: TableOptions = { title: 'Minutes', measure: 'minutes', counts: 'amounts', rows: ['a', 'b'] };

const entry = (n: number, row: string, amount = 10): Entry => ({
  about: 'operations',
  for: 'improvement',
  item: `i${n}`,
  teacher: `t${n}`,
  coaches: [],
  row,
  column: undefined,
  amount,
});
const many = (count: number, row: string, from = 0) => Array.from({ length: count }, (_, n) => entry(from + n, row));

/** What is answered to tables that cannot be made, cannot be told, or cannot be told after others; and to keys and ledgers that are none. */
export async function answersOfDisclosure(): Promise<readonly unknown[]> {
  const made = (entries: readonly Entry[], changes: Partial<TableOptions> = {}) =>
    tableOf(entries.map(contribution), { ...options, ...changes });
  const table = tableWith([...many(6, 'a'), ...many(6, 'b', 6)], options);
  const [first, other] = [many(12, 'a'), many(12, 'b', 12)];
  const told = (...tables: readonly (readonly Entry[])[]) => {
    const { ledger } = letOut(
      tables.slice(0, -1).map((entries) => tableWith(entries, options)),
      inside,
    );
    return disclose(tableWith(tables.at(-1) ?? [], options), inside, ledger);
  };
  const grouped = (by: (n: number) => number) =>
    tableWith(
      Array.from({ length: 72 }, (_, n) => entry(n, `g${by(n)}`)),
      { ...options, rows: [0, 1, 2, 3, 4, 5].map((n) => `g${n}`) },
    );
  const entangled = letOut([grouped((n) => n % 6)], outside).ledger;
  const school = teachersOf(teachingTable);
  const groups = { title: 'Teachers', measure: 'teachers', counts: 'teachers', rows: names('r', 4), columns: names('k', 4) } as const;
  const stored = await sealLedger(emptyLedger, '00'.repeat(32), '00'.repeat(12));
  if (!stored.ok) throw new Error(stored.message);
  vi.stubGlobal('crypto', undefined);
  const without = [sealLedger(emptyLedger, '00'.repeat(32), '00'.repeat(12)), openLedger(stored.stored, '00'.repeat(32))];
  vi.unstubAllGlobals();
  return [
    tableOf([{} as never], options),
    made(first, { rows: [] }),
    made([], { rows: Array.from({ length: 2001 }, (_, n) => `g${n}`) }),
    made(many(1, 'nowhere')),
    made([entry(1, 'a', 0.5)]),
    made([...first, ...first]),
    disclose({} as never, inside, emptyLedger),
    disclose(table, inside, {} as never),
    disclose(table, { ...inside, teachers: 2 }, emptyLedger),
    enterPublished(emptyLedger, table, { ...inside, teachers: 2.5 }),
    disclosureRules(inside, { teachers: Number.NaN }),
    told(many(4, 'a')),
    told([...many(2, 'a'), ...many(4, 'b', 2)]),
    told([...many(12, 'a'), entry(12, 'b', 900)]),
    told(first, [...first, entry(50, 'a')]),
    told([...first, ...other], many(11, 'a')),
    disclose(
      tableWith(first.concat(other), options),
      { ...inside, teachers: 20 },
      letOut([tableWith(first.concat(other), options)], inside).ledger,
    ),
    disclose(
      grouped((n) => Math.floor(n / 6) % 6),
      outside,
      entangled,
    ),
    letOut([tableWith(school, groups), tableWith(school.slice(1), groups)], inside).answers[1],
    discloseShares(table, inside, emptyLedger),
    discloseMeans(table, { low: 5, high: 1 }, inside, emptyLedger),
    discloseMedians(table, [], inside, emptyLedger),
    await sealLedger({} as never, '00'.repeat(32), '00'.repeat(12)),
    await sealLedger(emptyLedger, 'key', '00'.repeat(12)),
    await openLedger({ ...stored.stored, sealed: 'ff' }, '00'.repeat(32)),
    ...(await Promise.all(without)),
  ];
}
