import { describe, expect, it } from 'vitest';
import type { Policy } from '../../src/labels/label-kind';
import { diffPolicies } from '../../src/privacy/diff-policies';
import { everyPolicy } from '../../src/privacy/policies/every-policy';
import { knight } from '../../src/privacy/policies/knight';
import { strict } from '../../src/privacy/policies/strict';

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
