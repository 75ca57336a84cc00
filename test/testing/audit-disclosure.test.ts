import { describe, expect, test } from 'vitest';
import { type DisclosedCell, disclosed } from '../../src/privacy/disclosure/disclosed';
import { disclosureRules, inside } from '../../src/privacy/disclosure/disclosure-rules';
import { auditDisclosure } from '../../src/testing/audit-disclosure';
import { teachingTable } from '../privacy/disclosure/fixtures';
import { tableWith } from '../privacy/disclosure/releases';
import { names, teachersOf } from '../privacy/disclosure/tables';

/** A table in which somebody hid these cells and nothing else. */
function hidingOnly(cells: readonly (readonly number[])[], hidden: readonly string[]) {
  const options = {
    title: 'Teachers',
    measure: 'teachers',
    counts: 'teachers' as const,
    rows: names('r', cells.length),
    columns: names('k', cells[0]?.length ?? 0),
  };
  const table = tableWith(teachersOf(cells), options);
  const shown = (value: number): DisclosedCell => ({ shown: true, value });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const columns = (cells[0] ?? []).map((_, column) => sum(cells.map((row) => row[column] as number)));
  const value = {
    ...options,
    cells: cells.map((row, r) => row.map((each, c) => (hidden.includes(`${r}${c}`) ? { shown: false as const } : shown(each)))),
    rowTotals: cells.map((row) => shown(sum(row))),
    columnTotals: cells.length === 1 ? [] : columns.map(shown),
    total: shown(sum(columns)),
    teachers: 5,
  };
  return { table, disclosed: disclosed(value, 'improvement') };
}

const strangers = (cells: readonly (readonly number[])[], hidden: readonly string[]) =>
  auditDisclosure([hidingOnly(cells, hidden)], inside).inferred.filter(({ by, of }) => by === 'stranger' && of === 'place');

describe('F1, as an attacker sees it', () => {
  const small = ['01', '02', '03', '20', '23', '33'];

  test('to hide what is below five hides nothing', () => {
    expect(strangers(teachingTable, small).map(({ low, high, kept }) => [low, high, kept])).toEqual(
      [1, 3, 1, 3, 2, 2].map((value) => [value, value, false]),
    );
  });

  test('with two holes in each line one is still told, in words', () => {
    const more = [...small, '11', '12', '30'];
    expect(strangers(teachingTable, more).flatMap(({ low, high, kept }) => (kept ? [] : [[low, high]]))).toEqual([
      [1, 1],
      [1, 5],
    ]);
    expect(auditDisclosure([hidingOnly(teachingTable, more)], inside).story[0]).toBe(
      'Anybody can work out that Teachers (table 1), r0 and k3 is 1. Promised was that it could be 0 or less and 4 or more, and 4 apart.',
    );
  });

  test('the pattern that GaussSuppression finds keeps what was promised, to a stranger', () => {
    expect(strangers(teachingTable, [...small, '21', '30', '32']).map(({ low, high }) => [low, high])).toEqual([
      [0, 5],
      [0, 5],
      [0, 5],
      [0, 9],
      [0, 5],
      [0, 5],
    ]);
  });
});

test('F2: one hole in a line is none, and of two the sum is told', () => {
  expect(strangers([[12, 3, 9]], ['01'])).toMatchObject([{ low: 3, high: 3, kept: false }]);
  const sums = auditDisclosure([hidingOnly([[12, 1, 1, 9]], ['01', '02'])], inside).inferred.filter(({ of }) => of === 'place');
  expect(sums.filter(({ by }) => by === 'stranger')).toMatchObject([
    { low: 0, high: 2, kept: false },
    { low: 0, high: 2, kept: false },
  ]);
});

test('what nothing hides is told, by a number that is shown', () => {
  expect(strangers([[12, 3]], [])).toMatchObject([{ value: 3, low: 3, high: 3, kept: false }]);
});

test('of a table that hides enough, the story says so', () => {
  const rules = disclosureRules(inside, { teachers: 3 });
  if (!rules.ok) throw new Error(rules.message);
  expect(auditDisclosure([hidingOnly([[6, 7]], [])], rules.rules)).toEqual({
    ok: true,
    inferred: [],
    story: ['Of 0 numbers that may not be told, none is.'],
  });
});
