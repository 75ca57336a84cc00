import { describe, expect, it } from 'vitest';
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

  it('says what no longer is, backwards', () => {
    expect(diffPolicies(knight, strict).map(({ change }) => change)).toEqual(['closes', 'closes']);
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
