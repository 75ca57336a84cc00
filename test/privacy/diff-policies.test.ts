import { test as law } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { labelEach } from '../../src/labels/label';
import type { Cell, Policy } from '../../src/labels/label-kind';
import type { Viewer } from '../../src/labels/labelled';
import { asViewer } from '../../src/privacy/as-viewer';
import { conflictsOfRole } from '../../src/privacy/conflicts-of-role';
import { diffPolicies } from '../../src/privacy/diff-policies';
import { everyPolicy } from '../../src/privacy/policies/every-policy';
import { knight } from '../../src/privacy/policies/knight';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { consentFacts } from '../../src/sharing/consent-facts';
import { shareFacts } from '../../src/sharing/share-facts';
import { shareOf } from '../../src/sharing/share-of';
import { at, knownUnder } from '../sharing/known';
import { hats, now, people, teamEvidence } from './any-team';
import { example } from './example-team';
import { team } from './team-process';

describe('diffPolicies', () => {
  it('says in plain words what becomes visible to whom', () => {
    expect(diffPolicies(strict, knight).map(({ message, change }) => [change, message])).toEqual([
      ['opens', 'Who leads the coaches sees what it is about, without being asked, for operations; before: with the teacher’s consent.'],
      ['opens', 'A principal sees what it is about, without being asked, for operations; before: with the teacher’s consent.'],
    ]);
  });

  it('says it in a sentence that can be said in other words', () => {
    expect(diffPolicies(strict, knight)[1]).toMatchObject({
      sentence: 'policy-difference',
      parameters: {
        ...{ as: 'principal', for: 'operations', label: 'shareable', before: 'consent', after: 'allow' },
        who: { message: 'A principal' },
        what: { message: 'what it is about' },
        purpose: { message: 'for operations' },
        now: { message: 'without being asked' },
        earlier: { message: 'with the teacher’s consent' },
      },
    });
  });

  it('says what no longer is, backwards', () => {
    expect(diffPolicies(knight, strict).map(({ change }) => change)).toEqual(['closes', 'closes']);
  });

  it('tells what opens first, then what shows on another condition, and last what closes', () => {
    const { coach, peer } = strict.table;
    const after: Policy = {
      ...strict,
      table: {
        ...strict.table,
        coach: { coaching: { ...coach.coaching, confidential: 'never', private: 'own-class' } },
        peer: { coaching: { ...peer.coaching, operational: 'allow', shareable: 'by-disclosure' } },
        researcher: {},
      },
    };
    expect(diffPolicies(strict, after).map(({ as, label, before, after: now, change }) => [change, as, label, before, now])).toEqual([
      ['opens', 'peer', 'operational', 'consent', 'allow'],
      ['other', 'coach', 'private', 'author', 'own-class'],
      ['closes', 'coach', 'confidential', 'allow', 'never'],
      ['closes', 'peer', 'shareable', 'consent', 'by-disclosure'],
      ['closes', 'researcher', 'operational', 'by-disclosure', 'never'],
    ]);
  });

  it.each<[string, Policy, Policy, readonly string[]]>([
    [
      'a promise of confidentiality that is gone',
      strict,
      { ...strict, confidential: false },
      [
        'Who evaluates a teacher sees of the coaching all that their other parts show; before: that it takes place, at most.',
        'Kept from coaching a teacher: nobody for what they evaluate; before: who evaluates that teacher.',
      ],
    ],
    [
      'an evaluation that may be a target again',
      { ...strict, evaluationTarget: 'never' },
      strict,
      ['A teacher may put a copy of their own before an evaluator, and be asked to; before: nobody could.'],
    ],
    [
      'a consent that need not be in writing',
      { ...strict, consent: 'written' },
      { ...strict, consent: 'recorded' },
      ['A teacher’s consent opens what it is for by any recorded act; before: where it is in writing.'],
    ],
    [
      'who may coach again',
      { ...strict, apart: { evaluates: 'anyone', days: 365 } },
      strict,
      [
        'Kept from coaching a teacher: who evaluates that teacher; before: who evaluates any teacher.',
        'Days for which who has evaluated is kept from coaching: 0; before: 365.',
      ],
    ],
    [
      'fewer days',
      { ...strict, apart: { evaluates: 'the-teacher', days: 365 } },
      { ...strict, apart: { evaluates: 'the-teacher', days: 30 } },
      ['Days for which who has evaluated is kept from coaching: 30; before: 365.'],
    ],
  ])('says beside the table: %s', (_what, before, after, messages) => {
    const there = diffPolicies(before, after);
    expect(there.map(({ message }) => message)).toEqual(messages);
    expect(there.map(({ change }) => change)).toEqual(messages.map(() => 'opens'));
    const back = diffPolicies(after, before);
    expect(back.map(({ change }) => change)).toEqual(messages.map(() => 'closes'));
    expect(back.map(({ term, before: was, after: now }) => [term, now, was])).toEqual(
      there.map(({ term, before: was, after: now }) => [term, was, now]),
    );
  });

  it('takes what is left out for what stands for it, and a title for nothing', () => {
    const same: Policy = {
      ...strict,
      ...{ title: 'Ours', evaluationTarget: 'own-act', consent: 'recorded', apart: { evaluates: 'the-teacher', days: 0 } },
    };
    expect(diffPolicies(strict, same)).toEqual([]);
    const told: Policy = { ...strict, confidential: false };
    expect(diffPolicies(told, { ...told, apart: { evaluates: 'anyone', days: 9 } })).toEqual([]);
  });

  it('finds nothing between a policy and itself, and as much one way as the other', () => {
    for (const a of everyPolicy)
      for (const b of everyPolicy) {
        const [there, back] = [diffPolicies(a, b), diffPolicies(b, a)];
        expect(there.length).toBe(back.length);
        expect(there.filter(({ change }) => change === 'opens').length).toBe(back.filter(({ change }) => change === 'closes').length);
        if (a === b) expect(there).toEqual([]);
      }
  });
});

