import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from 'vitest';
import { answers } from './answers/all';
import { compare, type Tolerance } from './compare';
import { type Case, folders, type Table, tables } from './tables';
import { lessExact, matches, type Unanswered, unanswered } from './unanswered';

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
        compare(each.expected, answer?.(each.input, each.id), toleranceIn(table, each)).map((value) => ({
          ...value,
          id: each.id,
          of: each.expected,
        })),
      );
      const asked = compared.filter(({ path, of }) => !unanswered.some((each) => speaksOf(each, table.name, path, of)));
      const digits = asked.flatMap((each) => (each.digits === null ? [] : [each.digits]));
      const worst = digits.length === 0 ? '' : Math.min(...digits).toFixed(1);
      printed.push([table.name, `${table.cases.length}`, `${asked.length}`, worst, `${compared.length - asked.length}`]);
      expect(asked.filter(({ within }) => !within).map(({ of: _, ...each }) => each)).toEqual([]);
    });

  it('have every field that the list of the unanswered and of the less exact names', () => {
    if (process.env.ORACLES) return;
    const stale = [...unanswered, ...lessExact].filter(({ table: name, path, where }) => {
      const table = all.find((each) => each.name === name);
      if (table === undefined) return !name.startsWith('nist_');
      const cases = table.cases.filter(({ expected }) => where?.(expected) ?? true);
      return !cases.some(({ expected }) => compare(expected, undefined, () => ({ relative: 0 })).some((each) => matches(path, each.path)));
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

function speaksOf(entry: Unanswered, table: string, path: string, expected: unknown): boolean {
  return entry.table === table && matches(entry.path, path) && (entry.where?.(expected) ?? true);
}

function toleranceIn({ name, suggestedRelTol }: Table, { relTol, absTol, expected }: Case) {
  return (path: string): Tolerance => {
    const looser = lessExact.find((each) => speaksOf(each, name, path, expected));
    const absolute = looser?.absolute ?? absTol;
    return { relative: looser?.relative ?? relTol ?? suggestedRelTol, ...(absolute === undefined ? {} : { absolute }) };
  };
}
