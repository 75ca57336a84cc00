import { test as prop } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disclose } from '../../../src/privacy/disclosure/disclose';
import { type DisclosureRules, disclosureRules, inside, outside } from '../../../src/privacy/disclosure/disclosure-rules';
import { emptyLedger } from '../../../src/privacy/disclosure/ledger';
import type { Table } from '../../../src/privacy/disclosure/table';
import { auditDisclosure } from '../../../src/testing/audit-disclosure';
import { anyFilters, anyNested, anyReleases, letOut } from './releases';

describe('laws', () => {
  prop.prop([anyReleases], { numRuns: 300 })(
    'whatever tables follow each other, an attacker who has them all learns no more than the rules promise',
    ({ tables, rules }) => {
      const { released } = letOut(tables, rules);
      expect(auditDisclosure(released, rules).story.filter((each) => !each.startsWith('Of ') && !each.startsWith('Nothing'))).toEqual([]);
    },
  );

  const foundIn = ({ tables, rules }: { readonly tables: readonly Table[]; readonly rules: DisclosureRules }) =>
    auditDisclosure(letOut(tables, rules).released, rules).inferred.filter(({ kept }) => !kept);

  prop.prop([anyNested], { numRuns: 200 })(
    'told by school, by zone and of the district, in any order, of all or of some, no hidden number is narrower than promised',
    (series) => {
      expect(foundIn(series)).toEqual([]);
    },
  );

  prop.prop([anyFilters], { numRuns: 200 })(
    'of however many totals that overlap, all of them together narrow what a few bring no more than promised',
    (series) => {
      expect(foundIn(series)).toEqual([]);
    },
  );

  prop.prop([anyReleases], { numRuns: 60 })(
    'two who put together what they know of themselves learn no more than promised',
    ({ tables }) => {
      const two = disclosureRules(inside, { teachers: 4, colluders: 2 });
      expect(two.ok && foundIn({ tables: tables.slice(0, 1), rules: two.rules })).toEqual([]);
    },
  );

  const audiences = fc.constantFrom<readonly ('inside' | 'outside')[]>(
    ['inside', 'outside', 'inside'],
    ['outside', 'inside', 'outside'],
    ['outside', 'outside', 'inside'],
  );

  prop.prop([anyReleases, audiences], { numRuns: 120 })(
    'where some tables are for everybody and some for those inside, both learn no more than they were promised',
    ({ tables }, readers) => {
      const both = [disclosureRules(inside, { teachers: 3 }), disclosureRules(outside, { teachers: 5 })];
      const [within, without] = both.map((made) => (made.ok ? made.rules : inside)) as [DisclosureRules, DisclosureRules];
      let ledger = emptyLedger;
      const all = tables.flatMap((table, at) => {
        const answer = disclose(table, readers[at] === 'inside' ? within : without, ledger);
        if (!answer.ok) return [];
        ledger = answer.ledger;
        return [{ table, disclosed: answer.disclosed, reader: readers[at] }];
      });
      const toEverybody = all.filter(({ reader }) => reader === 'outside');
      expect([auditDisclosure(all, within).ok, auditDisclosure(toEverybody, without).ok]).toEqual([true, true]);
    },
  );

  test('tables of other levels and other filters are told and refused too', () => {
    const drawn = [anyNested, anyFilters].map((any) =>
      fc.sample<{ tables: readonly Table[]; rules: DisclosureRules }>(any, { numRuns: 150, seed: 1 }),
    );
    const later = drawn.map((series) => new Set(series.flatMap(({ tables, rules }) => letOut(tables, rules).outcomes.slice(1))));
    for (const outcomes of later) expect([outcomes.has('told'), outcomes.has('difference')]).toEqual([true, true]);
    expect(later[0]?.has('overlaps-holes')).toBe(true);
  });

  test('the drawn tables are told and refused for every reason there is, so that the law is about something', () => {
    const outcomes = fc
      .sample(anyReleases, { numRuns: 300, seed: 1 })
      .flatMap(({ tables, rules, manner }) =>
        letOut(tables, rules).outcomes.map((outcome, at) => (at > 0 && outcome === 'told' ? `${manner} told again` : outcome)),
      );
    expect([...new Set(outcomes)].sort()).toEqual([
      'cannot-protect',
      'difference',
      'filter told again',
      'grow told again',
      'leave told again',
      'nothing-left',
      'overlaps-holes',
      'regroup told again',
      'same told again',
      'told',
      'told-before',
      'too-few',
    ]);
  });
});

describe('the attacker finds what is done wrong', () => {
  const drawn = fc.sample(anyReleases, { numRuns: 80, seed: 2 });
  const found = (broken: (each: (typeof drawn)[number]) => ReturnType<typeof auditDisclosure>) =>
    new Set(drawn.map(broken).flatMap(({ inferred }) => inferred.flatMap(({ kept, of }) => (kept ? [] : [of]))));

  test('a program that does not remember what it told', () => {
    const leaks = found(({ tables, rules }) => auditDisclosure(letOut(tables, rules, { remembering: false }).released, rules));
    expect([...leaks].sort()).toEqual(['difference', 'group', 'place']);
  });

  test('rules that protect fewer than was promised', () => {
    const promised = disclosureRules(inside, { teachers: 9 });
    if (!promised.ok) throw new Error(promised.message);
    expect(found(({ tables }) => auditDisclosure(letOut(tables, inside).released, promised.rules)).has('place')).toBe(true);
  });
});