describe('laws', () => {
  const anyTerms = fc.record(
    {
      confidential: fc.boolean(),
      evaluationTarget: fc.constantFrom('own-act', 'never'),
      consent: fc.constantFrom('recorded', 'written'),
      apart: fc.record({ evaluates: fc.constantFrom('the-teacher', 'anyone'), days: fc.constantFrom(0, 30, 365) }),
    },
    { requiredKeys: ['confidential'] },
  );
  const anyCell = fc.constantFrom<Cell>('allow', 'consent', 'by-disclosure', 'never');
  const anyPolicy = fc
    .record({ terms: anyTerms, operational: anyCell, shareable: anyCell, peer: anyCell })
    .map(({ terms, operational, shareable, peer }): Policy => {
      const { coaching } = strict.table.peer;
      const principal = { operations: { ...strict.table.principal.operations, operational, shareable } };
      const table = { ...strict.table, principal, peer: { coaching: { ...coaching, confidential: peer === 'allow' ? 'never' : peer } } };
      return { ...strict, id: 'any', title: 'Any', ...terms, table } as Policy;
    });

  /** What is visible, and what somebody may do, under a policy: found by doing it. */
  const openUnder = (policy: Policy): ReadonlySet<string> => {
    const reference = { id: policy.id, version: policy.version };
    const under = { ...team, who: (state: typeof example) => ({ ...team.who(state), policy: reference }) } as typeof team;
    const evidence = { ...teamEvidence, partnerships: teamEvidence.partnerships.map((each) => ({ ...each, policy: reference })) };
    const seen = people.flatMap((person) =>
      hats.flatMap((hat) => {
        const viewer = asViewer(policy, { person, ...hat, at: now }, evidence) as Viewer as never;
        return [...linesOf(viewFor(under, example, viewer).data)].map((line) => `${person} ${hat.as} ${hat.for}: ${line}`);
      }),
    );
    const scope = { teacher: 'ben', reader: { person: 'eve', as: 'evaluator', for: 'evaluation' } } as const;
    const known = { ...knownUnder(), policy };
    const share = shareOf('line', z.object(labelEach('confidential', { text: z.string() })), 'shareable');
    const evaluations = [
      ['the teacher now', { of: 'ben' }],
      ['another now', { of: 'dan' }],
      ...[1, 20, 100].map((days) => [
        `the teacher ${days} days ago`,
        { of: 'ben', until: new Date(Date.parse(at) - days * 86_400_000).toISOString() },
      ]),
    ] as const;
    const mayCoach = evaluations.filter(([, evaluation]) => {
      const assignments = [
        { id: 'a', person: 'cho', as: 'evaluator' as const, from: '2020-01-01T00:00:00Z', ...(evaluation as { of: string }) },
      ];
      return conflictsOfRole({ coaches: ['cho'], teachers: ['ben'] }, { assignments, at, policy }).length === 0;
    });
    return new Set([
      ...seen,
      ...(consentFacts(scope, known, []).inWriting ? [] : ['a consent by any act']),
      ...(shareFacts(share, scope, known).evaluationOpen ? ['a copy to an evaluator'] : []),
      ...mayCoach.map(([who]) => `coaches: who evaluates ${who as string}`),
    ]);
  };

  law.prop([anyPolicy, anyPolicy], { numRuns: 60 })('an opening is never silent', (before, after) => {
    const was = openUnder(before);
    const more = [...openUnder(after)].filter((each) => !was.has(each));
    fc.pre(more.length > 0);
    const opened = diffPolicies(before, after).filter(({ change }) => change === 'opens');
    expect([more, opened.length > 0]).toEqual([more, true]);
    const said = new Set(opened.map(({ term }) => term ?? 'table'));
    if (more.includes('a consent by any act')) expect(said).toContain('consent');
    if (more.includes('a copy to an evaluator')) expect(said).toContain('evaluationTarget');
    if (more.some((each) => each.startsWith('coaches'))) expect(said.has('apart') || said.has('apart-days')).toBe(true);
    if (more.some((each) => /^\w+ [\w-]+ [\w-]+: /.test(each))) expect(said.has('table') || said.has('confidential')).toBe(true);
  });
});

/** What is shown, value by value; of the state its path, for its coarse name is no more than its fine one. */
function linesOf(data: unknown, path = ''): readonly string[] {
  if (typeof data !== 'object' || data === null) return [path === '/state' ? path : `${path} = ${String(data)}`];
  return [path, ...Object.entries(data).flatMap(([key, each]) => linesOf(each, `${path}/${Array.isArray(data) ? '' : key}`))];
}
