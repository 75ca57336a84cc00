import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Chunks, type Roster, readRoster } from '../../../src/interop/oneroster';
import { csvOf, small, type Table, type Writing } from './roster-sample';

const ways = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n'),
  mark: fc.boolean(),
  quoteAll: fc.boolean(),
  lastLineEnd: fc.boolean(),
  upper: fc.boolean(),
  bytes: fc.boolean(),
  cut: fc.integer({ min: 1, max: 40 }),
  seed: fc.nat(),
  extra: fc.constantFrom('__proto__', 'note', 'toString', 'userIds'),
});

/** Writes each file in some way: rows and columns in another order, an unknown column, cut into pieces. */
function written(way: Writing & { upper: boolean; bytes: boolean; cut: number; seed: number; extra: string }) {
  const shuffled = <T>(list: readonly T[]) =>
    list
      .map((each, index) => [Math.imul(index + 7, way.seed | 1) >>> 8, each] as const)
      .toSorted((a, b) => a[0] - b[0])
      .map(([, each]) => each);
  return new Map(
    shuffled(Object.entries(small)).map(([name, table]): [string, Chunks] => {
      const [header = [], ...rows] = table;
      const columns = shuffled([...header.keys(), -1]);
      const line = (row: readonly string[], other: string) => columns.map((at) => row[at] ?? other);
      const names = header.map((column) => (way.upper ? column.toUpperCase() : column));
      const moved: Table = [line(names, way.extra), ...shuffled(rows).map((row) => line(row, 'x,"\n'))];
      const text = csvOf(moved, way);
      const whole = way.bytes ? Buffer.from(text) : text;
      const pieces: (string | Uint8Array)[] = [];
      for (let at = 0; at < whole.length; at += way.cut)
        pieces.push(typeof whole === 'string' ? whole.slice(at, at + way.cut) : whole.subarray(at, at + way.cut));
      return [name, pieces];
    }),
  );
}

/** The same without the order in which it was read. */
function sorted(roster: Awaited<ReturnType<typeof readRoster>>) {
  if (!roster.ok) throw new Error(roster.message);
  const lists: (keyof Roster)[] = ['orgs', 'sessions', 'people', 'roles', 'classes', 'enrollments', 'problems'];
  return lists.map((name) => (roster[name] as readonly unknown[]).map((each) => JSON.stringify(each)).toSorted());
}

const plain = new Map(Object.entries(small).map(([name, table]) => [name, csvOf(table)]));

describe('laws', () => {
  test.prop([ways], { numRuns: 60 })('however a roster is written, it says the same', async (way) => {
    expect(sorted(await readRoster(written(way), { students: 'by-id' }))).toEqual(sorted(await readRoster(plain, { students: 'by-id' })));
  });

  const faults: readonly (readonly [string, readonly string[]])[] = [
    ['users.csv', ['', '', 'A', 'B', '', '']],
    ['users.csv', ['t9', '', 'A']],
    ['roles.csv', ['r9', '', 't1', 'primary', 'wizard', '', '', 's1']],
    ['roles.csv', ['r9', '', 'ghost', 'primary', 'teacher', '', '', 's1']],
    ['classes.csv', ['k9', '', 'X', 'ghost', '']],
    ['enrollments.csv', ['e9', '', 'k1', 's1', 't1', 'teacher', 'soon', '']],
    ['enrollments.csv', ['e8', '', 'ghost', 's1', 't1', 'teacher', '', '']],
    ['orgs.csv', ['s9', '', 'X', 'school', 'ghost']],
  ];
  test.prop([fc.uniqueArray(fc.tuple(fc.nat(faults.length - 1), fc.nat(10)), { selector: ([fault]) => fault })], { numRuns: 60 })(
    'every planted fault is one problem of its own file, wherever it stands, and the rest is as it was',
    async (planted) => {
      const tables = new Map(Object.entries(small));
      for (const [fault, place] of planted) {
        const [file, row] = faults[fault] ?? ['', []];
        const rows = tables.get(file) ?? [];
        const at = 1 + (place % rows.length);
        tables.set(file, [...rows.slice(0, at), row, ...rows.slice(at)]);
      }
      const roster = await readRoster(new Map([...tables].map(([name, table]) => [name, csvOf(table)])), { students: 'by-id' });
      if (!roster.ok) throw new Error(roster.message);
      expect(roster.problems.map((problem) => problem.file).toSorted()).toEqual(planted.map(([fault]) => faults[fault]?.[0]).toSorted());
      expect(sorted({ ...roster, problems: [] })).toEqual(sorted(await readRoster(plain, { students: 'by-id' })));
    },
  );

  test.prop([fc.string({ unit: 'binary' }), fc.constantFrom(...Object.keys(small))], { numRuns: 100 })(
    'no text in place of a file breaks the reader, or comes back in a problem',
    async (text, file) => {
      const secret = 'zzSECRETzz';
      const roster = await readRoster(
        new Map([...plain, [file, `${csvOf((small[file] ?? []).slice(0, 1))}${secret}!,${text},"${secret} `]]),
      );
      expect(JSON.stringify(roster.ok ? roster.problems : roster.message)).not.toContain(secret);
    },
  );
});
