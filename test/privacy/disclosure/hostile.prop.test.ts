import { test as prop } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contribution, type Entry } from '../../../src/privacy/disclosure/contribution';
import { disclose, enterPublished } from '../../../src/privacy/disclosure/disclose';
import { discloseMeans } from '../../../src/privacy/disclosure/disclose-means';
import { discloseMedians } from '../../../src/privacy/disclosure/disclose-medians';
import { discloseShares } from '../../../src/privacy/disclosure/disclose-shares';
import { disclosureRules, inside } from '../../../src/privacy/disclosure/disclosure-rules';
import { emptyLedger, forgetInLedger, openLedger, sealLedger } from '../../../src/privacy/disclosure/ledger';
import { tableOf } from '../../../src/privacy/disclosure/table';
import { letOut, tableWith } from './releases';
import { names } from './tables';

const hostile = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
});
const maybeName = fc.oneof(fc.constantFrom('r0', 'r1', '__proto__', 'constructor', '', ' ', 'a\u0000b', 'x'.repeat(200)), fc.string());

describe('laws of hostile input', () => {
  prop.prop([hostile, hostile, hostile], { numRuns: 300 })(
    'whatever is handed in for a table, rules, a scale or a ledger is refused with a sentence, and nothing of it is quoted',
    async (a, b, c) => {
      const [table, rules, ledger] = [a as never, b as never, c as never];
      const answers = [
        disclose(table, rules, ledger),
        discloseShares(table, rules, ledger),
        discloseMeans(table, c as never, rules, ledger),
        discloseMedians(table, c as never, rules, ledger),
        enterPublished(ledger, table, rules),
        tableOf(a as never, b as never),
        await sealLedger(table, b as never, c as never),
        await openLedger(table, b as never),
      ];
      for (const answer of answers) {
        expect(answer.ok).toBe(false);
        if (!answer.ok) expect(answer.message).toMatch(/^Expected /);
      }
      const made = disclosureRules(inside, a as never);
      expect(made.ok || made.message.startsWith('Expected ')).toBe(true);
      expect(JSON.stringify(forgetInLedger(emptyLedger, a as never))).toBe('{}');
    },
  );

  const entry = fc.record({
    teacher: fc.constantFrom('t0', 't1', '__proto__', ''),
    row: maybeName,
    column: fc.option(maybeName, { nil: undefined }),
    amount: fc.oneof(fc.nat(5), fc.constantFrom(-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e308)),
  });

  prop.prop(
    [
      fc.array(entry, { maxLength: 6 }),
      fc.array(maybeName, { maxLength: 4 }),
      fc.option(fc.array(maybeName, { maxLength: 3 }), { nil: undefined }),
    ],
    {
      numRuns: 300,
    },
  )(
    'a table is made of whole amounts in groups that it has, or refused; and no refusal names a teacher or a number',
    (entries, rows, columns) => {
      const all = entries.map((each, n): Entry => ({ about: 'operations', for: 'improvement', item: `${n}`, coaches: [], ...each }));
      const made = tableOf(all.map(contribution), {
        title: 'T',
        measure: 'm',
        counts: 'amounts',
        rows,
        ...(columns === undefined ? {} : { columns }),
      });
      const whole = all.every(({ amount }) => Number.isSafeInteger(amount) && amount >= 0);
      const inGroups = all.every(({ row, column }) => rows.includes(row) && (columns ?? ['']).includes(column ?? ''));
      if (made.ok) expect([whole, inGroups]).toEqual([true, true]);
      else expect(made.message).not.toMatch(/t0|t1|__proto__|NaN|Infinity/);
    },
  );
});

describe('laws of the ledger', () => {
  const person = fc.record({ row: fc.nat(2), amount: fc.nat(60), half: fc.boolean() });
  const tables = fc.array(person, { minLength: 5, maxLength: 30 }).map((people) => {
    const entries = people.map(({ row, amount }, n): Entry => {
      const teacher = `t${n}`;
      return { about: 'operations', for: 'improvement', item: '', teacher, coaches: ['c'], row: `r${row}`, column: undefined, amount };
    });
    const options = { title: 'T', measure: 'm', counts: 'amounts', rows: names('r', 3) } as const;
    return { first: tableWith(entries, options), second: tableWith(entries.slice(1), options), whole: entries };
  });

  prop.prop([tables], { numRuns: 40 })(
    'stored and opened it answers as before, and printed or stored it shows nobody',
    async ({ first, second }) => {
      const { ledger } = letOut([first], inside);
      const sealed = await sealLedger(ledger, 'c0'.repeat(32), '0a'.repeat(12));
      if (!sealed.ok) throw new Error(sealed.message);
      const written = Buffer.from(sealed.stored.sealed, 'hex').toString('latin1');
      expect([JSON.stringify(ledger), written.includes('"teacher"'), sealed.stored.sealed.length % 16_384]).toEqual(['{}', false, 32]);
      const opened = await openLedger(sealed.stored, 'c0'.repeat(32));
      if (!opened.ok) throw new Error(opened.message);
      for (const table of [first, second]) {
        const [before, after] = [disclose(table, inside, ledger), disclose(table, inside, opened.ledger)];
        expect([after.ok, after.ok ? after.disclosed : after.reason]).toEqual([before.ok, before.ok ? before.disclosed : before.reason]);
      }
    },
  );

  prop.prop([tables, fc.nat(29)], { numRuns: 60 })('whom it has forgotten it still protects', ({ first, second, whole }, at) => {
    const { ledger, outcomes } = letOut([first], inside);
    const forgotten = forgetInLedger(ledger, whole[at % whole.length]?.teacher ?? '');
    const [before, after] = [disclose(second, inside, ledger), disclose(second, inside, forgotten)];
    // One teacher fewer is never told after a table that was.
    if (outcomes[0] === 'told') expect([before.ok, after.ok]).toEqual([false, false]);
  });

  test('what it forgot is in no page of it', async () => {
    const { first } = fc.sample(tables, { numRuns: 1, seed: 9 })[0] as { readonly first: ReturnType<typeof tableWith> };
    const forgotten = forgetInLedger(letOut([first], inside).ledger, 't3');
    const sealed = await sealLedger(forgotten, 'c0'.repeat(32), '0a'.repeat(12));
    expect(sealed.ok).toBe(true);
    const key = await crypto.subtle.importKey(
      'raw',
      Uint8Array.from({ length: 32 }, () => 0xc0),
      'AES-GCM',
      false,
      ['decrypt'],
    );
    const bytes = Uint8Array.from((sealed.ok ? sealed.stored.sealed : '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const text = new TextDecoder().decode(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv: Uint8Array.from({ length: 12 }, () => 0x0a) }, key, bytes),
    );
    expect([/"t3"| t3 /.test(text), /"t4"/.test(text)]).toEqual([false, true]);
  });
});
