import { test as prop } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disclose } from '../../../src/privacy/disclosure/disclose';
import { type DisclosureRules, disclosureRules, inside, outside } from '../../../src/privacy/disclosure/disclosure-rules';
import { emptyLedger } from '../../../src/privacy/disclosure/ledger';
import { auditDisclosure } from '../../../src/testing/audit-disclosure';
import { anyReleases, letOut } from './releases';

describe('laws', () => {
  prop.prop([anyReleases], { numRuns: 300 })(
    'whatever tables follow each other, an attacker who has them all learns no more than the rules promise',
    ({ tables, rules }) => {
      const { released } = letOut(tables, rules);
      expect(auditDisclosure(released, rules).story.filter((each) => !each.startsWith('Of ') && !each.startsWith('Nothing'))).toEqual([]);
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
