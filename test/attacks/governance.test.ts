import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, sourceFiles } from '../../scripts/rooms';
import type { Policy } from '../../src/labels/label-kind';
import { asViewer } from '../../src/privacy/as-viewer';
import { definePolicy } from '../../src/privacy/define-policy';
import { diffPolicies } from '../../src/privacy/diff-policies';
import { everyPolicy } from '../../src/privacy/policies/every-policy';
import { strict } from '../../src/privacy/policies/strict';
import { viewFor } from '../../src/privacy/view-for';
import { eraseItems, eraseStream } from '../../src/process/erase';
import { runWalk } from '../../src/testing/run-walk';
import { now, teamEvidence } from '../privacy/any-team';
import { example } from '../privacy/example-team';
import { team } from '../privacy/team-process';
import { event, facts, pair } from '../process/example-process';
import { otherwise, viewerOf } from './looking';

describe('governance', () => {
  const { principal } = strict.table;
  const edited: Policy = {
    ...strict,
    table: { ...strict.table, principal: { operations: { ...principal.operations, shareable: 'allow' } } },
  };

  test('96 an edited policy is named cell by cell, cannot be changed after, and is another one to a record under its old version', () => {
    expect(diffPolicies(strict, edited)).toMatchObject([{ as: 'principal', for: 'operations', label: 'shareable', change: 'opens' }]);
    for (const [quiet, term] of [
      [{ ...strict, confidential: false }, 'confidential'],
      [{ ...strict, consent: 'recorded' }, 'consent'],
      [strict, 'evaluationTarget'],
      [strict, 'apart'],
      [strict, 'apart-days'],
    ] as const) {
      const before: Policy = { ...strict, evaluationTarget: 'never', consent: 'written', apart: { evaluates: 'anyone', days: 365 } };
      const opened = diffPolicies(before, quiet).filter(({ change }) => change === 'opens');
      expect(opened.map((each) => each.term)).toContain(term);
    }
    expect(() => definePolicy(edited)).toThrow(expect.objectContaining({ code: 'privacy/policy' }));
    const made = definePolicy({ ...structuredClone(edited), version: 2 });
    expect(() => Object.assign(made.table.principal?.operations as object, { confidential: 'allow' })).toThrow(TypeError);
    const next = asViewer({ ...edited, version: 2 }, { person: 'pia', as: 'principal', for: 'operations', at: now }, teamEvidence);
    expect(viewFor(team, example, next).data).toEqual({});
  });

  test('97 no setting and no environment opens the wall', () => {
    const switches = /\bprocess\.env\b|import\.meta\.env|\bNODE_ENV\b|__DEV__|\bDeno\.env\b|\blocalStorage\b/;
    const code = (file: string) => readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(sourceFiles().filter((file) => switches.test(code(file)))).toEqual([]);
    // What is the whole process's is one registry of labels; and digests and ciphers are the platform's own.
    expect(sourceFiles().filter((file) => /\bglobalThis\b/.test(code(file)))).toEqual([
      'src/labels/label.ts',
      'src/privacy/disclosure/ledger.ts',
      'src/privacy/receipt-chain.ts',
    ]);
  });

  test('98 no policy has a row for an emergency: an exception is an act of its own', () => {
    const rows = (policy: Policy) => Object.values(policy.table).flatMap((purposes) => Object.keys(purposes));
    expect(everyPolicy.filter((policy) => rows(policy).includes('safeguarding'))).toEqual([]);
    const open = { ...strict.table, principal: { ...principal, safeguarding: principal.operations } };
    expect(() => definePolicy({ ...strict, table: open })).toThrow(expect.objectContaining({ code: 'privacy/policy' }));
  });

  test('99 a receipt counts nothing: it is the same however much coaching there was', () => {
    for (const [person, as, purpose] of [
      ['pia', 'principal', 'operations'],
      ['eve', 'evaluator', 'evaluation'],
      ['zoe', 'principal', 'operations'],
    ] as const) {
      const look = viewerOf(person, as, purpose);
      expect(JSON.stringify(viewFor(team, otherwise, look).receipt)).toBe(JSON.stringify(viewFor(team, example, look).receipt));
    }
  });

  test('102 what a legal hold covers is not erased, and is seen by those who saw it before and by nobody else', () => {
    const { entries, states } = runWalk(pair, 'p1', {
      steps: [
        event('e1', 'pair.begun', 'cho', { teachers: ['ben'], coach: 'cho' }),
        event('n1', 'note.taken', 'cho', { text: 'The first row is quiet.' }),
      ].map((each) => ({ event: each, facts })),
    });
    const at = '2031-09-01T00:00:00Z';
    const people = [
      { person: 'ben', part: 'teacher', from: at },
      { person: 'cho', part: 'coach', from: at },
    ] as const;
    const assignments = (['principal', 'evaluator'] as const).map((as) => ({ id: as, person: as, as, of: 'ben', from: at }));
    const evidence = { partnerships: [{ id: 'p1', policy: { id: 'strict', version: 1 }, people }], assignments, consents: [], classes: [] };
    const seen = () =>
      (
        [
          ['ben', 'teacher', 'coaching'],
          ['cho', 'coach', 'coaching'],
          ['principal', 'principal', 'operations'],
          ['evaluator', 'evaluator', 'evaluation'],
        ] as const
      ).map(([person, as, purpose]) =>
        JSON.stringify(
          viewFor(pair, states.at(-1) as (typeof states)[number], asViewer(strict, { person, as, for: purpose, at }, evidence)).data,
        ),
      );
    const before = seen();
    expect(before.map((each) => each.includes('quiet'))).toEqual([true, true, false, false]);
    const erasing = { id: 'x1', by: 'system', recordedAt: at };
    const holds = [{ id: 'h1', from: '2030-01-01T00:00:00Z', people: ['ben'] }];
    expect(eraseItems(pair, entries, ['n1'], { ...erasing, holds })).toMatchObject({ ok: false, reason: 'on-hold' });
    expect(eraseStream(pair, entries, { ...erasing, holds })).toMatchObject({ ok: false, reason: 'on-hold' });
    expect(seen()).toEqual(before);
    // Without the hold it goes: that is what the hold is for.
    expect(JSON.stringify(eraseItems(pair, entries, ['n1'], erasing))).not.toContain('quiet');
  });

  test('68 what is published has no fixtures: the built files and the changelog', () => {
    const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(files).toEqual(['dist', 'CHANGELOG.md']);
    expect(readFileSync(join(root, 'tsup.config.ts'), 'utf8')).not.toMatch(/sourcemap:\s*true/);
  });
});
