import { describe, expect, test } from 'vitest';
import { asViewer } from '../../../src/privacy/as-viewer';
import { contributionsOf, entryOf } from '../../../src/privacy/disclosure/contribution';
import { tableOf } from '../../../src/privacy/disclosure/table';
import { strict } from '../../../src/privacy/policies/strict';
import { now as at, teamEvidence } from '../any-team';
import { example } from '../example-team';
import { team } from '../team-process';

const lead = asViewer(strict, { person: 'peg', as: 'program-lead', for: 'improvement', at }, teamEvidence);
const seen = (about: 'operations' | 'practice') => {
  const keys: string[] = [];
  contributionsOf(team, example, lead, about, (data) => {
    keys.push(...Object.keys(data));
    return undefined;
  });
  return [...new Set(keys)].sort();
};

describe('what is counted of a record', () => {
  test('is what the policy lets leave in totals, and no more', () => {
    expect(seen('operations')).toEqual(expect.arrayContaining(['meetings', 'teachers']));
    expect(seen('operations')).not.toContain('topic');
    expect(seen('practice')).toContain('topic');
    for (const about of ['operations', 'practice'] as const)
      for (const hidden of ['notes', 'work', 'grades', 'rating', 'aside', 'focus']) expect(seen(about)).not.toContain(hidden);
  });

  test('is what a policy shows to who counts anyway, and of each kind of question its own', () => {
    const { operations } = strict.table.principal;
    const improvement = { ...operations, shareable: 'allow', confidential: 'consent' } as const;
    const policy = { ...strict, table: { ...strict.table, principal: { operations, improvement } } };
    const pia = asViewer(policy, { person: 'pia', as: 'principal', for: 'improvement', at }, teamEvidence);
    const counted = (about: 'operations' | 'practice') => {
      let keys: readonly string[] = [];
      contributionsOf(team, example, pia, about, (data) => {
        keys = Object.keys(data);
        return undefined;
      });
      return keys;
    };
    expect(counted('operations')).toEqual(['state', 'teachers', 'coach', 'meetings']);
    expect(counted('practice')).toEqual(['state', 'teachers', 'coach', 'topic', 'meetings']);
  });

  test('is kept with whose it is and who coached it, once for each teacher', () => {
    const made = contributionsOf(team, example, lead, 'operations', () => ({ row: 'North', amount: 45 }));
    expect(made.map(entryOf)).toMatchObject([
      { teacher: 'ben', coaches: ['cap', 'cho', 'old'], row: 'North', amount: 45, about: 'operations', for: 'improvement' },
      { teacher: 'dan', coaches: ['cap', 'cho', 'old'], row: 'North', amount: 45 },
    ]);
  });

  test('is read by nobody: printed it is empty, and a look-alike is none', () => {
    const made = contributionsOf(team, example, lead, 'operations', () => ({ row: 'North' }));
    expect([JSON.stringify(made), Object.getOwnPropertyNames(made[0] ?? {})]).toEqual(['[{},{}]', []]);
    const options = { title: 'T', measure: 'm', counts: 'teachers', rows: ['North'] } as const;
    expect(tableOf([{ ...made[0] } as never], options)).toMatchObject({ ok: false, reason: 'not-contributions' });
    const table = tableOf(made, options);
    expect(JSON.stringify(table)).toBe('{"ok":true,"table":{}}');
  });

  test('is nothing for who has another purpose or proves no relationship', () => {
    const looks = [
      ['cho', 'coach', 'coaching'],
      ['pia', 'principal', 'operations'],
      ['eve', 'evaluator', 'evaluation'],
      ['zoe', 'program-lead', 'improvement'],
      ['rue', 'program-lead', 'improvement'],
    ] as const;
    for (const [person, as, purpose] of looks) {
      const viewer = asViewer(strict, { person, as, for: purpose, at }, teamEvidence);
      let asked = false;
      const made = contributionsOf(team, example, viewer as never, 'practice', () => {
        asked = true;
        return { row: 'North' };
      });
      expect([made, asked]).toEqual([[], false]);
    }
  });
});
