import { test as prop } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DisclosedBands, disclosed } from '../../../src/privacy/disclosure/disclosed';
import { inside } from '../../../src/privacy/disclosure/disclosure-rules';
import { auditDisclosure } from '../../../src/testing/audit-disclosure';
import { anyBands, letOutBands, tableWith } from './releases';
import { names, teachersOf } from './tables';

const notKept = (...[released, rules]: Parameters<typeof auditDisclosure>) =>
  auditDisclosure(released, rules).inferred.filter(({ kept }) => !kept);

describe('laws', () => {
  prop.prop([anyBands], { numRuns: 200 })(
    'whatever numbers and bands follow each other, an attacker who has them all learns no more than the rules promise',
    ({ told, rules }) => {
      expect(notKept(letOutBands(told, rules).released, rules)).toEqual([]);
    },
  );

  test('each of them is told first and told again, so that the law is about something', () => {
    const drawn = fc.sample(anyBands, { numRuns: 400, seed: 3 });
    const outcomes = new Set(
      drawn.flatMap(({ told, rules }) => letOutBands(told, rules).outcomes.map((outcome, at) => (at === 0 ? `first ${outcome}` : outcome))),
    );
    const forms = ['numbers', 'shares', 'means', 'medians', 'who do'];
    for (const form of forms)
      expect([outcomes.has(`first ${form} told`), outcomes.has(`${form} told`), outcomes.has(`${form} difference`)]).toEqual([
        true,
        true,
        true,
      ]);
  });
});

describe('the attacker finds what is done wrong with bands', () => {
  test('a program that does not remember what it told', () => {
    const drawn = fc.sample(anyBands, { numRuns: 200, seed: 4 });
    const found = drawn.flatMap(({ told, rules }) => {
      const { released } = letOutBands(told, rules, { remembering: false });
      const forms = new Set(released.map(({ disclosed: { value } }) => ('bands' in value ? value.bands : 'numbers')));
      return notKept(released, rules).length > 0 ? [[...forms].sort().join()] : [];
    });
    expect(found).toContain('numbers,shares');
    expect(found).toContain('means,numbers');
  });

  const bandsOf = (changes: Partial<DisclosedBands>) => {
    const hole = { shown: false } as const;
    const value = { title: 'T', rows: ['r0'], columns: [''], columnTotals: [], rowTotals: [hole], total: hole, teachers: 5 };
    return disclosed({ ...value, cells: [[hole]], bands: 'shares' as const, ...changes }, 'improvement');
  };

  test('a share that says that nobody does', () => {
    const options = { title: 'T', measure: 'm', counts: 'teachers', rows: names('r', 1), columns: names('k', 2) } as const;
    const release = {
      table: tableWith(teachersOf([[0, 12]]), options),
      disclosed: bandsOf({ cells: [[{ shown: true, low: 0, high: 0.04 }]] }),
    };
    expect(notKept([release], inside)).toContainEqual(
      expect.objectContaining({ name: 'T (table 1), r0 and k0', by: 'stranger', low: 0, high: 0, promised: { low: 0, high: 4, width: 4 } }),
    );
  });

  test('a mean of four, and a median that one teacher has', () => {
    const answers = (count: number) =>
      teachersOf([[count]]).map((entry, n) => ({ ...entry, column: undefined, amount: 1 + ((2 * n) % 5) }));
    const options = { title: 'T', measure: 'm', counts: 'amounts', rows: names('r', 1) } as const;
    const mean = {
      table: tableWith(answers(4), options),
      disclosed: bandsOf({ bands: 'means', cells: [[{ shown: true, low: 2.5, high: 3 }]] }),
    };
    expect(notKept([{ ...mean, scale: { low: 1, high: 5 } }], inside)[0]).toMatchObject({ by: 'stranger', low: 6, high: 7, value: 7 });
    expect(() => auditDisclosure([mean], inside)).toThrow('Expected the scale');
    const median = {
      table: tableWith(answers(5), options),
      disclosed: bandsOf({ bands: 'medians', cells: [[{ shown: true, low: 3, high: 4 }]] }),
    };
    expect(notKept([median], inside)[0]).toMatchObject({ of: 'place', by: 'stranger', low: 3, high: 4, value: 3 });
  });
});
