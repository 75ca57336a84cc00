import { describe, expect, it, test } from 'vitest';
import type { Policy, PolicyRow, Purpose, Relationship } from '../../src/labels/label-kind';
import { definePolicy } from '../../src/privacy/define-policy';
import { everyPolicy } from '../../src/privacy/policies/every-policy';
import { strict } from '../../src/privacy/policies/strict';
import { supervisory } from '../../src/privacy/policies/supervisory';

const own: Policy = { ...strict, id: 'lindgrove', sources: ['Lindgrove Unified, agreement of 2026, article 9'] };
const { table } = strict;
const { operations } = table.principal;
const withRow = (as: Relationship, purpose: Purpose, row: PolicyRow): Policy => ({ ...own, table: { ...table, [as]: { [purpose]: row } } });

describe('definePolicy', () => {
  test.each(everyPolicy.map((policy) => [policy.id, policy] as const))('accepts %s', (_id, policy) => {
    expect(definePolicy(policy)).toBe(policy);
    expect(policy.sources.length).toBeGreaterThan(0);
  });

  it.each([undefined, null, 'strict', 7])('refuses %s, which is no policy', (none) => {
    expect(() => definePolicy(none as never)).toThrow(
      expect.objectContaining({ code: 'privacy/policy', details: { policy: '', findings: ['expected a policy'] } }),
    );
  });

  it('freezes a policy through and through', () => {
    const made = definePolicy(structuredClone(own));
    expect(Object.isFrozen(made.table.coach?.coaching)).toBe(true);
    expect([made, made.table, made.sources].every(Object.isFrozen)).toBe(true);
  });

  it('freezes what is inside of what is frozen', () => {
    const made = definePolicy(Object.freeze(structuredClone(own)));
    expect([made.table, made.table.coach, made.table.coach?.coaching, made.sources].every(Object.isFrozen)).toBe(true);
  });

  it('leaves nothing of a policy of the library to be changed', () => {
    const unfrozen = (value: unknown): boolean =>
      typeof value === 'object' && value !== null && (!Object.isFrozen(value) || Object.values(value).some(unfrozen));
    expect(unfrozen(everyPolicy)).toBe(false);
    expect(() => Object.assign(strict.table.evaluator.evaluation, { confidential: 'allow' })).toThrow(TypeError);
  });

  it.each<[string, Policy]>([
    ['a leader of the program who sees that there is coaching, for operations', withRow('program-lead', 'operations', operations)],
    ['a data steward who does', withRow('data-steward', 'operations', { ...operations, shareable: 'never' })],
    ['a promise that it keeps', { ...own, title: 'Confidential coaching' }],
    ...['Not confidential', 'Coaching that is no confidential matter', 'NON-CONFIDENTIAL'].map((title): [string, Policy] => [
      `the title ${title}, where it promises nothing`,
      { ...supervisory, id: 'ours', title },
    ]),
    ['a copy of a policy of the library', structuredClone(strict)],
    [
      'one with its title in other words',
      { ...strict, title: 'Streng', evaluationTarget: 'own-act', apart: { evaluates: 'the-teacher', days: 0 } },
    ],
    ['a later version of one', { ...strict, version: 2, consent: 'written' }],
    ['apart for a year', { ...own, apart: { evaluates: 'anyone', days: 365 } }],
  ])('accepts %s', (_what, policy) => {
    expect(definePolicy(policy)).toBe(policy);
  });

  it.each<[string, Policy, ...string[]]>([
    [
      'an evaluator who sees what is said',
      { ...own, table: { ...table, evaluator: { evaluation: { ...table.evaluator.evaluation, confidential: 'allow' } } } },
      'evaluator: evaluation: confidential: expected never',
    ],
    [
      'an evaluator who sees it with a consent',
      { ...own, table: { ...table, evaluator: { evaluation: { ...table.evaluator.evaluation, confidential: 'consent' } } } },
      'evaluator: evaluation: confidential: expected never',
    ],
    [
      'an evaluator to whom a consent opens that there is coaching',
      { ...own, table: { ...table, evaluator: { evaluation: { ...table.evaluator.evaluation, operational: 'consent' } } } },
      'evaluator: evaluation: operational: no consent opens it',
    ],
    [
      'a principal who reads for evaluation',
      { ...own, table: { ...table, principal: { evaluation: operations } } },
      'principal: evaluation: a pair that may read nothing',
    ],
    [
      'safeguarding as a row',
      { ...own, table: { ...table, principal: { safeguarding: operations } } },
      'principal: safeguarding: a pair that may read nothing',
    ],
    [
      'a principal who sees what is said',
      { ...own, table: { ...table, principal: { operations: { ...operations, confidential: 'allow' } } } },
      'principal: operations: confidential: expected never',
    ],
    [
      'a coach who sees the appraisal',
      { ...own, table: { ...table, coach: { coaching: { ...table.coach.coaching, evaluative: 'allow' } } } },
      'coach: coaching: evaluative: expected never',
    ],
    [
      'private words of another',
      { ...own, table: { ...table, coach: { coaching: { ...table.coach.coaching, private: 'allow' } } } },
      'coach: coaching: private: allow does not fit',
    ],
    [
      'students of any class',
      { ...own, table: { ...table, coach: { coaching: { ...table.coach.coaching, student: 'allow' } } } },
      'coach: coaching: student: allow does not fit',
    ],
    [
      'a colleague who sees without being let',
      { ...own, table: { ...table, peer: { coaching: { ...table.peer.coaching, confidential: 'allow' } } } },
      'peer: coaching: confidential: expected a colleague’s consent or never',
    ],
    [
      'a researcher who sees one teacher',
      { ...own, table: { ...table, researcher: { research: { ...table.researcher.research, operational: 'allow' } } } },
      'researcher: research: operational: expected totals at most',
    ],
    [
      'a teacher who does not see their own',
      { ...own, table: { ...table, teacher: { ...table.teacher, 'own-data': { ...table.teacher.coaching, confidential: 'never' } } } },
      'teacher: own-data: confidential: expected allow, it is theirs',
    ],
    [
      'a teacher without a row',
      { ...own, table: { ...table, teacher: {} } },
      'teacher: coaching: expected a row, for what is theirs',
      'teacher: own-data: expected a row, for what is theirs',
    ],
    [
      'a table without a teacher',
      { ...own, table: { coach: table.coach } },
      'teacher: coaching: expected a row, for what is theirs',
      'teacher: own-data: expected a row, for what is theirs',
    ],
    [
      'an evaluator who is shown totals of one teacher',
      { ...own, table: { ...table, evaluator: { evaluation: { ...table.evaluator.evaluation, operational: 'by-disclosure' } } } },
      'evaluator: evaluation: operational: no consent opens it',
    ],
    [
      'a researcher to whom one teacher consents',
      { ...own, table: { ...table, researcher: { research: { ...table.researcher.research, operational: 'consent' } } } },
      'researcher: research: operational: expected totals at most',
    ],
    [
      'a leader of the program who sees one teacher, for improvement',
      { ...own, table: { ...table, 'program-lead': { improvement: { ...table['program-lead'].improvement, operational: 'allow' } } } },
      'program-lead: improvement: operational: expected totals at most',
    ],
    [
      'a principal who sees students',
      { ...own, table: { ...table, principal: { operations: { ...operations, student: 'own-class' } } } },
      'principal: operations: student: expected never',
    ],
    [
      'a row without one of its cells',
      { ...own, table: { ...table, principal: { operations: { ...operations, private: undefined } } } as never },
      'principal: operations: private: expected a cell',
    ],
    ['no source', { ...own, sources: [] }, 'expected a source'],
    ['an id that is none', { ...own, id: '__proto__' }, 'expected an id'],
    ['a version that is none', { ...own, version: 0 }, 'expected a version from 1'],
    ['a version between two', { ...own, version: 1.5 }, 'expected a version from 1'],
    [
      'everything at once, each by its own finding',
      { ...own, id: '', version: -1, sources: [], table: { ...table, teacher: { coaching: table.teacher.coaching } } },
      'expected an id',
      'expected a version from 1',
      'expected a source',
      'teacher: own-data: expected a row, for what is theirs',
    ],
    ...['Never', 'no', null, 0, ''].map((evaluationTarget): [string, Policy, string] => [
      `the evaluation target ${JSON.stringify(evaluationTarget)}`,
      { ...own, evaluationTarget } as never,
      'evaluationTarget: expected own-act or never',
    ]),
    ...['in-writing', 'Written', null, true].map((consent): [string, Policy, string] => [
      `the consent ${JSON.stringify(consent)}`,
      { ...own, consent } as never,
      'consent: expected recorded or written',
    ]),
    ...[undefined, null, 0, 1, 'yes'].map((confidential): [string, Policy, string] => [
      `confidential as ${confidential}`,
      { ...own, confidential } as never,
      'confidential: expected true or false',
    ]),
    ...[-5, Number.NaN, 1.5, Number.POSITIVE_INFINITY, 36_526, '30', undefined].map((days): [string, Policy, string] => [
      `${days} days apart`,
      { ...own, apart: { evaluates: 'anyone', days } } as never,
      'apart: days: expected a whole number from 0 to 36525',
    ]),
    ['anybody apart', { ...own, apart: { evaluates: 'anybody', days: 30 } as never }, 'apart: evaluates: expected the-teacher or anyone'],
    ['apart that is none', { ...own, apart: null as never }, 'apart: expected who is kept apart, and for how many days'],
    ['a title that is none', { ...own, title: 7 as never }, 'expected a title'],
    ['sources that are none', { ...own, sources: [''] }, 'expected a source'],
    ['a text for sources', { ...own, sources: 'article 9' as never }, 'expected a source'],
    ['a table that is none', { ...own, table: null as never }, 'expected a table'],
    ['rows that are none', { ...own, table: { ...table, coach: 7 as never } }, 'coach: expected rows'],
    ['a row that is none', { ...own, table: { ...table, coach: { coaching: 7 as never } } }, 'coach: coaching: expected a row'],
    [
      'another table under a name of the library',
      { ...strict, table: { ...table, principal: { operations: { ...operations, shareable: 'allow' } } } },
      'expected another id or version: strict 1 is the library’s, and says something else',
    ],
    ...[
      { confidential: false },
      { evaluationTarget: 'never' as const },
      { consent: 'written' as const },
      { apart: { evaluates: 'the-teacher' as const, days: 1 } },
    ].map((terms): [string, Policy, string] => [
      `another ${Object.keys(terms)[0]} under a name of the library`,
      { ...strict, ...terms },
      'expected another id or version: strict 1 is the library’s, and says something else',
    ]),
    [
      'a promise that it does not keep',
      { ...supervisory, id: 'ours', title: 'Confidential coaching' },
      'expected a title that promises no confidentiality',
    ],
    [
      'a relationship that there is not',
      { ...own, table: { ...table, mayor: { operations } } as never },
      'expected a relationship, found mayor',
    ],
    [
      'a purpose that there is not',
      { ...own, table: { ...table, coach: { ...table.coach, gossip: table.coach.coaching } } as never },
      'coach: expected a purpose, found gossip',
    ],
    [
      'a cell that there is not',
      { ...own, table: { ...table, coach: { coaching: { ...table.coach.coaching, shareable: 'sometimes' as never } } } },
      'coach: coaching: shareable: expected a cell',
    ],
    [
      'a label that there is not',
      { ...own, table: { ...table, coach: { coaching: { ...table.coach.coaching, secret: 'allow' } as never } } },
      'coach: coaching: expected a label, found secret',
    ],
  ])('refuses %s', (_what, policy, ...findings) => {
    expect(() => definePolicy(policy)).toThrow(
      expect.objectContaining({
        code: 'privacy/policy',
        details: { policy: policy.id, findings },
        message: `Policy ${policy.id}: ${findings.join('; ')}.`,
      }),
    );
  });
});
