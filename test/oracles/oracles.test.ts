import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from 'vitest';
import { answers } from './answers/all';
import { compare, type Tolerance } from './compare';
import { folders, type Table, tables } from './tables';
import { lessExact, matches, unanswered } from './unanswered';

const from = folders();
const all = tables(from);
const printed: string[][] = [];

describe('the tables of outside numbers', () => {
  it('are there', () => {
    expect(all.length).toBeGreaterThan(0);
  });

  for (const table of all)
    it(`${table.name}: each value is answered, at the table's tolerance`, () => {
      const answer = answers[table.name];
      expect(answer, `no answers for the table ${table.name}`).toBeDefined();
      const compared = table.cases.flatMap((each) =>
        compare(each.expected, answer?.(each.input, each.id), toleranceIn(table, each)).map((value) => ({ ...value, id: each.id })),
      );
      const asked = compared.filter(({ path }) => !unanswered.some((each) => each.table === table.name && matches(each.path, path)));
      const digits = asked.flatMap((each) => (each.digits === null ? [] : [each.digits]));
      const worst = digits.length === 0 ? '' : Math.min(...digits).toFixed(1);
      printed.push([table.name, `${table.cases.length}`, `${asked.length}`, worst, `${compared.length - asked.length}`]);
      expect(asked.filter(({ within }) => !within)).toEqual([]);
    });

  it('have every field that the list of the unanswered and of the less exact names', () => {
    if (process.env.ORACLES) return;
    const stale = [...unanswered, ...lessExact].filter(({ table: name, path }) => {
      const table = all.find((each) => each.name === name);
      if (table === undefined) return !name.startsWith('nist_');
      return !table.cases.some(({ expected }) => compare(expected, undefined, () => ({ relative: 0 })).some((each) => matches(path, each.path)));
    });
    expect(stale).toEqual([]);
  });

  afterAll(() => {
    const rows = [['table', 'cases', 'values', 'worst digits', 'unanswered'], ...printed];
    const widths = rows[0]?.map((_, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0))) ?? [];
    const lines = rows.map((row) => row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('  '));
    const reasons = unanswered.map(({ table, path, why }) => `  ${table} ${path}: ${why}`);
    const skipped = from.filter((folder) => !existsSync(folder)).map((folder) => `skipped: the folder ${basename(join(folder, ".."))}/${basename(folder)} is not there`);
    console.log([...lines, 'Not answered, on purpose:', ...reasons, ...skipped].join('\n'));
  });
});

function toleranceIn({ name, suggestedRelTol }: Table, { relTol, absTol }: { readonly relTol?: number; readonly absTol?: number }) {
  return (path: string): Tolerance => {
    const looser = lessExact.find((each) => each.table === name && matches(each.path, path));
    const absolute = looser?.absolute ?? absTol;
    return { relative: looser?.relative ?? relTol ?? suggestedRelTol, ...(absolute === undefined ? {} : { absolute }) };
  };
}
