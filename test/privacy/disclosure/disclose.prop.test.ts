import { test as prop } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disclosureRules, inside } from '../../../src/privacy/disclosure/disclosure-rules';
import { auditDisclosure } from '../../../src/testing/audit-disclosure';
import { anyReleases, letOut } from './releases';

describe('laws', () => {
  prop.prop([anyReleases], { numRuns: 400 })(
    'whatever tables follow each other, an attacker who has them all learns no more than the rules promise',
    ({ tables, rules }) => {
      const { released } = letOut(tables, rules);
      expect(auditDisclosure(released, rules).story.filter((each) => !each.startsWith('Of ') && !each.startsWith('Nothing'))).toEqual([]);
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
