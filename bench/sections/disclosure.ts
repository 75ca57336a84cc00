import { contribution, type Entry } from '../../src/privacy/disclosure/contribution';
import { disclose } from '../../src/privacy/disclosure/disclose';
import { type DisclosureRules, inside, outside } from '../../src/privacy/disclosure/disclosure-rules';
import { emptyLedger } from '../../src/privacy/disclosure/ledger';
import { type Table, tableOf } from '../../src/privacy/disclosure/table';
import { columns } from '../table';

interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly tables: number;
  /** In milliseconds a table. */
  readonly aim: number;
}

const sizes: readonly Size[] = [
  { rows: 8, columns: 6, tables: 300, aim: 2 },
  { rows: 20, columns: 10, tables: 30, aim: 100 },
  { rows: 50, columns: 12, tables: 10, aim: 500 },
];

/** How long it takes to protect a table, and whether an audit of each finds it protected. */
export function disclosures(): string {
  const lines = (['teachers', 'amounts'] as const).flatMap((counts) =>
    [inside, outside].flatMap((rules) => sizes.map((size) => line(size, counts, rules))),
  );
  return columns([
    ['', 'rules', 'a table', 'aim', 'reached', 'hidden for itself', 'besides', 'let out', 'refused', 'unprotected'],
    ...lines,
  ]);
}

function line(size: Size, counts: 'teachers' | 'amounts', rules: DisclosureRules): readonly string[] {
  const random = randomOf(7);
  const tables = Array.from({ length: size.tables }, () => tableOfSize(size, counts, random));
  disclose(tables[0] as Table, rules, emptyLedger);
  const began = process.cpuUsage();
  const answers = tables.map((table) => disclose(table, rules, emptyLedger));
  const used = process.cpuUsage(began);
  const each = (used.user + used.system) / 1000 / tables.length;
  const told = answers.filter((answer) => answer.ok);
  return [
    `${size.rows} by ${size.columns}, ${counts}`,
    rules.audience,
    `${each.toFixed(2)} ms`,
    `${size.aim} ms`,
    each < size.aim ? 'yes' : 'NO',
    '',
    '',
    `${told.length}`,
    `${answers.length - told.length}`,
    '',
  ];
}

/** As many small cells as a district's tables have. */
function tableOfSize({ rows, columns: width }: Size, counts: 'teachers' | 'amounts', random: () => number): Table {
  const names = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`);
  const groups = { rows: names('r', rows), columns: names('k', width) };
  const entries = groups.rows.flatMap((row) =>
    groups.columns.flatMap((column) =>
      Array.from({ length: Math.floor(random() ** 2 * 31) }, (_, n): Entry => {
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
