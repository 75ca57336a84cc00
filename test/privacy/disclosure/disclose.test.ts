import { describe, expect, test } from 'vitest';
import { contribution, type Entry } from '../../../src/privacy/disclosure/contribution';
import { disclose } from '../../../src/privacy/disclosure/disclose';
import { inside, outside } from '../../../src/privacy/disclosure/disclosure-rules';
import { emptyLedger, forgetInLedger, type Ledger, openLedger, sealLedger } from '../../../src/privacy/disclosure/ledger';
import { type Table, type TableOptions, tableOf } from '../../../src/privacy/disclosure/table';
import { teachingTable } from './fixtures';
import { names, teachersOf } from './tables';

const groups = { title: 'Teachers', measure: 'teachers', counts: 'teachers', rows: names('r', 4), columns: names('k', 4) } as const;

function tableWith(entries: readonly Entry[], options: TableOptions = groups): Table {
  const made = tableOf(entries.map(contribution), options);
  if (!made.ok) throw new Error(made.message);
  return made.table;
}

const everybody = teachersOf(teachingTable);

function told(entries: readonly Entry[], ledger: Ledger) {
  const answer = disclose(tableWith(entries), inside, ledger);
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

describe('F1, as it is let out', () => {
  test('no number below five is shown, and the totals are', () => {
    const { value } = told(everybody, emptyLedger).disclosed;
    const shown = value.cells.flat().flatMap((cell) => (cell.shown ? [cell.value] : []));
    expect(Math.min(...shown)).toBeGreaterThanOrEqual(5);
    expect(value.rowTotals).toEqual([20, 55, 25, 35].map((total) => ({ shown: true, value: total })));
  });

  test('the same again says the same', () => {
    const first = told(everybody, emptyLedger);
    expect(told(everybody, first.ledger).disclosed).toEqual(first.disclosed);
  });
});

describe('F13: what a difference would tell', () => {
  const { ledger } = told(everybody, emptyLedger);

  test('without one teacher it is not told again', () => {
    for (const gone of [0, 20, 40]) {
      const left = tableWith(everybody.filter((_, at) => at !== gone));
      expect(disclose(left, inside, ledger)).toMatchObject({ ok: false, reason: 'overlaps-holes' });
      expect(disclose(left, inside, forgetInLedger(ledger, everybody[gone]?.teacher ?? ''))).toMatchObject({ ok: false });
    }
  });

  test('nor with one more', () => {
    const more = tableWith([...everybody, { ...(everybody[0] as Entry), teacher: 'new', item: 'new' }]);
    expect(disclose(more, inside, ledger)).toMatchObject({ ok: false, reason: 'difference' });
  });
});

test('F8: a tracker is refused before it is whole', () => {
  const some = (count: number, letter: string) =>
    names(letter, count).map(
      (teacher): Entry => ({
        about: 'operations',
        for: 'improvement',
        item: teacher,
        teacher,
        coaches: ['cho'],
        row: 'all',
        column: undefined,
        amount: 3,
      }),
    );
  const [one, tracker, others] = [some(1, 'c'), some(20, 't'), some(19, 'n')];
  let ledger = emptyLedger;
  const outcomes = [tracker, [...others, ...one], [...tracker, ...one], [...tracker, ...others]].map((entries) => {
    const table = tableWith(entries, { title: 'Minutes', measure: 'minutes', counts: 'amounts', rows: ['all'] });
    const answer = disclose(table, outside, ledger);
    if (answer.ok) ledger = answer.ledger;
    return answer.ok ? 'told' : answer.reason;
  });
  expect(outcomes).toEqual(['told', 'told', 'difference', 'difference']);
});

describe('the ledger', () => {
  const { ledger } = told(everybody, emptyLedger);
  const key = 'ab'.repeat(32);

  test('prints nothing, and is sealed in whole pages', async () => {
    expect(JSON.stringify(ledger)).toBe('{}');
    const sealed = await sealLedger(ledger, key, '01'.repeat(12));
    const renamed = everybody.map((entry) => ({ ...entry, teacher: `x${entry.teacher.slice(1)}`, item: `x${entry.item.slice(1)}` }));
    const other = await sealLedger(told(renamed, emptyLedger).ledger, key, '01'.repeat(12));
    expect([sealed.ok, other.ok]).toEqual([true, true]);
    if (sealed.ok && other.ok) expect(sealed.stored.sealed.length).toBe(other.stored.sealed.length);
  });

  test('opens by its key and no other, unchanged and as it was', async () => {
    const sealed = await sealLedger(ledger, key, '01'.repeat(12));
    if (!sealed.ok) throw new Error(sealed.message);
    const opened = await openLedger(sealed.stored, key);
    expect(opened.ok && disclose(tableWith(everybody.slice(1)), inside, opened.ledger)).toMatchObject({ reason: 'overlaps-holes' });
    expect(await openLedger(sealed.stored, 'cd'.repeat(32))).toMatchObject({ ok: false, reason: 'not-a-ledger' });
    const changed = { ...sealed.stored, sealed: `00${sealed.stored.sealed.slice(2)}` };
    expect(await openLedger(changed, key)).toMatchObject({ ok: false, reason: 'not-a-ledger' });
  });
});
