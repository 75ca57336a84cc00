import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/privacy/disclosure/contribution';
import { disclose, enterPublished } from '../../src/privacy/disclosure/disclose';
import { discloseMeans } from '../../src/privacy/disclosure/disclose-means';
import { discloseShares } from '../../src/privacy/disclosure/disclose-shares';
import { type DisclosureRules, inside, outside } from '../../src/privacy/disclosure/disclosure-rules';
import { emptyLedger, forgetInLedger, openLedger, sealLedger } from '../../src/privacy/disclosure/ledger';
import type { TableOptions } from '../../src/privacy/disclosure/table';
import { auditDisclosure } from '../../src/testing/audit-disclosure';
import { letOut, tableWith } from '../privacy/disclosure/releases';

interface Person {
  readonly name: string;
  readonly school?: string;
  readonly grade?: string;
  readonly coach?: string;
  readonly amount?: number;
  readonly item?: string;
}

/** Minutes of coaching, told by school or as somebody groups them. */
function minutes(people: readonly Person[], by: 'school' | 'grade' | 'all' = 'all', changes: Partial<Entry> & Partial<TableOptions> = {}) {
  const { about = 'operations', counts = 'amounts', columns, measure = 'minutes', ...rest } = changes;
  const rowOf = (person: Person) => (by === 'all' ? 'all' : (person[by] as string));
  const entries = people.map(
    (person): Entry => ({
      about,
      for: 'improvement',
      item: person.item ?? '',
      teacher: person.name,
      coaches: [person.coach ?? 'cho'],
      row: rowOf(person),
      column: columns === undefined ? undefined : (person.grade as string),
      amount: counts === 'teachers' ? 1 : (person.amount ?? 60),
    }),
  );
  const rows = [...new Set(people.map(rowOf))].sort();
  return tableWith(entries, { title: 'Minutes', measure, counts, rows, ...(columns === undefined ? {} : { columns }), ...rest });
}

const some = (count: number, letter: string, more: Partial<Person> = {}) =>
  Array.from({ length: count }, (_, n): Person => ({ name: `${letter}${n}`, amount: 40 + 7 * (n % 5), ...more }));
const outcomes = (tables: readonly ReturnType<typeof minutes>[], rules: DisclosureRules = inside) => letOut(tables, rules).outcomes;

