import { contribution, type Entry } from '../../src/privacy/disclosure/contribution';
import { disclose } from '../../src/privacy/disclosure/disclose';
import { type DisclosureRules, inside, outside } from '../../src/privacy/disclosure/disclosure-rules';
import { emptyLedger } from '../../src/privacy/disclosure/ledger';
import { type Table, tableOf } from '../../src/privacy/disclosure/table';
import { auditDisclosure } from '../../src/testing/audit-disclosure';
import type { ReleasedTable } from '../../src/testing/released';
import { overSuppression, strangersHold } from '../over-suppression';
import { cpu, median } from '../race';
import { columns } from '../table';

interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly tables: number;
  /** In milliseconds a table. */
  readonly aim: number;
}

const sizes: readonly Size[] = [
  { rows: 8, columns: 6, tables: 200, aim: 2 },
  { rows: 20, columns: 10, tables: 9, aim: 100 },
  { rows: 50, columns: 12, tables: 3, aim: 500 },
];

/** How long it takes to protect a table, how much of it is hidden, and whether what is let out of it is protected. */
export function disclosures(): string {
  const lines = (['teachers', 'amounts'] as const).flatMap((counts) =>
    [inside, outside].flatMap((rules) => sizes.map((size) => line(size, counts, rules))),
  );
  const audited = byTheAttacker();
  if (audited.some(({ ok }) => !ok)) process.exitCode = 1;
  return `${columns([['', 'rules', 'a table', 'aim', 'reached', 'cells hidden', 'refused', 'unprotected'], ...lines])}\n\n${besideTheBest()}\n\n${audited.length} smaller tables, audited by auditDisclosure: ${audited.filter(({ ok }) => !ok).length} unprotected.`;
}

function line(size: Size, counts: 'teachers' | 'amounts', rules: DisclosureRules): readonly string[] {
  const random = randomOf(7);
  const tables = Array.from({ length: size.tables }, () => tableOfSize(size, counts, random));
  const timed = tables.map((table) => {
    const began = cpu();
    const answer = disclose(table, rules, emptyLedger);
    return { table, answer, time: (cpu() - began) / 1000 };
  });
  const each = median(timed.map(({ time }) => time));
  const told = timed.flatMap(({ table, answer }) => (answer.ok ? [{ table, disclosed: answer.disclosed }] : []));
  const cells = told.flatMap(({ disclosed }) => disclosed.value.cells.flat());
  const hidden = cells.filter(({ shown }) => !shown).length / cells.length;
  const open = told.filter((one) => !intervalsHold(one, rules));
  if (open.length > 0) process.exitCode = 1;
  return [
    `${size.rows} by ${size.columns}, ${counts}`,
    rules.audience,
    `${each.toFixed(2)} ms`,
    `${size.aim} ms`,
    each < size.aim ? 'yes' : 'NO',
    `${(100 * hidden).toFixed(0)} %`,
    `${timed.length - told.length}`,
    `${open.length}`,
  ];
}

/** Whether a stranger's intervals are as wide as was promised, in a table of any size; to what an audit says besides, tests hold small tables. */
function intervalsHold({ table, disclosed }: ReleasedTable, rules: DisclosureRules): boolean {
  const { cells, rowTotals, columnTotals, total } = disclosed.value;
  const shown = [...cells.flatMap((line, row) => [...line, rowTotals[row]]), ...columnTotals, total];
  return strangersHold(table, new Set(shown.flatMap((cell, place) => (cell?.shown ? [] : [place]))), rules);
}

/** Tables that are small enough to let the attacker of `testing` at all of each, who has a method of its own. */
function byTheAttacker(): readonly { readonly ok: boolean }[] {
  const random = randomOf(13);
  return (['teachers', 'amounts'] as const).flatMap((counts) =>
    [inside, outside].flatMap((rules) =>
      Array.from({ length: 3 }, () => tableOfSize({ rows: 4, columns: 3 }, counts, random, 13)).flatMap((table) => {
        const answer = disclose(table, rules, emptyLedger);
        return answer.ok ? [auditDisclosure([{ table, disclosed: answer.disclosed }], rules)] : [];
      }),
    ),
  );
}

/** How much more is hidden than would have to be, in tables that are small enough to try everything. */
function besideTheBest(): string {
  const random = randomOf(11);
  const tables = Array.from({ length: 40 }, () => tableOfSize({ rows: 3, columns: 2 }, 'teachers', random, 13));
  const each = tables.flatMap((table) => overSuppression(table, inside) ?? []);
  const sum = (of: 'hidden' | 'best') => each.reduce((total, one) => total + one[of], 0);
  const best = each.filter(({ hidden, best: least }) => hidden === least).length;
  return [
    `Hidden in ${each.length} of ${tables.length} tables of 3 by 2, a total as three cells: ${sum('hidden')}, where ${sum('best')} would do;`,
    `as few as can be in ${best}. The others could not be told.`,
  ].join(' ');
}

/** As many small cells as a district's tables have. */
function tableOfSize(
  { rows, columns: width }: Pick<Size, 'rows' | 'columns'>,
  counts: 'teachers' | 'amounts',
  random: () => number,
  most = 31,
): Table {
  const names = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`);
  const groups = { rows: names('r', rows), columns: names('k', width) };
  const entries = groups.rows.flatMap((row) =>
    groups.columns.flatMap((column) =>
      Array.from({ length: Math.floor(random() ** 2 * most) }, (_, n): Entry => {
        const teacher = `${row}-${column}-${n}`;
        const amount = counts === 'teachers' ? 1 : Math.ceil(random() * 300);
        return { about: 'operations', for: 'improvement', item: '', teacher, coaches: [`c${n % 7}`], row, column, amount };
      }),
    ),
  );
  const made = tableOf(entries.map(contribution), { title: 'Bench', measure: 'bench', counts, ...groups });
  if (!made.ok) throw new Error(made.message);
  return made.table;
}

/** Numbers that look drawn and are the same at every run (Park and Miller's generator). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