describe('totals', () => {
  test('81 two filters that differ by one teacher', () => {
    const everybody = some(14, 't');
    const withoutOne = everybody.slice(1);
    expect(outcomes([minutes(everybody), minutes(withoutOne)])).toEqual(['told', 'difference']);
    expect(outcomes([minutes(withoutOne), minutes(everybody)])).toEqual(['told', 'difference']);
    // Kept apart, the two would have told it.
    const apart = letOut([minutes(everybody), minutes(withoutOne)], inside, { remembering: false }).released;
    expect(
      auditDisclosure(apart, inside).inferred.find(({ of, name, by }) => of === 'teacher' && name === 't0' && by === 'stranger'),
    ).toMatchObject({
      low: 40,
      high: 40,
      kept: false,
    });
  });

  test('the same under another name, or in other units: without one teacher it is not told', () => {
    const everybody = some(14, 't');
    const hours = (people: readonly Person[]) => people.map((person) => ({ ...person, amount: 3 * (person.amount as number) }));
    const [minutesOf, timeOf] = [minutes(everybody), minutes(everybody.slice(1), 'all', { measure: 'time' })];
    expect(outcomes([minutesOf, timeOf])).toEqual(['told', 'difference']);
    expect(outcomes([minutesOf, minutes(hours(everybody.slice(1)), 'all', { measure: 'thirds' })])).toEqual(['told', 'difference']);
    // Corrected for one teacher, and under another name: still the same.
    const corrected = everybody.map((person, n) => (n === 3 ? { ...person, amount: 90 } : person));
    expect(outcomes([minutesOf, minutes(corrected, 'all', { measure: 'time' })])).toEqual(['told', 'difference']);
    // What is something else, is something else.
    const others = everybody.map((person, n) => ({ ...person, amount: 1 + (n % 3) }));
    expect(outcomes([minutesOf, minutes(others.slice(1), 'all', { measure: 'cycles' })])).toEqual(['told', 'told']);
    const apart = letOut([minutesOf, timeOf], inside, { remembering: false }).released;
    expect(auditDisclosure(apart, inside).ok).toBe(false);
  });

  test('a share, and the number of those who do under another name', () => {
    const people = some(30, 't').map((person, n) => ({ ...person, school: 'North', grade: n < 9 ? 'yes' : 'no' }));
    const shares = discloseShares(minutes(people, 'school', { counts: 'teachers', columns: ['yes', 'no'] }), inside, emptyLedger);
    const who = minutes(people.slice(0, 9), 'school', { counts: 'teachers', measure: 'who met' });
    const all = minutes(people, 'school', { counts: 'teachers', measure: 'teachers' });
    expect(shares.ok && disclose(who, inside, shares.ledger)).toMatchObject({ ok: false, reason: 'difference' });
    expect(shares.ok && disclose(all, inside, shares.ledger).ok).toBe(true);
  });

  test('82 a tracker: one teacher, hidden between large groups', () => {
    const [one, tracker, others] = [some(1, 'c'), some(20, 't'), some(19, 'n')];
    const tables = [tracker, [...others, ...one], [...tracker, ...one], [...tracker, ...others]].map((people) => minutes(people));
    expect(outcomes(tables, outside)).toEqual(['told', 'told', 'difference', 'difference']);
  });

  test('83 an erasure or a withdrawal, and the table again', () => {
    const everybody = some(14, 't');
    const { ledger } = letOut([minutes(everybody)], inside);
    const forgotten = forgetInLedger(ledger, 't0');
    for (const kept of [ledger, forgotten]) {
      const again = disclose(minutes(everybody.slice(1)), inside, kept);
      expect(again).toMatchObject({ ok: false, reason: 'difference' });
      expect(!again.ok && again.message).toContain('Go on showing the earlier table');
    }
    // One more who comes does not cover the one who went; when enough have left, or come, it is told, and tells of nobody.
    expect(disclose(minutes([...everybody.slice(1), ...some(1, 'new')]), inside, forgotten)).toMatchObject({ ok: false });
    const later = [minutes(everybody), minutes([...everybody.slice(1), ...some(6, 'new')])];
    for (const tables of [later, [minutes(everybody), minutes(everybody.slice(7))]]) {
      const { released, outcomes: came } = letOut(tables, inside);
      expect([came, auditDisclosure(released, inside).ok]).toEqual([['told', 'told'], true]);
    }
  });

  test('84 overlapping groups: by school, by grade, and by both', () => {
    const place = (n: number) => ({ school: n % 2 === 0 ? 'North' : 'South', grade: ['6', '7', '8'][n % 3] as string });
    const people = some(24, 't').map((person, n) => ({ ...person, ...place(n) }));
    // Four in each school and grade: by both there are holes, which the two tables before would fill.
    const both = minutes(people, 'school', { columns: ['6', '7', '8'] });
    expect(outcomes([minutes(people, 'school'), minutes(people, 'grade'), both])).toEqual(['told', 'told', 'overlaps-holes']);
    const uneven = people.map((person, n) => (n === 0 ? { ...person, school: 'South' } : person));
    expect(outcomes([minutes(people, 'school'), minutes(uneven, 'school')])).toEqual(['told', 'difference']);
  });

  test('85 a teacher who takes away her own part, and two together', () => {
    const people = [...some(2, 'a', { school: 'North' }), ...some(2, 'b', { school: 'South' }), ...some(12, 'c', { school: 'West' })];
    for (const rules of [inside, { ...outside, teachers: 6 }]) {
      const { released, outcomes: came } = letOut([minutes([...people, ...some(8, 'd', { school: 'East' })], 'school')], rules);
      expect(came).toEqual(['told']);
      const audit = auditDisclosure(released, rules);
      expect([audit.ok, new Set(audit.inferred.map(({ by }) => by)).has('teachers')]).toEqual([true, true]);
    }
  });

  test('87 nobody, and all', () => {
    const people = [...some(12, 'a', { school: 'North', grade: 'no' }), ...some(9, 'b', { school: 'South', grade: 'yes' })].map(
      (person, n) => ({
        ...person,
        coach: `c${n % 3}`,
      }),
    );
    const mixed = [
      ...people,
      ...some(8, 'e', { school: 'South', grade: 'no', coach: 'c1' }),
      ...some(8, 'f', { school: 'South', grade: 'no', coach: 'c2' }),
    ];
    const table = minutes(mixed, 'school', { about: 'practice', counts: 'teachers', columns: ['yes', 'no'] });
    const numbers = disclose(table, inside, emptyLedger);
    expect(!numbers.ok && numbers.reason).toBe('nothing-left');
    const shares = discloseShares(table, inside, emptyLedger);
    expect(shares.ok && shares.disclosed.value.cells[0]).toEqual([{ shown: true, low: 0, high: 0.49 }]);
  });

  test('88 one coach is one cell: in tables about practice that is no group', () => {
    const people = [
      ...some(8, 'a', { school: 'North', coach: 'cho' }),
      ...some(16, 'b', { school: 'South' }).map((each, n) => ({ ...each, coach: `c${n % 4}` })),
    ];
    const practice = minutes(people, 'school', { about: 'practice' });
    expect(disclose(practice, inside, emptyLedger)).toMatchObject({ ok: false });
    // How much coaching there was may be told of a school with one coach.
    expect(outcomes([minutes(people, 'school')])).toEqual(['told']);
  });

  test('89 periods that cross: weeks and months of the same meetings', () => {
    const meetings = some(12, 't').flatMap((person) =>
      ['03', '10', '17', '24'].map((day) => ({ ...person, item: `${person.name}/${day}` })),
    );
    const month = minutes(meetings, 'all');
    const weeks = minutes(
      meetings.filter(({ item, name }) => !item.endsWith('24') || name === 't0'),
      'all',
    );
    expect(outcomes([month, weeks])).toEqual(['told', 'told']);
    const lessOne = minutes(
      meetings.filter(({ item }) => item !== 't0/24'),
      'all',
    );
    expect(outcomes([month, lessOne])).toEqual(['told', 'difference']);
  });

  test('91 a coded share, with how many there are and how many it is', () => {
    const people = some(30, 't').map((person, n) => ({ ...person, school: 'North', grade: n < 9 ? 'yes' : 'no' }));
    const table = minutes(people, 'school', { counts: 'teachers', columns: ['yes', 'no'] });
    const shares = discloseShares(table, inside, emptyLedger);
    if (!shares.ok) throw new Error(shares.message);
    expect(shares.disclosed.value.cells[0]).toEqual([{ shown: true, low: 0.21, high: 0.39 }]);
    expect(disclose(table, inside, shares.ledger)).toMatchObject({ ok: false, reason: 'difference' });
    const numbers = disclose(table, inside, emptyLedger);
    expect(numbers.ok && discloseShares(table, inside, numbers.ledger)).toMatchObject({ ok: false, reason: 'difference' });
  });

  test('92 a dashboard with free filters: whatever is asked, one after the other, the answers together tell of no few', () => {
    const people = some(18, 't').map((person, n) => ({ ...person, school: n % 2 === 0 ? 'North' : 'South' }));
    const filters = Array.from({ length: 12 }, (_, at) => people.filter((_person, n) => (n * 7 + at) % (3 + (at % 4)) !== 0));
    const { released, outcomes: came } = letOut(
      filters.map((each) => minutes(each)),
      inside,
    );
    expect([came.includes('told'), came.includes('difference')]).toEqual([true, true]);
    expect(auditDisclosure(released, inside).story).toEqual([expect.stringMatching(/^Of \d+ numbers that may not be told, none is\.$/)]);
  });

  test('94 totals that somebody else published: a roster', () => {
    const people = some(12, 't', { school: 'North' }).concat(some(3, 'u', { school: 'South' }), some(9, 'v', { school: 'West' }));
    const roster = minutes(people, 'school', { counts: 'teachers', measure: 'teachers' });
    const entered = enterPublished(emptyLedger, roster, outside);
    if (!entered.ok) throw new Error(entered.message);
    const lessOne = minutes(people.slice(1), 'school', { counts: 'teachers', measure: 'teachers' });
    expect(disclose(lessOne, inside, entered.ledger)).toMatchObject({ ok: false });
    expect(disclose(lessOne, inside, emptyLedger).ok).toBe(true);
  });

  test('a ledger shows nobody: printed or sealed, whoever is in it', async () => {
    const ledgers = [some(14, 't'), some(14, 'x')].map((people) => letOut([minutes(people)], inside).ledger);
    expect(ledgers.map((ledger) => [JSON.stringify(ledger), Object.getOwnPropertyNames(ledger)])).toEqual([
      ['{}', []],
      ['{}', []],
    ]);
    const sealed = await Promise.all(ledgers.map((ledger) => sealLedger(ledger, '5a'.repeat(32), '01'.repeat(12))));
    const texts = sealed.map((each) => (each.ok ? each.stored.sealed : ''));
    expect(texts[0]?.length).toBe(texts[1]?.length);
    expect(JSON.stringify(await openLedger({ version: 1, nonce: '01'.repeat(12), sealed: texts[0] as string }, '5a'.repeat(32)))).toBe(
      '{"ok":true,"ledger":{}}',
    );
  });

  test('means of a form: who leaves is not the difference', () => {
    const answers = some(12, 't').map((person, n) => ({ ...person, amount: [4, 2, 3, 5, 3, 4, 4, 3, 5, 2, 4, 3][n] as number }));
    const first = discloseMeans(minutes(answers), { low: 1, high: 5 }, inside, emptyLedger);
    expect(first.ok && discloseMeans(minutes(answers.slice(1)), { low: 1, high: 5 }, inside, first.ledger)).toMatchObject({
      reason: 'difference',
    });
  });
});
